// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HijackedConnection.h"

#include "core/http/HttpExchange.h"

namespace panel {

HijackedConnection *HijackedConnection::failed(const Error &error, QObject *requester)
{
    auto *connection = new HijackedConnection(requester);
    connection->endWith(error);
    return connection;
}

void HijackedConnection::write(const QByteArray &bytes)
{
    if (HttpExchange *carrier = exchange())
        carrier->write(bytes);
}

qint64 HijackedConnection::unsentBytes() const
{
    const HttpExchange *carrier = exchange();
    return carrier ? carrier->unsentBytes() : 0;
}

void HijackedConnection::follow(HttpExchange *exchange)
{
    HttpStream::follow(exchange);
    connect(exchange, &HttpExchange::bytesWritten, this, &HijackedConnection::bytesWritten);
}

bool HijackedConnection::isAccepted(const HttpHead &head) const
{
    constexpr int switchingProtocols = 101;
    constexpr int ok = 200;
    return head.status == switchingProtocols
           || (head.status == ok
               && head.header("content-type").startsWith("application/vnd.docker."));
}

} // namespace panel
