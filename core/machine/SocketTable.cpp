// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/SocketTable.h"

#include <QHostAddress>
#include <QtEndian>

namespace panel {

namespace {

/// The kernel prints each 32-bit word of the address as a number of its own byte order, which is
/// little-endian on everything that runs an engine.
QString addressText(const QByteArray &hex)
{
    if (hex.size() == 8) {
        bool ok = false;
        const quint32 word = hex.toUInt(&ok, 16);
        return ok ? QHostAddress(qbswap(word)).toString() : QString();
    }
    if (hex.size() != 32)
        return {};
    Q_IPV6ADDR bytes{};
    for (int word = 0; word < 4; ++word) {
        bool ok = false;
        const quint32 value = hex.mid(word * 8, 8).toUInt(&ok, 16);
        if (!ok)
            return {};
        for (int i = 0; i < 4; ++i)
            bytes[word * 4 + i] = quint8(value >> (8 * i));
    }
    const QHostAddress address(bytes);
    bool isMapped = false;
    const quint32 mapped = address.toIPv4Address(&isMapped);
    // "::" too counts as an IPv4 address with Qt, and it is not one.
    return isMapped && mapped != 0 ? QHostAddress(mapped).toString() : address.toString();
}

} // namespace

QList<ListeningSocket> parseSocketTable(const QByteArray &tables)
{
    QList<ListeningSocket> sockets;
    const QByteArrayList lines = tables.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields.size() < 10 || !fields.at(0).endsWith(':'))
            continue;
        const QByteArrayList local = fields.at(1).split(':');
        const QByteArrayList remote = fields.at(2).split(':');
        // 0A is LISTEN; 07 is what an unconnected UDP socket says, and TCP uses it for none that
        // has no peer.
        const bool waits = fields.at(3) == "0A" || fields.at(3) == "07";
        if (local.size() != 2 || remote.size() != 2 || remote.at(1) != "0000" || !waits)
            continue;
        ListeningSocket socket;
        bool hasPort = false;
        bool hasUser = false;
        bool hasInode = false;
        socket.address = addressText(local.at(0));
        socket.port = int(local.at(1).toUShort(&hasPort, 16));
        socket.user = fields.at(7).toLongLong(&hasUser);
        socket.inode = fields.at(9).toLongLong(&hasInode);
        if (hasPort && hasUser && hasInode && !socket.address.isEmpty())
            sockets.append(socket);
    }
    return sockets;
}

std::optional<int> listenerRank(const QString &listening, const QString &reached)
{
    if (listening == reached)
        return 0;
    const bool isIpv6 = reached.contains(u':');
    if (listening.isEmpty() || listening == u"*")
        return 1;
    if (listening == u"0.0.0.0")
        return isIpv6 ? std::nullopt : std::optional(1);
    if (listening == u"::")
        return isIpv6 ? 1 : 2; // it takes IPv4 too, where nobody is nearer
    return std::nullopt;
}

} // namespace panel
