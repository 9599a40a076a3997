// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Workspace_p.h"
#include "core/workflow/StartableMachine.h"

namespace panel {

/// A machine of the workspace, which outlives it, as workflows see it.
class WorkspaceMachine : public StartableMachine
{
public:
    WorkspaceMachine(Workspace::Private *workspace, QString name);

    /// It is a VM of docker-machine's, not only an address.
    static bool canStart(const Machine &machine, const MachineControl &control);

    bool seemsOff() const override;
    bool isBeingStarted() const override;
    Call *look(QObject *requester, Handler<Machine> done) override;
    Call *checkStart(QObject *requester, Handler<QList<Check>> done) override;
    MachineTask *start() override;
    void follow() override;
    Error whyNoEngine() const override;

private:
    MachineTask *startUnderWay() const; ///< null: none
    Workspace::Private *m_workspace;
    QString m_name;
};

} // namespace panel
