// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/compose/ProjectFiles.h"

#include <QString>

namespace panel {

/// The error of `compose config`, with the file and the line it is about before its message, as far
/// as Compose tells them or what it names can be found there or in a file behind it (see
/// filesBehind): "compose.yaml, line 5:
/// services.web.ports must be a list". Looks into the detail for what Compose said, and into the
/// files; what it does not understand stays as it is.
Error withPlace(const Error &error, const ProjectFiles &project);

/// Why a file of the project cannot be read, which is not there (ProjectFiles::missing()); with the
/// line of the env file that names it.
Error whyMissing(const ProjectFiles &project, const QString &file);

} // namespace panel
