// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionRecorder.h"

#include "core/base/Tr.h"
#include "core/engine/DockerCommand.h"
#include "core/engine/EngineConnection.h"
#include "core/process/ShellText.h"
#include "core/session/MachineControl.h"
#include "core/workflow/Workflow.h"

namespace panel {

namespace {

/// docker's words are on the machine that the engine is; which one it is, the place says.
CommandRecord recordOf(const EngineChange &change)
{
    CommandRecord record;
    const QStringList words = dockerCommand(change.request);
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(shellQuoted(word));
    record.text = quoted.isEmpty()
                      ? QString::fromLatin1(change.request.method) + u' ' + change.request.path
                      : quoted.join(u' ');
    record.started = change.started;
    record.milliseconds = change.milliseconds;
    record.exitCode = change.outcome ? 0 : 1; // as docker would end
    record.failure = change.outcome ? QString() : change.outcome.error().message;
    record.isByApi = true;
    return record;
}

Result<void> outcomeOf(const MachineTask &task)
{
    switch (task.state()) {
    case MachineTask::State::Failed: return fail(task.error());
    case MachineTask::State::Cancelled: return fail(Error::Kind::Cancelled, task.error().message);
    default: return {};
    }
}

} // namespace

ActionRecorder::ActionRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_launcher(programs, [this](const CommandRecord &command) { m_log->add(m_work, command); })
    , m_ruleLauncher(programs, [this](const CommandRecord &command) {
        if (!command.text.contains(QLatin1String("natpf")))
            return; // it only looked
        const bool isAlone = m_work == 0;
        const quint64 work = isAlone ? m_log->begin(Tr::tr("Port forwarding"), {}) : m_work;
        m_log->add(work, command);
        if (isAlone)
            m_log->end(work, command.isGood() ? Result<void>()
                                              : fail(Error::Kind::ProgramFailed, command.failure));
    })
{
}

void ActionRecorder::setEngine(EngineConnection *engine)
{
    if (m_engine)
        disconnect(m_engine, nullptr, this, nullptr);
    m_engine = engine;
    if (engine)
        connect(engine, &EngineConnection::changeAnswered, this, &ActionRecorder::onChange);
}

void ActionRecorder::follow(Workflow *workflow, const QString &place)
{
    m_work = 0;
    connect(workflow, &Workflow::stepChanged, this, [this, workflow, place] {
        if (m_work == 0 && workflow->isRunning())
            m_work = m_log->begin(workflow->title(), place);
    });
    connect(workflow, &Workflow::finished, this,
            [this, workflow] { m_log->end(std::exchange(m_work, 0), workflow->outcome()); });
    // One that is replaced by the next while it runs, or goes with its engine.
    connect(workflow, &QObject::destroyed, this,
            [this] { m_log->end(std::exchange(m_work, 0), fail(Error::Kind::Cancelled, {})); });
}

void ActionRecorder::beginContainer(const QString &id, const QString &title, const QString &place)
{
    m_containerWork.insert(id, m_log->begin(title, place));
}

void ActionRecorder::endContainer(const QString &id, const Result<void> &outcome)
{
    m_log->end(m_containerWork.take(id), outcome);
}

void ActionRecorder::follow(MachineControl *machines)
{
    connect(machines, &MachineControl::taskFinished, this, [this](const MachineTask *task) {
        const quint64 work = m_log->begin(task->title(), task->machine());
        const Result<void> outcome = outcomeOf(*task);
        CommandRecord command;
        command.text = task->command();
        command.milliseconds = task->elapsedMilliseconds();
        command.started = QDateTime::currentDateTimeUtc().addMSecs(-command.milliseconds);
        command.exitCode = outcome ? 0 : -1;
        command.failure = outcome ? QString() : outcome.error().message;
        m_log->add(work, command);
        m_log->end(work, outcome);
    });
}

void ActionRecorder::onChange(const EngineChange &change)
{
    // Its path names the container: "/containers/3f2a…/stop".
    const QString name = change.request.path.section(u'/', 2, 2);
    m_log->add(m_containerWork.value(name, m_work), recordOf(change));
}

} // namespace panel
