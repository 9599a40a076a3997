// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/NextCommands.h"
#include "core/diagnosis/Diagnosis.h"

#include <QJsonObject>

namespace panel {

// What `why` prints. Pure functions from values.

/// {"services":[{"service","kind","problem","headline","advice","causes","looping","exitCode",
/// "outOfMemory","memoryLimit","restarts","restartPolicy","error","started","finished","signals",
/// "health":{"command","output","exitCode","streak"}|null,"log":[{"time","stream","line"}],
/// "next":[{"action","service","file","line"}]}]}; null where nobody tells
QJsonObject whyJson(const QList<Diagnosis> &diagnoses);

/// A paragraph for each that is not as it should be; `evenIfFine`: also for the others.
QString whyText(const QList<Diagnosis> &diagnoses, bool evenIfFine, const QDateTime &now,
                const NextCommands &commands);

} // namespace panel
