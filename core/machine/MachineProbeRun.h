// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/machine/MachineProbe.h"
#include "core/process/ProcessRun.h"

namespace panel {

struct EngineIdentity;

/// Whom a probe may ask; all of them live longer.
struct MachineProbeMeans
{
    QString store; ///< its path
    EnginePinger *pinger = nullptr;
    ProcessLauncher *launcher = nullptr;
    MachineProbe::Finder finder;
    VirtualBox *virtualBox = nullptr;
    std::chrono::milliseconds time{5000};
    bool isBusy = false; ///< docker-machine is, with this machine
};

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
    /// Cancelled, when nobody was there who could be asked: what is known stays.
    MachineProbeRun(const Machine &machine, const MachineProbeMeans &means, QObject *requester,
                    Handler<MachineFinding> done);

private:
    void abortWork() override { stop(); }
    void stop();
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
    const MachineProbeMeans m_means;
    QTimer m_timer;
    QTimer m_patience; ///< until the tool is asked too
    QPointer<Call> m_ping;
    QPointer<Call> m_tool;
    bool m_isToolAsked = false;
    bool m_isDockerMachineAsked = false; ///< it is the tool, not VirtualBox
    bool m_isToolBusy = false;           ///< and so was not asked
    std::optional<Error> m_pingError;
    std::optional<MachineFinding> m_found; ///< by the tool
    std::optional<Error> m_whyNotFound;    ///< by the tool, if it could tell nothing
};

} // namespace panel
