// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"
#include "core/logs/LogFollower.h"
#include "core/logs/LogHistory.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>

namespace panel {

class EngineConnection;

/// The half of a LogSession that lives in the worker thread: holds a connection to each engine and
/// one follower per container, puts what they deliver into the store in the order of time, and says
/// so now and then. Everything in the worker's thread, except for the constructor and
/// acknowledge().
class LogWorker : public QObject
{
    Q_OBJECT

public:
    explicit LogWorker(std::shared_ptr<LogStore> store);
    ~LogWorker() override;

    /// See LogSession. Followers go on from where they were, over the new connection.
    void setEndpoint(const Endpoint &endpoint, const QString &engine);
    void reconnect();
    void setSources(const QList<LogSource> &sources, const QString &engine);
    void setSourcesOf(const QString &service, const QList<LogSource> &sources);
    void setRange(const LogRange &range);
    void addLines(const std::vector<LogStore::NewLine> &lines);
    void clear();
    /// To the store's budget, now.
    void trim();
    void fetchEarlier(qint64 untilNano);
    void cancelEarlier() { m_history.cancel(); }

    /// The last grew() was received; until then there is no other one. Any thread.
    void acknowledge() { m_announced = false; }

Q_SIGNALS:
    /// The store has other lines than before. At most every 33 ms.
    void grew();
    void failed(const QString &service, const panel::Error &error);
    void recovered(const QString &service);
    void earlierChanged(panel::LogHistory::State state);
    void earlierFetched(const panel::LogMove &move);

private:
    struct Engine
    {
        Endpoint endpoint;
        std::unique_ptr<EngineConnection> connection;
    };

    void dropEngine(const QString &name);
    void connectFollowers(const QString &engine);
    void follow(const LogSource &source, bool isKnown);
    void addFollower(const LogSource &source, bool isNewContainer);
    void removeFollower(const QString &key);
    void onRecovered(const QString &service);
    void note(const LogSource &source);
    void forget(const LogSource &source);
    void waitForRoom(const LogSource &source);
    void followWaiting();
    void tellWaiting();
    void scheduleFlush();
    void flush();
    void announce();

    const std::shared_ptr<LogStore> m_store;
    LogHistory m_history;
    LogRange m_range;
    std::map<QString, Engine> m_engines;                         ///< by their names
    std::map<QString, std::unique_ptr<LogFollower>> m_followers; ///< by engine and id
    QHash<QString, QStringList> m_keysOf;     ///< by shown service: followed, or waiting
    std::map<QString, LogSource> m_waiting;   ///< by key; there is no room now
    QStringList m_toldWaiting;                ///< their services, as failed() told of them
    std::vector<LogStore::NewLine> m_orphans; ///< of followers that are gone
    std::vector<LogStore::NewLine> m_own;     ///< of this program
    QHash<QString, ResumePoint> m_left;       ///< of containers that are not followed now, by key
    QSet<QString> m_knownServices;
    QTimer m_flush;
    bool m_opening = false; ///< streams were opened: their first lines are waited for together
    std::atomic_bool m_announced = false;
};

} // namespace panel
