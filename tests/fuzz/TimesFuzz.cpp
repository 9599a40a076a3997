// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Durations of compose files and the clock of an engine.
#include "core/compose/GoDuration.h"
#include "core/engine/EngineTime.h"
#include "tests/fuzz/Fuzz.h"

#include <limits>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const auto duration = goDuration(QString::fromUtf8(bytes));
    fuzz::require(!duration || duration->count() >= 0, "a duration is not negative");
    const qint64 clock = clockIn(bytes);
    fuzz::require(clock >= 0 && clock < std::numeric_limits<qint64>::max() / 2,
                  "a clock leaves room for sums");
    fuzz::require(clock == 0 || engineTime(clock).endsWith(QStringLiteral(".000000000")),
                  "it tells whole seconds");
}
