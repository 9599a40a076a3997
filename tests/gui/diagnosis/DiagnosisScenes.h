// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"

namespace panel::sample {

/// A stack in which one service ran out of memory and others suffer from it, one was deaf, one is
/// unhealthy and one was stopped on purpose.
QList<Diagnosis> troubledStack();
/// Names and outputs as an attacker would choose them.
QList<Diagnosis> hostileTroubles();

} // namespace panel::sample
