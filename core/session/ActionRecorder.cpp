// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionRecorder.h"

#include "core/base/Tr.h"
#include "core/process/ShellText.h"
#include "core/session/MachineControl.h"
#include "core/workflow/Workflow.h"

namespace panel {

namespace {

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
        if (!isAlone)
            return;
        Result<void> outcome;
        if (!command.isGood())
            outcome = fail(Error::Kind::ProgramFailed, command.failure);
        m_log->end(work, outcome);
    })
{
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

quint64 ActionRecorder::beginContainer(const QString &title, const QString &place)
{
    return m_log->begin(title, place);
}

void ActionRecorder::endContainer(quint64 action, const QStringList &words,
                                  const Result<void> &outcome)
{
    CommandRecord command;
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(shellQuoted(word));
    command.text = quoted.join(u' ');
    command.started = m_log->startOf(action);
    command.milliseconds = command.started.msecsTo(QDateTime::currentDateTimeUtc());
    command.exitCode = outcome ? 0 : 1; // as docker would end
    command.failure = outcome ? QString() : outcome.error().message;
    command.isByApi = true;
    m_log->add(action, command);
    m_log->end(action, outcome);
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

} // namespace panel
