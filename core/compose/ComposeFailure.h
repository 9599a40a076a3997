// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/compose/ComposeProject.h"
#include "core/process/ProcessRun.h"

#include <QStringList>

namespace panel {

/// What Compose was asked to do; for messages.
enum class ComposeAction { ReadFile, Build, Pull, Up, Stop, Down, Restart, Rebuild };

/// Why Compose ended with a failure (exit code other than 0), in words: what it said last,
/// understood where possible, with what to do next; its last lines are the detail. Pure.
///
/// `project` names the services behind containers (may be empty); `services`: those that it was
/// asked for. Kinds: Refused, TimedOut, ServerUntrusted, ClientRejected (the engine), Conflict
/// (port, name, subnet), NotFound (file, image, data folder), FileMalformed (the compose file or a
/// Dockerfile), InvalidInput (a variable without a value), ProgramFailed (a build, and all that is
/// not known), Unhealthy, ServerFailed (disk full), Cancelled.
Error composeFailure(const ProcessEnd &end, ComposeAction action,
                     const ComposeProject &project = {}, const QStringList &services = {});

} // namespace panel
