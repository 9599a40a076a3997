// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

#include <optional>

namespace panel {

/// Whether `name` may be the name of a secret: letters, digits, '.', '_' and '-', at most 128, not
/// beginning with '-' (an option) and not ".", ".." or ".gitignore" (the folder's own).
/// A leading '.' marks what a store keeps for itself. Nothing: it may.
std::optional<Error> whyNotSecretName(const QString &name);

/// The largest secret that any store takes, in bytes.
constexpr qint64 maximumSecret = 64 * 1024;

} // namespace panel
