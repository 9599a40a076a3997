// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/OnceBody_p.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace panel {

namespace {

constexpr int streamsPerPool = 5; ///< of Qt's six, so that a closing one never blocks the next

QNetworkAccessManager *createManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false);
    return manager;
}

/// A foreign or empty name in a path must not turn it into another one: "/containers/../x" or
/// "/containers//json" would be a different request.
bool leavesItsPlace(const QString &path)
{
    const QStringList segments = path.split(u'/');
    return !path.startsWith(u'/')
           || std::any_of(segments.begin() + 1, segments.end(), [](const QString &segment) {
                  return segment.isEmpty() || segment == u"." || segment == u"..";
              });
}

} // namespace

struct HttpClient::StreamPool
{
    explicit StreamPool(QObject *parent) : manager(createManager(parent)) {}

    QNetworkAccessManager *manager; ///< child of the client
    int streams = 0;
};

HttpClient::HttpClient(const QUrl &address, const QString &name, const TlsIdentity &identity,
                       QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_peer{name, displayAddress(address), identity.serverDigest()}
    , m_identity(identity)
    , m_requests(createManager(this))
{
}

HttpClient::~HttpClient()
{
    // The replies count themselves out of the pools when they die, so they have to die first.
    delete m_requests;
    for (const auto &pool : m_pools)
        delete pool->manager;
}

HttpCall *HttpClient::send(const HttpRequest &request, QObject *requester, Handler<HttpAnswer> done)
{
    const Result<QNetworkRequest> prepared = prepare(request);
    if (!prepared)
        return HttpCall::failed(prepared.error(), requester, std::move(done));
    auto *call = new HttpCall(requester, std::move(done));
    call->follow(start(*m_requests, *prepared, request), request, m_peer);
    return call;
}

HttpStream *HttpClient::open(const HttpRequest &request, QObject *requester)
{
    const Result<QNetworkRequest> prepared = prepare(request);
    if (!prepared)
        return HttpStream::failed(prepared.error(), requester);
    StreamPool &pool = freePool();
    QNetworkReply *reply = start(*pool.manager, *prepared, request);
    ++pool.streams;
    connect(reply, &QObject::destroyed, this, [&pool] { --pool.streams; });
    auto *stream = new HttpStream(requester);
    stream->follow(reply, request, m_peer);
    return stream;
}

Result<QNetworkRequest> HttpClient::prepare(const HttpRequest &request) const
{
    if (m_address.scheme() != u"https" || m_address.host().isEmpty()) {
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("%1 is not an address of an engine behind TLS.")
                        .arg(elided(plainText(m_address.toDisplayString()))),
                    Tr::tr("It should look like https://192.168.99.100:2376."));
    }
    if (leavesItsPlace(request.path)) {
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("The path %1 cannot be asked for.").arg(elided(plainText(request.path))));
    }
    QUrl url;
    url.setScheme(m_address.scheme());
    url.setHost(m_address.host());
    url.setPort(m_address.port(443));
    url.setPath(request.path, QUrl::DecodedMode);
    // To Go a "+" in a query is a blank; QUrlQuery leaves it alone and never writes one for a
    // blank.
    const QString query = request.query.query(QUrl::FullyEncoded);
    url.setQuery(query.isEmpty() ? query : QString(query).replace(u'+', QStringLiteral("%2B")));

    QNetworkRequest prepared(url);
    prepared.setSslConfiguration(m_identity.configuration());
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

QNetworkReply *HttpClient::start(QNetworkAccessManager &manager, const QNetworkRequest &prepared,
                                 const HttpRequest &request) const
{
    qCDebug(logHttp) << m_peer.address << request.method << request.path;
    if (request.method == "GET")
        return manager.get(prepared);
    if (request.method == "HEAD")
        return manager.head(prepared);
    QNetworkRequest once = prepared;
    once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    once.setHeader(QNetworkRequest::ContentLengthHeader, qlonglong(request.body.size()));
    once.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    auto *body = new OnceBody(request.body);
    QNetworkReply *reply = manager.sendCustomRequest(once, request.method, body);
    body->setParent(reply);
    return reply;
}

HttpClient::StreamPool &HttpClient::freePool()
{
    for (const auto &pool : m_pools) {
        if (pool->streams < streamsPerPool)
            return *pool;
    }
    m_pools.push_back(std::make_unique<StreamPool>(this));
    return *m_pools.back();
}

} // namespace panel
