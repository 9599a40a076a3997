// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StackCommands.h"

#include "core/base/ShellWord.h"
#include "core/base/Tr.h"
#include "core/process/ShellText.h"
#include "core/workflow/DockerText.h"

#include <QFileInfo>

namespace panel {

namespace {

/// As people have it; the one that is really used may be docker-compose.
ComposeProgram usualCompose()
{
    return {QStringLiteral("/usr/bin/docker"), {QStringLiteral("compose")}, {}};
}

ShownCommands engineCommands(const Endpoint &endpoint)
{
    ShownCommands shown{Tr::tr("In this shell, first"), {}, {}};
    if (endpoint.renewal.by == CertificateRenewal::By::DockerMachine) {
        shown.commands.append(QStringLiteral("eval \"$(docker-machine env %1)\"")
                                  .arg(shellQuoted(endpoint.renewal.machine)));
        return shown;
    }
    const auto variables = dockerEnvironment(endpoint);
    if (!variables) {
        shown.note = variables.error().message;
        return shown;
    }
    QStringList words;
    for (auto it = variables->cbegin(); it != variables->cend(); ++it)
        words.append(it.key() + u'=' + shellQuoted(it.value()));
    words.sort();
    shown.commands.append(QStringLiteral("export ") + words.join(u' '));
    return shown;
}

/// The engine is said once, above; our own options for progress are nothing for people.
QString forPeople(const Result<Command> &command)
{
    if (!command)
        return {};
    Command shown = *command;
    shown.environment = {};
    const qsizetype ansi = shown.arguments.indexOf(QStringLiteral("--ansi"));
    if (ansi >= 0)
        shown.arguments.remove(ansi, 2);
    // Compose works in the folder of the first file anyway.
    const qsizetype file = shown.arguments.indexOf(QStringLiteral("-f"));
    const qsizetype folder = shown.arguments.indexOf(QStringLiteral("--project-directory"));
    if (file >= 0 && folder >= 0
        && shown.arguments.value(folder + 1) == QFileInfo(shown.arguments.value(file + 1)).path())
        shown.arguments.remove(folder, 2);
    return shellText(shown);
}

} // namespace

QList<ShownCommands> stackCommands(const ComposeProject &project, const ComposeTarget &target,
                                   const StackPart &part)
{
    const ComposeCli compose(usualCompose(), target);
    const QString &service = part.service;
    const QStringList services = service.isEmpty() ? QStringList() : QStringList{service};
    QString secretsNote;
    QStringList variables;
    for (const ComposeSecret &secret : project.secrets) {
        if (!secret.environment.isEmpty())
            variables.append(secret.environment);
    }
    if (!variables.isEmpty())
        secretsNote = Tr::tr("The panel hands over the secrets in the environment; they are left "
                             "out here: %1.")
                          .arg(variables.join(QStringLiteral(", ")));

    QList<ShownCommands> all;
    if (target.endpoint)
        all.append(engineCommands(*target.endpoint));
    const auto add = [&all](const QString &title, const QList<Result<Command>> &commands,
                            const QString &note = {}) {
        ShownCommands shown{title, {}, note};
        for (const Result<Command> &command : commands) {
            if (const QString text = forPeople(command); !text.isEmpty())
                shown.commands.append(text);
        }
        if (!shown.commands.isEmpty())
            all.append(shown);
    };
    add(Tr::tr("Bring up, rebuild"), {compose.build(services), compose.up(services)}, secretsNote);
    if (service.isEmpty()) {
        add(Tr::tr("Stop"), {compose.stop()});
        add(Tr::tr("Down"), {compose.down()});
        // The panel removes by id what it has shown; this removes what it finds.
        Result<Command> volumes = compose.down();
        Result<Command> images = compose.down();
        if (volumes && images) {
            volumes->arguments.append(QStringLiteral("--volumes"));
            images->arguments += QStringList{QStringLiteral("--volumes"), QStringLiteral("--rmi"),
                                             QStringLiteral("local")};
        }
        const QString folders =
            Tr::tr("Data folders of bind volumes stay; the panel empties them besides.");
        add(Tr::tr("Clean"), {volumes}, folders);
        add(Tr::tr("Full clean"), {images}, folders);
        return all;
    }
    add(Tr::tr("Re-create"), {compose.recreate(services)});
    const auto addForEach = [&](const QString &title, QString (*text)(const QString &)) {
        QStringList commands;
        for (const QString &container : part.containers)
            commands.append(text(container));
        if (!commands.isEmpty())
            all.append({title, commands, {}});
    };
    addForEach(Tr::tr("Start"), startText);
    addForEach(Tr::tr("Stop"), stopText);
    addForEach(Tr::tr("Restart"), restartText);
    return all;
}

} // namespace panel
