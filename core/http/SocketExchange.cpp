// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/SocketExchange.h"

#include "core/base/Log.h"
#include "core/http/AnswerFailure.h"
#include "core/http/HttpFailure.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr qsizetype maximumHeld = 256 * 1024; ///< of the body; the rest waits in the socket

} // namespace

SocketExchange::SocketExchange(ConnectionPool *pool, const HttpRequest &request, QByteArray text,
                               Http1Parser::Method method, Urgency urgency, const HttpPeer &peer,
                               QObject *parent)
    : HttpExchange(request, peer, parent)
    , m_pool(pool)
    , m_text(std::move(text))
    , m_method(method)
    , m_urgency(urgency)
    , m_parser(method)
    , m_isUpload(request.uploadBytes >= 0)
{
    // A kept connection may be dying, and an upload cannot be sent again.
    follow(m_isUpload ? pool->takeNew(urgency) : pool->take(urgency));
}

SocketExchange::~SocketExchange()
{
    SocketExchange::drop();
}

void SocketExchange::follow(Connection *connection)
{
    m_connection = connection;
    m_isKept = connection->isOpen();
    connect(connection, &Connection::ended, this, &SocketExchange::onConnectionEnded);
    connect(connection, &QObject::destroyed, this,
            [this] { end(fail(connectionClosedError(peer(), isRepeatable() || !m_wasSent))); });
    if (m_isKept) {
        begin(std::chrono::milliseconds(0));
        send();
        return;
    }
    connect(connection, &Connection::opened, this, &SocketExchange::send);
    if (connection->isWaiting())
        connect(connection, &Connection::begun, this, &SocketExchange::beginOnNew);
    else
        beginOnNew();
}

void SocketExchange::beginOnNew()
{
    // The second connection of an exchange has no more time than the first one, unless making it
    // takes long.
    const std::chrono::milliseconds allowance =
        m_pool ? m_pool->allowance() : std::chrono::milliseconds(0);
    if (isWaiting() || allowance.count() > 0)
        begin(allowance);
}

void SocketExchange::send()
{
    QIODevice *device = m_connection->device();
    connect(device, &QIODevice::readyRead, this, &SocketExchange::gather);
    connect(device, &QIODevice::bytesWritten, this, &SocketExchange::bytesWritten);
    m_wasSent = true;
    device->write(m_text);
    if (!isRepeatable())
        m_text.clear();
    Q_EMIT sent();
}

void SocketExchange::write(const QByteArray &bytes)
{
    const bool mayWrite = m_isUpload ? m_wasSent : head().status != 0;
    if (m_connection && m_connection->isOpen() && mayWrite)
        m_connection->device()->write(bytes);
}

qint64 SocketExchange::unsentBytes() const
{
    return m_connection && m_connection->isOpen() ? m_connection->unsentBytes() : 0;
}

QByteArray SocketExchange::read(qint64 maximum)
{
    if (m_parser.bodySize() == 0)
        pull();
    QByteArray bytes = m_parser.takeBody(maximum);
    // What made room may be the last we hear: a socket does not tell twice of the same bytes.
    if (!bytes.isEmpty() && !hasEnded())
        scheduleAdvance();
    return bytes;
}

void SocketExchange::onConnectionEnded(const Result<void> &outcome)
{
    if (m_isKept && m_wasSent && isRepeatable() && !m_parser.hasBegun() && m_gathered.isEmpty()
        && m_pool && m_connection->device()->bytesAvailable() == 0) {
        // It was closed while our request was on its way to it.
        qCDebug(logHttp) << peer().address << "a kept connection was closed; once more";
        release()->deleteLater();
        m_wasSent = false;
        follow(m_pool->takeNew(m_urgency));
        return;
    }
    m_connectionEnd = outcome;
    advance();
}

void SocketExchange::scheduleAdvance()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScheduled = false;
            advance();
        },
        Qt::QueuedConnection);
}

void SocketExchange::advance()
{
    if (hasEnded())
        return;
    pull();
    const QPointer<SocketExchange> self(this);
    if (!tellHead() || !self || hasEnded())
        return;
    if (m_parser.bodySize() > 0) {
        Q_EMIT readable();
        if (!self || hasEnded())
            return;
    }
    conclude();
}

/// A socket tells of each record of TLS, and an engine makes one of each line of a log: they are
/// looked at together, once the socket has no more.
void SocketExchange::gather()
{
    readDevice();
    scheduleAdvance();
}

/// As much as may be held here; false if there is nothing.
bool SocketExchange::readDevice()
{
    if (!m_connection || !m_wasSent)
        return false;
    QIODevice *device = m_connection->device();
    const qsizetype had = m_gathered.size();
    const qsizetype room = maximumHeld - m_parser.bodySize() - had;
    const qsizetype wanted = std::min<qsizetype>(device->bytesAvailable(), room);
    if (wanted <= 0)
        return false;
    m_gathered.resize(had + wanted);
    const qint64 came = device->read(m_gathered.data() + had, wanted);
    m_gathered.resize(had + qsizetype(std::max<qint64>(came, 0)));
    return came > 0;
}

/// From the connection into the parser, as much as may be held here.
void SocketExchange::pull()
{
    using Stage = Http1Parser::Stage;
    do {
        m_parser.feed(m_gathered);
        m_gathered.resize(0);
    } while ((m_parser.stage() == Stage::Head || m_parser.stage() == Stage::Body) && readDevice());
}

/// False if the exchange ended by it.
bool SocketExchange::tellHead()
{
    using Stage = Http1Parser::Stage;
    const bool isThere = m_parser.stage() == Stage::Body || m_parser.stage() == Stage::Done;
    if (!isThere || head().status != 0)
        return true;
    const HttpHead &arrived = m_parser.head();
    if (const auto failure = headFailure(arrived, peer())) {
        abort(*failure);
        return false;
    }
    setHead(arrived);
    Q_EMIT headArrived();
    return true;
}

void SocketExchange::conclude()
{
    using Stage = Http1Parser::Stage;
    const bool isDrained =
        !m_connection
        || (m_connection->device()->bytesAvailable() == 0 && !m_connection->hasHiddenBytes());
    if (m_connectionEnd && isDrained && m_parser.stage() != Stage::Done
        && m_parser.stage() != Stage::Failed) {
        if (!*m_connectionEnd) {
            abort(brokenError(m_connectionEnd->error()));
            return;
        }
        m_parser.finish();
    }
    if (m_parser.stage() == Stage::Failed) {
        abort(parserFailure(m_parser.fault(), peer(), isRepeatable()));
    } else if (m_parser.stage() == Stage::Done) {
        // An engine may answer before it has read all of an upload.
        if (m_parser.isReusable() && m_pool && m_connection && !m_connectionEnd && !m_isUpload)
            m_pool->give(release());
        else
            drop();
        end({});
    }
}

/// A connection that never opened carried nothing; any other leaves its request in doubt.
Error SocketExchange::brokenError(Error error) const
{
    if (m_wasSent && !isRepeatable() && error.kind == Error::Kind::ConnectionLost)
        error.next = doubtAdvice(false);
    return error;
}

void SocketExchange::drop()
{
    // We may be inside one of its signals: never delete it at once.
    if (m_connection)
        release()->deleteLater();
}

Connection *SocketExchange::release()
{
    Connection *connection = m_connection;
    connection->disconnect(this);
    connection->device()->disconnect(this);
    m_connection.clear();
    return connection;
}

} // namespace panel
