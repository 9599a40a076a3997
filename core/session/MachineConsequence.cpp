// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/Command.h"
#include "core/session/MachineControl_p.h"

#include <QFile>
#include <QVersionNumber>

namespace panel {

namespace {

using Action = MachineControl::Action;

constexpr qint64 maximumCertificate = 256 * 1024;

/// Whether it runs does not matter: one that is stopped has no address, and trusts it all the same.
QByteArray authorityOf(const Machine &machine)
{
    QFile file(machine.authorityFile);
    return file.open(QIODevice::ReadOnly) ? file.read(maximumCertificate).trimmed() : QByteArray();
}

/// The other machines that trust the same CA.
QStringList relatives(const Machine &machine, const QList<Machine> &all)
{
    const QByteArray authority = authorityOf(machine);
    QStringList names;
    for (const Machine &other : all) {
        if (other.name != machine.name && !authority.isEmpty() && authorityOf(other) == authority)
            names.append(other.name);
    }
    return names;
}

QString removalText(const Machine &machine, bool isForced)
{
    const QString &name = machine.name;
    if (isForced)
        return Tr::tr("docker-machine could not remove it. This time it takes the entry “%1” out "
                      "of its store whatever happens to the VM: keys and certificates of the "
                      "machine are deleted. A VM that is still there stays in VirtualBox (or "
                      "wherever it was made) and must be removed there.")
            .arg(name);
    if (machine.driver == QLatin1String("none"))
        return Tr::tr("The entry “%1” is taken out of the store, with its certificates. The "
                      "engine, its containers and volumes stay as they are.")
            .arg(name);
    if (machine.driver == QLatin1String("generic"))
        return Tr::tr("The entry “%1” is taken out of the store, with its SSH key and "
                      "certificates. The computer itself, its engine, containers and volumes stay "
                      "as they are.")
            .arg(name);
    return Tr::tr("The VM “%1” and its disk are deleted. All images, containers and volumes in it "
                  "are lost, with all data in them, for good. Folders of this computer that are "
                  "shared with the VM, the compose project and the image boot2docker.iso in the "
                  "cache stay.")
        .arg(name);
}

QString upgradeText(const Machine &machine)
{
    const QString general =
        Tr::tr("The machine is stopped and started again with a newer Docker: its running "
               "containers stop. Those without a restart policy stay stopped.");
    if (machine.driver == QLatin1String("generic"))
        return Tr::tr("Docker in the machine is updated and restarted: its running containers "
                      "stop. Those without a restart policy stay stopped.");
    const QString limit = Tr::tr("A boot2docker VM never gets past Docker 19.03.12, the last that "
                                 "was made.");
    const auto last = QVersionNumber(19, 3, 12);
    if (QVersionNumber::fromString(machine.engineVersion) >= last)
        return general + QStringLiteral("\n\n") + limit + u' '
               + Tr::tr("This one has %1 already.").arg(plainText(machine.engineVersion));
    return general + QStringLiteral("\n\n") + limit;
}

QString newAuthorityText(const QStringList &others)
{
    const QString general =
        Tr::tr("The CA and the client's certificate are shared by all machines of the store. "
               "Where they are missing or have expired, docker-machine makes them anew, then the "
               "machine's own certificate, and restarts its engine: running containers stop.");
    if (others.isEmpty())
        return general + QStringLiteral("\n\n")
               + Tr::tr("No other machine of the store uses this CA.");
    return general + QStringLiteral("\n\n")
           + Tr::tr("With a new CA, these machines stop answering until their certificates are "
                    "regenerated too: %1.")
                 .arg(others.join(QStringLiteral(", ")));
}

} // namespace

QString actionTitle(Action action, const QString &machine)
{
    switch (action) {
    case Action::Start: return Tr::tr("Start %1").arg(machine);
    case Action::Stop: return Tr::tr("Stop %1").arg(machine);
    case Action::Restart: return Tr::tr("Restart %1").arg(machine);
    case Action::Kill: return Tr::tr("Kill %1").arg(machine);
    case Action::Remove: return Tr::tr("Remove %1").arg(machine);
    case Action::Upgrade: return Tr::tr("Upgrade %1").arg(machine);
    case Action::Provision: return Tr::tr("Provision %1").arg(machine);
    case Action::RegenerateCertificates:
        return Tr::tr("Regenerate the certificate of %1").arg(machine);
    case Action::RegenerateAllCertificates:
        return Tr::tr("Regenerate all certificates of %1").arg(machine);
    }
    return machine;
}

QStringList actionArguments(Action action, const QString &machine, bool isForced)
{
    const auto words = [&](std::initializer_list<const char *> list) {
        QStringList arguments;
        for (const char *word : list)
            arguments.append(QLatin1String(word));
        return arguments << machine;
    };
    switch (action) {
    case Action::Start: return words({"start"});
    case Action::Stop: return words({"stop"});
    case Action::Restart: return words({"restart"});
    case Action::Kill: return words({"kill"});
    case Action::Remove: return isForced ? words({"rm", "-f"}) : words({"rm", "-y"});
    case Action::Upgrade: return words({"upgrade"});
    case Action::Provision: return words({"provision"});
    case Action::RegenerateCertificates: return words({"regenerate-certs", "-f"});
    case Action::RegenerateAllCertificates:
        return words({"regenerate-certs", "-f", "--client-certs"});
    }
    return {};
}

QString leftBehind(Action action, const QString &machine)
{
    switch (action) {
    case Action::Start:
    case Action::Restart:
        return Tr::tr("The VM of “%1” may run without a ready engine: look at its state, then "
                      "start it again.")
            .arg(machine);
    case Action::Stop:
    case Action::Kill:
        return Tr::tr("The VM of “%1” may still be shutting down: look at its state.").arg(machine);
    case Action::Remove: return Tr::tr("“%1” may be half removed: remove it again.").arg(machine);
    case Action::Upgrade:
        return Tr::tr("“%1” may be stopped, with the old or the new image: start it.").arg(machine);
    case Action::Provision:
    case Action::RegenerateCertificates:
    case Action::RegenerateAllCertificates:
        return Tr::tr("The engine of “%1” may be stopped, and its certificates may not fit ours: "
                      "do it again.")
            .arg(machine);
    }
    return {};
}

QList<Action> MachineControl::actions(const Machine &machine) const
{
    if (!isMachineName(machine.name))
        return {};
    // A broken entry and a bare address: docker-machine can only forget them.
    if (machine.driver.isEmpty() || machine.driver == QLatin1String("none"))
        return {Action::Remove};
    const bool isRunning = machine.state == Machine::State::Running;
    const bool isOff =
        machine.state == Machine::State::Stopped || machine.state == Machine::State::Saved;
    const bool hasVm = machine.driver != QLatin1String("generic");
    QList<Action> list;
    if (hasVm && !isRunning)
        list.append(Action::Start);
    if (!isOff) {
        if (hasVm)
            list.append(Action::Stop);
        list << Action::Restart;
        if (hasVm) // libmachine: "generic driver does not support kill"
            list << Action::Kill;
        list << Action::Upgrade << Action::Provision << Action::RegenerateCertificates
             << Action::RegenerateAllCertificates;
    }
    list.append(Action::Remove);
    return list;
}

std::optional<Error> MachineControl::whyNoActions() const
{
    const Result<QString> program = d->finder(QStringLiteral("docker-machine"));
    return program ? std::nullopt : std::optional(program.error());
}

MachineControl::Consequence MachineControl::consequence(Action action, const Machine &machine) const
{
    const bool isForced = action == Action::Remove && d->wasRemovalTried(machine.name);
    const QString name = elided(plainText(machine.name), 60);
    Consequence result;
    result.title = Tr::tr("%1?").arg(actionTitle(action, name));
    Command command;
    command.program = QStringLiteral("docker-machine");
    command.arguments = actionArguments(action, machine.name, isForced);
    result.command = displayText(command);
    result.needsQuestion = action != Action::Start;
    result.needsTypedName = action == Action::Remove;
    const QString stopped =
        Tr::tr("Its running containers stop. Those without a restart policy stay stopped.");
    switch (action) {
    case Action::Start:
        result.text = Tr::tr("The VM starts, and with it the containers that have a restart "
                             "policy.");
        break;
    case Action::Stop:
        result.text = Tr::tr("The VM shuts down; its running containers stop. Images, containers "
                             "and volumes stay.");
        break;
    case Action::Restart:
        result.text = (machine.driver == QLatin1String("generic")
                           ? Tr::tr("The computer itself reboots, with everything that runs on it.")
                           : Tr::tr("The machine starts anew."))
                      + u' ' + stopped;
        break;
    case Action::Kill:
        result.text = Tr::tr("Like pulling the plug: the VM ends at once, and what programs in it "
                             "have not written to the disk yet is lost. A database may need to "
                             "repair itself at the next start.");
        break;
    case Action::Remove:
        result.title = isForced ? Tr::tr("Remove %1 by force?").arg(name) : result.title;
        result.text = removalText(machine, isForced);
        break;
    case Action::Upgrade: result.text = upgradeText(machine); break;
    case Action::Provision:
        result.text = Tr::tr("docker-machine sets Docker up in the machine again, with a new "
                             "certificate, and restarts the engine.")
                      + u' ' + stopped;
        break;
    case Action::RegenerateCertificates:
        result.text = Tr::tr("docker-machine makes a new certificate for the engine, signed by "
                             "the CA of the store, and restarts the engine. The machine must "
                             "run.")
                      + u' ' + stopped;
        break;
    case Action::RegenerateAllCertificates:
        result.text = newAuthorityText(relatives(machine, d->store->machines()));
        break;
    }
    return result;
}

} // namespace panel
