// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/MachineProbe.h"
#include "core/process/ProcessRun.h"

namespace panel {

struct EngineIdentity;

/// The probe of one machine. Private to MachineProbe.
///
///     ping ──answers─────────────────────────► Running
///      └─ fails, or says nothing for a moment ─► the tool is asked, while the ping goes on
///                         tool: does not run ──► that, at once
///                         tool: runs, fails ───► waits for the ping to end
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
    /// Somebody other than the engine: VirtualBox or docker-machine. Once.
    void askTool();
    void askDockerMachine();
    void onVirtualBoxAnswered(const Result<VirtualBoxVm> &answer);
    void onStatus(const Result<ProcessEnd> &answer);
    /// What the tool found; nothing, when it could tell nothing.
    void onToolAnswered(std::optional<MachineFinding> found, std::optional<Error> whyNot = {});
    void onTimeout();
    /// With all that is known.
    void conclude();
    void finish(const MachineFinding &finding);

    const Machine m_machine;
    const QString m_store;
    ProcessLauncher *m_launcher;
    const MachineProbe::Finder m_finder;
    VirtualBox *m_virtualBox;
    QTimer m_timer;
    QTimer m_patience; ///< until the tool is asked too
    QPointer<Call> m_ping;
    QPointer<Call> m_tool;
    bool m_isToolAsked = false;
    bool m_isDockerMachineAsked = false; ///< it is the tool, not VirtualBox
    std::optional<Error> m_pingError;
    std::optional<MachineFinding> m_found; ///< by the tool
    std::optional<Error> m_whyNotFound;    ///< by the tool, if it could tell nothing
};

} // namespace panel
