// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>

namespace panel {

/// One rule of a VM's NAT adapter: what arrives at a port of this computer goes to a port of the
/// VM. Source: `VBoxManage showvminfo VM --machinereadable`, the lines Forwarding(N).
struct PortForward
{
    int adapter = 1;      ///< 1 to 8: the NAT adapter it belongs to
    QString name;         ///< unique in its adapter
    QString protocol;     ///< "tcp" or "udp"
    QString hostAddress;  ///< of this computer; empty: all addresses
    int hostPort = 0;     ///< 1 to 65535
    QString guestAddress; ///< of the VM; empty: the one that the NAT engine gave it
    int guestPort = 0;    ///< 1 to 65535

    bool operator==(const PortForward &other) const = default;
};

/// docker-machine's own rule ("ssh"): without it the machine is lost, so it is shown and never
/// changed.
bool isLockedRule(const PortForward &rule);

/// The machine's own SSH or engine is behind it, and no port of a project.
bool isMachinesOwn(const PortForward &rule);

/// Whether VirtualBox would take the rule beside the others: a name without commas, control
/// characters or a leading '-', known protocol, addresses that are IPv4 addresses or empty, ports
/// 1 to 65535, no other rule of this name in the adapter, and none with the same host address, host
/// port and protocol. Error::Kind::InvalidInput or Conflict, naming the field or the other rule.
Result<void> checkPortForward(const PortForward &rule, const QList<PortForward> &others);

/// "name,tcp,127.0.0.1,8080,,80" as VBoxManage takes and prints it.
QString ruleText(const PortForward &rule);
/// The reverse, strict; Error::Kind::BadAnswer with the text in `detail`.
Result<PortForward> parseRuleText(const QString &text, int adapter);

} // namespace panel
