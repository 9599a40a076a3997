// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/EnginePinger.h"
#include "core/machine/MachineProbeRun.h"
#include "core/machine/VirtualBoxFailure.h"
#include "core/process/ProgramFinder.h"

namespace panel {

namespace {

constexpr int probeInterval = 10'000; // ms

} // namespace

MachineProbe::MachineProbe(MachineStore *store, EnginePinger *pinger, ProcessLauncher *launcher,
                           QObject *parent, Finder finder)
    : QObject(parent)
    , m_store(store)
    , m_pinger(pinger)
    , m_launcher(launcher)
    , m_finder(finder ? std::move(finder)
                      : Finder([](const QString &name) { return findProgram(name); }))
    , m_virtualBox(launcher, nullptr, m_finder)
{
    m_again.setInterval(probeInterval);
    connect(&m_again, &QTimer::timeout, this, &MachineProbe::probeAll);
    connect(m_store, &MachineStore::changed, this, &MachineProbe::onStoreChanged);
}

MachineProbe::~MachineProbe() = default;

void MachineProbe::probeAll()
{
    const QList<Machine> machines = m_store->machines();
    for (const Machine &machine : machines)
        probe(machine.name);
}

void MachineProbe::probe(const QString &name)
{
    const std::optional<Machine> machine = m_store->machine(name);
    if (!machine || machine->driver.isEmpty() || m_runs.value(name))
        return;
    m_lastEndpoints.insert(name, machine->endpoint);
    const MachineProbeMeans means{
        m_store->path(),           m_pinger, m_launcher, m_finder, &m_virtualBox, m_deadline,
        m_isBusy && m_isBusy(name)};
    m_runs[name] = new MachineProbeRun(*machine, means, this,
                                       [this, name](const Result<MachineFinding> &answer) {
                                           m_runs.remove(name);
                                           if (answer)
                                               m_store->applyProbe(name, *answer);
                                           Q_EMIT probed(name);
                                       });
}

void MachineProbe::probeAnew(const QString &name)
{
    delete m_runs.take(name);
    probe(name);
}

void MachineProbe::setBusyCheck(std::function<bool(const QString &name)> isBusy)
{
    m_isBusy = std::move(isBusy);
}

void MachineProbe::setActive(bool active)
{
    if (active == m_again.isActive())
        return;
    if (active) {
        m_again.start();
        probeAll();
    } else {
        m_again.stop();
    }
}

void MachineProbe::onStoreChanged(const QStringList &names)
{
    for (const QString &name : names) {
        const std::optional<Machine> machine = m_store->machine(name);
        if (!machine) {
            m_lastEndpoints.remove(name);
            continue;
        }
        // Only where the way to the machine is another one: what a probe found is a change too.
        const auto last = m_lastEndpoints.constFind(name);
        if (m_again.isActive() && (last == m_lastEndpoints.cend() || *last != machine->endpoint)) {
            // A probe under way asks the old address: its answer would be about another machine.
            probeAnew(name);
        }
    }
}

std::optional<Machine::State> parseMachineStatus(const QByteArray &output)
{
    using State = Machine::State;
    static const QHash<QByteArray, State> states = {
        {"Running", State::Running},   {"Stopped", State::Stopped},
        {"Paused", State::Paused},     {"Saved", State::Saved},
        {"Starting", State::Starting}, {"Stopping", State::Stopping},
        {"Error", State::Error},       {"Timeout", State::Unreachable},
        {"", State::Unknown}, // what it prints for any other state of the VM
    };
    const auto it = states.constFind(output.trimmed());
    return it == states.cend() ? std::nullopt : std::optional(*it);
}

MachineFinding findingOf(const VirtualBoxVm &vm)
{
    using State = Machine::State;
    const QString name = elided(plainLine(vm.name), 60);
    const auto in = [&](State state, const QString &message, const QString &next) {
        return MachineFinding{state, {}, {}, Error{Error::Kind::Unhealthy, message, next, {}}};
    };
    const QString startAgain =
        Tr::tr("Start it again; VBox.log in the Logs folder of the VM may say why.");
    switch (vm.state) {
    case VirtualBoxVm::State::Running: return {State::Unreachable, {}, {}, {}};
    case VirtualBoxVm::State::PoweredOff: return {State::Stopped, {}, {}, {}};
    case VirtualBoxVm::State::Paused: return {State::Paused, {}, {}, {}};
    case VirtualBoxVm::State::Saved: return {State::Saved, {}, {}, {}};
    case VirtualBoxVm::State::Starting:
    case VirtualBoxVm::State::Restoring: return {State::Starting, {}, {}, {}};
    case VirtualBoxVm::State::Stopping:
    case VirtualBoxVm::State::Saving: return {State::Stopping, {}, {}, {}};
    case VirtualBoxVm::State::Aborted:
        return in(State::Stopped,
                  Tr::tr("The VM “%1” was aborted: its process ended without warning.").arg(name),
                  startAgain);
    case VirtualBoxVm::State::AbortedSaved:
        return in(State::Saved,
                  Tr::tr("The VM “%1” was aborted while it was being restored; its saved state is "
                         "still there.")
                      .arg(name),
                  startAgain);
    case VirtualBoxVm::State::Stuck:
    case VirtualBoxVm::State::Inaccessible: {
        const std::optional<Error> why = whyRulesAreFixed(vm);
        return in(State::Error, why->message, why->next);
    }
    case VirtualBoxVm::State::Other: break;
    }
    return in(State::Unknown,
              Tr::tr("VirtualBox says that the VM “%1” is “%2”.")
                  .arg(name, elided(plainLine(vm.stateText), 60)),
              Tr::tr("Look at it in VirtualBox."));
}

} // namespace panel
