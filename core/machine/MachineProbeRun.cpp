// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbeRun.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/DockerMachineFailure.h"
#include "core/machine/EnginePinger.h"
#include "core/machine/VirtualBoxFailure.h"

namespace panel {

namespace {

/// An engine that is there answers sooner, and then no program needs to run.
constexpr std::chrono::milliseconds patience{500};

/// Errors that a machine gives which is off, or to which the way is cut.
bool isSilence(const Error &error)
{
    return error.kind == Error::Kind::TimedOut || error.kind == Error::Kind::Refused
           || error.kind == Error::Kind::Unreachable;
}

Error withDetail(Error error, const Error &other)
{
    const QString more = toPlainText(other).trimmed();
    error.detail = error.detail.isEmpty() ? more : error.detail + u'\n' + more;
    return error;
}

} // namespace

MachineProbeRun::MachineProbeRun(const Machine &machine, const MachineProbeMeans &means,
                                 QObject *requester, Handler<MachineFinding> done)
    : AnsweringCall(requester, std::move(done)), m_machine(machine), m_means(means)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MachineProbeRun::onTimeout);
    m_timer.start(m_means.time);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &MachineProbeRun::askTool);
    if (m_machine.endpoint) {
        m_ping = m_means.pinger->ping(
            *m_machine.endpoint, this,
            [this](const Result<EngineIdentity> &answer) { onPinged(answer); });
        m_patience.start(patience);
    } else {
        askTool();
    }
}

void MachineProbeRun::stop()
{
    m_timer.stop();
    m_patience.stop();
    delete m_ping; // silently, see Call
    delete m_tool;
}

void MachineProbeRun::onPinged(const Result<EngineIdentity> &answer)
{
    m_ping.clear();
    if (answer) {
        finish({Machine::State::Running, answer->version, answer->api, {}});
        return;
    }
    m_pingError = answer.error();
    askTool();
    conclude();
}

void MachineProbeRun::askTool()
{
    if (std::exchange(m_isToolAsked, true))
        return;
    m_patience.stop();
    if (m_machine.driver == QLatin1String("none"))
        onToolAnswered({});
    else if (m_machine.driver == QLatin1String("virtualbox"))
        m_tool = m_means.virtualBox->vm(
            m_machine.name, this,
            [this](const Result<VirtualBoxVm> &answer) { onVirtualBoxAnswered(answer); });
    else
        askDockerMachine();
}

void MachineProbeRun::onVirtualBoxAnswered(const Result<VirtualBoxVm> &answer)
{
    m_tool.clear();
    if (answer)
        onToolAnswered(findingOf(*answer));
    else if (answer.error().kind == Error::Kind::ProgramMissing)
        askDockerMachine();
    else
        onToolAnswered(MachineFinding{Machine::State::Error, {}, {}, answer.error()});
}

void MachineProbeRun::askDockerMachine()
{
    if (m_means.isBusy) {
        m_isToolBusy = true;
        onToolAnswered({});
        return;
    }
    const Result<QString> program = m_means.finder(QStringLiteral("docker-machine"));
    if (!program) {
        onToolAnswered({}, program.error());
        return;
    }
    m_isDockerMachineAsked = true;
    Command command;
    command.program = *program;
    command.arguments = {QStringLiteral("status"), m_machine.name};
    command.environment = baseEnvironment();
    command.environment.insert(QStringLiteral("MACHINE_STORAGE_PATH"), m_means.store);
    m_tool = m_means.launcher->run(command, this,
                                   [this](const Result<ProcessEnd> &answer) { onStatus(answer); });
}

