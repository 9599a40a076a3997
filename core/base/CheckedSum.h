// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

namespace panel {

/// The sum of two foreign counts, neither of them negative; nothing if one is nothing, or if it
/// does not fit.
inline std::optional<qint64> checkedSum(std::optional<qint64> left, std::optional<qint64> right)
{
    if (!left || !right || *left > std::numeric_limits<qint64>::max() - *right)
        return {};
    return *left + *right;
}

} // namespace panel
