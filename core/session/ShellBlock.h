// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/Endpoint.h"
#include "core/session/MachineControl.h"

namespace panel {

/// The four variables that lead docker to the engine, as `docker-machine env` prints them (of its
/// own machines with its comment how to use it), in the syntax of a shell. Values are quoted so
/// that the shell reads exactly them, also where docker-machine's own output would break.
///
/// Conflict: the three files of the identity are not together in one folder; InvalidInput: cmd.exe
/// cannot take the path.
Result<QString> shellBlock(const Endpoint &endpoint, MachineControl::Shell shell);

} // namespace panel
