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

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace panel {

namespace {

/// A stream may be silent for hours, and a peer that vanishes (a VM that is cut off, a router that
/// forgets) sends no farewell: without this it is noticed after two hours, with it in 35 s. A peer
/// that is only slow to take our bytes answers the probes.
void noticeDeadPeer(QSslSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_UNIX
    constexpr int idleSeconds = 20;
    constexpr int intervalSeconds = 5;
    constexpr int probes = 3;
    const auto set = [&socket](int option, int value) {
        ::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, option, &value, sizeof value);
    };
#ifdef TCP_KEEPIDLE
    set(TCP_KEEPIDLE, idleSeconds);
#else
    set(TCP_KEEPALIVE, idleSeconds); // its name on macOS
#endif
    set(TCP_KEEPINTVL, intervalSeconds);
    set(TCP_KEEPCNT, probes);
#endif
}

} // namespace

TlsConnection::TlsConnection(const QUrl &address, const TlsIdentity &identity, const HttpPeer &peer,
                             QObject *parent)
    : Connection(parent), m_peer(peer), m_socket(new QSslSocket(this))
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setSslConfiguration(identity.configuration());
    m_socket->setReadBufferSize(connectionBufferBytes);
    // "Written" of a QSslSocket is what is encrypted; whoever waits until it has left us hears of
    // that too.
    connect(m_socket, &QSslSocket::encryptedBytesWritten, m_socket, &QIODevice::bytesWritten);
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
        noticeDeadPeer(*m_socket);
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

Connection *TlsDialler::dial(Urgency, QObject *parent)
{
    return new TlsConnection(m_address, m_identity, m_peer, parent);
}

} // namespace panel
