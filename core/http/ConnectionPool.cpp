// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ConnectionPool.h"

#include <QIODevice>
#include <QTimer>

#include <algorithm>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto idleLimit = 30s; ///< longer than the pause between two pings
constexpr std::size_t maximumIdle = 6;

} // namespace

ConnectionPool::ConnectionPool(std::unique_ptr<Dialler> dialler, QObject *parent)
    : QObject(parent), m_dialler(std::move(dialler))
{
}

ConnectionPool::~ConnectionPool()
{
    // Before the dialler: they may belong together.
    qDeleteAll(findChildren<Connection *>(Qt::FindDirectChildrenOnly));
}

Connection *ConnectionPool::take(Urgency urgency)
{
    const std::size_t kept = urgency == Urgency::Stream ? 1 : 0;
    while (m_idle.size() > kept) {
        const Idle idle = m_idle.back();
        m_idle.pop_back();
        delete idle.limit;
        idle.connection->disconnect(this);
        idle.connection->device()->disconnect(this);
        if (idle.connection->isOpen() && idle.connection->device()->bytesAvailable() == 0)
            return idle.connection;
        idle.connection->deleteLater();
    }
    return takeNew(urgency);
}

Connection *ConnectionPool::takeNew(Urgency urgency)
{
    return m_dialler->dial(urgency, this);
}

void ConnectionPool::give(Connection *connection)
{
    if (!connection->isOpen() || m_idle.size() >= maximumIdle) {
        connection->deleteLater();
        return;
    }
    auto *limit = new QTimer(connection);
    limit->setSingleShot(true);
    const auto end = [this, connection] { forget(connection); };
    connect(limit, &QTimer::timeout, this, end);
    connect(connection, &Connection::ended, this, end);
    connect(connection->device(), &QIODevice::readyRead, this, end);
    limit->start(idleLimit);
    m_idle.push_back({connection, limit});
}

void ConnectionPool::forget(Connection *connection)
{
    const auto found = std::find_if(m_idle.begin(), m_idle.end(), [connection](const Idle &idle) {
        return idle.connection == connection;
    });
    if (found == m_idle.end())
        return;
    m_idle.erase(found);
    connection->deleteLater();
}

} // namespace panel
