// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CellDelegate.h"

#include "gui/Fonts.h"
#include "gui/models/CellRoles.h"
#include "gui/widgets/Glyph.h"

#include <QPainter>

namespace panel {

namespace {

constexpr int rowHeight = 38;

QFont fontOf(const QModelIndex &index)
{
    if (index.data(PillRole).toBool())
        return fonts::smallStrong();
    if (index.data(MonoRole).toBool())
        return fonts::mono();
    return index.data(StrongRole).toBool() ? fonts::strong() : QFont();
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = currentTokens();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    const bool last = index.row() == index.model()->rowCount() - 1;
    if (!last) {
        painter->setPen(tokens.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

    painter->setOpacity(m_stale ? 0.6 : 1);
    const QRect area = option.rect.adjusted(padding, 0, -6, -1);
    const QString text = index.data().toString();
    const auto tone = Tone(index.data(ToneRole).toInt());
    if (index.data(PillRole).toBool()) {
        drawPill(painter, area, text, tokens, tone);
    } else {
        painter->setFont(fontOf(index));
        painter->setPen(tokens.foreground(tone));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    const int pill = index.data(PillRole).toBool() ? 17 : 0;
    return {metrics.horizontalAdvance(index.data().toString()) + pill + padding + 8,
            std::max(rowHeight, metrics.height() + 16)};
}

} // namespace panel
