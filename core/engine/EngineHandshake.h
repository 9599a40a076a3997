// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/engine/ApiVersion.h"
#include "core/engine/EngineInfo.h"
#include "core/http/HttpRequest.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace panel {

class HttpClient;

/// What the first words with an engine tell.
struct EngineGreeting
{
    ApiVersion apiVersion; ///< the one to speak with it
    EngineVersion engine;
    QByteArray pingMethod; ///< "HEAD", or "GET" where something between refuses HEAD
    QByteArray pingMark;   ///< see pingMark()
    QString engineId;      ///< of GET /info; empty: not asked, or not told
    std::chrono::microseconds roundTrip{0}; ///< of the ping, with the TLS handshake
};

/// Finds out who answers and which API version both sides speak: HEAD /_ping (GET where that is
/// refused), then GET /version, and where it matters which engine it is, GET /info.
///
/// Outcome: the kinds of HttpCall; BadAnswer if it is no Docker engine; VersionUnsupported.
class EngineHandshake : public AnsweringCall<EngineGreeting>
{
    Q_OBJECT

public:
    /// The client outlives the call, or ends it by its own end.
    EngineHandshake(HttpClient *client, QObject *requester, Handler<EngineGreeting> done,
                    bool asksIdentity = false);

    /// While the ping is not answered, asks again each time after that pause, by a connection of
    /// its own: one that was begun while the way was dead will never be answered, also when the way
    /// is alive again. The first answer counts.
    void insist(std::chrono::milliseconds pause);

protected:
    void abortWork() override;

private:
    void ping(const QByteArray &method);
    void sendPing();
    void onLost(const Error &error);
    void onPing(const HttpAnswer &answer);
    void onVersion(const HttpAnswer &answer);
    void askIdentity();

    QPointer<HttpClient> m_client;
    bool m_asksIdentity;
    EngineGreeting m_greeting;
    QTimer m_insisting;
    bool m_isAnswered = false; ///< the ping is
};

/// The request that asks an engine whether it is there; short-lived.
HttpRequest pingRequest(const QByteArray &method);

/// What an answer to it tells of the engine: as long as this stays the same, so does the engine's
/// version, as far as it tells it there ("1.41 Docker/20.10.24 (linux)").
QByteArray pingMark(const HttpAnswer &answer);

/// The request that tells which engine it is, and the ID in its answer; empty if it tells none.
HttpRequest identityRequest(const QString &apiVersion);
QString identityIn(const Result<HttpAnswer> &answer);

/// The version to speak with an engine that offers up to `newest` and accepts no less than
/// `minimum`: the highest that both know. Error::Kind::VersionUnsupported if there is none.
Result<ApiVersion> commonApiVersion(const QString &newest, const QString &minimum);

} // namespace panel
