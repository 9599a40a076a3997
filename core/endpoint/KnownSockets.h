// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"

#include <QList>
#include <QStringList>

namespace panel {

/// The sockets at which programs that run engines on this computer are known to put them, as far as
/// there is a file: Docker Desktop, Colima with its profiles, Lima, OrbStack, Rancher Desktop,
/// Podman machines, Docker's and Podman's own of the system and the rootless ones. A link that
/// leads nowhere is an entry with that reason. None is ever chosen for merely being there.
QList<EndpointEntry> knownSockets(const EndpointSurroundings &here);

/// The folders whose change may change knownSockets(); some may not exist.
QStringList knownSocketFolders(const EndpointSurroundings &here);

} // namespace panel
