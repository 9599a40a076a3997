// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace panel {

/// Bounds what a flood of events may cost. Time is cut into turns of 100 ms; what comes in one turn
/// beyond a bound is dropped unread, and beyond a second bound not even fetched, so that the engine
/// has to wait. Whoever dropped something reads anew what the events would have told, once the
/// flood is over, and now and then while it lasts. Pure: the caller tells the time.
class EventFlood
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::milliseconds turn{100};
    static constexpr std::chrono::seconds patience{2}; ///< between two readings anew in one flood
    static constexpr int eventsPerTurn = 400; ///< 4,000 a second: twenty times a busy engine
    static constexpr long long bytesPerTurn = 4 << 20; ///< 40 MB/s

    /// So much has arrived. False: fetch nothing more until the turn is over.
    bool take(long long bytes, Clock::time_point now);
    /// One event of it. False: drop it.
    bool admits(Clock::time_point now);
    /// A turn is over: whether what was dropped should be read anew now.
    bool isDue(Clock::time_point now);
    /// Something was dropped that has not been read anew.
    bool hasGap() const { return m_hasGap; }

private:
    void beginTurn(Clock::time_point now);

    Clock::time_point m_turnEnd{};
    Clock::time_point m_lastDue{};
    int m_events = 0;
    long long m_bytes = 0;
    bool m_overflowed = false; ///< in this turn
    bool m_hasGap = false;
};

} // namespace panel
