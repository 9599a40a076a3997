// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/NextCommands.h"

#include "core/base/PlainText.h"
#include "core/base/ShellWord.h"
#include "core/base/Tr.h"
#include "core/session/Session.h"

#include <QCoreApplication>

#include <algorithm>

namespace panel {

QString NextCommands::own(const QString &command, const QString &service) const
{
    return own(QStringList{command}, service.isEmpty() ? QStringList() : QStringList{service});
}

QString NextCommands::own(const QStringList &command, const QStringList &services) const
{
    QStringList words = QStringList{program} + command + options;
    if (std::any_of(services.cbegin(), services.cend(),
                    [](const QString &name) { return name.startsWith(u'-'); }))
        words.append(QStringLiteral("--")); // a name, no option
    words += services;
    for (QString &word : words)
        word = shellQuoted(word);
    return plainLine(words.join(u' '));
}

QString NextCommands::engineText() const
{
    return engine.isEmpty()
               ? QString()
               : QStringLiteral("%1\n    %2\n\n")
                     .arg(Tr::tr("For the “docker” commands below, first in this shell:"), engine);
}

NextCommands nextCommands(const CommandLine &line, const QString &program)
{
    NextCommands next;
    if (!program.isEmpty())
        next.program = program;
    const auto add = [&next](const char *option, const QStringList &values) {
        for (const QString &value : values) {
            if (value.startsWith(u'-')) // else it were taken for the next option
                next.options.append(QLatin1String(option) + u'=' + value);
            else
                next.options += {QString(QLatin1String(option)), value};
        }
    };
    add("--machine", line.machine.isEmpty() ? QStringList() : QStringList{line.machine});
    add("--project", line.projects);
    add("--env-file", line.envFiles);
    add("--profile", line.profiles);
    return next;
}

NextCommands nextCommands(const CommandLine &line, const Session &session)
{
    NextCommands next = nextCommands(line, QCoreApplication::arguments().value(0));
    const QList<ShownCommands> commands = session.commands();
    if (!commands.isEmpty()) // the first says how a shell finds the engine
        next.engine = commands.first().commands.value(0);
    return next;
}

} // namespace panel
