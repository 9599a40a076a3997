// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// docker-machine is on this computer, or is what this computer needs (macOS has no engine of its
/// own). Looks into the folders of programs.
bool canHaveMachines();

/// What to do where the wanted engine is not there: which others can be chosen, and how to make
/// one. `machine`: what a VM would be called. `hasMachines`: see above; who has no docker-machine
/// is not told to use it.
QString engineAdvice(const QString &machine, bool hasMachines = canHaveMachines());

} // namespace panel
