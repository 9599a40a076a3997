// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/ConnectionPool.h"
#include "core/http/Http1Parser.h"
#include "core/http/HttpExchange.h"

#include <QPointer>

#include <optional>

namespace panel {

/// An exchange over a connection of our own (socket, TLS, ssh) in HTTP/1.1.
///
/// A request is written once. Only a GET or HEAD that died with a kept connection, before a byte of
/// its answer, is written again, on a new connection, once.
class SocketExchange : public HttpExchange
{
    Q_OBJECT

public:
    /// `text`: see requestText. The pool may die first; then it ends with ConnectionLost.
    SocketExchange(ConnectionPool *pool, const HttpRequest &request, QByteArray text,
                   Http1Parser::Method method, Urgency urgency, const HttpPeer &peer,
                   QObject *parent);
    ~SocketExchange() override;

    QByteArray read(qint64 maximum) override;
    void write(const QByteArray &bytes) override;
    qint64 unsentBytes() const override;

private:
    void follow(Connection *connection);
    void beginOnNew();
    void send();
    void onConnectionEnded(const Result<void> &outcome);
    void advance();
    void scheduleAdvance();
    void gather();
    bool readDevice();
    void pull();
    bool tellHead();
    void conclude();
    Error brokenError(Error error) const;
    void drop() override;
    Connection *release();

    QPointer<ConnectionPool> m_pool;
    QPointer<Connection> m_connection;
    QByteArray m_text;
    Http1Parser::Method m_method;
    Urgency m_urgency;
    Http1Parser m_parser;
    QByteArray m_gathered;                       ///< read, not parsed yet
    std::optional<Result<void>> m_connectionEnd; ///< unread bytes may come before it
    bool m_isKept = false;                       ///< the connection has carried others before
    bool m_wasSent = false;
    bool m_isUpload;
    bool m_isScheduled = false;
};

} // namespace panel
