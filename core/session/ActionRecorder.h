// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ActionLog.h"

#include <QHash>
#include <QPointer>

namespace panel {

class EngineConnection;
class MachineControl;
class Workflow;
struct EngineChange;

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
    /// Whose changes are recorded; null: none.
    void setEngine(EngineConnection *engine);
    /// The workflow that begins now, and each time it goes on.
    void follow(Workflow *workflow, const QString &place);
    /// An action on this container alone; its end is told by endContainer().
    void beginContainer(const QString &id, const QString &title, const QString &place);
    void endContainer(const QString &id, const Result<void> &outcome);
    /// What docker-machine is asked to do.
    void follow(MachineControl *machines);

private:
    void onChange(const EngineChange &change);

    ActionLog *m_log;
    RecordingLauncher m_launcher;
    RecordingLauncher m_ruleLauncher;
    QPointer<EngineConnection> m_engine;
    quint64 m_work = 0;                      ///< of the workflow that runs; 0: none does
    QHash<QString, quint64> m_containerWork; ///< by id of the container
};

} // namespace panel
