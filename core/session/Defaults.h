// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"

#include <QString>

namespace panel {

/// The machine that is meant when none is named: docker-machine's own default.
QString defaultMachine();

/// The project that is meant: the one that is named (see projectFilesOf), else the stack that comes
/// with the panel.
Result<ProjectFiles> projectOrDefault(const QStringList &named);

/// Where copies of volumes go that nobody gave another place: a folder of the user's own.
QString copiesFolder();

/// The program that makes the base image where no registry answers (srcs/tools/base-image),
/// absolute; empty if it was not installed with the panel.
QString baseImageTool();

} // namespace panel
