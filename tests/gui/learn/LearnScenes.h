// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Drift.h"
#include "core/session/ActionLog.h"
#include "core/workflow/StackCommands.h"

// Made-up work for pictures.

namespace panel::sample {

void fillActions(ActionLog *log);
QList<ShownCommands> commands(bool areNamesLong);
QList<ServiceDrift> drifts();

} // namespace panel::sample
