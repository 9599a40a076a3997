// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/Connection.h"

#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace panel {

/// The connections of one client. Those that have carried a whole answer are kept for the next
/// request for a while; one that the other side closes, or on which it speaks unasked, is not.
/// All end with the pool.
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    ConnectionPool(std::unique_ptr<Dialler> dialler, QObject *parent);
    ~ConnectionPool() override;

    /// An idle one, or else a new one that begins to open. The last idle one is kept for requests:
    /// while streams are made, these still know at once whether the engine is there. A child of the
    /// pool; whoever takes it gives it back or deletes it later.
    Connection *take(Urgency urgency);
    Connection *takeNew(Urgency urgency);
    /// It carried an answer to its proper end, and nothing more.
    void give(Connection *connection);

    /// Of the dialler, for a new connection.
    std::chrono::milliseconds allowance() const { return m_dialler->allowance(); }

private:
    struct Idle
    {
        Connection *connection;
        QTimer *limit; ///< a child of the connection
    };

    void forget(Connection *connection);

    std::unique_ptr<Dialler> m_dialler;
    std::vector<Idle> m_idle; ///< the last one given is taken first
};

} // namespace panel
