// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace panel {

/// All that was looked at about one machine.
struct MachineChecks
{
    QString machine;
    QList<Check> checks;
};

/// {"machines":[{"name","checks":[{"id","title","verdict","evidence","fix"}]}]}
QJsonObject doctorJson(const QList<MachineChecks> &machines);

/// The machine's name, one line a check, below those that do not pass what was seen and what to do,
/// and the counts at the end.
QString doctorText(const QList<MachineChecks> &machines);

/// Where there is no machine in the store: that, and what to do next (see engineAdvice()).
QString noMachinesText(const QString &storePath, const QString &advice);

/// 1 if a check fails, else 0.
int doctorExitCode(const QList<MachineChecks> &machines);

} // namespace panel
