// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/ChoiceBox.h"

#include "gui/widgets/Glyph.h"

#include <QPainter>

namespace panel {

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    constexpr qreal side = 13;
    constexpr qreal fromEdge = 10;
    const qreal left = isRightToLeft() ? fromEdge : width() - fromEdge - side;
    QPainter painter(this);
    drawGlyph(&painter, Glyph::Down, {left, (height() - side) / 2, side, side},
              currentTokens().muted);
}

} // namespace panel
