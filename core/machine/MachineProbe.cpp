// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"

#include "core/machine/EnginePinger.h"
#include "core/machine/MachineProbeRun.h"
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
    m_runs[name] = new MachineProbeRun(*machine, m_store->path(), m_pinger, m_launcher, m_finder,
                                       this, [this, name](const Result<MachineFinding> &answer) {
                                           m_runs.remove(name);
                                           if (answer)
                                               m_store->applyProbe(name, *answer);
                                           Q_EMIT probed(name);
                                       });
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
            delete m_runs.take(name);
            probe(name);
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

} // namespace panel
