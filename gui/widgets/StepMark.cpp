// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/StepMark.h"

#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"

#include <QPainter>

namespace panel {

void drawStepMark(QPainter *painter, const QRectF &rect, StepState state, int number, int turn)
{
    const Tokens &tokens = currentTokens();
    const auto disc = [&](const QColor &fill) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawEllipse(rect);
    };
    const QRectF inner = rect.adjusted(4, 4, -4, -4);
    switch (state) {
    case StepState::Done:
    case StepState::Skipped:
        disc(tokens.okBack);
        drawGlyph(painter, Glyph::Check, inner, tokens.ok);
        return;
    case StepState::Failed:
        disc(tokens.badBack);
        drawGlyph(painter, Glyph::Close, inner, tokens.bad);
        return;
    case StepState::Cancelled:
        disc(tokens.warnBack);
        drawGlyph(painter, Glyph::Minus, inner, tokens.warn);
        return;
    case StepState::Running: {
        painter->setBrush(Qt::NoBrush);
        const QRectF ring = rect.adjusted(1, 1, -1, -1);
        painter->setPen(QPen(tokens.selection, 2));
        painter->drawEllipse(ring);
        painter->setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawArc(ring, (90 - turn * 360 / markFramesPerTurn) * 16, -100 * 16);
        break;
    }
    case StepState::Waiting:
        painter->setPen(QPen(tokens.line, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
    painter->setFont(fonts::smallStrong());
    painter->setPen(state == StepState::Running ? tokens.link : tokens.muted);
    painter->drawText(rect, Qt::AlignCenter, QString::number(number));
}

} // namespace panel
