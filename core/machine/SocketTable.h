// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// A socket that waits for clients, in the words of the kernel.
struct ListeningSocket
{
    QString address; ///< "0.0.0.0", "127.0.0.1", "::"; an IPv4 address mapped into IPv6 as itself
    int port = 0;
    qint64 user = 0;  ///< number of its owner
    qint64 inode = 0; ///< by which its process is found

    bool operator==(const ListeningSocket &other) const = default;
};

/// The listening ones of /proc/net/tcp and tcp6, or the unconnected ones of udp and udp6, of any
/// Linux: several tables may follow each other. Lines that are none of a table are left out.
QList<ListeningSocket> parseSocketTable(const QByteArray &tables);

/// How near a listener is to a client that connects to the address `reached`: 0 for one at that
/// very address, more for one at all addresses (empty, "0.0.0.0", "::"), nothing for one that such
/// a client never meets. The nearest one gets the connection.
std::optional<int> listenerRank(const QString &listening, const QString &reached);

} // namespace panel
