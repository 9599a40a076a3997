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
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace panel {

/// HTTP/1.1 over mutual TLS to one engine under one identity.
///
/// Short requests share one pool of connections; streams have pools of their own, because Qt opens
/// no more than six connections per host and pool, and a stream keeps one for as long as it lives.
/// No proxy, redirect, cookie, compression or stored password. Where the identity names the
/// server's certificate, nothing is sent to a server that shows another one
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
    ~HttpClient() override;

    /// Error::Kind::InvalidInput for an address that is not https, or a path that leaves its place
    /// ("/containers/../x").
    HttpCall *send(const HttpRequest &request, QObject *requester, Handler<HttpAnswer> done);
    HttpStream *open(const HttpRequest &request, QObject *requester);

private:
    struct StreamPool;

    Result<QNetworkRequest> prepare(const HttpRequest &request) const;
    QNetworkReply *start(QNetworkAccessManager &manager, const QNetworkRequest &prepared,
                         const HttpRequest &request) const;
    StreamPool &freePool();

    QUrl m_address;
    HttpPeer m_peer;
    TlsIdentity m_identity;
    QNetworkAccessManager *m_requests;
    std::vector<std::unique_ptr<StreamPool>> m_pools;
};

} // namespace panel
