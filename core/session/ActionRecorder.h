// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/RecordingLauncher.h"
#include "core/session/ActionLog.h"

namespace panel {

class Workflow;

/// Writes into an ActionLog what is done to one project: its workflows with the programs that they
/// run and what they ask of the engine, and single actions. UI thread.
class ActionRecorder : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. `programs`: what really runs programs.
    ActionRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent = nullptr);

    /// For whoever works for a workflow: all that it runs is recorded.
    ProcessLauncher *launcher() { return &m_launcher; }
    /// The same for what it asks of the engine itself. Safe after the recorder is gone.
    CommandListener listener();
    /// The workflow that begins now, and each time it goes on.
    void follow(Workflow *workflow, const QString &place);
    /// One action that is no workflow. Its end is told by end().
    quint64 begin(const QString &title, const QString &place) { return m_log->begin(title, place); }
    /// `commands`: what does the same, as people would type it.
    void end(quint64 action, const QStringList &commands, const Result<void> &outcome);

private:
    ActionLog *m_log;
    RecordingLauncher m_launcher;
    quint64 m_work = 0; ///< of the workflow that runs; 0: none does
};

} // namespace panel
