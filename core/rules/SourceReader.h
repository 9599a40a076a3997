// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ProjectFiles.h"
#include "core/rules/StackSources.h"

namespace panel {

class ProcessLauncher;

/// Gathers all that can be known of a stack without an engine: `compose config`, the files on the
/// disk, and git where the folder is in a checkout (without git, or outside of one, GitFacts say
/// why nothing is known). The launcher outlives the call. Errors: those of Compose and of the
/// compose file.
Call *readSources(ProcessLauncher &launcher, const ProjectFiles &project, QObject *requester,
                  Handler<StackSources> done);

} // namespace panel
