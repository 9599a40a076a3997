// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/SocketTable.h"

#include <QHash>
#include <QSet>

namespace panel {

/// What listens on TCP ports of this computer, by /proc/net/tcp and tcp6; empty where there is no
/// /proc. Fast.
QList<ListeningSocket> hostListeningSockets();

/// The processes of this computer that hold these sockets, by inode, as far as /proc lets us see
/// them. Reads the descriptors of every process of ours (of all, as root): some milliseconds to
/// some hundred; from any thread.
QHash<qint64, qint64> socketOwners(const QSet<qint64> &inodes);

/// Its short name (/proc/PID/comm); empty when it has ended.
QString programName(qint64 pid);

} // namespace panel
