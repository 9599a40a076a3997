// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"

#include <chrono>

namespace panel {

/// Whether trying again cannot help until somebody changes something: a certificate, a file, a
/// version, an address. Otherwise the engine is away and may come back by itself.
bool meansRefusal(Error::Kind kind);

/// How long to wait before the next attempt to connect.
///
/// The engine is away: 0.5 s, 1 s, then 2 s, so that what comes back is seen within 3 s; after ten
/// minutes 10 s. By ssh 0.5, 1, 2, 4, 8, 16, 30 s: every attempt is a login at the other side,
/// which may count them. It refuses us: the same as if it were away, for a network that garbles
/// bytes looks like a refusal too; but 30 s once it has refused us in the same words more than ten
/// times, unless these are words that make no sense (BadAnswer).
///
/// `failures`: attempts that failed in a row, at least 1. `alike`: how many of these had the same
/// error as the last one. `lostFor`: since the first of them.
std::chrono::milliseconds retryPause(Endpoint::Kind way, Error::Kind why, int failures, int alike,
                                     std::chrono::milliseconds lostFor);

} // namespace panel
