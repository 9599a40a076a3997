// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/JoinedThread.h"
#include "core/endpoint/Endpoint.h"
#include "core/logs/LogHistory.h"
#include "core/logs/LogMove.h"
#include "core/logs/LogSource.h"
#include "core/logs/LogStore.h"

#include <QByteArrayList>
#include <QMap>
#include <QObject>

#include <memory>

namespace panel {

class LogWorker;

/// The logs of all services of one project, on one engine or several, followed live.
///
/// A worker thread holds the connections, takes the streams apart and appends to the store; this
/// object, on the UI thread, hears of it at most 30 times a second.
class LogSession : public QObject
{
    Q_OBJECT

public:
    using Source = LogSource;
    using Earlier = LogHistory::State;

    explicit LogSession(QObject *parent);
    /// With a store that others may hold too.
    LogSession(std::shared_ptr<LogStore> store, QObject *parent);
    ~LogSession() override;

    /// Where from; a change drops its streams (the lines stay until clear()), an empty one ends
    /// them. `engine` is the name of another engine than the session's own.
    void setEndpoint(const Endpoint &endpoint, const QString &engine = {});
    const QMap<QString, Endpoint> &endpoints() const { return m_endpoints; } ///< by those names
    /// The sockets may be dead without knowing it: all streams go on over new ones.
    void reconnect();

    /// Which containers of that engine: new ones are followed from the beginning of the range, gone
    /// ones are closed. A service that got another container goes on after a divider line; a
    /// container that runs again is followed from where its log ended, after a divider line.
    void setSources(const QList<Source> &sources, const QString &engine = {});
    /// The same for one service of the session's own engine among them.
    void setSourcesOf(const QString &service, const QList<Source> &sources);
    const QList<Source> &sources() const { return m_sources; } ///< of all engines

    /// Where logs begin. A change forgets all lines and begins anew.
    void setRange(const LogRange &range);

    const LogStore &store() const { return *m_store; }
    std::shared_ptr<const LogStore> sharedStore() const { return m_store; }
    /// Forgets all lines; the streams go on. appended() tells when it is done.
    void clear();
    /// See LogStore::setBudget.
    void setBudget(const LogBudget &budget);

    /// Lines of this program itself, under the name of a service that is none ("bring-up"): what
    /// builds and other steps say. They get the present time, and are merged with the others.
    void addLines(const QString &service, const QByteArrayList &lines,
                  StoredLine::Stream stream = StoredLine::Stream::Output);

    /// Fetches lines from before those that are there: a page of each container, or, with a time,
    /// all of them back to it, as far as the budget allows. They are put in where they belong.
    void fetchEarlier(qint64 untilNano = 0);
    void cancelEarlier();
    Earlier earlierState() const { return m_earlier; }

Q_SIGNALS:
    /// The store has grown, or lost old lines.
    void appended();
    /// The log of this service cannot be read at the moment; it is tried again. No service: there
    /// are more containers than are followed at once, and the error tells which.
    void failed(const QString &service, const panel::Error &error);
    /// After failed(): it can be read again, or is no longer wanted.
    void recovered(const QString &service);
    /// earlierState() is another one.
    void earlierChanged();
    /// Earlier lines are there, and some lines at the front have other numbers. appended() follows.
    void earlierFetched(const panel::LogMove &move);

private:
    const std::shared_ptr<LogStore> m_store;
    QMap<QString, Endpoint> m_endpoints;
    QList<Source> m_sources;
    Earlier m_earlier = Earlier::Idle;
    JoinedThread m_thread{QStringLiteral("logs")};
    LogWorker *m_worker; ///< lives in m_thread
};

} // namespace panel
