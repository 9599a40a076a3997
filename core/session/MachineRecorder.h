// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/RecordingLauncher.h"
#include "core/session/ActionLog.h"

namespace panel {

class MachineControl;

/// Writes into an ActionLog what is done to machines: what docker-machine is asked to do, and each
/// change of a VM's NAT rules, whoever wanted it. UI thread.
class MachineRecorder : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. `programs`: what really runs programs.
    MachineRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent = nullptr);

    /// For whoever runs VBoxManage, which mostly only looks.
    ProcessLauncher *ruleLauncher() { return &m_ruleLauncher; }
    void follow(MachineControl *machines);

private:
    void onRule(const Command &command, const CommandRecord &record);

    ActionLog *m_log;
    RecordingLauncher m_ruleLauncher;
};

} // namespace panel
