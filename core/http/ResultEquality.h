// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace panel {

/// The comparison of tl::expected 1.0 does not compile for void, and Qt asks for it in every type
/// that a signal carries. Found by argument-dependent lookup, and preferred to that template.
inline bool operator==(const Result<void> &left, const Result<void> &right)
{
    return left.has_value() == right.has_value()
           && (left.has_value() || left.error() == right.error());
}

} // namespace panel
