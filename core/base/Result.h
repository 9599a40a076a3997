// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <functional>
#include <tl/expected.hpp>
#include <utility>

namespace panel {

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// Receives the one answer of a Call.
template <typename T>
using Handler = std::function<void(const Result<T> &)>;

/// `return fail(Error::Kind::NotFound, Tr::tr("…"));`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(Error::Kind kind, QString message, QString next = {},
                                  QString detail = {})
{
    return fail(Error{kind, std::move(message), std::move(next), std::move(detail)});
}

} // namespace panel
