// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/Service.h"
#include "core/machine/VirtualBoxVm.h"
#include "core/ports/PortPath.h"

#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// All that is known about the ways before anything is probed.
struct PathFacts
{
    QString driver;         ///< of the machine: "virtualbox", "none", …
    QString machineAddress; ///< of the engine's host, as the machine's entry has it
    /// What VirtualBox says of the VM; nothing: not asked (yet), or no such machine.
    std::optional<Result<VirtualBoxVm>> vm;
    QList<Service> services; ///< of the project, with their containers
    bool isEngineThere = false;
    QString whyNoEngine; ///< otherwise

    /// Between this computer and the engine lies a VM with NAT rules.
    bool hasRules() const { return driver == u"virtualbox"; }
    /// The engine runs on this computer itself: what it publishes is a port of this computer.
    bool isLocal() const;
};

/// One path per published port and rule that leads there, then one per rule that no service of the
/// project is behind (the machine's own among them; the locked one has none). All
/// hops are there, in order; what follows from the facts alone is decided (the rule, what is
/// published, the state of the container), the others are Waiting. Pure.
QList<PortPath> planPaths(const PathFacts &facts);

/// The hop of that station.
PortHop &hopOf(PortPath &path, PortHop::Station station);
const PortHop &hopOf(const PortPath &path, PortHop::Station station);

/// "192.0.2.1:443", "[::1]:443"; all addresses are "0.0.0.0:443".
QString addressText(const QString &address, int port);

/// The address at which a client of this computer reaches a listener on `hostAddress`.
QString reachableAddress(const QString &hostAddress);

/// Empty, "0.0.0.0" or "::".
bool isAnyAddress(const QString &address);
bool isLoopbackAddress(const QString &address);

} // namespace panel
