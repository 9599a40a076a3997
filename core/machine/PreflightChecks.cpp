// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/CheckBuilder_p.h"
#include "core/machine/Machine.h"
#include "core/machine/PreflightChecks_p.h"

#include <QRegularExpression>
#include <QSet>

namespace panel {

namespace {

Check checkDockerMachine(const ProgramFact &fact)
{
    const CheckBuilder check{QStringLiteral("docker-machine"), Tr::tr("docker-machine")};
    if (!fact.path || !*fact.path) {
        const Error error = fact.path ? fact.path->error() : Error();
        return check.fail(Tr::tr("docker-machine is not installed."), error.next);
    }
    const QString &path = **fact.path;
    if (!fact.output || !*fact.output) {
        return check.warn(Tr::tr("%1 does not tell its version.").arg(plainText(path)),
                          Tr::tr("Try it in a terminal: docker-machine --version"));
    }
    static const QRegularExpression version(QStringLiteral("version ([0-9][^\\s,]{0,60})"));
    const auto match = version.match(QString::fromUtf8(**fact.output));
    if (!match.hasMatch()) {
        return check.warn(Tr::tr("%1 says “%2”, which is no version of docker-machine.")
                              .arg(plainText(path), elided(plainText((*fact.output)->trimmed()))),
                          Tr::tr("See whether another program of that name comes first in PATH."));
    }
    return check.pass(Tr::tr("%1, version %2").arg(plainText(path), plainText(match.captured(1))));
}

Check checkName(const PreflightSubject &subject)
{
    const CheckBuilder check{QStringLiteral("name"), Tr::tr("The name")};
    const QString shown = elided(plainText(subject.name), 60);
    if (!isMachineName(subject.name)) {
        return check.fail(Tr::tr("“%1” is not a name for a machine.").arg(shown),
                          Tr::tr("Use letters, digits, “-” and “.”, first a letter or digit."));
    }
    // File systems of Macs do not tell the two apart.
    if (subject.existing.contains(subject.name, Qt::CaseInsensitive)) {
        return check.fail(Tr::tr("There is a machine “%1” already.").arg(shown),
                          Tr::tr("Choose another name, or remove that machine first."));
    }
    return check.pass(Tr::tr("“%1” is free.").arg(shown));
}

Check checkDriver(const PreflightSubject &subject, const ProgramFact &fact)
{
    const CheckBuilder check{QStringLiteral("driver"), Tr::tr("The driver")};
    const QString program = QStringLiteral("docker-machine-driver-") + subject.driver;
    if (!isMachineName(subject.driver)) {
        return check.fail(
            Tr::tr("“%1” is not the name of a driver.").arg(elided(plainText(subject.driver), 60)),
            Tr::tr("Choose one from the list."));
    }
    if (!fact.path || !*fact.path) {
        return check.fail(
            Tr::tr("%1 is not installed.").arg(program),
            Tr::tr("Install the driver “%1” so that its program is in PATH.").arg(subject.driver));
    }
    return check.pass(plainText(**fact.path));
}

Check checkSsh(const ProgramFact &fact)
{
    const CheckBuilder check{QStringLiteral("ssh"), Tr::tr("ssh")};
    if (!fact.path || !*fact.path) {
        return check.warn(Tr::tr("The program ssh is not installed. docker-machine then uses its "
                                 "own, which knows fewer kinds of keys."),
                          Tr::tr("Install the OpenSSH client."));
    }
    return check.pass(plainText(**fact.path));
}

Check checkSshKey(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("ssh-key"), Tr::tr("The SSH key")};
    if (subject.sshKey.isEmpty())
        return check.pass(Tr::tr("Your own keys are used (ssh-agent or ~/.ssh)."));
    if (!facts.sshKey)
        return check.unknown(Tr::tr("%1 was not looked at.").arg(plainText(subject.sshKey)));
    if (!*facts.sshKey) {
        const Error &error = facts.sshKey->error();
        return check.fail(error.message, error.next.isEmpty()
                                             ? Tr::tr("Choose a private key that ssh accepts.")
                                             : error.next);
    }
    return check.pass(plainText(subject.sshKey));
}

Check checkSshPort(const PreflightSubject &subject, const PreflightFacts &facts)
{
    const CheckBuilder check{QStringLiteral("ssh-port"), Tr::tr("The machine's SSH port")};
    const QString port = QString::number(subject.sshPort);
    if (subject.isRunning)
        return check.pass(Tr::tr("The machine runs, and holds port %1 itself.").arg(port));
    if (subject.sshPort == 0)
        return check.pass(Tr::tr("It gets a free one when it starts."));
    if (!facts.sshPortOwner)
        return check.unknown(Tr::tr("Port %1 was not tried.").arg(port));
    if (!*facts.sshPortOwner)
        return check.pass(Tr::tr("Port %1 on 127.0.0.1 is free.").arg(port));
    const PortOwner &owner = **facts.sshPortOwner;
    // VirtualBox hides its VMs' processes from other programs where it can.
    const bool isVm = isVirtualBoxProgram(owner.program);
    if (subject.mayRun && (isVm || owner.program.isEmpty()))
        return check.pass(
            Tr::tr("The machine seems to run, and to hold port %1 itself.").arg(port));
    if (isVm) {
        return check.warn(Tr::tr("Port %1 on 127.0.0.1 is taken by a VM of VirtualBox, pid %2.")
                              .arg(port)
                              .arg(owner.pid),
                          Tr::tr("Where it is this machine, it runs already: look at its state. "
                                 "Otherwise stop that VM first."));
    }
    const QString evidence =
        owner.pid == 0 ? Tr::tr("Port %1 on 127.0.0.1 is taken by another program.").arg(port)
                       : Tr::tr("Port %1 on 127.0.0.1 is taken by %2, pid %3.")
                             .arg(port, elided(plainText(owner.program), 40))
                             .arg(owner.pid);
    return check.fail(evidence,
                      Tr::tr("Stop that program. docker-machine looks for no other port: it fails "
                             "with “address already in use”."));
}

} // namespace

bool isBuiltInDriver(const QString &driver)
{
    static const QSet<QString> drivers = {
        QStringLiteral("amazonec2"),    QStringLiteral("azure"),
        QStringLiteral("digitalocean"), QStringLiteral("exoscale"),
        QStringLiteral("generic"),      QStringLiteral("google"),
        QStringLiteral("hyperv"),       QStringLiteral("none"),
        QStringLiteral("openstack"),    QStringLiteral("rackspace"),
        QStringLiteral("softlayer"),    QStringLiteral("virtualbox"),
        QStringLiteral("vmwarefusion"), QStringLiteral("vmwarevcloudair"),
        QStringLiteral("vmwarevsphere")};
    return drivers.contains(driver);
}

QList<Check> preflightChecks(const PreflightSubject &subject, const PreflightFacts &facts)
{
    if (!subject.isCreation && subject.driver == QLatin1String("none"))
        return {};
    QList<Check> checks{checkDockerMachine(facts.dockerMachine)};
    if (subject.isCreation)
        checks.append(checkName(subject));
    if (!isBuiltInDriver(subject.driver))
        checks.append(checkDriver(subject, facts.driver));
    if (subject.driver == QLatin1String("virtualbox")) {
        checks += virtualBoxChecks(subject, facts);
        if (!subject.isCreation)
            checks.append(checkSshPort(subject, facts));
    }
    if (subject.driver == QLatin1String("generic"))
        checks += {checkSsh(facts.ssh), checkSshKey(subject, facts)};
    return checks;
}

} // namespace panel
