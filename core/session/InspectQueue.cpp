// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/InspectQueue.h"

#include <algorithm>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr int mostUnderWay = 6; ///< as many connections as one client opens
constexpr auto restStep = 20ms;
constexpr std::chrono::milliseconds longestRest = 100ms;

} // namespace

InspectQueue::InspectQueue(EngineConnection *engine, QObject *parent)
    : QObject(parent), m_containers(engine)
{
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &InspectQueue::wake);
}

void InspectQueue::ask(const QString &id, Urgency urgency)
{
    const auto known = m_entries.find(id);
    if (known != m_entries.end() && known->phase != Phase::Waiting) {
        known->again = true;
        return;
    }
    if (known == m_entries.end())
        m_entries.insert(id, {});
    else if (urgency == Urgency::Later)
        return;
    // One that waits further back already is dropped there when its turn comes.
    (urgency == Urgency::Now ? m_now : m_later).push_back(id);
    sendMore();
}

void InspectQueue::forget(const QString &id)
{
    const Entry entry = m_entries.take(id);
    if (!entry.call)
        return;
    delete entry.call;
    --m_underWay;
    sendMore();
}

void InspectQueue::clear()
{
    for (const Entry &entry : std::as_const(m_entries))
        delete entry.call;
    m_entries.clear();
    m_now.clear();
    m_later.clear();
    m_resting.clear();
    m_alarm.stop();
    m_underWay = 0;
}

void InspectQueue::sendMore()
{
    while (m_underWay < mostUnderWay && !(m_now.empty() && m_later.empty())) {
        std::deque<QString> &queue = m_now.empty() ? m_later : m_now;
        const QString id = queue.front();
        queue.pop_front();
        const auto entry = m_entries.constFind(id);
        if (entry != m_entries.cend() && entry->phase == Phase::Waiting)
            send(id);
    }
}

void InspectQueue::send(const QString &id)
{
    Entry &entry = m_entries[id];
    entry.phase = Phase::Asked;
    entry.again = false;
    ++entry.repeats;
    ++m_underWay;
    ++m_asked;
    entry.call = m_containers.inspect(
        id, this, [this, id](const Result<Container> &container) { onAnswer(id, container); });
}

void InspectQueue::onAnswer(const QString &id, const Result<Container> &container)
{
    --m_underWay;
    Entry &entry = m_entries[id];
    entry.call.clear();
    rest(id, entry);
    sendMore();
    // The last thing: the receiver may clear or delete this.
    Q_EMIT answered(id, container);
}

void InspectQueue::rest(const QString &id, Entry &entry)
{
    entry.phase = Phase::Resting;
    m_resting.emplace(
        Clock::now() + std::min<Clock::duration>(restStep * entry.repeats, longestRest), id);
    setAlarm();
}

void InspectQueue::wake()
{
    while (!m_resting.empty() && m_resting.begin()->first <= Clock::now()) {
        const QString id = m_resting.begin()->second;
        m_resting.erase(m_resting.begin());
        const auto entry = m_entries.find(id);
        if (entry == m_entries.end() || entry->phase != Phase::Resting)
            continue; // forgotten meanwhile
        if (!entry->again) {
            m_entries.erase(entry);
            continue;
        }
        entry->phase = Phase::Waiting;
        m_now.push_back(id);
    }
    setAlarm();
    sendMore();
}

void InspectQueue::setAlarm()
{
    if (m_resting.empty()) {
        m_alarm.stop();
        return;
    }
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(m_resting.begin()->first - Clock::now());
    if (!m_alarm.isActive() || m_alarm.remainingTimeAsDuration() > left)
        m_alarm.start(std::max(left, 0ms));
}

} // namespace panel
