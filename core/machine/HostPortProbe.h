// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QString>

#include <optional>

namespace panel {

/// A program of this computer that listens on a port.
struct PortOwner
{
    QString program; ///< its short name; empty when we may not see it (another user's)
    qint64 pid = 0;  ///< 0 when we may not see it

    bool operator==(const PortOwner &other) const = default;
};

/// Asks whether something accepts connections on a TCP port of this computer, by connecting to it
/// on the loopback address. Answers nothing when the port is free. A port that neither accepts nor
/// refuses within a second counts as free: whoever wants it will be told by the system then.
Call *probeHostPort(int port, QObject *requester, Handler<std::optional<PortOwner>> done);

/// The same at one address of this computer (IPv4); empty or 0.0.0.0: the loopback address.
Call *probeHostPort(const QString &address, int port, QObject *requester,
                    Handler<std::optional<PortOwner>> done);

/// Whom a client of that address (a number) and TCP port meets, as /proc tells on Linux; nothing
/// elsewhere or when it is hidden from us. Some milliseconds to some hundred.
PortOwner listeningProgram(const QString &address, int port);

/// Whether a program of that short name is the process of a VM, or does its network: such a one
/// listens for the VM's rules. "VBoxHeadless", "VBoxNetNAT", "VirtualBoxVM".
bool isVirtualBoxProgram(const QString &program);

} // namespace panel
