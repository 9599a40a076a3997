// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace panel {

/// One network of the engine. Source: GET /networks.
struct Network
{
    QString id;
    QString name;
    QString driver; ///< "bridge"
    QHash<QString, QString> labels;

    bool operator==(const Network &other) const = default;
    static Result<Network> fromJson(const QJsonObject &json);
};

} // namespace panel
