// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/compose/ProjectFiles.h"

#include <QByteArray>
#include <QString>

namespace panel {

/// The error of `compose config`, with the file and the line it is about before its message, as far
/// as Compose tells them or the key that it names can be found: "compose.yaml, line 5:
/// services.web.ports must be a list". Looks into the detail for what Compose said, and into the
/// files; what it does not understand stays as it is.
Error withPlace(const Error &error, const ProjectFiles &project);

/// The line (from 1) in which the key of this path stands ("services.web.ports"), or the nearest of
/// its parents that is there; 0: not even the first one. Block style only, which is how compose
/// files are written.
int lineOfKey(const QByteArray &yaml, const QString &path);

} // namespace panel
