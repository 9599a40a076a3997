// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/RecentEvents.h"

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 overlap = 1'000'000'000;
constexpr std::size_t maximumKeys =
    8192; ///< a flood within one overlap may repeat some after a break

QString keyOf(const EngineEvent &event)
{
    return QString::number(event.timeNano) + u'|' + event.type + u'|' + event.id + u'|'
           + event.action;
}

} // namespace

bool RecentEvents::add(const EngineEvent &event)
{
    const QString key = keyOf(event);
    if (m_keys.contains(key))
        return false;
    m_keys.insert(key);
    m_order.emplace_back(event.timeNano, key);
    m_latest = std::max(m_latest, event.timeNano);
    while (m_order.front().first < m_latest - 2 * overlap || m_order.size() > maximumKeys) {
        m_keys.remove(m_order.front().second);
        m_order.pop_front();
    }
    return true;
}

bool RecentEvents::contains(const EngineEvent &event) const
{
    return m_keys.contains(keyOf(event));
}

void RecentEvents::startAt(qint64 timeNano)
{
    if (m_start == 0)
        m_start = timeNano;
}

qint64 RecentEvents::resumeFrom() const
{
    return std::max(m_start, m_latest - overlap);
}

} // namespace panel
