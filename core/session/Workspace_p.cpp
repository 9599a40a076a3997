// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Workspace_p.h"

namespace panel {

namespace {

EndpointEntry machineEntry(const Machine &machine)
{
    EndpointEntry entry;
    entry.id = machine.name;
    entry.source = EndpointEntry::Source::Machine;
    entry.name = machine.name;
    entry.description = machine.driver;
    entry.endpoint = machine.endpoint;
    switch (machine.state) {
    case Machine::State::Running: entry.state = EndpointEntry::State::Running; break;
    case Machine::State::Error: entry.state = EndpointEntry::State::Error; break;
    case Machine::State::Unknown: entry.state = EndpointEntry::State::Unknown; break;
    default: entry.state = EndpointEntry::State::Unreachable; break;
    }
    entry.engineVersion = machine.engineVersion;
    entry.apiVersion = machine.apiVersion;
    entry.error = machine.error;
    return entry;
}

} // namespace

Workspace::Private::Private(const Options &options_, Workspace *workspace)
    : q(workspace)
    , options(options_)
    , actions(options_.actionsFile)
    , machines(options_.machineStore.isEmpty() ? MachineStore::defaultPath()
                                               : options_.machineStore)
    , probe(&machines, &pinger, &launcher)
    , endpoints(options_.surroundings.value_or(EndpointSurroundings::ofThisProcess()), &questioner)
    , clientKey(options_.useKeychain ? ClientKey::desktopKeychain() : nullptr)
{
    connect(&machines, &MachineStore::changed, q,
            [this](const QStringList &names) { onMachinesChanged(names); });
    connect(&machines, &MachineStore::errorChanged, q, &Workspace::machinesChanged);
    connect(&probe, &MachineProbe::probed, q, [this](const QString &name) { onProbed(name); });
    connect(&endpoints, &EndpointDirectory::changed, q,
            [this](const QStringList &ids) { onEndpointsChanged(ids); });
    connect(&endpoints, &EndpointDirectory::quiet, q, [this] { onProbed({}); });
    endpoints.setManual(options.manualEndpoints);
    tellMachines();
    connect(&clientKey, &ClientKey::unlocked, q, [this] {
        // All who were refused for it, not at their next turn: that may be half a minute away.
        if (engine)
            engine->retryNow();
        if (options.watchMachines && !machineName.isEmpty())
            probe.probe(machineName);
    });
    recorder.follow(&machineControl);
    // docker-machine locks nothing: two of them on one machine confuse each other.
    probe.setBusyCheck(
        [this](const QString &name) { return machineControl.runningTask(name) != nullptr; });
    connect(&clientKey, &ClientKey::notKept, q, &Workspace::notice);
    connect(q, &Workspace::connectionChanged, q, &Workspace::connectionStatusChanged);
    // Many containers change together; nobody reads a list of projects faster.
    lookingDue.setSingleShot(true);
    lookingDue.setInterval(100);
    connect(&lookingDue, &QTimer::timeout, q, [this] { lookForProjects(); });
    if (options.followLogs || options.watchMachines)
        watchHost();
    if (options.watchMachines)
        watchMachines();
}

Workspace::Private::~Private()
{
    // Streams and calls first: they use the engine.
    delete feed;
    delete engine;
}

void Workspace::Private::watchHost()
{
    host = new HostWatch(options.senses.value_or(HostSenses::ofThisComputer()), q);
    connect(host, &HostWatch::woke, q, [this] { onWoke(); });
    connect(host, &HostWatch::addressesChanged, q, [this] {
        if (engine)
            engine->examineNow();
    });
}

void Workspace::Private::watchMachines()
{
    for (const Machine &machine : machines.machines()) {
        if (machine.state != Machine::State::Error)
            unprobed.insert(machine.name);
    }
    tellsProbed = true;
    probe.setActive(true);
    endpoints.setActive(true);
    // What docker-machine did to a machine is seen at once, not at the next round.
    connect(&machineControl, &MachineControl::taskFinished, q,
            [this](const MachineTask *task) { probe.probeAnew(task->machine()); });
    // Queued: nobody is connected yet.
    QMetaObject::invokeMethod(
        q, [this] { onProbed({}); }, Qt::QueuedConnection);
}

void Workspace::Private::onProbed(const QString &name)
{
    unprobed.remove(name);
    if (!unprobed.isEmpty() || !endpoints.isQuiet() || !tellsProbed)
        return;
    tellsProbed = false;
    Q_EMIT q->machinesProbed();
}

void Workspace::Private::onMachinesChanged(const QStringList &names)
{
    Q_EMIT q->machinesChanged();
    tellMachines();
    // A machine that was removed or broke will never be probed.
    for (const QString &name : names) {
        const auto machine = machines.machine(name);
        if (!machine || machine->state == Machine::State::Error)
            onProbed(name);
    }
    if (machineName.isEmpty() || !names.contains(machineName))
        return;
    const auto machine = machines.machine(machineName);
    connectTo(machine ? machine->endpoint : std::nullopt);
}

void Workspace::Private::tellMachines()
{
    QList<EndpointEntry> entries;
    const QList<Machine> known = machines.machines();
    for (const Machine &machine : known)
        entries.append(machineEntry(machine));
    endpoints.setMachines(entries);
}

void Workspace::Private::onEndpointsChanged(const QStringList &ids)
{
    Q_EMIT q->endpointsChanged(ids);
    if (endpointId.isEmpty())
        return;
    const auto entry = endpoints.entry(endpointId);
    const std::optional<Endpoint> wanted = entry ? entry->endpoint : std::nullopt;
    if (wanted != endpoint || (wanted && !engine)) {
        connectTo(wanted);
        return;
    }
    if (!engine)
        Q_EMIT q->connectionChanged(); // the reason may be another one
    // What was missing is back: not at the next turn of the back-off.
    if (engine && !engine->isConnected() && entry && !entry->error)
        engine->examineNow();
}

} // namespace panel
