// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EventFlood.h"

namespace panel {

bool EventFlood::take(long long bytes, Clock::time_point now)
{
    beginTurn(now);
    m_bytes += bytes;
    if (m_bytes <= bytesPerTurn)
        return true;
    m_overflowed = true;
    return false;
}

bool EventFlood::admits(Clock::time_point now)
{
    beginTurn(now);
    if (++m_events <= eventsPerTurn)
        return true;
    m_overflowed = true;
    m_hasGap = true;
    return false;
}

bool EventFlood::isDue(Clock::time_point now)
{
    const bool goesOn = m_overflowed;
    beginTurn(now);
    if (!m_hasGap || (goesOn && now < m_lastDue + patience))
        return false;
    m_hasGap = false;
    m_lastDue = now;
    return true;
}

void EventFlood::beginTurn(Clock::time_point now)
{
    if (now < m_turnEnd)
        return;
    m_turnEnd = now + turn;
    m_events = 0;
    m_bytes = 0;
    m_overflowed = false;
}

} // namespace panel
