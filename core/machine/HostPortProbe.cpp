// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostPortProbe.h"

#include "core/machine/SocketOwner.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace panel {

namespace {

class PortProbe : public AnsweringCall<std::optional<PortOwner>>
{
public:
    PortProbe(const QHostAddress &address, int port, QObject *requester,
              Handler<std::optional<PortOwner>> done)
        : AnsweringCall(requester, std::move(done))
    {
        connect(&m_socket, &QAbstractSocket::connected, this, [this, port] {
            abortWork();
            deliver(std::optional(listeningProgram(port)));
        });
        connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { answerFree(); });
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, [this] { answerFree(); });
        m_timeout.start(1000);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(address, quint16(port));
    }

protected:
    void abortWork() override
    {
        m_timeout.stop();
        m_socket.disconnect(this);
        m_socket.abort();
    }

private:
    void answerFree()
    {
        abortWork();
        deliver(std::optional<PortOwner>());
    }

    QTcpSocket m_socket;
    QTimer m_timeout;
};

} // namespace

Call *probeHostPort(int port, QObject *requester, Handler<std::optional<PortOwner>> done)
{
    return probeHostPort({}, port, requester, std::move(done));
}

Call *probeHostPort(const QString &address, int port, QObject *requester,
                    Handler<std::optional<PortOwner>> done)
{
    QHostAddress host(address);
    if (host.isNull() || host == QHostAddress(QHostAddress::AnyIPv4))
        host = QHostAddress(QHostAddress::LocalHost);
    return new PortProbe(host, port, requester, std::move(done));
}

PortOwner listeningProgram(int port)
{
    QSet<qint64> inodes;
    const QList<ListeningSocket> sockets = hostListeningSockets();
    for (const ListeningSocket &socket : sockets) {
        if (socket.port == port)
            inodes.insert(socket.inode);
    }
    const QHash<qint64, qint64> owners = socketOwners(inodes);
    if (owners.isEmpty())
        return {};
    const qint64 pid = *std::min_element(owners.cbegin(), owners.cend());
    return {programName(pid), pid};
}

} // namespace panel
