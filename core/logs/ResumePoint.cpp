// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/ResumePoint.h"

#include <algorithm>

namespace panel {

namespace {

/// How far the times of a container's lines may be out of order.
constexpr qint64 overlapNano = 100'000'000;

} // namespace

ResumePoint::Recent ResumePoint::recent(qint64 timeNano, const QByteArray &text)
{
    return {timeNano, qHash(text)};
}

void ResumePoint::keep(qint64 timeNano, const QByteArray &text)
{
    m_latest = m_recent.empty() ? timeNano : std::max(m_latest, timeNano);
    m_recent.push_back(recent(timeNano, text));
    // A line that came late may sit behind younger ones for a while: that costs nothing but memory.
    while (m_recent.front().timeNano < since())
        m_recent.pop_front();
}

qint64 ResumePoint::since() const
{
    return m_latest - overlapNano;
}

void ResumePoint::resume()
{
    m_expected.clear();
    m_located = false;
    for (const Recent &line : m_recent)
        ++m_expected[line];
}

bool ResumePoint::isRepeated(qint64 timeNano, const QByteArray &text)
{
    if (m_expected.isEmpty())
        return false;
    const auto expected = m_expected.find(recent(timeNano, text));
    if (expected == m_expected.end()) {
        // In front of the first line that is known again stands what was too old to be kept at all,
        // for a log may begin with its tail. If they never come (the engine has rotated them away),
        // anything clearly younger is new.
        m_located = m_located || timeNano > m_latest + overlapNano;
        return !m_located;
    }
    m_located = true;
    if (--*expected == 0)
        m_expected.erase(expected);
    return true;
}

} // namespace panel
