// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/EndpointClient.h"
#include "core/engine/ApiTable.h"
#include "core/engine/EngineHandshake.h"
#include "core/http/HijackedConnection.h"
#include "core/http/HttpClient.h"

#include <algorithm>
#include <array>
#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto heartbeatInterval = 10s;
constexpr std::array<std::chrono::milliseconds, 6> backOff{500ms, 1s, 2s, 4s, 8s, 10s};
constexpr qint64 renegotiationPause = 5'000; ///< ms; so that a confused engine is not besieged

bool meansLoss(Error::Kind kind)
{
    return kind == Error::Kind::Refused || kind == Error::Kind::Unreachable
           || kind == Error::Kind::ConnectionLost || kind == Error::Kind::TimedOut;
}

} // namespace

EngineConnection::EngineConnection(Endpoint endpoint, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_since(QDateTime::currentDateTimeUtc())
{
    m_heartbeat.setInterval(heartbeatInterval);
    connect(&m_heartbeat, &QTimer::timeout, this, &EngineConnection::ping);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EngineConnection::attempt);
}

EngineConnection::~EngineConnection() = default;

void EngineConnection::open()
{
    if (m_state != State::Disconnected)
        return;
    setState(State::Connecting);
    attempt();
}

void EngineConnection::close()
{
    m_failures = 0;
    m_error = {};
    dropClient();
    setState(State::Disconnected);
}

void EngineConnection::retryNow()
{
    if (m_state != State::Lost)
        return;
    m_failures = 0;
    setState(State::Connecting);
    attempt();
}

void EngineConnection::attempt()
{
    dropClient();
    const auto made = makeClient(m_endpoint, this);
    if (!made) {
        lose(made.error());
        return;
    }
    m_identityWarning = made->identityWarning;
    m_client = made->client;
    m_handshake =
        new EngineHandshake(m_client, this, [this](const Result<EngineGreeting> &greeting) {
            if (greeting)
                onGreeting(*greeting);
            else
                lose(greeting.error());
        });
}

void EngineConnection::onGreeting(const EngineGreeting &greeting)
{
    m_apiVersion = greeting.apiVersion.toString();
    m_engineVersion = elided(plainText(greeting.engine.version), 40);
    m_pingMethod = greeting.pingMethod;
    m_roundTrip = greeting.roundTrip;
    m_failures = 0;
    m_error = {};
    m_connectedFor.start();
    m_heartbeat.start();
    qCInfo(logEngine) << "connected to" << m_endpoint.name << displayAddress(m_endpoint.url)
                      << "Docker" << m_engineVersion << "API" << m_apiVersion;
    setState(State::Connected);
}

void EngineConnection::lose(const Error &error)
{
    dropClient();
    const auto pause = backOff[std::min<std::size_t>(std::size_t(m_failures), backOff.size() - 1)];
    ++m_failures;
    m_retry.start(pause);
    qCInfo(logEngine) << "no connection to" << m_endpoint.name << displayAddress(m_endpoint.url)
                      << error.message << "- again in" << pause.count() << "ms";
    const bool news = m_state == State::Lost && m_error != error;
    m_error = error;
    setState(State::Lost);
    if (news)
        Q_EMIT stateChanged();
}

void EngineConnection::dropClient()
{
    m_heartbeat.stop();
    m_retry.stop();
    delete m_handshake;
    delete m_ping;
    // Its end ends every call and stream. Later, because one of them may be speaking to us just
    // now.
    if (m_client)
        std::exchange(m_client, nullptr)->deleteLater();
}

void EngineConnection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_since = QDateTime::currentDateTimeUtc();
    Q_EMIT stateChanged();
}

void EngineConnection::ping()
{
    if (m_ping || !isConnected())
        return;
    QElapsedTimer clock;
    clock.start();
    m_ping = m_client->send(
        pingRequest(m_pingMethod), this, [this, clock](const Result<HttpAnswer> &answer) {
            const auto success =
                answer ? expectSuccess(*answer, Tr::tr("The engine is not well")) : answer;
            if (!success) {
                lose(success.error());
                return;
            }
            m_roundTrip = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
            Q_EMIT pinged();
        });
}

/// A failed request may mean that the engine is gone; a ping of its own tells.
void EngineConnection::examine(const Error &error)
{
    if (meansLoss(error.kind))
        ping();
}

/// The engine was replaced by one that does not accept the agreed version: greet it anew.
void EngineConnection::examine(const HttpAnswer &answer)
{
    const bool versionRefused = answer.head.status == 400
                                && (answer.body.contains("Minimum supported API version")
                                    || answer.body.contains("Maximum supported API version"));
    if (versionRefused && isConnected() && m_connectedFor.elapsed() > renegotiationPause) {
        setState(State::Connecting);
        attempt();
    }
}

Error EngineConnection::absence() const
{
    if (!m_error.message.isEmpty())
        return m_error;
    return {Error::Kind::ConnectionLost,
            Tr::tr("There is no connection to %1 yet.").arg(elided(plainText(m_endpoint.name))),
            Tr::tr("Wait until it is connected."),
            {}};
}

Result<void> EngineConnection::address(HttpRequest &request) const
{
    if (!isConnected())
        return fail(absence());
    const auto version = ApiVersion::fromString(m_apiVersion).value_or(oldestApiVersion);
    const auto allowed = allowedOperation(request, version);
    if (!allowed)
        return fail(allowed.error());
    request.path = QStringLiteral("/v") + m_apiVersion + request.path;
    return {};
}

HttpCall *EngineConnection::send(HttpRequest request, QObject *requester, Handler<HttpAnswer> done)
{
    if (const auto ready = address(request); !ready)
        return HttpCall::failed(ready.error(), requester, std::move(done));
    const QPointer<EngineConnection> self(this);
    return m_client->send(request, requester,
                          [self, done = std::move(done)](const Result<HttpAnswer> &answer) {
                              if (self && answer)
                                  self->examine(*answer);
                              else if (self)
                                  self->examine(answer.error());
                              done(answer);
                          });
}

HttpStream *EngineConnection::open(HttpRequest request, QObject *requester)
{
    if (const auto ready = address(request); !ready)
        return HttpStream::failed(ready.error(), requester);
    HttpStream *stream = m_client->open(request, requester);
    examineEndOf(stream);
    return stream;
}

HijackedConnection *EngineConnection::hijack(HttpRequest request, QObject *requester)
{
    if (const auto ready = address(request); !ready)
        return HijackedConnection::failed(ready.error(), requester);
    HijackedConnection *connection = m_client->hijack(request, requester);
    examineEndOf(connection);
    return connection;
}

void EngineConnection::examineEndOf(HttpStream *stream)
{
    connect(stream, &HttpStream::ended, this, [this](const Result<void> &outcome) {
        if (!outcome)
            examine(outcome.error());
    });
}

} // namespace panel
