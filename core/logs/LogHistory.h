// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogMove.h"
#include "core/logs/LogStore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace panel {

class LogFollower;

/// Fetches earlier lines than those that are there, a page of each container at a time, and puts
/// them into the store where they belong by their times. Lives in the thread of its LogWorker.
class LogHistory : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Fetching,
        Exhausted, ///< the engines have nothing older
        Full,      ///< the budget has no room for more
    };

    explicit LogHistory(std::shared_ptr<LogStore> store, QObject *parent);

    State state() const { return m_state; }

    /// A page of each of these, then more pages until lines of that time are there; 0: one page.
    void fetch(const std::vector<LogFollower *> &followers, qint64 untilNano);
    /// What was fetched so far stays.
    void cancel();
    /// This one is about to die.
    void forget(LogFollower *follower);
    /// It may be that there is more than was known.
    void reset();

Q_SIGNALS:
    void stateChanged(panel::LogHistory::State state);
    /// All lines that arrived must be in the store before the earlier ones: it is asked for that.
    void aboutToMerge();
    void fetched(const panel::LogMove &move);

private:
    void fetchPages();
    void onFetched(LogFollower *follower, std::vector<LogStore::NewLine> lines);
    void merge();
    void setState(State state);

    const std::shared_ptr<LogStore> m_store;
    State m_state = State::Idle;
    std::vector<LogFollower *> m_followers;
    std::vector<LogFollower *> m_waiting; ///< for their pages
    std::vector<std::vector<LogStore::NewLine>> m_pages;
    qint64 m_untilNano = 0;
    int m_page = 0;
};

} // namespace panel
