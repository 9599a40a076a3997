// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/ConnectionPool.h"
#include "core/http/HijackedConnection.h"
#include "core/http/HttpUpload.h"
#include "core/http/LossExplanation.h"
#include "core/http/OnceBody_p.h"
#include "core/http/ReplyExchange.h"
#include "core/http/RequestText.h"
#include "core/http/SocketExchange.h"
#include "core/http/TlsConnection.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace panel {

namespace {

/// What an engine knows by heart. By then Qt's library may have gathered 300 MB of a head, or of a
/// chunk's, that does not end.
constexpr std::chrono::seconds atOnceLimit(5);

Urgency urgencyOf(const HttpRequest &request)
{
    return request.deadline.count() > 0 && request.deadline <= atOnceLimit ? Urgency::AtOnce
                                                                           : Urgency::Request;
}

QNetworkAccessManager *createManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false);
    return manager;
}

QNetworkRequest prepare(const QUrl &url, const TlsIdentity &identity)
{
    QNetworkRequest prepared(url);
    prepared.setSslConfiguration(identity.configuration());
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Qt would decompress, and takes an archive of many zeros for an attack.
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("User-Agent", "inception-panel");
    return prepared;
}

/// The answer where there is nobody to ask.
class KnownReason : public AnsweringCall<Error>
{
public:
    KnownReason(const Error &error, QObject *requester, Handler<Error> done)
        : AnsweringCall(requester, std::move(done))
    {
        deliver(error);
    }

private:
    void abortWork() override {}
};

} // namespace

HttpClient::HttpClient(const QUrl &address, const QString &name, const TlsIdentity &identity,
                       QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_peer{name, displayAddress(address), identity.serverDigest(), identity.renewal(),
             identity.hasCertificate()}
    , m_identity(identity)
    , m_requests(createManager(this))
    , m_pool(new ConnectionPool(std::make_unique<TlsDialler>(address, identity, m_peer), this))
{
}

HttpClient::HttpClient(HttpPeer peer, std::unique_ptr<Dialler> dialler, QObject *parent)
    : QObject(parent)
    , m_address(QStringLiteral("http://docker"))
    , m_peer(std::move(peer))
    , m_pool(new ConnectionPool(std::move(dialler), this))
{
}

HttpClient::~HttpClient()
{
    // What they end may still ask us something.
    delete m_requests;
    delete m_pool;
}

HttpCall *HttpClient::send(const HttpRequest &request, QObject *requester, Handler<HttpAnswer> done)
{
    const Result<QUrl> url = urlOf(request);
    if (!url)
        return HttpCall::failed(url.error(), requester, std::move(done));
    auto *call = new HttpCall(requester, std::move(done));
    if (goesByQt(request))
        call->follow(new ReplyExchange(start(*url, request), request, m_peer, call),
                     request.maximumBytes);
    else
        call->follow(exchange(*url, request, urgencyOf(request), false, call),
                     request.maximumBytes);
    return call;
}

HttpStream *HttpClient::open(const HttpRequest &request, QObject *requester)
{
    const Result<QUrl> url = urlOf(request);
    if (!url)
        return HttpStream::failed(url.error(), requester);
    auto *stream = new HttpStream(requester);
    stream->follow(exchange(*url, request, Urgency::Stream, false, stream));
    return stream;
}

HttpUpload *HttpClient::upload(const HttpRequest &request, QObject *requester)
{
    const Result<QUrl> url = urlOf(request);
    if (!url)
        return HttpUpload::failed(url.error(), requester);
    auto *upload = new HttpUpload(requester);
    upload->follow(exchange(*url, request, Urgency::Stream, false, upload));
    return upload;
}

Call *HttpClient::explainLoss(const Error &lost, QObject *requester, Handler<Error> done) const
{
    if (m_identity)
        return new LossExplanation(m_address, *m_identity, m_peer, lost, requester,
                                   std::move(done));
    return new KnownReason(lost, requester, std::move(done));
}

HijackedConnection *HttpClient::hijack(const HttpRequest &request, QObject *requester)
{
    const Result<QUrl> url = urlOf(request);
    if (!url)
        return HijackedConnection::failed(url.error(), requester);
    auto *connection = new HijackedConnection(requester);
    connection->follow(exchange(*url, request, Urgency::Stream, true, connection));
    return connection;
}

Result<QUrl> HttpClient::urlOf(const HttpRequest &request) const
{
    if (m_requests && (m_address.scheme() != u"https" || m_address.host().isEmpty())) {
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("%1 is not an address of an engine behind TLS.")
                        .arg(elided(plainText(m_address.toDisplayString()))),
                    Tr::tr("It should look like https://192.168.99.100:2376."));
    }
    return requestUrl(m_address, request);
}

bool HttpClient::goesByQt(const HttpRequest &request) const
{
    return m_requests && urgencyOf(request) == Urgency::AtOnce;
}

HttpExchange *HttpClient::exchange(const QUrl &url, const HttpRequest &request, Urgency urgency,
                                   bool isUpgrade, QObject *parent) const
{
    qCDebug(logHttp) << m_peer.address << request.method << request.path;
    using Method = Http1Parser::Method;
    const Method method = isUpgrade                  ? Method::Upgrade
                          : request.method == "HEAD" ? Method::Head
                                                     : Method::Other;
    return new SocketExchange(m_pool, request, requestText(url, request, isUpgrade), method,
                              urgency, m_peer, parent);
}

QNetworkReply *HttpClient::start(const QUrl &url, const HttpRequest &request) const
{
    qCDebug(logHttp) << m_peer.address << request.method << request.path;
    const QNetworkRequest prepared = prepare(url, *m_identity);
    if (request.method == "GET")
        return m_requests->get(prepared);
    if (request.method == "HEAD")
        return m_requests->head(prepared);
    QNetworkRequest once = prepared;
    once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    once.setHeader(QNetworkRequest::ContentLengthHeader, qlonglong(request.body.size()));
    once.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    auto *body = new OnceBody(request.body);
    QNetworkReply *reply = m_requests->sendCustomRequest(once, request.method, body);
    body->setParent(reply);
    return reply;
}

} // namespace panel
