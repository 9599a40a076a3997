// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/ContainerSockets.h"
#include "core/ports/PathPlan.h"

#include <QStringList>

namespace panel {

// The stations on the engine's side: published, container, process. Pure.

/// The port of a service that a path leads to.
struct OfferedPort
{
    const Service *service = nullptr; ///< null: none, the path is a rule that leads nowhere
    QStringList addresses;            ///< on the engine's host; empty: all
    bool isInFileOnly = false;        ///< no running container publishes it
};

/// What the facts alone say of them.
void decideContainerStations(PortPath &path, const PathFacts &facts, const OfferedPort &offer);

/// What listens inside, after it was looked at.
PortHop processHop(const PortPath &path, const Result<ContainerSockets> &sockets);

} // namespace panel
