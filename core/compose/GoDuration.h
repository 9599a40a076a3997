// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace panel {

/// A duration as Go and compose files write it: "1m30s", "500ms", "1.5h". Nothing: it is
/// none, or longer than nanoseconds of 64 bits can tell (292 years).
std::optional<std::chrono::nanoseconds> goDuration(const QString &text);

} // namespace panel
