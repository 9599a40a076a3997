// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/EndpointClient.h"
#include "core/engine/ApiTable.h"
#include "core/engine/EngineHandshake.h"
#include "core/engine/RetryPause.h"
#include "core/engine/WayFiles.h"
#include "core/http/HijackedConnection.h"
#include "core/http/HttpClient.h"
#include "core/http/HttpUpload.h"

#include <utility>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr auto insistence = 1500ms; ///< between two pings of one attempt to find what is lost

bool meansLoss(Error::Kind kind)
{
    return kind == Error::Kind::Refused || kind == Error::Kind::Unreachable
           || kind == Error::Kind::ConnectionLost || kind == Error::Kind::TimedOut;
}

} // namespace

EngineConnection::EngineConnection(Endpoint endpoint, QObject *parent, const HeartbeatPace &pace)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_since(QDateTime::currentDateTimeUtc())
    , m_pace(pace)
{
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
    m_failures = m_alike = 0;
    m_error = {};
    dropClient();
    delete std::exchange(m_wayFiles, nullptr);
    setState(State::Disconnected);
}

void EngineConnection::setEndpoint(const Endpoint &endpoint)
{
    if (endpoint == m_endpoint)
        return;
    m_endpoint = endpoint;
    delete std::exchange(m_wayFiles, nullptr);
    if (m_state == State::Disconnected)
        return;
    m_failures = m_alike = 0;
    m_error = {};
    setState(State::Connecting);
    attempt();
}

bool EngineConnection::isRefused() const
{
    return m_state == State::Lost && meansRefusal(m_error.kind);
}

std::optional<ConnectionTrouble> EngineConnection::trouble() const
{
    return m_heartbeat ? m_heartbeat->trouble() : std::nullopt;
}

void EngineConnection::retryNow()
{
    if (m_state != State::Lost)
        return;
    m_failures = m_alike = 0;
    setState(State::Connecting);
    attempt();
}

void EngineConnection::examineNow()
{
    if (m_heartbeat)
        m_heartbeat->beat();
    else if (m_state == State::Lost && !m_handshake)
        attempt();
}

void EngineConnection::examineAfterWaking()
{
    if (m_heartbeat)
        m_heartbeat->beatAfterWaking();
    else if (m_state != State::Disconnected)
        attempt(); // also where one is under way, by a socket that may be dead
}

void EngineConnection::reconnect()
{
    if (m_state == State::Disconnected)
        return;
    if (m_state == State::Connected)
        setState(State::Connecting);
    attempt();
}

void EngineConnection::attempt()
{
    dropClient();
    m_way = wayFingerprint(m_endpoint);
    const auto made = makeClient(m_endpoint, this);
    if (!made) {
        lose(made.error());
        return;
    }
    m_identityWarning = made->identityWarning;
    m_client = made->client;
    // A first engine may be any; its ID is asked for when it is of use already.
    m_handshake = new EngineHandshake(
        m_client, this,
        [this](const Result<EngineGreeting> &greeting) {
            if (greeting)
                onGreeting(*greeting);
            else
                lose(greeting.error());
        },
        m_keepsIdentity && !m_engineId.isEmpty());
    // By ssh each would be a login at the other side.
    if (m_state == State::Lost && m_endpoint.kind() != Endpoint::Kind::Ssh)
        m_handshake->insist(insistence);
    if (m_state == State::Lost)
        Q_EMIT attemptChanged();
}

void EngineConnection::onGreeting(const EngineGreeting &greeting)
{
    m_apiVersion = greeting.apiVersion.toString();
    m_engineVersion = elided(plainText(greeting.engine.version), 40);
    m_pingMethod = greeting.pingMethod;
    m_pingMark = greeting.pingMark;
    m_roundTrip = greeting.roundTrip;
    m_lastAnswer = QDateTime::currentDateTimeUtc();
    m_failures = m_alike = 0;
    m_error = {};
    m_verifiesAfterPing = false;
    m_connectedFor.start();
    delete std::exchange(m_wayFiles, nullptr);
    startHeartbeat();
    qCInfo(logEngine) << "connected to" << m_endpoint.name << displayAddress(m_endpoint.url)
                      << "Docker" << m_engineVersion << "API" << m_apiVersion;
    takeIdentity(greeting.engineId);
    if (m_keepsIdentity && greeting.engineId.isEmpty())
        verifyIdentity();
    setState(State::Connected);
}

void EngineConnection::startHeartbeat()
{
    m_heartbeat = new Heartbeat(m_client, m_pingMethod, m_pace, this);
    connect(m_heartbeat, &Heartbeat::answered, this, &EngineConnection::onPing);
    connect(m_heartbeat, &Heartbeat::troubleChanged, this, &EngineConnection::troubleChanged);
    connect(m_heartbeat, &Heartbeat::ended, this, &EngineConnection::lose);
}

