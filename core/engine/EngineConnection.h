// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"
#include "core/engine/Heartbeat.h"
#include "core/http/HttpCall.h"
#include "core/http/HttpStream.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace panel {

class EngineHandshake;
class HijackedConnection;
class HttpClient;
class HttpUpload;
class WayFiles;
struct EngineGreeting;

/// One engine, as long as we want it: finds it, agrees on an API version, notices its loss and
/// finds it again by itself; notices also that another version or another engine answers.
///
///     Disconnected ──open──► Connecting ──► Connected ──loss──► Lost ──found again──► Connected
///                                └───────── failure ───────────►─┘ └─retryNow─► Connecting
///
/// Connected: a ping every 10 s, and at once when a request failed for want of a connection,
/// decides whether it still is (see HeartbeatPace for the times); trouble() tells what is wrong
/// meanwhile. Lost: error() says why; it is tried again, without leaving that state, after a
/// retryPause(), and when a file on the way (certificate, socket) is another one. Every attempt
/// reads the TLS files anew, so that renewed certificates count. On loss all requests and streams
/// under way end with an error.
///
/// Works on the thread that creates it, which may be any with an event loop; so do its requesters.
class EngineConnection : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, Connecting, Connected, Lost };

    explicit EngineConnection(Endpoint endpoint, QObject *parent = nullptr,
                              const HeartbeatPace &pace = {});
    ~EngineConnection() override;

    const Endpoint &endpoint() const { return m_endpoint; }
    /// The same engine is meant, by another way: the machine has another address, its files have
    /// moved. It is connected to anew at once.
    void setEndpoint(const Endpoint &endpoint);
    /// From now on it matters which engine answers (engineReplaced). Costs one GET /info for each
    /// connection.
    void keepIdentity() { m_keepsIdentity = true; }
    State state() const { return m_state; }
    bool isConnected() const { return m_state == State::Connected; }
    QDateTime since() const { return m_since; } ///< of the present state, UTC
    /// Why it is Lost. While Connecting again, still the reason of the last failure.
    Error error() const { return m_error; }
    /// It is Lost because it refuses us, or we it: see meansRefusal().
    bool isRefused() const;
    /// Since when it is not connected, though it is wanted; invalid while it is. UTC
    QDateTime lostSince() const { return m_lostSince; }
    /// Of the attempt that is under way or comes next, counted from 1 since it was lost.
    int attemptNumber() const { return m_failures; }
    /// When the next attempt is due, UTC; invalid while one is under way or none is needed.
    QDateTime nextAttempt() const { return m_nextAttempt; }
    /// What is wrong with the answers though it is Connected.
    std::optional<ConnectionTrouble> trouble() const;
    /// When it answered last, UTC; invalid: never.
    QDateTime lastAnswer() const { return m_lastAnswer; }

    // Known once it was Connected; kept after a loss.
    QString apiVersion() const { return m_apiVersion; }       ///< the one in use: "1.41"
    QString engineVersion() const { return m_engineVersion; } ///< "20.10.24"
    QString engineId() const { return m_engineId; } ///< see keepIdentity(); empty: not known
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
    /// Something has changed around us (the network, another way to the engine was seen): asks
    /// whether it is there at once, connected or lost.
    void examineNow();
    /// This computer has slept: the sockets may be dead without knowing it. The engine has little
    /// time to answer; then it is connected to anew.
    void examineAfterWaking();
    /// Gives up the connection, with everything under way, and makes another.
    void reconnect();

    /// Sends a request whose path is "/containers/json" and the like (see apiRequest); the version
    /// is put before it. While not Connected it fails with the reason, and one that ApiTable does
    /// not allow with Error::Kind::InvalidInput (see HttpCall for the other outcomes).
    HttpCall *send(HttpRequest request, QObject *requester, Handler<HttpAnswer> done);
    /// The same for a long answer (see HttpStream).
    HttpStream *open(HttpRequest request, QObject *requester);
    /// The same for a long body (see HttpUpload).
    HttpUpload *upload(HttpRequest request, QObject *requester);
    /// The same for bytes both ways (see HijackedConnection).
    HijackedConnection *hijack(HttpRequest request, QObject *requester);

Q_SIGNALS:
    /// state(), error() or the versions have changed.
    void stateChanged();
    /// trouble() is another one, or none.
    void troubleChanged();
    /// With keepIdentity(): another engine than before answers by this way. All that is known of
    /// the old one is void. Comes before the stateChanged() to Connected.
    void engineReplaced();
    /// attemptNumber() or nextAttempt() has changed.
    void attemptChanged();
    /// roundTrip() was measured anew.
    void pinged();

private:
    void
    attempt(); ///< what it leads to is a new state; which one there is meanwhile is the caller's
    void onGreeting(const EngineGreeting &greeting);
    void startHeartbeat();
    void onPing(const HttpAnswer &answer, std::chrono::microseconds roundTrip);
    void lose(const Error &error);
    void dropClient();
    void setState(State state);
    void negotiateAgain();
    void verifyIdentity();
    bool takeIdentity(const QString &id);
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
    QString m_engineId;
    QByteArray m_pingMethod;
    QByteArray m_pingMark; ///< of the engine that we have agreed with
    QString m_way;         ///< wayFingerprint() when the present attempt began
    std::chrono::microseconds m_roundTrip{-1};
    HeartbeatPace m_pace;
    HttpClient *m_client = nullptr; ///< of the present attempt or connection
    QPointer<EngineHandshake> m_handshake;
    QPointer<HttpCall> m_identityCall;
    Heartbeat *m_heartbeat = nullptr; ///< while Connected
    WayFiles *m_wayFiles = nullptr;   ///< while Lost
    QTimer m_retry;
    QDateTime m_nextAttempt;
    QDateTime m_lostSince;
    QDateTime m_lastAnswer;
    int m_failures = 0; ///< attempts since the last success
    int m_alike = 0;    ///< the last ones of these, as far as they failed in the same way
    bool m_keepsIdentity = false;
    bool m_verifiesAfterPing = false; ///< something broke: another engine may answer now
    QElapsedTimer m_lostFor;
    QElapsedTimer m_connectedFor;
};

} // namespace panel
