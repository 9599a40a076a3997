// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/machine/MachineStore.h"
#include "core/machine/VirtualBox.h"
#include "core/machine/VirtualBoxVm.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <functional>

namespace panel {

class EnginePinger;
class MachineProbeRun;
class ProcessLauncher;

/// Finds out the state of machines and tells their store: all at the same time, each within 5 s,
/// never two probes of one machine at once.
///
/// | engine answers | driver | `docker-machine status`    | state                                |
/// |----------------|--------|----------------------------|--------------------------------------|
/// | yes            | any    | not asked, or not awaited  | Running                              |
/// | no             | none   | not asked                  | Unreachable + why                    |
/// | no             | other  | Running                    | Unreachable + why                    |
/// | no (yet)       | other  | Stopped, Paused, Saved, …  | that, at once (generic: in the end)  |
/// | no             | other  | fails                      | Error + why                          |
/// | no             | other  | no such program, no answer | Unreachable, or Unknown without an   |
/// |                |        |                            | address, + who did not answer        |
///
/// It is asked while the engine still has time to answer. For driver virtualbox VBoxManage is asked
/// instead, where it is there: it knows more states (aborted, stuck, being saved), which come as an
/// error in words beside the nearest state.
///
/// Broken entries are not probed. The store, pinger and launcher must live longer. Main thread.
class MachineProbe : public QObject
{
    Q_OBJECT

public:
    /// Finds a program by name; replaced in tests.
    using Finder = std::function<Result<QString>(const QString &name)>;

    MachineProbe(MachineStore *store, EnginePinger *pinger, ProcessLauncher *launcher,
                 QObject *parent = nullptr, Finder finder = {});
    ~MachineProbe() override;

    void probeAll();
    void probe(const QString &name);
    /// Not by a probe that is under way: what it asks may be older than what has happened.
    void probeAnew(const QString &name);

    /// Whether docker-machine works on a machine just now: then it is not asked for the state of
    /// that one as well, and where only it could tell, the last state stays.
    void setBusyCheck(std::function<bool(const QString &name)> isBusy);
    /// The time that each probe has, 5 s unless told otherwise.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

    /// While active: every machine now and every 10 s, and new or changed ones at once.
    void setActive(bool active);

Q_SIGNALS:
    /// The probe of this machine has ended and the store knows what it found.
    void probed(const QString &name);

private:
    void onStoreChanged(const QStringList &names);

    MachineStore *m_store;
    EnginePinger *m_pinger;
    ProcessLauncher *m_launcher;
    Finder m_finder;
    VirtualBox m_virtualBox;
    std::function<bool(const QString &name)> m_isBusy;
    std::chrono::milliseconds m_deadline{5000};
    QTimer m_again;
    QHash<QString, QPointer<MachineProbeRun>> m_runs;
    QHash<QString, std::optional<Endpoint>> m_lastEndpoints; // what the last probe of each asked
};

/// The state that `docker-machine status` printed; nothing for a word we do not know.
std::optional<Machine::State> parseMachineStatus(const QByteArray &output);

/// What a VM whose engine does not answer is, by VirtualBox's word for it; the error says what the
/// state alone does not. Running is Unreachable: the caller knows why the engine does not answer.
MachineFinding findingOf(const VirtualBoxVm &vm);

} // namespace panel
