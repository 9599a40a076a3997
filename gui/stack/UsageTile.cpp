// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/UsageTile.h"

#include "gui/Fonts.h"
#include "gui/Theme.h"

#include <QPainter>

#include <algorithm>

namespace panel {

namespace {
constexpr int side = 9;
constexpr int above = 5;
} // namespace

UsageTile::UsageTile(const QString &caption, QWidget *parent) : QAbstractButton(parent)
{
    setText(caption);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setValue(QStringLiteral("–"));
}

void UsageTile::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    setAccessibleDescription(value);
    setToolTip(value); // where it is elided
    update();
}

QSize UsageTile::sizeHint() const
{
    const int wide = QFontMetrics(fonts::small()).horizontalAdvance(m_value);
    return {std::max(wide, QFontMetrics(fonts::caption()).horizontalAdvance(text())) + 2 * side,
            minimumSizeHint().height()};
}

QSize UsageTile::minimumSizeHint() const
{
    return {60, QFontMetrics(fonts::caption()).height() + QFontMetrics(fonts::small()).height()
                    + 2 * above + 2};
}

void UsageTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = currentTokens();
    const bool marked = isChecked() || isDown();
    painter.setBrush(marked ? tokens.selection : underMouse() ? tokens.hover : tokens.surface);
    painter.setPen(QPen(hasFocus() || marked ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    const QRect area = rect().adjusted(side, above, -side, -above);
    painter.setFont(fonts::caption());
    painter.setPen(marked ? tokens.text : tokens.muted);
    const auto write = [&](Qt::Alignment alignment, const QString &text) {
        painter.drawText(area, int(alignment | Qt::AlignLeft | Qt::TextSingleLine),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    };
    write(Qt::AlignTop, text());
    painter.setFont(fonts::small());
    painter.setPen(tokens.text);
    write(Qt::AlignBottom, m_value);
}

void UsageTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void UsageTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace panel
