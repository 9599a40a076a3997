// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathPictureLayout.h"
#include "gui/Theme.h"

class QPainter;

namespace panel {

/// Colour of a hop's state.
Tone hopTone(PortHop::State state);

/// A round mark that tells a hop's state by its form as well as by its colour.
void drawHopState(QPainter *painter, const QRectF &rect, PortHop::State state,
                  const Tokens &tokens);

/// Draws the parts of a path's picture.
class PathPainter
{
public:
    PathPainter(QPainter *painter, const Tokens &tokens) : m_painter(painter), m_tokens(tokens) {}

    void drawCard(const PlacedStation &item, const PathStation &station, bool hovered) const;
    /// `station` is null for a plain arrow; `broken`: the way does not lead on from here.
    void drawLink(const PlacedStation &item, const PathStation *station, bool broken) const;
    void drawFocus(const PlacedStation &item) const;

private:
    /// Returns the y below the block.
    qreal drawBlock(const TextBlock &block, const QRectF &area, qreal top, const QFont &font,
                    const QColor &color, Qt::Alignment alignment) const;

    QPainter *m_painter;
    const Tokens &m_tokens;
};

} // namespace panel
