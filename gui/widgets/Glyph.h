// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Theme.h"

#include <QIcon>

class QPainter;

namespace panel {

/// Small pictures that are drawn, so that they take any colour and size.
enum class Glyph {
    Play,
    Stop,
    Rebuild,
    Down,
    Up,
    Cancel,
    Check,
    Plus,
    Minus,
    Alert,
    Close,
    Copy,
    Terminal,
    Question,
    Bookmark
};

void drawGlyph(QPainter *painter, Glyph glyph, const QRectF &rect, const QColor &color);

/// An icon in a colour of the tokens that are in force when it is painted.
QIcon glyphIcon(Glyph glyph, QColor Tokens::*color);

/// A rounded pill with text, left-aligned and centred in height. Returns the rectangle it covers.
QRectF drawPill(QPainter *painter, const QRectF &area, const QString &text, const Tokens &tokens,
                Tone tone);

/// A dot that tells a state: filled, or a ring for Neutral.
void drawDot(QPainter *painter, const QPointF &centre, const Tokens &tokens, Tone tone);

} // namespace panel
