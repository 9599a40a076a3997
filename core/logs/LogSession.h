// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"
#include "core/logs/LogStore.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace panel {

class LogWorker;

/// The logs of all services of one project on one engine, followed live.
///
/// A worker thread holds the connections, takes the streams apart and appends to the store; this
/// object, on the UI thread, hears of it at most 30 times a second.
class LogSession : public QObject
{
    Q_OBJECT

public:
    /// A container whose log is wanted, and the service that it belongs to.
    struct Source
    {
        QString service;
        QString containerId;
        bool tty = false;
        bool running = false;

        bool operator==(const Source &other) const = default;
    };

    explicit LogSession(QObject *parent);
    /// With a store that others may hold too.
    LogSession(std::shared_ptr<LogStore> store, QObject *parent);
    ~LogSession() override;

    /// Where from; a change drops all streams (the lines stay until clear()).
    void setEndpoint(const Endpoint &endpoint);

    /// Which containers: new ones are followed from their last `tail` lines, gone ones are closed.
    /// A service that got another container goes on after a divider line; a container that runs
    /// again is followed from where its log ended.
    void setSources(const QList<Source> &sources);

    const LogStore &store() const { return *m_store; }
    /// Forgets all lines; the streams go on.
    void clear();
    /// See LogStore::setBudget.
    void setBudget(const LogBudget &budget);

    /// Lines of this program itself, under the name of a service that is none ("bring-up"): what
    /// builds and other steps say. They get the present time, and are merged with the others.
    void addLines(const QString &service, const QList<QByteArray> &lines,
                  StoredLine::Stream stream = StoredLine::Stream::Output);

Q_SIGNALS:
    /// The store has grown, or lost old lines.
    void appended();
    /// The log of this service cannot be read at the moment; it is tried again.
    void failed(const QString &service, const panel::Error &error);
    /// After failed(): it can be read again, or is no longer wanted.
    void recovered(const QString &service);

private:
    const std::shared_ptr<LogStore> m_store;
    QThread m_thread;
    LogWorker *m_worker; ///< lives in m_thread, deleted when it ends
};

} // namespace panel
