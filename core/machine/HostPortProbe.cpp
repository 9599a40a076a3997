// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostPortProbe.h"

#include "core/machine/SocketOwner.h"
#include "core/machine/TcpConnect.h"

#include <QHostAddress>
#include <QPointer>

#include <algorithm>

namespace panel {

namespace {

class PortProbe : public AnsweringCall<std::optional<PortOwner>>
{
public:
    PortProbe(const QString &address, int port, QObject *requester,
              Handler<std::optional<PortOwner>> done)
        : AnsweringCall(requester, std::move(done))
    {
        const auto answer = [this, address, port](const Result<TcpOutcome> &outcome) {
            const bool isTaken = outcome && outcome->kind == TcpOutcome::Kind::Connected;
            deliver(isTaken ? std::optional(listeningProgram(address, port)) : std::nullopt);
        };
        m_connect = connectToPort(address, port, this, answer, std::chrono::seconds(1));
    }

protected:
    void abortWork() override { delete m_connect; }

private:
    QPointer<Call> m_connect;
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
    return new PortProbe(host.toString(), port, requester, std::move(done));
}

PortOwner listeningProgram(const QString &address, int port)
{
    QSet<qint64> inodes;
    std::optional<int> best;
    const QList<ListeningSocket> sockets = hostListeningSockets();
    for (const ListeningSocket &socket : sockets) {
        const std::optional<int> rank =
            socket.port == port ? listenerRank(socket.address, address) : std::nullopt;
        if (!rank || (best && *rank > *best))
            continue;
        if (!best || *rank < *best)
            inodes.clear(); // somebody else's, who is not met
        best = rank;
        inodes.insert(socket.inode);
    }
    const QHash<qint64, qint64> owners = socketOwners(inodes);
    if (owners.isEmpty())
        return {};
    const qint64 pid = *std::min_element(owners.cbegin(), owners.cend());
    return {programName(pid), pid};
}

bool isVirtualBoxProgram(const QString &program)
{
    return program.startsWith(QLatin1String("VBox"), Qt::CaseInsensitive)
           || program.startsWith(QLatin1String("VirtualBox"), Qt::CaseInsensitive);
}

} // namespace panel
