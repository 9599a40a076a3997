// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/MachineStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"
#include "core/workflow/StartableMachine.h"

#include <chrono>
#include <utility>

namespace panel {

namespace {

/// Docker in a VM needs some seconds after docker-machine is content, on a slow disk many.
constexpr std::chrono::minutes patienceAfterStart{2};

QString lineOf(const Check &check)
{
    return QStringLiteral("%1: %2 %3").arg(check.title, check.evidence, check.fix).trimmed();
}

/// The first thing that keeps the machine from starting; the others below.
Error obstacleError(const QString &machine, const QList<Check> &checks)
{
    Error error{Error::Kind::Conflict, {}, {}, {}};
    QStringList others;
    for (const Check &check : checks) {
        if (check.verdict != Check::Verdict::Fail)
            continue;
        if (!error.message.isEmpty()) {
            others.append(lineOf(check));
            continue;
        }
        error.message = Tr::tr("The machine “%1” would not start: %2").arg(machine, check.evidence);
        error.next = check.fix;
    }
    error.detail = others.join(u'\n');
    return error;
}

} // namespace

MachineStep::MachineStep(SharedStackContext context, Start start, QObject *parent)
    : Step(QStringLiteral("machine"), Tr::tr("Machine"), parent)
    , m_context(std::move(context))
    , m_start(start)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceAfterStart);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(m_context->engine->error()); });
}

QString MachineStep::name() const
{
    const QString name =
        m_context->machineName.isEmpty() ? m_context->endpoint.name : m_context->machineName;
    return elided(plainLine(name), 60);
}

void MachineStep::run()
{
    m_hasLooked = false;
    m_patience.stop();
    // An address that the last look found silent would only be waited for.
    const bool isConnected = m_context->engine && m_context->engine->isConnected();
    if (mayStart() && !isConnected && (!m_context->engine || m_context->machine->seemsOff()))
        lookAtMachine();
    else
        beginToConnect();
}

void MachineStep::beginToConnect()
{
    if (!m_context->engine) {
        giveUp(m_context->machine->whyNoEngine());
        return;
    }
    m_hasTried = false;
    m_isAsked = false;
    report(Tr::tr("asking %1").arg(name()));
    connect(m_context->engine, &EngineConnection::stateChanged, this,
            &MachineStep::checkConnection);
    // Queued: the answer may show that another engine, or version, is there, which is to be
    // connected to anew.
    connect(m_context->engine, &EngineConnection::pinged, this, &MachineStep::onPinged,
            Qt::QueuedConnection);
    checkConnection();
}

void MachineStep::checkConnection()
{
    EngineConnection *engine = m_context->engine;
    switch (engine->state()) {
    case EngineConnection::State::Connected:
        if (m_hasTried) {
            onConnected();
        } else if (!std::exchange(m_isAsked, true)) {
            engine->examineNow(); // it answers, or is found to be lost
        }
        return;
    case EngineConnection::State::Connecting: m_hasTried = true; return;
    case EngineConnection::State::Disconnected: engine->open(); return;
    case EngineConnection::State::Lost:
        // What is known may be old: one attempt now decides.
        if (!m_hasTried) {
            m_hasTried = true;
            engine->retryNow();
            return;
        }
        if (m_patience.isActive() && !engine->isRefused())
            return; // it tries again by itself
        if (mayStart() && !m_hasLooked && !engine->isRefused())
            lookAtMachine();
        else
            giveUp(engine->error());
        return;
    }
}

void MachineStep::onPinged()
{
    const bool isAwaited = std::exchange(m_isAsked, false) && state() == StepState::Running;
    if (isAwaited && m_context->engine && m_context->engine->isConnected())
        onConnected();
}

void MachineStep::onConnected()
{
    m_context->engine->disconnect(this);
    m_patience.stop();
    lookForCompose();
}

void MachineStep::lookAtMachine()
{
    if (m_context->engine)
        m_context->engine->disconnect(this);
    m_hasLooked = true;
    if (m_context->machine->isBeingStarted()) {
        startMachine();
        return;
    }
    report(Tr::tr("looking whether %1 runs").arg(name()));
    m_call = m_context->machine->look(this, [this](const Result<Machine> &machine) {
        if (machine)
            onLooked(*machine);
        else
            giveUp(machine.error());
    });
}

