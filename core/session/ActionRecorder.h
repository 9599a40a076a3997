// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ActionLog.h"

namespace panel {

class MachineControl;
class Workflow;

/// Writes into an ActionLog what is done to one stack: its workflows with the programs that they
/// run and what they change in the engine, and actions on single containers. UI thread.
class ActionRecorder : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. `programs`: what really runs programs.
    ActionRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent = nullptr);

    /// For whoever works for a workflow: all that it runs is recorded.
    ProcessLauncher *launcher() { return &m_launcher; }
    /// For whoever mostly only looks (VBoxManage): what changes a rule is recorded, by itself where
    /// no workflow runs.
    ProcessLauncher *ruleLauncher() { return &m_ruleLauncher; }
    /// The workflow that begins now, and each time it goes on.
    void follow(Workflow *workflow, const QString &place);
    /// An action on one container, which the engine itself is asked for; `words`: the docker
    /// command that does the same. Its end is told by endContainer(), with the answer.
    quint64 beginContainer(const QString &title, const QString &place);
    void endContainer(quint64 action, const QStringList &words, const Result<void> &outcome);
    /// What docker-machine is asked to do.
    void follow(MachineControl *machines);

private:
    ActionLog *m_log;
    RecordingLauncher m_launcher;
    RecordingLauncher m_ruleLauncher;
    quint64 m_work = 0; ///< of the workflow that runs; 0: none does
};

} // namespace panel
