// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace panel {

/// One volume of the engine. Sources: GET /volumes, GET /volumes/{name}.
struct Volume
{
    QString name;
    QString driver;     ///< "local"
    QString mountPoint; ///< folder on the engine's host
    QHash<QString, QString> labels;
    QHash<QString, QString> options; ///< of the driver: "device", "o", "type" of a bind volume
    /// UTC, in seconds; invalid: the engine does not tell. Before version 23 (API 1.42) Docker told
    /// when something in the volume had changed instead, so there it is not taken.
    QDateTime created = {};

    bool operator==(const Volume &other) const = default;
    static Result<Volume> fromJson(const QJsonObject &json);
};

} // namespace panel
