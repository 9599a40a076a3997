// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/PortPath.h"

#include <QList>
#include <QString>

namespace panel {

/// One station as the picture of a path shows it. All texts are safe to show.
struct PathStation
{
    PortHop::Station station = PortHop::Station::Computer;
    PortHop::State state = PortHop::State::Waiting;
    bool isLink = false; ///< stands on the arrow between two cards
    QString title;
    QString address; ///< in monospace; may be empty
    QString detail;  ///< in words, with the time it took; may be empty

    /// All of it in one line, for screen readers.
    QString spoken() const;
    /// All of it in lines, for tool tips.
    QString full() const;

    bool operator==(const PathStation &other) const = default;
};

/// The stations of a path in order. Without a VM those that the way does not lead over are left
/// out.
QList<PathStation> pathStations(const PortPath &path, bool throughVm);

} // namespace panel
