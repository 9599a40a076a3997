// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/PillButton.h"

#include "gui/Fonts.h"

#include <QPainter>

namespace panel {

namespace {

constexpr int sidePadding = 9;
constexpr int symbolSpace = 6;

} // namespace

PillButton::PillButton(Shape shape, QWidget *parent) : QAbstractButton(parent), m_shape(shape)
{
    setFont(fonts::smallStrong());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillButton::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

qreal PillButton::symbolWidth() const
{
    return fontMetrics().ascent() * 0.62;
}

QSize PillButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {2 * sidePadding + text + symbolSpace + qRound(symbolWidth()),
            fontMetrics().height() + 7};
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const bool outlined = m_shape == Shape::Outlined;
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor foreground = tokens.foreground(m_tone);

    const QColor edge = hasFocus() ? tokens.accent
                        : outlined ? tokens.line
                                   : QColor(Qt::transparent);
    painter.setPen(edge);
    if (outlined)
        painter.setBrush(underMouse() || isDown() ? tokens.hover : tokens.surface);
    else
        painter.setBrush(isDown() ? tokens.hover : tokens.background(m_tone));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    const qreal symbol = symbolWidth();
    const qreal middle = pill.center().y();
    painter.setBrush(foreground);
    painter.setPen(Qt::NoPen);
    QRectF text = pill.adjusted(sidePadding, 0, -sidePadding, 0);
    if (outlined) {
        const QPointF centre(text.right() - symbol / 2, middle + 0.5);
        const qreal half = symbol * 0.42;
        painter.drawPolygon(
            QPolygonF({centre + QPointF(-half, -half * 0.6), centre + QPointF(half, -half * 0.6),
                       centre + QPointF(0, half * 0.8)}));
    } else {
        painter.drawEllipse(QPointF(text.left() + symbol / 2, middle), symbol / 2, symbol / 2);
        text.setLeft(text.left() + symbol + symbolSpace);
    }
    painter.setPen(foreground);
    painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                     this->text());
}

} // namespace panel
