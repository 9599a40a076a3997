// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"
#include "core/http/HttpCall.h"
#include "core/http/HttpStream.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace panel {

class EngineHandshake;
class HijackedConnection;
class HttpClient;
struct EngineGreeting;

/// One engine, as long as we want it: finds it, agrees on an API version, notices its loss and
/// finds it again by itself.
///
///     Disconnected ──open──► Connecting ──► Connected ──loss──► Lost ──found again──► Connected
///                                └───────── failure ───────────►─┘ └─retryNow─► Connecting
///
/// Connected: a ping every 10 s, and at once when a request failed for want of a connection,
/// decides whether it still is. Lost: error() says why; it is tried again, without leaving that
/// state, after 0.5, 1, 2, 4, 8, 10, 10 … s. Every attempt reads the TLS files (if there are any)
/// anew, so that renewed certificates count. On loss all requests and streams under way end with an
/// error.
///
/// Works on the thread that creates it, which may be any with an event loop; so do its requesters.
class EngineConnection : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Connected, Lost };

    explicit EngineConnection(Endpoint endpoint, QObject *parent = nullptr);
    ~EngineConnection() override;

    const Endpoint &endpoint() const { return m_endpoint; }
    State state() const { return m_state; }
    bool isConnected() const { return m_state == State::Connected; }
    QDateTime since() const { return m_since; } ///< of the present state, UTC
    /// Why it is Lost. While Connecting again, still the reason of the last failure.
    Error error() const { return m_error; }

    // Known once it was Connected; kept after a loss.
    QString apiVersion() const { return m_apiVersion; }       ///< the one in use: "1.41"
    QString engineVersion() const { return m_engineVersion; } ///< "20.10.24"
    std::chrono::microseconds roundTrip() const
    {
        return m_roundTrip;
    } ///< of the last ping; < 0: none
    /// That our certificate expires soon; empty if it does not.
    QString identityWarning() const { return m_identityWarning; }

    /// Begins to connect, unless it has begun already.
    void open();
    /// Gives the engine up until the next open(); ends everything under way.
    void close();
    /// Tries now instead of at the next turn of the back-off. Without effect while connected.
    void retryNow();

    /// Sends a request whose path is "/containers/json" and the like (see apiRequest); the version
    /// is put before it. While not Connected it fails with the reason, and one that ApiTable does
    /// not allow with Error::Kind::InvalidInput (see HttpCall for the other outcomes).
    HttpCall *send(HttpRequest request, QObject *requester, Handler<HttpAnswer> done);
    /// The same for a long answer (see HttpStream).
    HttpStream *open(HttpRequest request, QObject *requester);
    /// The same for bytes both ways (see HijackedConnection).
    HijackedConnection *hijack(HttpRequest request, QObject *requester);

Q_SIGNALS:
    /// state(), error() or the versions have changed.
    void stateChanged();
    /// roundTrip() was measured anew.
    void pinged();

private:
    void
    attempt(); ///< what it leads to is a new state; which one there is meanwhile is the caller's
    void onGreeting(const EngineGreeting &greeting);
    void lose(const Error &error);
    void dropClient();
    void setState(State state);
    void ping();
    void examine(const Error &error);
    void examine(const HttpAnswer &answer);
    void examineEndOf(HttpStream *stream);
    Error absence() const;
    /// Puts the version before the path; or why it cannot be sent.
    Result<void> address(HttpRequest &request) const;

    Endpoint m_endpoint;
    State m_state = State::Disconnected;
    QDateTime m_since;
    Error m_error;
    QString m_apiVersion;
    QString m_engineVersion;
    QString m_identityWarning;
    QByteArray m_pingMethod;
    std::chrono::microseconds m_roundTrip{-1};
    HttpClient *m_client = nullptr; ///< of the present attempt or connection
    QPointer<EngineHandshake> m_handshake;
    QPointer<HttpCall> m_ping;
    QTimer m_heartbeat;
    QTimer m_retry;
    int m_failures = 0; ///< attempts since the last success
    QElapsedTimer m_connectedFor;
};

} // namespace panel
