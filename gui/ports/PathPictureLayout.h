// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ports/PathStations.h"

#include <QRectF>
#include <QStringList>

namespace panel {

/// Lines of a text, broken to a width, at most so many; what does not fit ends in "…".
struct TextBlock
{
    QStringList lines;
    bool isCut = false;
};
TextBlock breakText(const QString &text, const QFont &font, qreal width, int mostLines,
                    Qt::TextElideMode elide = Qt::ElideRight);

/// Where a station stands in the picture, and its lines.
struct PlacedStation
{
    int index = 0; ///< in the list of stations; -1: a plain arrow between two cards
    bool isLink = false;
    QRectF rect;
    TextBlock title;
    TextBlock address;
    TextBlock detail;

    bool isCut() const { return title.isCut || address.isCut || detail.isCut; }
};

/// The picture of a path at one width: cards with arrows between them, in as many rows as needed.
struct PathPictureLayout
{
    QList<PlacedStation> items;
    qreal height = 0;

    static constexpr qreal padding = 11;
    static constexpr qreal glyphSide = 18;
    static constexpr qreal rowGap = 12;
    static constexpr qreal lineGap = 4;

    /// Of the arrow, below the top of its row: in line with the addresses of the cards.
    static qreal arrowOffset();
};

/// `compact`: without the words in which a station is described.
PathPictureLayout layOutPath(const QList<PathStation> &stations, qreal width, bool compact = false);

} // namespace panel
