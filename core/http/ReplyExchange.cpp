// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ReplyExchange.h"

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

} // namespace

ReplyExchange::ReplyExchange(QNetworkReply *reply, const HttpRequest &request, const HttpPeer &peer,
                             QObject *parent)
    : HttpExchange(request, peer, parent)
    , m_reply(reply)
    , m_sslErrors(std::make_unique<QList<QSslError>>())
{
    reply->setReadBufferSize(readBufferBytes);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { *m_sslErrors = errors; });
    if (!peer.certificateDigest.isEmpty())
        connect(reply, &QNetworkReply::encrypted, this, &ReplyExchange::checkServer);
    connect(reply, &QNetworkReply::metaDataChanged, this, &ReplyExchange::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &ReplyExchange::readable);
    connect(reply, &QNetworkReply::finished, this, &ReplyExchange::onFinished);
    connect(reply, &QObject::destroyed, this,
            [this] { end(fail(connectionClosedError(this->peer(), isRepeatable()))); });
    begin(std::chrono::milliseconds(0));
}

ReplyExchange::~ReplyExchange()
{
    ReplyExchange::drop();
}

QByteArray ReplyExchange::read(qint64 maximum)
{
    return m_reply && m_reply->isOpen() ? m_reply->read(maximum) : QByteArray();
}

void ReplyExchange::checkServer()
{
    const QSslCertificate shown = m_reply->sslConfiguration().peerCertificate();
    if (shown.digest(QCryptographicHash::Sha256) == peer().certificateDigest)
        return;
    // Nothing has been sent yet, and Qt's network thread waits for the end of this function: what
    // follows from it, such as the end of the client, has to come later.
    ReplyExchange::drop();
    const Error error = otherServerError(peer(), shown);
    QMetaObject::invokeMethod(
        this, [this, error] { end(fail(error)); }, Qt::QueuedConnection);
}

void ReplyExchange::readHead()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() || head().status != 0)
        return;
    HttpHead arrived;
    arrived.status = status.toInt();
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        arrived.headers.append({name.toLower(), value});
    setHead(arrived);
    Q_EMIT headArrived();
}

void ReplyExchange::onFinished()
{
    const QPointer<ReplyExchange> self(this);
    readHead();
    if (!self || !m_reply) // whoever heard of the head has had enough
        return;
    const auto failure = exchangeFailure(*m_reply, *m_sslErrors, peer(), isRepeatable());
    qCDebug(logHttp) << peer().address << head().status << m_reply->error();
    end(failure ? Result<void>(fail(*failure)) : Result<void>());
}

void ReplyExchange::drop()
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
