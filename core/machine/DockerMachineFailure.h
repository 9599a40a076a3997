// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/process/ProcessRun.h"

#include <QString>

#include <optional>

namespace panel {

/// Why a docker-machine command about `machine` did not do what it was asked, in words, or nothing
/// if it did. It fails with exit code 0 too (an unknown option, "Can't remove"), crashes on broken
/// entries, and reports some failures on standard output: all of it is looked at. Pure.
///
/// Kinds: Conflict (state, name or address taken), NotFound (machine or VM), InvalidInput (an
/// option), ProgramMissing (the driver), VersionUnsupported, FileMalformed, FileUnreadable (the
/// entry, or a full disk), IdentityUnusable, ServerUntrusted, Refused, Unreachable, TimedOut,
/// Unhealthy (VirtualBox, the processor's virtualization), ProgramFailed (all that is not known).
/// `detail` is what it printed, as plain text.
std::optional<Error> dockerMachineFailure(const ProcessEnd &end, const QString &machine);

} // namespace panel
