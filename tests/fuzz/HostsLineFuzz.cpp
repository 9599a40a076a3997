// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line that is appended to /etc/hosts as the administrator: "address name".
#include "core/process/Command.h"
#include "core/session/HostsLine.h"
#include "tests/fuzz/Fuzz.h"

#include <QHostAddress>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const HostsLine line{text.section(u' ', 0, 0), text.section(u' ', 1)};
    const Result<Command> command = hostsCommand(line, "127.0.0.1 localhost");
    // Without the program that asks for the password the line is checked all the same.
    if (!command && command.error().kind == Error::Kind::InvalidInput)
        return;
    fuzz::require(command || command.error().kind == Error::Kind::ProgramMissing,
                  "why it cannot be added");
    fuzz::require(!QHostAddress(line.address).isNull(), "an address is one");
    for (const QString &word : {line.address, line.name}) {
        fuzz::require(!word.isEmpty(), "a line has two words");
        for (const QChar character : word)
            fuzz::require(character > u' ' && character < u'\x7f' && character != u'#'
                              && character != u'"' && character != u'$' && character != u'`'
                              && character != u'\\',
                          "a word of it is plain, for hosts and for a shell");
    }
    if (command)
        fuzz::require(command->standardInput.count('\n') == 2, "one line is added");
}
