// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/engine/Container.h"
#include "core/machine/HostPortProbe.h"

namespace panel {

// Why a port that the project wants cannot be had (Error::Kind::Conflict), naming who has it.
Error takenByContainer(int port, const Container &container);
Error takenByProgram(int port, const PortOwner &owner);

} // namespace panel
