// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace panel {

/// Which engine it is. Source: GET /version.
struct EngineVersion
{
    QString version;           ///< of the engine: "20.10.24"
    QString apiVersion;        ///< the newest that it speaks: "1.41"
    QString minimumApiVersion; ///< the oldest that it accepts: "1.12"
    QString operatingSystem;   ///< "linux"
    QString architecture;      ///< "amd64"
    QString product;           ///< its first component: "Engine", "Podman Engine"; may be empty

    bool operator==(const EngineVersion &other) const = default;
    static Result<EngineVersion> fromJson(const QJsonObject &json);
};

/// Source: GET /info.
struct EngineInfo
{
    QString id;   ///< of the engine; may be empty
    QString name; ///< of its host
    int containers = 0;
    int containersRunning = 0;
    int images = 0;
    int processors = 0;
    qint64 memoryBytes = 0;
    QString rootDirectory; ///< "/var/lib/docker", on the engine's host

    bool operator==(const EngineInfo &other) const = default;
    static Result<EngineInfo> fromJson(const QJsonObject &json);
};

} // namespace panel
