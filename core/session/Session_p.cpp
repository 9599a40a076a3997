// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session_p.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/Defaults.h"
#include "core/session/PortControl.h"

#include <algorithm>

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

Session::Private::Private(const Options &options_, Session *session)
    : q(session)
    , options(options_)
    , machines(options_.machineStore.isEmpty() ? MachineStore::defaultPath()
                                               : options_.machineStore)
    , probe(&machines, &pinger, &launcher)
    , endpoints(options_.surroundings.value_or(EndpointSurroundings::ofThisProcess()), &questioner)
    , clientKey(options_.useKeychain ? ClientKey::desktopKeychain() : nullptr)
    , loader(launcher, nullptr)
    , secrets(launcher, options_.useKeychain, nullptr)
    , stackSettings(launcher, nullptr)
{
    if (options.followLogs) {
        logs = new LogSession(q);
        logEngines = new LogEngines(logs, q);
    }
    connect(&machines, &MachineStore::changed, q,
            [this](const QStringList &names) { onMachinesChanged(names); });
    connect(&probe, &MachineProbe::probed, q, [this](const QString &name) { onProbed(name); });
    connect(&endpoints, &EndpointDirectory::changed, q,
            [this](const QStringList &ids) { onEndpointsChanged(ids); });
    connect(&endpoints, &EndpointDirectory::quiet, q, [this] { onProbed({}); });
    endpoints.setManual(options.manualEndpoints);
    tellMachines();
    connect(&loader, &ProjectLoader::loaded, q, [this] { onProjectLoaded(); });
    connect(&services, &ServiceStore::changed, &serviceChanges, &NameBatch::add);
    // A full list is told before it is said that there is one.
    connect(&services, &ServiceStore::refreshed, &serviceChanges, &NameBatch::flush);
    connect(&serviceChanges, &NameBatch::told, q,
            [this](const QStringList &names) { onServicesChanged(names); });
    connect(&site, &SiteAddress::changed, q, &Session::projectChanged);
    connect(&secrets, &SecretControl::notice, q, &Session::notice);
    connect(&clientKey, &ClientKey::unlocked, q, [this] {
        // All who were refused for it, not at their next turn: that may be half a minute away.
        if (engine)
            engine->retryNow();
        if (logs)
            logs->reconnect();
        if (options.watchMachines && !machineName.isEmpty())
            probe.probe(machineName);
    });
    connect(&clientKey, &ClientKey::notKept, q, &Session::notice);
    connect(q, &Session::connectionChanged, q, &Session::connectionStatusChanged);
    if (options.followLogs || options.watchMachines) {
        host = new HostWatch(options.senses.value_or(HostSenses::ofThisComputer()), q);
        connect(host, &HostWatch::woke, q, [this] { onWoke(); });
        connect(host, &HostWatch::addressesChanged, q, [this] {
            if (engine)
                engine->examineNow();
        });
    }

    if (options.watchMachines) {
        for (const Machine &machine : machines.machines()) {
            if (machine.state != Machine::State::Error)
                unprobed.insert(machine.name);
        }
        tellsProbed = true;
        probe.setActive(true);
        endpoints.setActive(true);
        // What docker-machine did to a machine is seen at once, not at the next round.
        connect(&machineControl, &MachineControl::taskFinished, q,
                [this](const MachineTask *task) { probe.probe(task->machine()); });
        // Queued: nobody is connected yet.
        QMetaObject::invokeMethod(
            q, [this] { onProbed({}); }, Qt::QueuedConnection);
    }
}

Session::Private::~Private()
{
    // Streams and calls first: they are children of the watch and use the engine.
    delete ports;
    stats.setEngine(nullptr);
    delete watch;
    delete workflow;
    delete engine;
}

void Session::Private::onProbed(const QString &name)
{
    unprobed.remove(name);
    if (!unprobed.isEmpty() || !endpoints.isQuiet() || !tellsProbed)
        return;
    tellsProbed = false;
    Q_EMIT q->machinesProbed();
}