void MachineStep::onLooked(const Machine &machine)
{
    switch (machine.state) {
    case Machine::State::Stopped:
    case Machine::State::Paused:
    case Machine::State::Saved:
        report(Tr::tr("looking what keeps %1 from starting").arg(name()));
        m_call = m_context->machine->checkStart(this, [this](const Result<QList<Check>> &checks) {
            onChecked(checks.value_or(QList<Check>()));
        });
        return;
    case Machine::State::Running: beginToConnect(); return;
    case Machine::State::Starting:
        if (m_context->engine) {
            m_patience.start();
            beginToConnect();
            return;
        }
        break;
    case Machine::State::Unknown:
    case Machine::State::Stopping:
    case Machine::State::Error:
    case Machine::State::Unreachable: break;
    }
    failFor(machine);
}

/// It does not run as it should, and a start is not what it needs.
void MachineStep::failFor(const Machine &machine)
{
    if (machine.state == Machine::State::Starting || machine.state == Machine::State::Stopping)
        giveUp({Error::Kind::Conflict,
                machine.state == Machine::State::Starting
                    ? Tr::tr("The machine “%1” is just being started.").arg(name())
                    : Tr::tr("The machine “%1” is just being stopped.").arg(name()),
                Tr::tr("Try again in a moment."),
                {}});
    else if (machine.error)
        giveUp(*machine.error);
    else if (m_context->engine)
        giveUp(m_context->engine->error());
    else
        giveUp(m_context->machine->whyNoEngine());
}

void MachineStep::onChecked(const QList<Check> &checks)
{
    if (worst(checks) == Check::Verdict::Fail) {
        giveUp(obstacleError(name(), checks));
        return;
    }
    for (const Check &check : checks) {
        if (check.verdict == Check::Verdict::Warn)
            appendOutput(lineOf(check));
    }
    startMachine();
}

void MachineStep::startMachine()
{
    m_context->isStarting = true;
    m_task = m_context->machine->start();
    m_isOurs = m_task->state() != MachineTask::State::Running;
    report(Tr::tr("starting %1").arg(name()));
    const QStringList lines = m_task->output();
    for (const QString &line : lines)
        appendOutput(line);
    connect(m_task, &MachineTask::outputAppended, this, &MachineStep::appendOutput);
    connect(m_task, &MachineTask::changed, this, &MachineStep::showStages);
    connect(m_task, &MachineTask::finished, this, &MachineStep::onTaskFinished);
    showStages();
}

void MachineStep::showStages()
{
    QList<StepPart> parts;
    const QList<MachineTask::Stage> stages = m_task->stages();
    const bool hasFailed = m_task->state() == MachineTask::State::Failed;
    for (const MachineTask::Stage &stage : stages) {
        const bool isLast = parts.size() + 1 == stages.size();
        parts.append({stage.title,
                      {},
                      -1,
                      hasFailed && isLast ? StepState::Failed
                      : stage.isOver      ? StepState::Done
                                          : StepState::Running});
    }
    setParts(parts);
    report(parts.isEmpty() ? detail() : parts.last().name);
}

void MachineStep::onTaskFinished()
{
    m_task->disconnect(this);
    const MachineTask::State state = m_task->state();
    const Error error = m_task->error();
    m_task.clear();
    m_context->machine->follow(); // its address may be another one now
    m_context->isStarting = false;
    if (state == MachineTask::State::Done) {
        m_patience.start();
        beginToConnect();
    } else if (m_isOurs) {
        giveUp(error);
    } else {
        lookAtMachine(); // whoever wanted that start may have cancelled it
    }
}

void MachineStep::giveUp(const Error &error)
{
    m_patience.stop();
    if (m_context->engine)
        m_context->engine->disconnect(this);
    fail(error);
}

void MachineStep::lookForCompose()
{
    report(Tr::tr("looking for Compose"));
    m_call = findCompose(*m_context->launcher, this, [this](const Result<ComposeProgram> &found) {
        if (!found) {
            fail(found.error());
            return;
        }
        m_context->compose = *found;
        succeed(Tr::tr("%1 answers · Engine %2 · Compose %3")
                    .arg(name(), m_context->engine->engineVersion(), found->version.toString()));
    });
}

void MachineStep::stopWork()
{
    delete m_call;
    if (m_task && m_isOurs) {
        report(Tr::tr("waiting for docker-machine to end"));
        m_task->cancel();
        endLater();
        return;
    }
    if (m_task)
        m_task->disconnect(this);
    m_task.clear();
    m_patience.stop();
    m_context->isStarting = false;
    if (m_context->engine)
        m_context->engine->disconnect(this);
}

} // namespace panel
