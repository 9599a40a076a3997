// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpCall.h"
#include "core/http/HttpStream.h"
#include "core/http/TlsIdentity.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace panel {

class ConnectionPool;
class Dialler;
class HijackedConnection;
enum class Urgency;
class HttpExchange;
class HttpUpload;

/// HTTP/1.1 to one engine, whatever leads there.
///
/// Over TLS what an engine answers at once goes by Qt's network library, in one pool of
/// connections. That library holds a head without any limit, 60 MB for each second of one that does
/// not end, so it only gets requests whose whole deadline is 5 s or less. What the engine may think
/// about goes by a connection of ours, whose heads end at 64 KiB. So do streams: Qt opens no more
/// than six connections per host, and a stream keeps one for as long as it lives. Over anything
/// else all of it goes by connections of a Dialler, which are kept between requests. No proxy,
/// redirect, cookie, compression or stored password. Where the
/// identity names the server's certificate, nothing is sent to a server that shows another one
/// (Error::Kind::ServerUntrusted). A request that could change something is sent exactly once,
/// whatever happens to the connection.
///
/// Lives on the thread that creates it; so do its requesters. When it is destroyed, all of its
/// calls and streams end with Error::Kind::ConnectionLost. Delete it by deleteLater().
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `address`: https://host:port. `name`: what people call the engine, for messages; may be
    /// empty.
    HttpClient(const QUrl &address, const QString &name, const TlsIdentity &identity,
               QObject *parent = nullptr);
    /// All by connections of the dialler, which carry bare HTTP.
    HttpClient(HttpPeer peer, std::unique_ptr<Dialler> dialler, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Error::Kind::InvalidInput for an address that is not https, or a path that leaves its place
    /// ("/containers/../x").
    HttpCall *send(const HttpRequest &request, QObject *requester, Handler<HttpAnswer> done);
    HttpStream *open(const HttpRequest &request, QObject *requester);
    /// Sends request.uploadBytes bytes that are written as they come.
    HttpUpload *upload(const HttpRequest &request, QObject *requester);
    /// After an answer that was lost right after the connection was made: a better reason, where
    /// there is one (see LossExplanation), else `lost` itself.
    Call *explainLoss(const Error &lost, QObject *requester, Handler<Error> done) const;
    /// Asks for raw bytes both ways; the deadline holds until the head is there.
    HijackedConnection *hijack(const HttpRequest &request, QObject *requester);

private:
    Result<QUrl> urlOf(const HttpRequest &request) const;
    bool goesByQt(const HttpRequest &request) const;
    QNetworkReply *start(const QUrl &url, const HttpRequest &request) const;
    HttpExchange *exchange(const QUrl &url, const HttpRequest &request, Urgency urgency,
                           bool isUpgrade, QObject *parent) const;

    QUrl m_address;
    HttpPeer m_peer;
    std::optional<TlsIdentity> m_identity;
    QNetworkAccessManager *m_requests = nullptr; ///< over TLS
    ConnectionPool *m_pool;                      ///< streams; everything that is not over TLS
};

} // namespace panel
