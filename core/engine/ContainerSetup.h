// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace panel {

/// How a container was set up, beyond what everybody needs of it. Source: GET
/// /containers/{id}/json.
struct ContainerSetup
{
    QString restartPolicy; ///< "unless-stopped", "no", …
    QString networkMode;   ///< "host", a network's name, …
    QStringList networks;  ///< names of those it is connected to, sorted
    QStringList links;     ///< "/other:/this/alias"
    qint64 pid = 0;        ///< of process 1, seen from the engine's host; 0 when it does not run

    bool operator==(const ContainerSetup &other) const = default;
    static Result<ContainerSetup> fromInspectJson(const QJsonObject &json);
};

} // namespace panel
