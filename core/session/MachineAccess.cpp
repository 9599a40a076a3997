// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/MachineConfig.h"
#include "core/session/MachineControl_p.h"
#include "core/session/MachineInspection.h"
#include "core/session/ShellBlock.h"
#include "core/session/TerminalWindow.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

namespace panel {

namespace {

Result<QJsonObject> readConfig(const QString &file, const QString &name)
{
    QFile config(file);
    // A device or a pipe in place of the file could block us for ever.
    if (!QFileInfo(file).isFile() || !config.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("config.json of machine “%1” cannot be read.").arg(name), {},
                    plainText(file + QStringLiteral(": ") + config.errorString()));
    const QByteArray bytes = config.read(maximumMachineConfig + 1);
    if (bytes.size() > maximumMachineConfig)
        return fail(Error::Kind::TooLarge,
                    Tr::tr("config.json of machine “%1” is too large to be one.").arg(name));
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &mistake);
    if (!document.isObject())
        return fail(Error::Kind::FileMalformed,
                    Tr::tr("config.json of machine “%1” is damaged.").arg(name), {},
                    QStringLiteral("byte %1: %2").arg(mistake.offset).arg(mistake.errorString()));
    return document.object();
}

QString configFile(const Machine &machine)
{
    return machine.storePath + QStringLiteral("/config.json");
}

QString guestHome(const Machine &machine)
{
    static const QRegularExpression user(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.-]{0,31}\\z"));
    const Result<QJsonObject> config = readConfig(configFile(machine), machine.name);
    const QString name = config ? config->value(QLatin1String("Driver"))
                                      .toObject()
                                      .value(QLatin1String("SSHUser"))
                                      .toString()
                                : QString();
    if (name == QLatin1String("root"))
        return QStringLiteral("/root");
    return QStringLiteral("/home/")
           + (user.match(name).hasMatch() ? name : QStringLiteral("docker"));
}

QString shown(const QStringList &words)
{
    Command command;
    command.program = words.first();
    command.arguments = words.mid(1);
    return displayText(command);
}

bool hasSsh(const Machine &machine)
{
    return !machine.driver.isEmpty() && machine.driver != QLatin1String("none");
}

Result<Command> shellCommand(const Machine &machine, const QString &storePath,
                             const ProgramFinder &finder)
{
    if (!hasSsh(machine))
        return fail(Error::Kind::Conflict,
                    Tr::tr("docker-machine has no way into “%1”: only the address of its engine "
                           "is known.")
                        .arg(machine.name),
                    Tr::tr("Open a shell on that computer itself."));
    if (machine.state == Machine::State::Stopped || machine.state == Machine::State::Saved)
        return fail(Error::Kind::Conflict, Tr::tr("Machine “%1” does not run.").arg(machine.name),
                    Tr::tr("Start it, then open the shell."));
    const Result<QString> program = finder(QStringLiteral("docker-machine"));
    if (!program)
        return fail(program.error());
    const QStringList words = {*program, QStringLiteral("ssh"), machine.name};
    const QHash<QString, QString> store = {{QStringLiteral("MACHINE_STORAGE_PATH"), storePath}};
#ifdef Q_OS_MACOS
    Result<Command> command =
        terminalScriptCommand(words, store,
                              QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                                  + QStringLiteral("/shell-%1.command").arg(machine.name),
                              finder);
#else
    Result<Command> command = terminalCommand(words, qEnvironmentVariable("TERMINAL"), finder);
#endif
    if (command) {
        command->environment = baseEnvironment();
        command->environment.insert(store);
    }
    return command;
}

} // namespace

Result<QString> MachineControl::environmentBlock(const QString &machine, Shell shell) const
{
    const Result<Machine> known = d->known(machine);
    if (!known)
        return fail(known.error());
    if (known->endpoint)
        return shellBlock(*known->endpoint, shell);
    if (known->error)
        return fail(*known->error);
    return fail(Error::Kind::Conflict, Tr::tr("The machine “%1” has no address yet.").arg(machine),
                Tr::tr("Start it: docker-machine start %1").arg(machine));
}

Result<QJsonObject> MachineControl::inspect(const QString &machine) const
{
    const Result<Machine> known = d->known(machine);
    if (!known)
        return fail(known.error());
    const Result<QJsonObject> config = readConfig(configFile(*known), known->name);
    if (!config)
        return config;
    return maskSecrets(*config);
}

QStringList MachineControl::copyCommands(const QString &machine) const
{
    const Result<Machine> known = d->known(machine);
    if (!known || !hasSsh(*known))
        return {};
    const QString tool = QStringLiteral("docker-machine");
    const QString home = machine + u':' + guestHome(*known);
    const QString folder = QStringLiteral("./") + machine;
    return {shown({tool, QStringLiteral("scp"), QStringLiteral("-r"), QStringLiteral("./folder"),
                   home + u'/'}),
            shown({tool, QStringLiteral("scp"), QStringLiteral("-r"),
                   home + QStringLiteral("/folder"), QStringLiteral(".")}),
            shown({QStringLiteral("mkdir"), QStringLiteral("-p"), folder}) + QStringLiteral(" && ")
                + shown({tool, QStringLiteral("mount"), home, folder}),
            shown({tool, QStringLiteral("mount"), QStringLiteral("-u"), home, folder})};
}

Call *MachineControl::openShell(const QString &machine, QObject *requester, Handler<void> done)
{
    const Result<Machine> known = d->known(machine);
    if (!known)
        return new ReadyCall<void>(requester, fail(known.error()), std::move(done));
    const Result<Command> command = shellCommand(*known, d->store->path(), d->finder);
    if (!command)
        return new ReadyCall<void>(requester, fail(command.error()), std::move(done));
    const Result<void> started = d->launcher->startDetached(*command);
    if (started)
        Q_EMIT shellOpened(
            machine, shown({QStringLiteral("docker-machine"), QStringLiteral("ssh"), machine}));
    return new ReadyCall<void>(requester, started, std::move(done));
}

} // namespace panel
