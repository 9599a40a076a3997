// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsConnection.h"

#include "core/http/HttpFailure.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

namespace panel {

TlsConnection::TlsConnection(const QUrl &address, const TlsIdentity &identity, const HttpPeer &peer,
                             QObject *parent)
    : Connection(parent), m_peer(peer), m_socket(new QSslSocket(this))
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setSslConfiguration(identity.configuration());
    m_socket->setReadBufferSize(connectionBufferBytes);
    connect(m_socket, &QSslSocket::encrypted, this, &TlsConnection::onEncrypted);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsConnection::onError,
            Qt::QueuedConnection);
    connect(
        m_socket, &QSslSocket::disconnected, this, [this] { tellEnded({}); }, Qt::QueuedConnection);
    constexpr int httpsPort = 443;
    m_socket->connectToHostEncrypted(address.host(), quint16(address.port(httpsPort)));
}

TlsConnection::~TlsConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

QIODevice *TlsConnection::device()
{
    return m_socket;
}

qint64 TlsConnection::unsentBytes() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

bool TlsConnection::hasHiddenBytes() const
{
    return m_socket->encryptedBytesAvailable() > 0;
}

void TlsConnection::onEncrypted()
{
    const QSslCertificate shown = m_socket->peerCertificate();
    const bool isMeant = m_peer.certificateDigest.isEmpty()
                         || shown.digest(QCryptographicHash::Sha256) == m_peer.certificateDigest;
    if (isMeant) {
        m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        tellOpened();
        return;
    }
    m_socket->disconnect(this);
    m_socket->abort(); // nothing has been sent yet
    // The socket is at work on this very signal: whoever hears of the end may delete it.
    const Error error = otherServerError(m_peer, shown);
    QMetaObject::invokeMethod(
        this, [this, error] { tellEnded(fail(error)); }, Qt::QueuedConnection);
}

void TlsConnection::onError()
{
    // An engine that has said all closes its half of TLS only, which Qt takes for an error.
    if (isOpen() && m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        tellEnded({});
    else
        tellEnded(fail(socketFailure(*m_socket, m_peer)));
}

Connection *TlsDialler::dial(QObject *parent)
{
    return new TlsConnection(m_address, m_identity, m_peer, parent);
}

} // namespace panel
