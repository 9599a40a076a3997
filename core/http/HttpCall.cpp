// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpCall.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/HttpExchange.h"
#include "core/http/HttpFailure.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace panel {

namespace {

constexpr qint64 sliceBytes = 256 * 1024;
constexpr qsizetype longestReason = 64 * 1024; ///< more is no reason but an attack

/// Docker's reason: {"message": "…"}; else the beginning of the body.
QString engineReason(const HttpAnswer &answer)
{
    const QJsonObject json = answer.body.size() <= longestReason
                                 ? QJsonDocument::fromJson(answer.body).object()
                                 : QJsonObject();
    const QString message = json.value(QLatin1String("message")).toString();
    const QString text = message.isEmpty() ? QString::fromUtf8(answer.body.left(1000)) : message;
    return elided(plainText(text.simplified()), 400);
}

Error::Kind statusKind(int status, const QString &reason)
{
    if (status == 404)
        return Error::Kind::NotFound;
    if (status == 409)
        return Error::Kind::Conflict;
    if (status == 400 && reason.contains(QStringLiteral("client version")))
        return Error::Kind::VersionUnsupported;
    if (status >= 400 && status < 500)
        return Error::Kind::BadRequest;
    return status >= 500 && status < 600 ? Error::Kind::ServerFailed : Error::Kind::BadAnswer;
}

QString nextStep(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound:
        return Tr::tr("It may have been removed meanwhile; look at what is there now.");
    case Error::Kind::Conflict: return Tr::tr("Look at its present state, then try again.");
    case Error::Kind::VersionUnsupported: return Tr::tr("Update the engine or the panel.");
    case Error::Kind::ServerFailed:
        return Tr::tr("Look into the log of the Docker engine on its machine.");
    default: return {};
    }
}

} // namespace

HttpCall::HttpCall(QObject *requester, Handler<HttpAnswer> done)
    : AnsweringCall(requester, std::move(done))
{
}

HttpCall *HttpCall::failed(const Error &error, QObject *requester, Handler<HttpAnswer> done)
{
    auto *call = new HttpCall(requester, std::move(done));
    call->deliver(fail(error));
    return call;
}

bool HttpCall::isWaiting() const
{
    return m_exchange && m_exchange->isWaiting();
}

std::chrono::milliseconds HttpCall::allowance() const
{
    return m_exchange ? m_exchange->allowance() : std::chrono::milliseconds(0);
}

void HttpCall::follow(HttpExchange *exchange, qint64 maximumBytes)
{
    m_maximumBytes = maximumBytes;
    m_exchange = exchange;
    connect(m_exchange, &HttpExchange::begun, this, &HttpCall::begun);
    connect(m_exchange, &HttpExchange::headArrived, this, &HttpCall::onHead);
    connect(m_exchange, &HttpExchange::readable, this, &HttpCall::readBody);
    connect(m_exchange, &HttpExchange::ended, this, &HttpCall::onEnded);
}

void HttpCall::abortWork()
{
    delete m_exchange;
}

void HttpCall::onHead()
{
    bool known = false;
    const qint64 announced = m_exchange->head().header("content-length").toLongLong(&known);
    if (known && announced > m_maximumBytes)
        m_exchange->abort(tooLargeError(m_exchange->peer(), m_maximumBytes));
}

void HttpCall::readBody()
{
    for (;;) {
        const QByteArray bytes = m_exchange->read(sliceBytes);
        if (bytes.isEmpty())
            return;
        m_body.append(bytes);
        if (m_body.size() > m_maximumBytes) {
            const Error error = tooLargeError(m_exchange->peer(), m_maximumBytes);
            m_body.clear();
            m_exchange->abort(error);
            deliver(fail(error)); // the end may have come before the last bytes were read
            return;
        }
    }
}

void HttpCall::onEnded(const Result<void> &outcome)
{
    if (!outcome) {
        deliver(fail(outcome.error()));
        return;
    }
    readBody();
    if (!isDelivered())
        deliver(HttpAnswer{m_exchange->head(), m_body});
}

Result<HttpAnswer> expectSuccess(const HttpAnswer &answer, const QString &what)
{
    const int status = answer.head.status;
    constexpr int notModified = 304;
    if ((status >= 200 && status < 300) || status == notModified)
        return answer;
    const QString reason = engineReason(answer);
    const Error::Kind kind = statusKind(status, reason);
    const QString message =
        reason.isEmpty()
            ? Tr::tr("%1: the engine answered with status %2.").arg(what, QString::number(status))
            : Tr::tr("%1: %2").arg(what, reason);
    return fail(kind, message, nextStep(kind), Tr::tr("HTTP status %1").arg(status));
}

} // namespace panel
