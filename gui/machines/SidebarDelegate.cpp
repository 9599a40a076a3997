// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/SidebarDelegate.h"

#include "gui/Fonts.h"
#include "gui/models/CellRoles.h"
#include "gui/widgets/Glyph.h"

#include <QPainter>

namespace panel {

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.selection);
        painter->drawRoundedRect(box, 6, 6);
    }
    const auto byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & byKeyboard) == byKeyboard) {
        painter->setPen(tokens.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, 6, 6);
    }

    const auto tone = Tone(index.data(ToneRole).toInt());
    drawDot(painter, {box.left() + 12, box.center().y() + 0.5}, tokens, tone);

    const QFont nameFont = index.data(StrongRole).toBool() ? fonts::strong() : option.font;
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics detailMetrics(fonts::small());
    const int left = int(box.left()) + 26;
    const int width = int(box.right()) - left - 8;
    const int height = nameMetrics.height() + detailMetrics.height() + 1;
    const int top = int(box.center().y()) - height / 2;
    painter->setFont(nameFont);
    painter->setPen(tokens.text);
    painter->drawText(QRect(left, top, width, nameMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(fonts::small());
    painter->setPen(tone == Tone::Bad ? tokens.bad : tokens.muted);
    painter->drawText(
        QRect(left, top + nameMetrics.height() + 1, width, detailMetrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        detailMetrics.elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, width));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text = QFontMetrics(option.font).height() + QFontMetrics(fonts::small()).height();
    return {100, text + 20};
}

} // namespace panel
