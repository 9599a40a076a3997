// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace panel {

/// A version of the Engine API: "1.41".
struct ApiVersion
{
    int major = 0;
    int minor = 0;

    auto operator<=>(const ApiVersion &other) const = default;

    static std::optional<ApiVersion> fromString(const QString &text);
    QString toString() const;
};

/// The oldest that we speak (Docker 19.03, the last boot2docker).
inline constexpr ApiVersion oldestApiVersion{1, 40};
/// The newest that we were tested against; a newer engine is asked to speak this one.
inline constexpr ApiVersion newestApiVersion{1, 51};

} // namespace panel