void MachineProbeRun::onStatus(const Result<ProcessEnd> &answer)
{
    m_tool.clear();
    if (!answer) {
        onToolAnswered({}, answer.error());
        return;
    }
    const auto failed = [](const Error &error) {
        return MachineFinding{Machine::State::Error, {}, {}, error};
    };
    if (const std::optional<Error> failure = dockerMachineFailure(*answer, m_machine.name)) {
        onToolAnswered(failed(*failure));
        return;
    }
    const std::optional<Machine::State> state = parseMachineStatus(answer->standardOutput);
    if (!state) {
        onToolAnswered(failed(
            {Error::Kind::BadAnswer,
             Tr::tr("docker-machine cannot tell the state of “%1”.").arg(m_machine.name),
             Tr::tr("See what “docker-machine status %1” says in a terminal.").arg(m_machine.name),
             plainText(answer->standardOutput).trimmed()}));
    } else if (*state == Machine::State::Error) {
        onToolAnswered(
            failed({Error::Kind::ServerFailed,
                    Tr::tr("Machine “%1” is in an error state.").arg(m_machine.name),
                    m_machine.driver == QLatin1String("virtualbox")
                        ? Tr::tr("Look at it in VirtualBox, or restart it.")
                        : Tr::tr("Look at it where it runs (its driver is “%1”), or restart it.")
                              .arg(elided(plainLine(m_machine.driver), 60)),
                    {}}));
    } else {
        // Running: but not for us. That one which is off does not answer is no error.
        onToolAnswered(MachineFinding{
            *state == Machine::State::Running ? Machine::State::Unreachable : *state, {}, {}, {}});
    }
}

void MachineProbeRun::onToolAnswered(std::optional<MachineFinding> found,
                                     std::optional<Error> whyNot)
{
    m_found = std::move(found);
    m_whyNotFound = std::move(whyNot);
    // Where packets to a machine that is off vanish, the ping would only tell later, and less.
    const bool isOff = m_found && m_found->state != Machine::State::Unreachable
                       && m_found->state != Machine::State::Unknown
                       && m_found->state != Machine::State::Error;
    // docker-machine only guesses it of a computer: by whether its SSH answers.
    if (isOff && m_machine.driver != QLatin1String("generic"))
        finish(*m_found);
    else
        conclude();
}

void MachineProbeRun::onTimeout()
{
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(m_means.time).count();
    if (m_ping) {
        delete m_ping;
        m_pingError = Error{
            Error::Kind::TimedOut,
            Tr::tr("Machine “%1” did not answer within %2 s.").arg(m_machine.name).arg(seconds),
            Tr::tr("Check that it is started, and the network to it."),
            {}};
    }
    if (m_tool) {
        delete m_tool;
        m_whyNotFound =
            !m_isDockerMachineAsked
                ? virtualBoxTimedOut(m_machine.name)
                : Error{Error::Kind::TimedOut,
                        Tr::tr("docker-machine did not tell the state of “%1” within %2 s.")
                            .arg(m_machine.name)
                            .arg(seconds),
                        Tr::tr("See what “docker-machine status %1” says in a terminal.")
                            .arg(m_machine.name),
                        {}};
    }
    conclude();
}

void MachineProbeRun::conclude()
{
    if (m_ping || m_tool || !m_isToolAsked)
        return;
    if (m_isToolBusy)
        deliver(fail(Error::Kind::Cancelled, QStringLiteral("docker-machine is busy")));
    else if (m_found && m_found->state == Machine::State::Unreachable)
        finish({Machine::State::Unreachable, {}, {}, m_pingError});
    else if (m_found)
        finish(*m_found);
    else if (!m_pingError) // no way to the engine is known: the store said why, or it never ran
        finish({Machine::State::Unknown, {}, {}, m_whyNotFound});
    else if (!m_whyNotFound || m_whyNotFound->kind != Error::Kind::TimedOut)
        finish({Machine::State::Unreachable, {}, {}, m_pingError});
    else if (isSilence(
                 *m_pingError)) // it may well be off: the tool that hangs keeps us from knowing
        finish({Machine::State::Unreachable, {}, {}, withDetail(*m_whyNotFound, *m_pingError)});
    else
        finish({Machine::State::Unreachable, {}, {}, withDetail(*m_pingError, *m_whyNotFound)});
}

void MachineProbeRun::finish(const MachineFinding &finding)
{
    stop();
    deliver(finding);
}

} // namespace panel
