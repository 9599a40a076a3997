// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// Something that a container has in its file system.
struct ContainerMount
{
    QString type;   ///< "bind", "volume", "tmpfs", …
    QString volume; ///< its name; empty where it is none
    QString source; ///< folder on the engine's host; of a volume it may be empty

    bool operator==(const ContainerMount &other) const = default;
};

/// A container with all that it mounts, running or not. Source: GET /containers/json.
struct ContainerMounts
{
    QString id;
    QString name;  ///< without the leading slash
    QString image; ///< as it was named at creation
    QHash<QString, QString> labels;
    QList<ContainerMount> mounts;

    bool operator==(const ContainerMounts &other) const = default;
    static Result<ContainerMounts> fromListJson(const QJsonObject &json);
};

} // namespace panel
