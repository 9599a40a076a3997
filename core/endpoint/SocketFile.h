// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

#include <optional>

namespace panel {

/// Why no engine can be reached by the socket of this path, by a look at the file alone: it is
/// missing, a link that leads nowhere or in a circle, no socket, or not ours to use. Nothing: it
/// may be tried.
std::optional<Error> whyNoSocket(const QString &path);

/// The path of the socket with every link followed; `path` itself where that leads nowhere.
QString realSocketPath(const QString &path);

} // namespace panel
