// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/machine/VirtualBoxVm.h"

#include <QList>

#include <optional>

namespace panel {

/// One thing in which a VM's NAT rules and the ports that a project publishes disagree.
struct RuleDifference
{
    enum class Kind {
        Missing,  ///< published, and no rule leads there
        Wrong,    ///< a rule of this host port leads elsewhere
        Dangling, ///< a rule leads to a port that nothing publishes
        Reserved  ///< published below 1024 where this system does not let VirtualBox listen
    };

    Kind kind = Kind::Missing;
    QString service;                    ///< empty for Dangling
    std::optional<PortForward> present; ///< what is there
    std::optional<PortForward> wanted;  ///< what should be there; nothing for Dangling
    QString text;                       ///< in words, plain text

    bool operator==(const RuleDifference &other) const = default;
};

/// What the reader of the difference must know about the computer it runs on.
struct HostPortPolicy
{
    int lowestFreePort = 1024;               ///< a normal user may listen from here on
    bool lowPortsOnAllAddressesOnly = false; ///< macOS: below it only on all addresses
};
HostPortPolicy hostPortPolicy();

/// Whether what the rule delivers reaches a port that is published on this address of the VM
/// (empty, "0.0.0.0" or "::": on all of them).
bool reachesAddress(const PortForward &rule, const QString &published);

/// Pure. Ports published as a range count one by one; UDP too; those without a fixed host port not
/// at all. Locked rules are never part of it.
QList<RuleDifference> compareRules(const ComposeProject &project, const VirtualBoxVm &vm,
                                   const HostPortPolicy &policy);

} // namespace panel
