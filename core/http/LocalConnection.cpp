// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/LocalConnection.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QFileInfo>
#include <QLocalSocket>

namespace panel {

LocalConnection::LocalConnection(const QString &path, const HttpPeer &peer, QObject *parent)
    : Connection(parent), m_path(path), m_peer(peer), m_socket(new QLocalSocket(this))
{
    m_socket->setReadBufferSize(connectionBufferBytes);
    connect(m_socket, &QLocalSocket::connected, this, &LocalConnection::tellOpened,
            Qt::QueuedConnection);
    connect(m_socket, &QLocalSocket::errorOccurred, this, &LocalConnection::onError,
            Qt::QueuedConnection);
    connect(
        m_socket, &QLocalSocket::disconnected, this, [this] { tellEnded({}); },
        Qt::QueuedConnection);
    // A failure is told inside this function already, hence the queues.
    m_socket->connectToServer(path);
}

LocalConnection::~LocalConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

QIODevice *LocalConnection::device()
{
    return m_socket;
}

qint64 LocalConnection::unsentBytes() const
{
    return m_socket->bytesToWrite();
}

void LocalConnection::onError()
{
    const auto error = m_socket->error();
    if (error == QLocalSocket::PeerClosedError)
        tellEnded({});
    else
        tellEnded(fail(localSocketError(error, m_socket->errorString(), m_path, m_peer)));
}

Connection *LocalDialler::dial(Urgency, QObject *parent)
{
    return new LocalConnection(m_path, m_peer, parent);
}

Error localSocketError(int socketError, const QString &text, const QString &path,
                       const HttpPeer &peer)
{
    const QString shown = elided(plainLine(path));
    const QString detail = elided(plainText(text), 600);
    switch (socketError) {
    case QLocalSocket::ServerNotFoundError:
        return {Error::Kind::Refused, Tr::tr("There is no socket at %1.").arg(shown),
                Tr::tr("Start Docker on this computer, or take the entry for %1 away.").arg(shown),
                detail};
    case QLocalSocket::ConnectionRefusedError:
        return {Error::Kind::Refused,
                Tr::tr("The socket %1 was left behind: nothing listens at it.").arg(shown),
                Tr::tr("Start Docker on this computer."), detail};
    case QLocalSocket::SocketAccessError: {
        const QString group = elided(plainLine(QFileInfo(path).group()), 40);
        return {Error::Kind::FileUnreadable, Tr::tr("You may not use the socket %1.").arg(shown),
                group.isEmpty() || group == u"root"
                    ? Tr::tr("Only its owner may; use an engine of your own, or ask who "
                             "administers this computer.")
                    : Tr::tr("Your user is not in the group %1. Join it (sudo usermod -aG %1 "
                             "\"$USER\"), then log in anew; members of that group can do "
                             "anything on this computer.")
                          .arg(group),
                detail};
    }
    default:
        return {Error::Kind::ConnectionLost,
                Tr::tr("The connection to %1 failed.")
                    .arg(peer.name.isEmpty() ? shown : elided(plainLine(peer.name))),
                {},
                detail};
    }
}

} // namespace panel
