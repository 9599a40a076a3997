// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpExchange.h"

#include "core/base/Log.h"
#include "core/http/HttpFailure.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace panel {

namespace {

constexpr qint64 readBufferBytes = 1 << 20;

bool isRepeatable(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpRequest &request, HttpPeer peer,
                           QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_peer(std::move(peer))
    , m_repeatable(isRepeatable(request.method))
    , m_sslErrors(std::make_unique<QList<QSslError>>())
{
    reply->setReadBufferSize(readBufferBytes);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { *m_sslErrors = errors; });
    if (!m_peer.certificateDigest.isEmpty())
        connect(reply, &QNetworkReply::encrypted, this, &HttpExchange::checkServer);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::readable);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    connect(reply, &QObject::destroyed, this,
            [this] { end(fail(connectionClosedError(m_peer, m_repeatable))); });
    if (request.deadline.count() > 0) {
        m_deadline.setSingleShot(true);
        const auto deadline = request.deadline;
        connect(&m_deadline, &QTimer::timeout, this,
                [this, deadline] { abort(deadlineError(m_peer, deadline, m_repeatable)); });
        m_deadline.start(deadline);
    }
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

QByteArray HttpExchange::read(qint64 maximum)
{
    return m_reply && m_reply->isOpen() ? m_reply->read(maximum) : QByteArray();
}

void HttpExchange::abort(const Error &error)
{
    dropReply();
    end(fail(error));
}

void HttpExchange::checkServer()
{
    const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
    if (shown.digest(QCryptographicHash::Sha256) == m_peer.certificateDigest)
        return;
    // Nothing has been sent yet, and Qt's network thread waits for the end of this function: what
    // follows from it, such as the end of the client, has to come later.
    dropReply();
    const Error error = otherServerError(m_peer, shown);
    QMetaObject::invokeMethod(
        this, [this, error] { end(fail(error)); }, Qt::QueuedConnection);
}

void HttpExchange::readHead()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() || m_head.status != 0)
        return;
    m_head.status = status.toInt();
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        m_head.headers.append({name.toLower(), value});
    Q_EMIT headArrived();
}

void HttpExchange::onFinished()
{
    const QPointer<HttpExchange> self(this);
    readHead();
    if (!self || !m_reply) // whoever heard of the head has had enough
        return;
    const auto failure = exchangeFailure(*m_reply, *m_sslErrors, m_peer, m_repeatable);
    qCDebug(logHttp) << m_peer.address << m_head.status << m_reply->error();
    end(failure ? Result<void>(fail(*failure)) : Result<void>());
}

void HttpExchange::end(const Result<void> &outcome)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    Q_EMIT ended(outcome);
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    // We may be inside one of its signals: never delete it at once.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace panel
