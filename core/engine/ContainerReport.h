// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"

#include <QJsonArray>
#include <QList>

namespace panel {

/// One run of a health check.
struct HealthProbe
{
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC
    int exitCode = 0;
    QString output;

    bool operator==(const HealthProbe &other) const = default;
};

/// All that the engine tells of one container to somebody who asks why it fares as it does. Source:
/// GET /containers/{id}/json.
struct ContainerReport
{
    Container container;
    QString restartPolicy;       ///< "unless-stopped", "on-failure", "no", …
    int maximumRetries = 0;      ///< of "on-failure"; 0: no limit
    qint64 memoryLimit = 0;      ///< bytes; 0: none
    QString stopSignal;          ///< as it was set: "SIGQUIT", "3"; empty: SIGTERM
    int stopGrace = 10;          ///< seconds until a stop kills
    QStringList command;         ///< process 1 with its arguments
    QStringList healthTest;      ///< {"CMD-SHELL", "curl -f …"}; empty: there is no check
    int failingStreak = 0;       ///< how many probes have failed in a row
    QList<HealthProbe> probes;   ///< the last ones that the engine keeps (5), oldest first
    QJsonObject config = {};     ///< Config as the engine wrote it, for comparing
    QJsonObject hostConfig = {}; ///< HostConfig, the same
    QJsonArray mounts = {};      ///< Mounts, the same
    QStringList networks = {};   ///< names of those it is connected to, sorted

    bool operator==(const ContainerReport &other) const = default;

    /// Strict as Container::fromInspectJson.
    static Result<ContainerReport> fromInspectJson(const QJsonObject &json);

    /// The last probe that failed, if its output is kept still.
    const HealthProbe *lastFailedProbe() const;
};

} // namespace panel