void Session::Private::onMachinesChanged(const QStringList &names)
{
    Q_EMIT q->machinesChanged();
    tellMachines();
    updateLogEngines();
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

void Session::Private::tellMachines()
{
    QList<EndpointEntry> entries;
    const QList<Machine> known = machines.machines();
    for (const Machine &machine : known)
        entries.append(machineEntry(machine));
    endpoints.setMachines(entries);
}

void Session::Private::onEndpointsChanged(const QStringList &ids)
{
    Q_EMIT q->endpointsChanged(ids);
    updateLogEngines();
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

/// Before the change is told: who hears of it finds out whether somebody is asked already.
void Session::Private::updateClientKey()
{
    if (engine && engine->state() == EngineConnection::State::Connecting)
        return; // of this attempt nothing is known yet
    const bool isLocked = engine && engine->state() == EngineConnection::State::Lost
                          && engine->error().kind == Error::Kind::KeyLocked;
    clientKey.setLocked(isLocked ? endpoint->tlsFiles.key : QString());
}

void Session::Private::onProjectLoaded()
{
    if (const auto &project = loader.lastGood()) {
        services.setProject(*project);
        if (watch)
            watch->setProject(project->name);
    }
    secrets.setProject(loader.file(), loader.lastGood());
    stackSettings.setFile(loader.file());
    updateLogEngines();
    updateSite();
    Q_EMIT q->projectChanged();
}

void Session::Private::updateSite()
{
    if (endpoint && loader.lastGood())
        site.set(*loader.lastGood(), *endpoint);
    else
        site.clear();
}

void Session::Private::onServicesChanged(const QStringList &names)
{
    if (logs)
        updateLogSources(names);
    Q_EMIT q->servicesChanged(names);
}

/// Only what differs is told: one container that stops must not make the logs go through all.
void Session::Private::updateLogSources(const QStringList &names)
{
    if (!names.isEmpty()) {
        for (const QString &name : names) {
            const Service *service = services.find(name);
            const auto source = service ? logSourceOf(*service) : std::nullopt;
            const auto known = logSources.constFind(name);
            if (source ? known != logSources.cend() && *known == *source
                       : known == logSources.cend())
                continue;
            logs->setSource(name, source);
            if (source)
                logSources.insert(name, *source);
            else
                logSources.remove(name);
        }
        return;
    }
    logSources.clear();
    QList<LogSession::Source> sources;
    for (const Service &service : services.services()) {
        if (const auto source = logSourceOf(service)) {
            sources.append(*source);
            logSources.insert(service.name, *source);
        }
    }
    logs->setSources(sources);
}

/// Those that are wanted and have an address, without the session's own.
void Session::Private::updateLogEngines()
{
    if (!logEngines)
        return;
    QMap<QString, Endpoint> wanted;
    for (const QString &id : std::as_const(logEngineIds)) {
        if (id == q->currentId())
            continue;
        const auto machine = machines.machine(id);
        const auto entry = machine ? std::nullopt : endpoints.entry(id);
        const auto address = machine ? machine->endpoint : entry ? entry->endpoint : std::nullopt;
        const QString name = machine ? machine->name : entry ? entry->name : QString();
        if (address) // a context may be called as a machine is
            wanted.insert(wanted.contains(name) ? id : name, *address);
    }
    if (loader.lastGood())
        logEngines->setProject(*loader.lastGood());
    logEngines->setEndpoints(wanted);
}

SharedStackContext Session::Private::stackContext(const QStringList &onlyServices)
{
    const auto made = std::make_shared<StackContext>();
    context = made;
    made->engine = engine;
    made->launcher = &launcher;
    made->secrets = secrets.store();
    made->services = &services;
    made->refreshServices = [this] {
        if (watch)
            watch->refresh();
    };
    made->endpoint = endpoint.value_or(Endpoint());
    made->virtualBox = &virtualBox;
    if (const auto machine = machines.machine(machineName)) {
        made->machineName = machine->name;
        made->machineDriver = machine->driver;
    }
    if (loader.lastGood())
        made->project = *loader.lastGood();
    made->onlyServices = onlyServices;
    made->baseImageTool = baseImageTool();
    return made;
}

std::optional<Error> Session::Private::whyNoWorkflow(const QStringList &onlyServices) const
{
    if (!engine)
        return whyNoEndpoint();
    const auto &result = loader.result();
    if (!result)
        return Error{Error::Kind::Conflict,
                     Tr::tr("The compose file is still being read."),
                     Tr::tr("Try again in a moment."),
                     {}};
    // What the file says now counts, not what it said before somebody broke it.
    if (!*result)
        return result->error();
    for (const QString &name : onlyServices) {
        const auto &known = (*result)->services;
        const bool exists =
            std::any_of(known.cbegin(), known.cend(),
                        [&](const ComposeService &service) { return service.name == name; });
        if (!exists)
            return Error{Error::Kind::NotFound,
                         Tr::tr("The project %1 has no service “%2”.")
                             .arg((*result)->name, elided(plainText(name), 60)),
                         Tr::tr("“inception-panel status” lists its services."),
                         {}};
    }
    return std::nullopt;
}

Error Session::Private::whyNoEndpoint() const
{
    if (!endpointId.isEmpty()) {
        const auto entry = endpoints.entry(endpointId);
        if (entry && entry->error)
            return *entry->error;
        return {
            Error::Kind::NotFound,
            Tr::tr("The engine “%1” is no longer there.").arg(elided(plainLine(endpointId), 80)),
            Tr::tr("Choose another one."),
            {}};
    }
    const QString name = elided(plainText(machineName), 60);
    const auto machine = machines.machine(machineName);
    if (!machine)
        return {
            Error::Kind::NotFound,
            Tr::tr("There is no machine “%1” in %2.").arg(name, machines.path()),
            Tr::tr("Choose one that is there (the list on the left and “inception-panel machines” "
                   "name "
                   "them), or make one: “make engine” starts a local one on Linux, “docker-machine "
                   "create %1” a VM.")
                .arg(name),
            {}};
    if (machine->error)
        return *machine->error;
    return {Error::Kind::Unreachable,
            Tr::tr("The machine “%1” has no address yet.").arg(name),
            Tr::tr("Start it: docker-machine start %1").arg(name),
            {}};
}

} // namespace panel
