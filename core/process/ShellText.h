// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/Command.h"

namespace panel {

/// What a user would paste into a shell to do the same, for people only: nothing is ever run from
/// it. The words quoted, before them the variables that say which engine and which store is meant
/// (DOCKER_HOST, MACHINE_STORAGE_PATH, …). Of other variables that the command gets, secrets among
/// them, only the names are told, in a comment behind it.
QString shellText(const Command &command);

} // namespace panel
