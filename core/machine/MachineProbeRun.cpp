// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbeRun.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/EnginePinger.h"

namespace panel {

namespace {

constexpr std::chrono::milliseconds probeTime{5000};

} // namespace

MachineProbeRun::MachineProbeRun(const Machine &machine, const QString &store, EnginePinger *pinger,
                                 ProcessLauncher *launcher, const MachineProbe::Finder &finder,
                                 VirtualBox *virtualBox, QObject *requester,
                                 Handler<MachineFinding> done)
    : AnsweringCall(requester, std::move(done))
    , m_machine(machine)
    , m_store(store)
    , m_launcher(launcher)
    , m_finder(finder)
    , m_virtualBox(virtualBox)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MachineProbeRun::onTimeout);
    m_timer.start(probeTime);
    if (m_machine.endpoint) {
        m_work = pinger->ping(*m_machine.endpoint, this,
                              [this](const Result<EngineIdentity> &answer) { onPinged(answer); });
    } else {
        askForState();
    }
}

void MachineProbeRun::abortWork()
{
    m_timer.stop();
    delete m_work; // silently, see Call
}

void MachineProbeRun::onPinged(const Result<EngineIdentity> &answer)
{
    if (answer) {
        m_timer.stop();
        deliver(MachineFinding{Machine::State::Running, answer->version, answer->api, {}});
        return;
    }
    m_pingError = answer.error();
    askForState();
}

void MachineProbeRun::askForState()
{
    if (m_machine.driver == QLatin1String("none"))
        finishWithoutStatus({});
    else if (m_machine.driver == QLatin1String("virtualbox"))
        m_work = m_virtualBox->vm(m_machine.name, this, [this](const Result<VirtualBoxVm> &answer) {
            onVirtualBoxAnswered(answer);
        });
    else
        askDockerMachine();
}

void MachineProbeRun::onVirtualBoxAnswered(const Result<VirtualBoxVm> &answer)
{
    if (answer) {
        const MachineFinding finding = findingOf(*answer);
        finish(finding.state,
               finding.state == Machine::State::Unreachable ? m_pingError : finding.error);
    } else if (answer.error().kind == Error::Kind::ProgramMissing) {
        askDockerMachine();
    } else {
        finish(Machine::State::Error, answer.error());
    }
}

void MachineProbeRun::askDockerMachine()
{
    const Result<QString> program = m_finder(QStringLiteral("docker-machine"));
    if (!program) {
        finishWithoutStatus(program.error());
        return;
    }
    Command command;
    command.program = *program;
    command.arguments = {QStringLiteral("status"), m_machine.name};
    command.environment = baseEnvironment();
    command.environment.insert(QStringLiteral("MACHINE_STORAGE_PATH"), m_store);
    m_work = m_launcher->run(command, this,
                             [this](const Result<ProcessEnd> &answer) { onStatus(answer); });
}

void MachineProbeRun::onStatus(const Result<ProcessEnd> &answer)
{
    if (!answer) {
        finishWithoutStatus(answer.error());
        return;
    }
    const std::optional<Machine::State> state = parseMachineStatus(answer->standardOutput);
    if (answer->exitCode != 0 || !state) {
        const QString said =
            plainText(answer->exitCode != 0 ? answer->standardError : answer->standardOutput)
                .trimmed();
        finish(
            Machine::State::Error,
            Error{Error::Kind::ProgramFailed,
                  Tr::tr("docker-machine cannot tell the state of “%1”.").arg(m_machine.name),
                  Tr::tr("If the machine was deleted, remove its entry with “docker-machine rm -f "
                         "%1”.")
                      .arg(m_machine.name),
                  said});
    } else if (*state == Machine::State::Running || *state == Machine::State::Unreachable) {
        finish(Machine::State::Unreachable, m_pingError);
    } else if (*state == Machine::State::Error) {
        finish(Machine::State::Error,
               Error{Error::Kind::ServerFailed,
                     Tr::tr("Machine “%1” is in an error state.").arg(m_machine.name),
                     Tr::tr("Look at it in VirtualBox, or restart it."),
                     {}});
    } else {
        finish(*state); // it does not run, so that its engine does not answer is no error
    }
}

void MachineProbeRun::onTimeout()
{
    delete m_work;
    const Error timedOut{Error::Kind::TimedOut,
                         Tr::tr("Machine “%1” did not answer within %2 s.")
                             .arg(m_machine.name)
                             .arg(probeTime.count() / 1000),
                         Tr::tr("Check that it is started, and the network to it."),
                         {}};
    if (m_machine.endpoint && !m_pingError)
        m_pingError = timedOut;
    finishWithoutStatus(timedOut);
}

void MachineProbeRun::finish(Machine::State state, std::optional<Error> error)
{
    m_timer.stop();
    deliver(MachineFinding{state, {}, {}, std::move(error)});
}

void MachineProbeRun::finishWithoutStatus(std::optional<Error> whyNoStatus)
{
    if (m_pingError)
        finish(Machine::State::Unreachable, m_pingError);
    else // no way to the engine is known: the store said why, or the machine never ran
        finish(Machine::State::Unknown, std::move(whyNoStatus));
}

} // namespace panel
