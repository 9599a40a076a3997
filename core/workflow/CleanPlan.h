// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace panel {

/// What a clean removes: exactly these things, by id, and nothing that appears later.
struct CleanPlan
{
    /// Each takes what the one before takes, and more.
    enum class Extent {
        Containers, ///< containers and networks ("down")
        Volumes,    ///< and the project's volumes with their data folders ("clean")
        Images,     ///< and the images that the project builds ("full clean")
        Engine,     ///< another thing: what nothing on the engine uses, of whatever project
    };

    struct Item
    {
        enum class Kind { Container, Network, Volume, DataFolder, Image, BuildCache };

        Kind kind = Kind::Container;
        QString id; ///< of the engine; for a DataFolder its path on the engine's host
        QString name;
        qint64 bytes = -1; ///< negative: unknown
        /// Of a volume or folder: of anything in it. Of an image: when it was built. UTC; invalid:
        /// unknown
        QDateTime lastWrite = {};
        QString volume = {};    ///< of a DataFolder: the volume that stands for it
        QString project = {};   ///< of Compose, to which it belongs; empty: none, or not looked at
        QDateTime created = {}; ///< of a volume, or of that of a DataFolder; invalid: not told
        QString container = {}; ///< of a volume without a name of its own: which mounts it

        bool operator==(const Item &other) const = default;
    };

    Extent extent = Extent::Containers;
    QString project;       ///< of Extent::Engine: the one on screen
    QString engineId = {}; ///< whose things these are; empty: the engine does not tell
    QList<Item> items;
    QString engineName = {}; ///< what people call the engine
    QDateTime made = {};     ///< UTC; what the build cache was used for since then is kept
    qint64 storedBytes = -1; ///< Extent::Engine: all that the engine stored then
    QString copyFolder = {}; ///< volumes are copied there first; empty: no copies
    QStringList images = {}; ///< of which the helper containers may be made, the best one first
    QList<Item> left = {};   ///< shown too, and not chosen: they stay

    /// Only these go, the others of the items are left.
    void choose(const std::function<bool(const Item &)> &isChosen);
    /// By kind, then by name.
    void sort();

    /// Something in it cannot be made again.
    bool losesData() const;
    /// What of its kind stays all the same, in a sentence; mostly empty.
    QString note() const;
    /// What is to be typed before data goes: the name of the project, or of the engine.
    QString confirmation() const;
};

/// "container", "network", "volume", "data-folder", "image", "build-cache".
QString kindName(CleanPlan::Item::Kind kind);

} // namespace panel
