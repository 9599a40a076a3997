// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogHistory.h"

#include "core/logs/LogFollower.h"
#include "core/logs/LogMerger.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace panel {

namespace {

constexpr int firstPage = 500;
constexpr int largestPage = 16'000;
/// So much of the budget is left to what comes.
constexpr qint64 fullPercent = 90;

bool isFull(const LogStore &store)
{
    const LogStore::Facts facts = store.facts();
    const LogBudget budget = store.budget();
    return facts.trimmed
           || (facts.memoryBytes + facts.diskBytes) / fullPercent
                  >= (budget.memory + budget.disk) / 100;
}

} // namespace

LogHistory::LogHistory(std::shared_ptr<LogStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
}

void LogHistory::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void LogHistory::fetch(const std::vector<LogFollower *> &followers, qint64 untilNano)
{
    if (m_state == State::Fetching)
        return;
    m_followers = followers;
    m_untilNano = untilNano;
    m_page = firstPage;
    fetchPages();
}

void LogHistory::fetchPages()
{
    if (isFull(*m_store)) {
        setState(State::Full);
        return;
    }
    m_pages.clear();
    m_waiting.clear();
    for (LogFollower *follower : m_followers) {
        if (!follower->isExhausted() && follower->firstTime() > m_untilNano)
            m_waiting.push_back(follower);
    }
    if (m_waiting.empty()) {
        const bool exhausted =
            std::all_of(m_followers.begin(), m_followers.end(),
                        [](const LogFollower *follower) { return follower->isExhausted(); });
        setState(exhausted ? State::Exhausted : State::Idle);
        return;
    }
    setState(State::Fetching);
    for (LogFollower *follower : std::vector(m_waiting)) {
        follower->fetchEarlier(m_page, [this, follower](std::vector<LogStore::NewLine> lines) {
            onFetched(follower, std::move(lines));
        });
    }
}

void LogHistory::onFetched(LogFollower *follower, std::vector<LogStore::NewLine> lines)
{
    const auto waiting = std::find(m_waiting.begin(), m_waiting.end(), follower);
    if (waiting == m_waiting.end())
        return;
    m_waiting.erase(waiting);
    m_pages.push_back(std::move(lines));
    if (m_waiting.empty())
        merge();
}

void LogHistory::merge()
{
    const std::vector<LogStore::NewLine> earlier = mergedByTime(std::exchange(m_pages, {}));
    if (!earlier.empty()) {
        Q_EMIT aboutToMerge();
        // What is older than the youngest of them is merged with them.
        qint64 youngest = 0;
        for (const LogStore::NewLine &line : earlier)
            youngest = std::max(youngest, line.timeNano);
        LogMove move;
        move.first = m_store->firstNumber();
        quint64 end = move.first;
        std::vector<LogStore::NewLine> old;
        for (const LogStore::Span &span : m_store->spans(end, m_store->endNumber())) {
            const auto lines = m_store->linesOf(span);
            for (; end < span.end; ++end) {
                const StoredLine line = lines->borrow(size_t(end - span.first));
                if (line.timeNano > youngest)
                    break;
                QByteArray text = line.text;
                text.detach();
                old.push_back({line.timeNano, line.service, line.stream, text});
            }
            if (end < span.end)
                break;
        }
        std::vector<LogStore::NewLine> merged;
        merged.reserve(old.size() + earlier.size());
        const quint64 first = end - old.size() - earlier.size();
        size_t next = 0;
        for (LogStore::NewLine &line : old) {
            for (; next < earlier.size() && earlier[next].timeNano <= line.timeNano; ++next)
                merged.push_back(earlier[next]);
            move.now.push_back(first + merged.size());
            merged.push_back(std::move(line));
        }
        merged.insert(merged.end(), earlier.begin() + qptrdiff(next), earlier.end());
        m_store->replaceFront(end, merged);
        Q_EMIT fetched(move);
    }
    if (m_untilNano > 0 && !earlier.empty()) {
        m_page = std::min(m_page * 2, largestPage);
        fetchPages();
        return;
    }
    const bool exhausted =
        std::all_of(m_followers.begin(), m_followers.end(),
                    [](const LogFollower *follower) { return follower->isExhausted(); });
    setState(exhausted ? State::Exhausted : State::Idle);
}

void LogHistory::cancel()
{
    if (m_state != State::Fetching)
        return;
    for (LogFollower *follower : std::exchange(m_waiting, {}))
        follower->cancelEarlier();
    m_untilNano = 0;
    merge();
}

void LogHistory::forget(LogFollower *follower)
{
    std::erase(m_followers, follower);
    if (std::erase(m_waiting, follower) > 0 && m_waiting.empty() && m_state == State::Fetching)
        merge();
}

void LogHistory::reset()
{
    cancel();
    m_followers.clear();
    setState(State::Idle);
}

} // namespace panel
