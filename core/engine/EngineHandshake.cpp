// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineHandshake.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiTable.h"
#include "core/http/HttpClient.h"
#include "core/http/JsonFields.h"

#include <QElapsedTimer>

#include <algorithm>

namespace panel {

namespace {

Error notAnEngine(const HttpAnswer &answer)
{
    return {
        Error::Kind::BadAnswer, Tr::tr("What answers there is not a Docker engine."),
        Tr::tr("Check the address and the port, and that no proxy or sign-in page stands between."),
        elided(plainText(answer.body.left(400)), 400)};
}

} // namespace

HttpRequest pingRequest(const QByteArray &method)
{
    return apiRequest(method == "HEAD" ? Api::Ping : Api::PingByGet);
}

QByteArray pingMark(const HttpAnswer &answer)
{
    return answer.head.header("api-version") + ' ' + answer.head.header("server");
}

HttpRequest identityRequest(const QString &apiVersion)
{
    HttpRequest request = apiRequest(Api::Info);
    request.path.prepend(QStringLiteral("/v%1").arg(apiVersion));
    return request;
}

QString identityIn(const Result<HttpAnswer> &answer)
{
    if (!answer || answer->head.status != 200)
        return {};
    // Of all that /info tells, nothing else has to make sense here.
    const auto json = parseJsonObject(answer->body);
    return json ? elided(plainLine(json->value(QStringLiteral("ID")).toString()), 100) : QString();
}

Result<ApiVersion> commonApiVersion(const QString &newest, const QString &minimum)
{
    const auto theirs = ApiVersion::fromString(newest);
    const auto least = ApiVersion::fromString(minimum);
    if (!theirs || !least) {
        return fail(Error::Kind::BadAnswer,
                    Tr::tr("The engine names an API version that makes no sense (%1, at least %2).")
                        .arg(elided(plainText(newest), 20), elided(plainText(minimum), 20)));
    }
    if (*theirs < oldestApiVersion) {
        return fail(Error::Kind::VersionUnsupported,
                    Tr::tr("The engine is too old: it speaks API %1, and at least %2 is needed.")
                        .arg(theirs->toString(), oldestApiVersion.toString()),
                    Tr::tr("Update Docker on the machine to 19.03 or later."));
    }
    const ApiVersion common = std::min(*theirs, newestApiVersion);
    if (common < *least) {
        return fail(
            Error::Kind::VersionUnsupported,
            Tr::tr("The engine is too new: it asks for API %1, and this panel speaks up to %2.")
                .arg(least->toString(), newestApiVersion.toString()),
            Tr::tr("Update the panel."));
    }
    return common;
}

EngineHandshake::EngineHandshake(HttpClient *client, QObject *requester,
                                 Handler<EngineGreeting> done, bool asksIdentity)
    : AnsweringCall(requester, std::move(done)), m_client(client), m_asksIdentity(asksIdentity)
{
    ping("HEAD");
}

void EngineHandshake::abortWork()
{
    m_insisting.stop();
    qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly));
}

void EngineHandshake::ping(const QByteArray &method)
{
    m_greeting.pingMethod = method;
    m_isAnswered = false;
    sendPing();
}

void EngineHandshake::sendPing()
{
    QElapsedTimer clock;
    clock.start();
    const QByteArray method = m_greeting.pingMethod;
    m_client->send(
        pingRequest(method), this, [this, clock, method](const Result<HttpAnswer> &answer) {
            if (m_isAnswered || isDelivered() || method != m_greeting.pingMethod)
                return; // another one was quicker
            if (!answer) {
                onLost(answer.error());
                return;
            }
            m_isAnswered = true;
            m_insisting.stop();
            m_greeting.roundTrip = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
            onPing(*answer);
        });
}

void EngineHandshake::insist(std::chrono::milliseconds pause)
{
    connect(&m_insisting, &QTimer::timeout, this, &EngineHandshake::sendPing);
    m_insisting.start(pause);
}

void EngineHandshake::onLost(const Error &error)
{
    m_insisting.stop();
    if (error.kind != Error::Kind::ConnectionLost || !m_client) {
        deliver(fail(error));
        return;
    }
    m_client->explainLoss(error, this, [this, error](const Result<Error> &better) {
        deliver(fail(better.value_or(error)));
    });
}

void EngineHandshake::onPing(const HttpAnswer &answer)
{
    const int status = answer.head.status;
    if (m_greeting.pingMethod == "HEAD" && (status == 404 || status == 405)) {
        ping("GET");
        return;
    }
    if (const auto success = expectSuccess(answer, Tr::tr("The engine is not well")); !success) {
        deliver(fail(success.error()));
        return;
    }
    if (answer.head.header("api-version").isEmpty()) {
        deliver(fail(notAnEngine(answer)));
        return;
    }
    m_greeting.pingMark = pingMark(answer);
    // The oldest version that it accepts is told by /version only; that path needs no prefix.
    m_client->send(apiRequest(Api::Version), this, [this](const Result<HttpAnswer> &version) {
        if (version)
            onVersion(*version);
        else
            deliver(fail(version.error()));
    });
}

void EngineHandshake::onVersion(const HttpAnswer &answer)
{
    const auto engine =
        expectSuccess(answer, Tr::tr("The engine does not tell its version"))
            .and_then([](const HttpAnswer &whole) { return parseJsonObject(whole.body); })
            .and_then(&EngineVersion::fromJson);
    if (!engine) {
        deliver(fail(engine.error()));
        return;
    }
    const auto version = commonApiVersion(engine->apiVersion, engine->minimumApiVersion);
    if (!version) {
        deliver(fail(version.error()));
        return;
    }
    m_greeting.engine = *engine;
    m_greeting.apiVersion = *version;
    if (m_asksIdentity)
        askIdentity();
    else
        deliver(m_greeting);
}

void EngineHandshake::askIdentity()
{
    m_client->send(identityRequest(m_greeting.apiVersion.toString()), this,
                   [this](const Result<HttpAnswer> &answer) {
                       // An engine that does not tell (a proxy may forbid it) is no failure.
                       m_greeting.engineId = identityIn(answer);
                       deliver(m_greeting);
                   });
}

} // namespace panel
