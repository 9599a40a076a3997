// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/machines/MachineSamples.h"

namespace panel::sample {

namespace {

using Action = MachineControl::Action;

Machine virtualBox()
{
    Machine machine;
    machine.name = QStringLiteral("default");
    machine.driver = QStringLiteral("virtualbox");
    machine.storePath = QStringLiteral("/Users/wnormcor/.docker/machine/machines/default");
    machine.ipAddress = QStringLiteral("192.168.99.120");
    Endpoint endpoint;
    endpoint.name = machine.name;
    endpoint.url = QUrl(QStringLiteral("https://192.168.99.120:2376"));
    machine.endpoint = endpoint;
    machine.settings.createdBy = QStringLiteral("docker-machine, config version 3");
    machine.settings.cpus = 2;
    machine.settings.memoryMiB = 4096;
    machine.settings.diskMiB = 20000;
    machine.settings.sshUser = QStringLiteral("docker");
    machine.settings.sshPort = 51022;
    machine.settings.sshKeyPath = machine.storePath + QStringLiteral("/id_rsa");
    machine.settings.hostOnlyCidr = QStringLiteral("192.168.99.1/24");
    machine.settings.boot2dockerUrl =
        QStringLiteral("https://github.com/boot2docker/boot2docker/releases/download/v19.03.12/"
                       "boot2docker.iso");
    machine.certificatesEnd = QDateTime::currentDateTimeUtc().addDays(412);
    machine.state = Machine::State::Running;
    machine.engineVersion = QStringLiteral("19.03.12");
    machine.apiVersion = QStringLiteral("1.40");
    return machine;
}

MachinePageState stateOf(const Machine &machine)
{
    MachinePageState state;
    state.name = machine.name;
    state.machine = machine;
    state.hasMachines = true;
    state.isInUse = true;
    state.actions = {Action::Stop,
                     Action::Restart,
                     Action::Kill,
                     Action::Upgrade,
                     Action::Provision,
                     Action::RegenerateCertificates,
                     Action::RegenerateAllCertificates,
                     Action::Remove};
    state.commands = {QStringLiteral("docker-machine scp -r default:/home/docker/FOLDER ."),
                      QStringLiteral("docker-machine scp -r FOLDER default:/home/docker/")};
    return state;
}

Check check(const char *id, Check::Verdict verdict, const char *title, const char *evidence,
            const char *fix = "")
{
    return {QString::fromLatin1(id), QString::fromUtf8(title), verdict, QString::fromUtf8(evidence),
            QString::fromUtf8(fix)};
}

} // namespace

SampleTask::SampleTask(const QString &machine, const QString &title, const QString &command,
                       QObject *parent)
    : MachineTask(parent), m_machine(machine), m_title(title), m_command(command)
{
}

qint64 SampleTask::elapsedMilliseconds() const
{
    qint64 sum = 0;
    for (const Stage &stage : m_stages)
        sum += stage.milliseconds;
    return sum;
}

void SampleTask::begin(const QString &stage, qint64 milliseconds)
{
    if (!m_stages.isEmpty())
        m_stages.last().isOver = true;
    m_stages.append({stage, milliseconds, false});
    Q_EMIT changed();
}

void SampleTask::print(const QString &line)
{
    m_output.append(line);
    Q_EMIT outputAppended(line);
}

void SampleTask::end(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT changed();
    Q_EMIT finished();
}

MachinePageState runningMachine()
{
    MachinePageState state = stateOf(virtualBox());
    state.stateSince = QDateTime::currentDateTimeUtc().addSecs(-2 * 60 * 60);
    return state;
}

MachinePageState stoppedMachine()
{
    Machine machine = virtualBox();
    machine.state = Machine::State::Stopped;
    machine.engineVersion.clear();
    machine.apiVersion.clear();
    machine.certificatesEnd = QDateTime::currentDateTimeUtc().addDays(12);
    MachinePageState state = stateOf(machine);
    state.stateSince = QDateTime::currentDateTimeUtc().addSecs(-190);
    state.actions = {Action::Start, Action::Remove};
    return state;
}

MachinePageState brokenMachine()
{
    Machine machine;
    machine.name = QStringLiteral("old-vm");
    machine.storePath = QStringLiteral("/Users/wnormcor/.docker/machine/machines/old-vm");
    machine.state = Machine::State::Error;
    machine.error = Error{
        Error::Kind::FileMalformed,
        QStringLiteral("config.json of “old-vm” is not valid JSON: it ends in the middle."),
        QStringLiteral("Restore the file from a backup, or remove the machine and create it anew."),
        QStringLiteral("/Users/wnormcor/.docker/machine/machines/old-vm/config.json: unterminated "
                       "object at offset 812")};
    MachinePageState state = stateOf(machine);
    state.isInUse = false;
    state.actions = {Action::Remove};
    state.commands.clear();
    return state;
}

MachinePageState unreachableMachine()
{
    Machine machine = virtualBox();
    machine.state = Machine::State::Unreachable;
    machine.engineVersion.clear();
    machine.apiVersion.clear();
    machine.error =
        Error{Error::Kind::ServerUntrusted,
              QStringLiteral("The certificate of “default” is for 192.168.99.104, but the machine "
                             "has 192.168.99.120 now."),
              QStringLiteral("Regenerate its certificates. Running containers restart."),
              QStringLiteral("The host name did not match any of the valid hosts")};
    return stateOf(machine);
}

MachinePageState hostileMachine()
{
    Machine machine = virtualBox();
    machine.name = QStringLiteral("<b>") + QString(300, u'W');
    machine.settings.createdBy = QStringLiteral("<img src=x> \u202Eevil") + QString(200, u'x');
    machine.settings.sshKeyPath = u'/' + QString(300, u'k');
    return stateOf(machine);
}

QList<Check> examination()
{
    using V = Check::Verdict;
    return {
        check("entry", V::Pass, "Entry in the store", "config.json, config version 3"),
        check("ca-file", V::Pass, "CA certificate", "…/machines/default/ca.pem"),
        check("key-mode", V::Fail, "Client key is private",
              "/Users/wnormcor/.docker/machine/machines/default/key.pem can be read by everybody "
              "(mode 0644).",
              "chmod 600 /Users/wnormcor/.docker/machine/machines/default/key.pem"),
        check("key-fits", V::Pass, "Client key fits its certificate", "RSA, 2048 bits"),
        check("server-dates", V::Warn, "Server certificate is valid",
              "It expires on 6 December 2026, in 12 days.",
              "docker-machine regenerate-certs default, at a time when its containers may restart"),
        check("server-address", V::Fail, "Server certificate is for this address",
              "It is for 192.168.99.104 and localhost; the machine has 192.168.99.120 now.",
              "Regenerate the certificate: “More”, “Regenerate certificates…”."),
        check("tcp", V::Pass, "Address answers", "192.168.99.120:2376 in 2 ms"),
        check("protocol", V::Pass, "TLS 1.2 or later", "TLS 1.3"),
        check("clock", V::Unknown, "Clocks agree",
              "The engine's answer is needed, and its certificate was not accepted."),
    };
}

QList<Check> preflight()
{
    using V = Check::Verdict;
    return {
        check("docker-machine", V::Pass, "docker-machine", "0.16.2, /usr/local/bin"),
        check("vboxmanage", V::Pass, "VirtualBox", "7.0.20, /usr/local/bin/VBoxManage"),
        check("processor", V::Pass, "Processor", "x86_64, 64 bits"),
        check("vtx", V::Fail, "Virtualization (VT-x/AMD-V)",
              "The processor does not offer it to this system.",
              "Turn it on in the firmware (BIOS). Inside another VM, turn on nested "
              "virtualization, or use the option “Do not check for VT-x/AMD-V”."),
        check("network-range", V::Warn, "Host-only network is allowed",
              "/etc/vbox/networks.conf is not there: VirtualBox allows 192.168.56.0/21 only.",
              "Add “* 192.168.99.0/24” to /etc/vbox/networks.conf."),
        check("disk-space", V::Pass, "Disk space", "212 GiB are free"),
    };
}

SampleTask *creation(QObject *parent)
{
    auto *task = new SampleTask(
        QStringLiteral("default"), QStringLiteral("Create default"),
        QStringLiteral("docker-machine create --driver virtualbox --virtualbox-cpu-count 2 "
                       "--virtualbox-memory 4096 --virtualbox-disk-size 20000 default"),
        parent);
    const std::pair<const char *, int> stages[] = {{"Running pre-create checks", 2100},
                                                   {"Creating machine", 1200},
                                                   {"Copying boot2docker.iso", 1900},
                                                   {"Creating VirtualBox VM", 8400},
                                                   {"Creating SSH key", 1100},
                                                   {"Starting the VM", 14200},
                                                   {"Checking network and DHCP", 3300},
                                                   {"Waiting for an IP", 21000},
                                                   {"Waiting for SSH to be available", 9400}};
    for (const auto &[title, milliseconds] : stages) {
        task->begin(QString::fromLatin1(title), milliseconds);
        task->print(QStringLiteral("(default) %1...").arg(QString::fromLatin1(title)));
    }
    return task;
}

} // namespace panel::sample
