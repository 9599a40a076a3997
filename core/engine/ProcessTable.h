// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// The processes of a container. Source: GET /containers/{id}/top.
struct ProcessTable
{
    struct Process
    {
        qint64 pid = 0; ///< seen from the engine's host
        qint64 parent = 0;
        QString command;

        bool operator==(const Process &other) const = default;
    };
    QList<Process> processes;

    bool operator==(const ProcessTable &other) const = default;

    /// Null if there is none of that number.
    const Process *find(qint64 pid) const;
    /// The first child; null if it has none.
    const Process *childOf(qint64 pid) const;

    static Result<ProcessTable> fromJson(const QJsonObject &json);
};

} // namespace panel
