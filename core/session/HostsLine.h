// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QString>

#include <variant>

namespace panel {

class ProcessLauncher;
struct Command;

/// A line that /etc/hosts lacks, so that a name leads to the stack.
struct HostsLine
{
    QString address;       ///< "127.0.0.1"
    QString name;          ///< "wnormcor.42.fr"
    QString replaces = {}; ///< the address that stands in its line now; empty: there is no line

    QString text() const { return address + u' ' + name; }
    /// The line that it takes the place of, as far as it matters.
    QString oldText() const { return replaces + u' ' + name; }
    /// What a user types to add it or put it right: plain words for a terminal.
    QString commandText() const;

    bool operator==(const HostsLine &other) const = default;
};

/// What /etc/hosts holds now; empty where it cannot be read.
QByteArray presentHosts();

/// The addresses to which these lines of /etc/hosts lead a name, in their order.
QStringList hostsAddressesOf(const QByteArray &hosts, const QString &name);

/// The program that asks the administrator and appends the line, or changes the address in the line
/// that it replaces (a copy of the file stays as /etc/hosts.bak): pkexec with tee or sed on Linux,
/// osascript on macOS. InvalidInput for an address or name that is none; ProgramMissing names the
/// command to type instead. `present`: what the file holds now.
Result<Command> hostsCommand(const HostsLine &line, const QByteArray &present);

/// Appends it, or puts its address right, with the administrator's password, which the system asks
/// for. Cancelled: the user said no. A line that is there already is a success, without asking.
Call *addHostsLine(ProcessLauncher *launcher, const HostsLine &line, QObject *requester,
                   Handler<std::monostate> done);

} // namespace panel
