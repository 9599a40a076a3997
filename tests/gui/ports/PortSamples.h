// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/HostListener.h"
#include "gui/ports/PortsState.h"

namespace panel::sample {

/// The way of a published port in which everything works; without a VM between unless `rule`.
PortPath clearPath(const QString &service, int port, int containerPort,
                   const std::optional<PortForward> &rule);
/// What stands at a station of the path.
PortHop &hopAt(PortPath &path, PortHop::Station station);
/// This station fails for this reason, and those after it are skipped.
void breakAt(PortPath &path, PortHop::Station station, const QString &reason);

PortForward rule(const QString &name, int hostPort, int guestPort);
/// docker-machine's own.
PortForward sshRule();
VirtualBoxVm vm(VirtualBoxVm::State state, const QList<PortForward> &rules);

/// The stack of the pictures on a VM: every way works.
PortsState reachable();
/// 8080 is taken, 3306 has no rule, a rule is dangling, redis does not listen.
PortsState troubled();
/// An engine without a VM between.
PortsState direct();
PortsState probing();
/// VBoxManage is not there.
PortsState withoutVirtualBox();
/// Names as an attacker would choose them.
PortsState hostilePorts();

/// One of each kind.
QList<RuleDifference> differences();
QList<HostListener> listeners();

} // namespace panel::sample
