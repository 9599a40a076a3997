// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace panel {

/// Something that happened in the engine. Source: GET /events.
struct EngineEvent
{
    QString type;   ///< "container", "image", "network", "volume", "daemon"
    QString action; ///< "start", "die", "health_status: healthy", "exec_start: …"
    QString id;     ///< of the actor
    QHash<QString, QString> attributes; ///< labels of the actor among them
    qint64 timeNano = 0;                ///< since the epoch, by the engine's clock

    bool operator==(const EngineEvent &other) const = default;
    static Result<EngineEvent> fromJson(const QJsonObject &json);
};

} // namespace panel
