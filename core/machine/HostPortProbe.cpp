// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostPortProbe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSet>
#include <QTcpSocket>
#include <QTimer>

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

/// Socket inodes in state LISTEN on the port, from one of the tables /proc/net/tcp and tcp6.
QSet<QByteArray> listeningInodes(const QString &table, int port)
{
    QSet<QByteArray> inodes;
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return inodes;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() < 10 || fields.at(3) != "0A")
            continue;
        bool ok = false;
        const QByteArray localPort = fields.at(1).mid(fields.at(1).indexOf(':') + 1);
        if (localPort.toInt(&ok, 16) == port && ok)
            inodes.insert("socket:[" + fields.at(9) + ']');
    }
    return inodes;
}

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
    QSet<QByteArray> inodes = listeningInodes(QStringLiteral("/proc/net/tcp"), port);
    inodes.unite(listeningInodes(QStringLiteral("/proc/net/tcp6"), port));
    if (inodes.isEmpty())
        return {};
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        bool isPid = false;
        const qint64 pid = process.toLongLong(&isPid);
        if (!isPid)
            continue;
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(pid));
        const QStringList links = descriptors.entryList(QDir::Files | QDir::System);
        for (const QString &link : links) {
            // The target of such a link is no path, so QFileInfo makes one of it; its last part is
            // ours.
            const QString target = QFileInfo(descriptors.filePath(link)).symLinkTarget();
            if (!inodes.contains(target.section(u'/', -1).toUtf8()))
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
            if (!name.open(QIODevice::ReadOnly))
                return {{}, pid};
            return {QString::fromUtf8(name.readAll().trimmed()), pid};
        }
    }
    return {};
}

} // namespace panel
