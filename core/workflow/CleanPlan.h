// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace panel {

/// What a clean removes: exactly these things, by id, and nothing that appears later.
struct CleanPlan
{
    /// Each takes what the one before takes, and more.
    enum class Extent {
        Containers, ///< containers and networks ("down")
        Volumes,    ///< and the project's volumes with their data folders ("clean")
        Images,     ///< and the images that the project builds ("full clean")
    };

    struct Item
    {
        enum class Kind { Container, Network, Volume, DataFolder, Image };

        Kind kind = Kind::Container;
        QString id; ///< of the engine; for a DataFolder its path on the engine's host
        QString name;
        qint64 bytes = -1; ///< negative: unknown

        bool operator==(const Item &other) const = default;
    };

    Extent extent = Extent::Containers;
    QString project;
    QString engineId = {}; ///< whose things these are; empty: the engine does not tell
    QList<Item> items;
};

/// "container", "network", "volume", "data-folder", "image".
QString kindName(CleanPlan::Item::Kind kind);

} // namespace panel
