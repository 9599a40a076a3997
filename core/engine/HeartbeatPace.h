// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace panel {

/// How often an engine is asked whether it is there, and what is made of the answer. An engine that
/// stops to answer is in trouble after `interval + slow` and dead after `interval + 2 × deadline`
/// (by the values here: 11 s and 20 s; a request that fails asks at once: 1 s and 10 s). By ssh a
/// ping that needs a new connection has the time of a login more (see Dialler::allowance).
struct HeartbeatPace
{
    std::chrono::milliseconds interval{10'000};
    std::chrono::milliseconds inTrouble{2'000};   ///< the interval while something is wrong
    std::chrono::milliseconds slow{1'000};        ///< a ping that takes longer is trouble
    std::chrono::milliseconds deadline{5'000};    ///< a ping that takes longer has failed
    std::chrono::milliseconds afterWaking{2'000}; ///< the deadline when sockets may be dead
    /// An engine that seems to have another version again and again is not besieged.
    std::chrono::milliseconds betweenNegotiations{5'000};
};

} // namespace panel