void EngineConnection::onPing(const HttpAnswer &answer, std::chrono::microseconds roundTrip)
{
    m_roundTrip = roundTrip;
    m_lastAnswer = QDateTime::currentDateTimeUtc();
    Q_EMIT pinged();
    // Old connections may lead to what was there before; new ones would not.
    if (!m_endpoint.socketPath().isEmpty() && wayFingerprint(m_endpoint) != m_way) {
        qCInfo(logEngine) << "the socket of" << m_endpoint.name << "is another one";
        reconnect();
    } else if (pingMark(answer) != m_pingMark) {
        qCInfo(logEngine) << "another version answers at" << m_endpoint.name;
        negotiateAgain();
    } else if (std::exchange(m_verifiesAfterPing, false)) {
        verifyIdentity();
    }
}

void EngineConnection::lose(const Error &error)
{
    dropClient();
    if (m_failures++ == 0)
        m_lostFor.start();
    m_alike = m_error == error ? m_alike + 1 : 1;
    const auto pause = retryPause(m_endpoint.kind(), error.kind, m_failures, m_alike,
                                  std::chrono::milliseconds(m_lostFor.elapsed()));
    m_retry.start(pause);
    m_nextAttempt = QDateTime::currentDateTimeUtc().addMSecs(pause.count());
    if (!m_wayFiles) {
        m_wayFiles = new WayFiles(m_endpoint, this);
        connect(m_wayFiles, &WayFiles::changed, this, &EngineConnection::examineNow);
    }
    const bool news = m_error != error;
    const bool wasLost = m_state == State::Lost;
    m_error = error;
    if (news)
        qCInfo(logEngine) << "no connection to" << m_endpoint.name << displayAddress(m_endpoint.url)
                          << error.message;
    setState(State::Lost);
    if (wasLost && news)
        Q_EMIT stateChanged();
    else if (wasLost)
        Q_EMIT attemptChanged();
}

void EngineConnection::dropClient()
{
    m_retry.stop();
    m_nextAttempt = {};
    delete m_handshake;
    delete m_identityCall;
    // Later, because they may be speaking to us just now. The end of the client ends every call and
    // stream.
    if (m_heartbeat) {
        m_heartbeat->disconnect(this);
        std::exchange(m_heartbeat, nullptr)->deleteLater();
    }
    if (m_client)
        std::exchange(m_client, nullptr)->deleteLater();
}

void EngineConnection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_since = QDateTime::currentDateTimeUtc();
    if (state == State::Connected || state == State::Disconnected)
        m_lostSince = {};
    else if (!m_lostSince.isValid())
        m_lostSince = m_since;
    Q_EMIT stateChanged();
}

void EngineConnection::negotiateAgain()
{
    if (!isConnected() || m_connectedFor.elapsed() < m_pace.betweenNegotiations.count())
        return;
    reconnect();
}

void EngineConnection::verifyIdentity()
{
    if (!m_keepsIdentity || m_identityCall || !m_client)
        return;
    m_identityCall = m_client->send(identityRequest(m_apiVersion), this,
                                    [this](const Result<HttpAnswer> &answer) {
                                        m_identityCall.clear();
                                        if (takeIdentity(identityIn(answer)))
                                            reconnect();
                                    });
}

/// Whether it is another engine than before.
bool EngineConnection::takeIdentity(const QString &id)
{
    if (id.isEmpty() || id == m_engineId)
        return false;
    const bool isOther = !m_engineId.isEmpty();
    m_engineId = id;
    if (isOther) {
        qCInfo(logEngine) << "another engine answers at" << m_endpoint.name;
        Q_EMIT engineReplaced();
    }
    return isOther;
}

/// A failed request may mean that the engine is gone; a ping of its own tells.
void EngineConnection::examine(const Error &error)
{
    if (error.kind == Error::Kind::VersionUnsupported) {
        negotiateAgain();
    } else if (meansLoss(error.kind) && m_heartbeat) {
        m_verifiesAfterPing = m_verifiesAfterPing || error.kind == Error::Kind::ConnectionLost;
        m_heartbeat->beat();
    }
}

/// The engine was replaced by one that does not accept the agreed version: greet it anew.
void EngineConnection::examine(const HttpAnswer &answer)
{
    m_lastAnswer = QDateTime::currentDateTimeUtc();
    const bool versionRefused = answer.head.status == 400
                                && (answer.body.contains("Minimum supported API version")
                                    || answer.body.contains("Maximum supported API version"));
    if (versionRefused)
        negotiateAgain();
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

HttpUpload *EngineConnection::upload(HttpRequest request, QObject *requester)
{
    if (const auto ready = address(request); !ready)
        return HttpUpload::failed(ready.error(), requester);
    HttpUpload *upload = m_client->upload(request, requester);
    examineEndOf(upload);
    return upload;
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
