// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Preflight.h"

#include "core/base/PlainText.h"
#include "core/base/PooledCall.h"
#include "core/base/Tr.h"
#include "core/machine/PreflightChecks_p.h"
#include "core/machine/VirtualBoxTool.h"
#include "core/process/ProcessRun.h"

namespace panel {

namespace {

constexpr std::chrono::milliseconds programTime{10'000};

/// The facts that come from files: the part of PreflightFacts that another thread gathers.
void readFiles(const PreflightHost &host, const PreflightSubject &subject, PreflightFacts &facts)
{
    if (subject.driver == QLatin1String("virtualbox")) {
        facts.cpuInfo = host.readFile(QStringLiteral("/proc/cpuinfo"));
        facts.networksConf = host.readFile(QStringLiteral("/etc/vbox/networks.conf"));
        facts.hasVboxdrv = host.exists(QStringLiteral("/dev/vboxdrv"));
        facts.networks = host.networks();
        facts.bytesAvailable = host.bytesAvailable(subject.storePath);
    }
    if (!subject.sshKey.isEmpty())
        facts.sshKey = host.checkKeyFile(subject.sshKey);
}

/// Gathers the facts, all at the same time, and judges them.
class Preflight : public AnsweringCall<QList<Check>>
{
public:
    Preflight(PreflightSubject subject, const PreflightHost &host, QObject *requester,
              Handler<QList<Check>> done)
        : AnsweringCall(requester, std::move(done)), m_subject(std::move(subject)), m_host(host)
    {
        m_facts.system = host.system;
        m_facts.cpuArchitecture = host.cpuArchitecture;
        const bool isVirtualBox = m_subject.driver == QLatin1String("virtualbox");
        if (!m_subject.isCreation && m_subject.driver == QLatin1String("none")) {
            deliver(QList<Check>());
            return;
        }
        ask(QStringLiteral("docker-machine"), {QStringLiteral("--version")}, m_facts.dockerMachine);
        if (isVirtualBox) {
            ask(QStringLiteral("VBoxManage"), {QStringLiteral("--version")}, m_facts.vboxManage);
            if (host.system == PreflightHost::System::MacOs) {
                ask(QStringLiteral("sysctl"),
                    {QStringLiteral("-n"), QStringLiteral("machdep.cpu.features")}, m_facts.sysctl);
            }
            if (!m_subject.isCreation && m_subject.sshPort > 0 && !m_subject.isRunning)
                probeSshPort();
        }
        if (m_subject.driver == QLatin1String("generic"))
            m_facts.ssh.path = host.findProgram(QStringLiteral("ssh"));
        if (!isBuiltInDriver(m_subject.driver) && isMachineName(m_subject.driver)) {
            m_facts.driver.path =
                host.findProgram(QStringLiteral("docker-machine-driver-") + m_subject.driver);
        }
        readFilesElsewhere();
    }

protected:
    void abortWork() override { qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly)); }

private:
    void ask(const QString &program, const QStringList &arguments, ProgramFact &fact)
    {
        fact.path = m_host.findProgram(program);
        if (!*fact.path)
            return;
        Command command;
        command.program = **fact.path;
        command.arguments = arguments;
        command.environment =
            program == QLatin1String("VBoxManage") ? virtualBoxEnvironment() : baseEnvironment();
        command.deadline = programTime;
        ++m_pending;
        m_host.launcher->run(command, this, [this, program, &fact](const Result<ProcessEnd> &end) {
            if (!end) {
                fact.output = fail(end.error());
            } else if (end->exitCode != 0) {
                fact.output =
                    fail(Error::Kind::ProgramFailed,
                         Tr::tr("%1 fails: %2")
                             .arg(program, elided(plainText(end->standardError.trimmed()), 200)));
            } else {
                fact.output = end->standardOutput;
            }
            finishOne();
        });
    }

    void probeSshPort()
    {
        ++m_pending;
        probeHostPort(m_subject.sshPort, this,
                      [this](const Result<std::optional<PortOwner>> &owner) {
                          if (owner)
                              m_facts.sshPortOwner = *owner;
                          finishOne();
                      });
    }

    void readFilesElsewhere()
    {
        ++m_pending;
        new PooledCall<PreflightFacts>(
            [host = m_host, subject = m_subject] {
                PreflightFacts facts;
                readFiles(host, subject, facts);
                return facts;
            },
            this,
            [this](const Result<PreflightFacts> &read) {
                if (read) {
                    m_facts.cpuInfo = read->cpuInfo;
                    m_facts.networksConf = read->networksConf;
                    m_facts.hasVboxdrv = read->hasVboxdrv;
                    m_facts.networks = read->networks;
                    m_facts.bytesAvailable = read->bytesAvailable;
                    m_facts.sshKey = read->sshKey;
                }
                finishOne();
            });
    }

    void finishOne()
    {
        if (--m_pending == 0)
            deliver(preflightChecks(m_subject, m_facts));
    }

    const PreflightSubject m_subject;
    const PreflightHost m_host;
    PreflightFacts m_facts;
    int m_pending = 0;
};

} // namespace

Call *checkBeforeCreation(const MachineCreation &asked, const QString &storePath,
                          const QStringList &existing, const PreflightHost &host,
                          QObject *requester, Handler<QList<Check>> done)
{
    const MachineCreation creation = withRawOptions(asked);
    PreflightSubject subject;
    subject.isCreation = true;
    subject.name = creation.name;
    subject.driver = creation.driver;
    subject.storePath = storePath;
    subject.existing = existing;
    subject.hostOnlyCidr = creation.hostOnlyCidr;
    subject.diskMiB = creation.diskMiB;
    subject.sshKey = creation.driver == QLatin1String("generic") ? creation.sshKey : QString();
    subject.skipsVtxCheck = creation.skipsVtxCheck;
    return new Preflight(subject, host, requester, std::move(done));
}

Call *checkBeforeStart(const Machine &machine, const PreflightHost &host, QObject *requester,
                       Handler<QList<Check>> done)
{
    PreflightSubject subject;
    subject.name = machine.name;
    subject.driver = machine.driver;
    subject.storePath = machine.storePath;
    subject.hostOnlyCidr = machine.settings.hostOnlyCidr;
    subject.diskMiB = machine.settings.diskMiB;
    subject.sshPort = machine.settings.sshPort;
    subject.sshKey =
        machine.driver == QLatin1String("generic") ? machine.settings.sshKeyPath : QString();
    subject.skipsVtxCheck = machine.settings.skipsVtxCheck;
    using State = Machine::State;
    subject.isRunning = machine.state == State::Running || machine.state == State::Paused
                        || machine.state == State::Starting || machine.state == State::Stopping;
    subject.mayRun = machine.state == State::Unreachable || machine.state == State::Unknown;
    return new Preflight(subject, host, requester, std::move(done));
}

} // namespace panel
