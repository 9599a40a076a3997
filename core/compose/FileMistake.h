// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/compose/ProjectFiles.h"

#include <QByteArray>

namespace panel {

/// The error of `compose config`, with the file and the line it is about before its message, as far
/// as Compose tells them or the key that it names can be found: "compose.yaml, line 5:
/// services.web.ports must be a list". `said` is what Compose printed. Reads the files; nothing is
/// an error.
Error withPlace(const Error &error, const QByteArray &said, const ProjectFiles &project);

/// The line (from 1) in which the key of this path stands ("services.web.ports"), or the nearest of
/// its parents that is there; 0: not even the first one. Block style only, which is how compose
/// files are written.
int lineOfKey(const QByteArray &yaml, const QString &path);

} // namespace panel
