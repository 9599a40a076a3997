// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/machine/VirtualBoxVm.h"
#include "core/process/ProcessRun.h"

#include <optional>

namespace panel {

/// Why VBoxManage failed at what it was asked about this VM, in words; nothing if it did not. It
/// failed when it ended with another code than 0, and also when it printed "VBoxManage: error:" and
/// ended with 0, as it does for some mistakes. Pure.
///
/// Kinds: NotFound (no such VM or rule), Conflict (its state, a lock, a rule that is there
/// already), InvalidInput (no such adapter), ProgramFailed (all else, with what it said in
/// `detail`).
std::optional<Error> virtualBoxFailure(const ProcessEnd &end, const QString &vm);

/// TimedOut: it did not answer about this VM in the time that it was given.
Error virtualBoxTimedOut(const QString &vm);

/// Why a VM's rules cannot be changed now (Error::Kind::Conflict), with what to do; nothing if they
/// can be.
std::optional<Error> whyRulesAreFixed(const VirtualBoxVm &vm);

} // namespace panel
