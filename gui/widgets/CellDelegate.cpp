// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CellDelegate.h"

#include "gui/Fonts.h"
#include "gui/models/CellRoles.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/Sparkline.h"

#include <QPainter>

namespace panel {

namespace {

constexpr int rowHeight = 38;
constexpr int trendHeight = 16;
constexpr int trendGap = 10;
constexpr int trendWidth = CellDelegate::trendRoom - trendGap;
constexpr int padding = CellDelegate::padding;

QFont fontOf(const QModelIndex &index)
{
    if (index.data(PillRole).toBool())
        return fonts::smallStrong();
    if (index.data(MonoRole).toBool())
        return fonts::mono();
    return index.data(StrongRole).toBool() ? fonts::strong() : QFont();
}

/// Beside the room for the text, where the column is wide enough.
void paintTrend(QPainter *painter, const QRect &area, const QModelIndex &index,
                const Tokens &tokens)
{
    const QVariant trend = index.data(TrendRole);
    if (!trend.isValid())
        return;
    const int text =
        QFontMetrics(fontOf(index)).horizontalAdvance(index.data(WidestTextRole).toString());
    const QRect curve(area.left() + text + trendGap, area.center().y() - trendHeight / 2,
                      trendWidth, trendHeight);
    if (curve.right() <= area.right() + padding)
        drawSparkline(painter, curve, trend.value<QPolygonF>(), tokens.link);
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
        paintTrend(painter, area, index, tokens);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    const QString widest = index.data(WidestTextRole).toString();
    const QString text = widest.isEmpty() ? index.data().toString() : widest;
    const int pill = index.data(PillRole).toBool() ? 17 : 0;
    const int trend = index.data(TrendRole).isValid() ? trendRoom : 0;
    return {metrics.horizontalAdvance(text) + pill + trend + padding + 8,
            std::max(rowHeight, metrics.height() + 16)};
}

} // namespace panel
