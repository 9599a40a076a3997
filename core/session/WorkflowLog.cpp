// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/WorkflowLog.h"

#include "core/logs/LogSession.h"
#include "core/workflow/Workflow.h"

namespace panel {

namespace {

QString serviceNameOf(Workflow::Kind kind)
{
    switch (kind) {
    case Workflow::Kind::BringUp: return QStringLiteral("bring-up");
    case Workflow::Kind::Rebuild: return QStringLiteral("rebuild");
    case Workflow::Kind::Stop: return QStringLiteral("stop");
    case Workflow::Kind::Down: return QStringLiteral("down");
    case Workflow::Kind::Clean: return QStringLiteral("clean");
    case Workflow::Kind::Copy: return QStringLiteral("copy");
    case Workflow::Kind::Restore: return QStringLiteral("restore");
    }
    return {};
}

} // namespace

void logWorkflow(Workflow *workflow, LogSession *logs)
{
    const QString name = serviceNameOf(workflow->kind());
    for (Step *step : workflow->steps()) {
        QObject::connect(step, &Step::outputAppended, logs, [logs, name](const QString &line) {
            logs->addLines(name, {line.toUtf8()});
        });
        QObject::connect(step, &Step::finished, logs, [logs, name, step] {
            const bool failed = step->state() == StepState::Failed;
            const QString end = failed ? step->error().message : step->detail();
            const QString text =
                end.isEmpty() ? step->title() : step->title() + QStringLiteral(": ") + end;
            logs->addLines(name, {text.toUtf8()},
                           failed ? StoredLine::Stream::Error : StoredLine::Stream::Output);
        });
    }
}

} // namespace panel
