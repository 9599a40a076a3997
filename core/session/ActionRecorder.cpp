// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionRecorder.h"

#include "core/workflow/EngineCommand.h"
#include "core/workflow/Workflow.h"

#include <QPointer>

#include <utility>

namespace panel {

ActionRecorder::ActionRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_launcher(programs, [this](const Command &, const CommandRecord &command) {
        m_log->add(m_work, command);
    })
{
}

CommandListener ActionRecorder::listener()
{
    return [recorder = QPointer(this)](const CommandRecord &command) {
        if (recorder)
            recorder->m_log->add(recorder->m_work, command);
    };
}

void ActionRecorder::follow(Workflow *workflow, const QString &place)
{
    // The one before is over, whatever it says later.
    m_log->end(std::exchange(m_work, 0), fail(Error::Kind::Cancelled, {}));
    const auto id = std::make_shared<quint64>(0);
    connect(workflow, &Workflow::stepChanged, this, [this, workflow, place, id] {
        if (*id == 0 && workflow->isRunning())
            m_work = *id = m_log->begin(workflow->title(), place);
    });
    const auto over = [this, id](const Result<void> &outcome) {
        m_log->end(*id, outcome);
        if (m_work == *id)
            m_work = 0;
        *id = 0;
    };
    connect(workflow, &Workflow::finished, this, [workflow, over] { over(workflow->outcome()); });
    // One that is replaced by the next while it runs, or goes with its engine.
    connect(workflow, &QObject::destroyed, this,
            [over] { over(fail(Error::Kind::Cancelled, {})); });
}

void ActionRecorder::end(quint64 action, const QStringList &commands, const Result<void> &outcome)
{
    for (const QString &text : commands)
        m_log->add(action, engineRecord(text, m_log->startOf(action), outcome));
    m_log->end(action, outcome);
}

} // namespace panel
