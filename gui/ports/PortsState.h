// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/VirtualBoxVm.h"
#include "core/ports/PortPath.h"
#include "core/ports/RuleDifference.h"

#include <QDateTime>

#include <optional>

namespace panel {

/// What the page of the ports shows besides the StackState, as values: what PortControl says at one
/// moment.
struct PortsState
{
    QList<PortPath> paths;
    bool isProbing = false;
    QDateTime probedAt;    ///< invalid: never
    bool hasRules = false; ///< the machine is a VM with NAT rules
    std::optional<Result<VirtualBoxVm>> vm;
    QList<RuleDifference> differences;

    /// Null while the VM is not known.
    const VirtualBoxVm *knownVm() const { return vm && *vm ? &**vm : nullptr; }
    QList<PortForward> rules() const
    {
        const VirtualBoxVm *known = knownVm();
        return known ? known->forwards : QList<PortForward>();
    }
};

} // namespace panel
