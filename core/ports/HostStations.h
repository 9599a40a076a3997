// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/TcpConnect.h"
#include "core/ports/HostListener.h"
#include "core/ports/PathPlan.h"

namespace panel {

// The stations on this side of the engine: computer, rule, machine. Pure.

/// What the facts alone say of them. The stations of the container are decided first.
void decideHostStations(PortPath &path, const PathFacts &facts, const QStringList &addresses);

/// The port of this computer, after it was connected to. `listeners`: those of this computer, as
/// far as they are known.
PortHop computerHop(const PortPath &path, const PathFacts &facts,
                    const QList<HostListener> &listeners, const TcpOutcome &outcome);

/// The port of the engine's host, after it was connected to.
PortHop machineHop(const PortPath &path, const TcpOutcome &outcome);

/// The port of the engine's host that the path leads over: the published one, or the one that a
/// rule without a service leads to; 0: none.
int machinePort(const PortPath &path);

/// "poweroff" and the like in words: "powered off".
QString vmStateText(const VirtualBoxVm &vm);

} // namespace panel
