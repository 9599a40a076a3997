// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/MachineProbe.h"
#include "core/process/ProcessRun.h"

namespace panel {

struct EngineIdentity;

/// The probe of one machine. Private to MachineProbe.
class MachineProbeRun : public AnsweringCall<MachineFinding>
{
    Q_OBJECT

public:
    MachineProbeRun(const Machine &machine, const QString &store, EnginePinger *pinger,
                    ProcessLauncher *launcher, const MachineProbe::Finder &finder,
                    VirtualBox *virtualBox, QObject *requester, Handler<MachineFinding> done);

private:
    void abortWork() override;
    void onPinged(const Result<EngineIdentity> &answer);
    /// Somebody other than the engine.
    void askForState();
    void askDockerMachine();
    void onVirtualBoxAnswered(const Result<VirtualBoxVm> &answer);
    void onStatus(const Result<ProcessEnd> &answer);
    void onTimeout();
    void finish(Machine::State state, std::optional<Error> error = {});
    /// What it is when only the engine could have told.
    void finishWithoutStatus(std::optional<Error> whyNoStatus);

    const Machine m_machine;
    const QString m_store;
    ProcessLauncher *m_launcher;
    const MachineProbe::Finder m_finder;
    VirtualBox *m_virtualBox;
    QTimer m_timer;
    QPointer<Call> m_work;
    std::optional<Error> m_pingError;
};

} // namespace panel
