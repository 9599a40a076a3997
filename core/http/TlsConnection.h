// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/Connection.h"
#include "core/http/HttpRequest.h"
#include "core/http/TlsIdentity.h"

#include <QUrl>

class QSslSocket;

namespace panel {

/// A connection to an engine by mutual TLS over TCP: no proxy, TLS 1.2 or later, the authority and,
/// where it is known, the one certificate of the identity. Open means that all of it was checked.
class TlsConnection : public Connection
{
    Q_OBJECT

public:
    TlsConnection(const QUrl &address, const TlsIdentity &identity, const HttpPeer &peer,
                  QObject *parent);
    ~TlsConnection() override;

    QIODevice *device() override;
    qint64 unsentBytes() const override;
    bool hasHiddenBytes() const override;

private:
    void onEncrypted();
    void onError();

    HttpPeer m_peer;
    QSslSocket *m_socket;
};

class TlsDialler : public Dialler
{
public:
    TlsDialler(QUrl address, TlsIdentity identity, HttpPeer peer)
        : m_address(std::move(address)), m_identity(std::move(identity)), m_peer(std::move(peer))
    {
    }
    Connection *dial(Urgency urgency, QObject *parent) override;

private:
    QUrl m_address; ///< https://host:port
    TlsIdentity m_identity;
    HttpPeer m_peer;
};

} // namespace panel
