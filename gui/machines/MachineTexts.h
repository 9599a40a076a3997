// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Machine.h"
#include "gui/Theme.h"

#include <QDateTime>

namespace panel {

/// "running", "stopped", …, for people.
QString machineStateText(const Machine &machine);
Tone machineTone(const Machine &machine);

/// Machines of the driver are reached by SSH; an engine of driver "none" is not.
bool hasShell(const QString &driver);

/// "2 GiB", "512 MiB"; empty for 0.
QString sizeText(int mebibytes);

/// "until 3 March 2027, for 99 days more"; empty without a date. The tone warns from 30 days on.
QString validityText(const QDateTime &end, const QDateTime &now);
Tone validityTone(const QDateTime &end, const QDateTime &now);

} // namespace panel
