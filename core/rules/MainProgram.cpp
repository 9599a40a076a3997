// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/MainProgram.h"

namespace panel {

namespace {

QString fileName(const QString &path)
{
    return path.section(u'/', -1);
}

void take(MainProgram &main, const ServiceSources &service, const DockerInstruction &instruction)
{
    main.place = QStringLiteral("%1:%2").arg(service.dockerfilePath).arg(instruction.line);
    if (const auto words = instruction.execForm()) {
        main.words += *words;
    } else {
        main.words.append(instruction.value);
        main.isShellForm = true;
    }
}

} // namespace

QStringList MainProgram::withoutInit() const
{
    if (words.isEmpty() || !isInit(fileName(words.first())))
        return words;
    // "tini -e 143 -- start": what follows the dashes; "dumb-init start": what follows the options.
    const qsizetype dashes = words.indexOf(QStringLiteral("--"));
    if (dashes >= 0)
        return words.mid(dashes + 1);
    qsizetype first = 1;
    while (first < words.size() && words.at(first).startsWith(u'-'))
        ++first;
    return words.mid(first);
}

QString MainProgram::program() const
{
    const QStringList rest = withoutInit();
    return rest.isEmpty() ? QString() : fileName(rest.first().section(u' ', 0, 0));
}

MainProgram MainProgram::of(const StackSources &sources, const ServiceSources &service)
{
    MainProgram main;
    if (service.entrypoint) {
        main.words = *service.entrypoint;
        main.place = sources.place(service.name(), QStringLiteral("entrypoint"));
    } else if (!service.dockerfile) {
        main.isKnown = false;
        return main;
    } else if (const DockerInstruction *entrypoint =
                   service.dockerfile->last(QStringLiteral("ENTRYPOINT"))) {
        take(main, service, *entrypoint);
        // A shell form takes no command.
        if (main.isShellForm)
            return main;
    }
    if (service.command) {
        main.words += *service.command;
        if (!service.command->isEmpty() || main.place.isEmpty())
            main.place = sources.place(service.name(), QStringLiteral("command"));
    } else if (!service.entrypoint && service.dockerfile) {
        // An entrypoint of the compose file does away with the image's command too.
        if (const DockerInstruction *command = service.dockerfile->last(QStringLiteral("CMD"))) {
            const bool isFirst = main.words.isEmpty();
            const QString place = main.place;
            take(main, service, *command);
            if (!isFirst)
                main.place = place;
        }
    }
    if (main.place.isEmpty())
        main.place = service.dockerfilePath;
    return main;
}

bool isShell(const QString &program)
{
    static const QStringList shells = {
        QStringLiteral("sh"),  QStringLiteral("bash"), QStringLiteral("dash"),
        QStringLiteral("ash"), QStringLiteral("zsh"),  QStringLiteral("ksh"),
    };
    return shells.contains(program);
}

bool isPlaceholder(const QString &program)
{
    static const QStringList waiting = {
        QStringLiteral("tail"),  QStringLiteral("sleep"), QStringLiteral("cat"),
        QStringLiteral("watch"), QStringLiteral("top"),   QStringLiteral("yes"),
    };
    return waiting.contains(program);
}

bool isInit(const QString &program)
{
    static const QStringList inits = {
        QStringLiteral("tini"),      QStringLiteral("tini-static"), QStringLiteral("docker-init"),
        QStringLiteral("dumb-init"), QStringLiteral("catatonit"),
    };
    return inits.contains(program);
}

} // namespace panel
