// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who listens: tables of the kernel, lsof, listings of /proc.
#include "core/machine/SocketTable.h"
#include "core/ports/ContainerSockets.h"
#include "core/ports/HostListener.h"
#include "tests/fuzz/Fuzz.h"

#include <QHostAddress>

using namespace panel;

PANEL_FUZZ(bytes)
{
    for (const ListeningSocket &socket : parseSocketTable(bytes)) {
        fuzz::require(socket.port >= 0 && socket.port <= 65535, "a port is a port");
        fuzz::require(!QHostAddress(socket.address).isNull(), "an address is one");
    }
    for (const HostListener &listener : parseLsof(bytes))
        fuzz::require(listener.port >= 1 && listener.port <= 65535, "a port of lsof is a port");
    const QHash<qint64, qint64> owners = parseDescriptorLists(bytes);
    for (auto it = owners.begin(); it != owners.end(); ++it)
        fuzz::require(it.key() > 0 && it.value() > 0, "a socket has an owner");
    for (const ProcessStatus &status : parseProcessStatus(bytes))
        fuzz::require(status.pid > 0, "a process has a number");
    const QList<qint64> numbers = parseProcessNumbers(bytes);
    fuzz::require(numbers.size() <= 300, "processes are bounded");
}
