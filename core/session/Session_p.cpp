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
    , loader(launcher, nullptr)
{
    if (options.followLogs)
        logs = new LogSession(q);
    connect(&machines, &MachineStore::changed, q,
            [this](const QStringList &names) { onMachinesChanged(names); });
    connect(&probe, &MachineProbe::probed, q, [this](const QString &name) { onProbed(name); });
    connect(&endpoints, &EndpointDirectory::changed, q,
            [this](const QStringList &ids) { onEndpointsChanged(ids); });
    connect(&endpoints, &EndpointDirectory::quiet, q, [this] { onProbed({}); });
    endpoints.setManual(options.manualEndpoints);
    tellMachines();
    connect(&loader, &ProjectLoader::loaded, q, [this] { onProjectLoaded(); });
    connect(&services, &ServiceStore::changed, q, [this](const QStringList &names) {
        updateLogSources();
        Q_EMIT q->servicesChanged(names);
    });
    connect(&site, &SiteAddress::changed, q, &Session::projectChanged);

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
    if (engine && entry && !entry->error)
        engine->retryNow();
}

void Session::Private::connectTo(const std::optional<Endpoint> &wanted)
{
    if (engine && wanted && wanted == endpoint)
        return;
    dropEngine();
    endpoint = wanted;
    wasConnected = false;
    lastConnected = {};
    services.setContainers({});
    if (endpoint) {
        engine = new EngineConnection(*endpoint, q);
        connect(engine, &EngineConnection::stateChanged, q, [this] { onConnectionChanged(); });
        connect(engine, &EngineConnection::pinged, q, &Session::pinged);
        watch = new ContainerWatch(engine, &services, q);
        connect(watch, &ContainerWatch::completed, q, &Session::servicesKnownChanged);
        connect(watch, &ContainerWatch::failed, q, &Session::actionFailed);
        if (loader.lastGood())
            watch->setProject(loader.lastGood()->name);
        if (logs)
            logs->setEndpoint(*endpoint);
        engine->open();
    } else {
        noEndpointSince = QDateTime::currentDateTimeUtc();
    }
    updateSite();
    Q_EMIT q->connectionChanged();
}

void Session::Private::dropEngine()
{
    if (!engine)
        return;
    // A workflow belongs to the engine that it began on.
    if (workflow) {
        workflow->disconnect(q);
        workflow->cancel();
        std::exchange(workflow, nullptr)->deleteLater();
        Q_EMIT q->workflowChanged();
        Q_EMIT q->workflowFinished();
    }
    delete std::exchange(watch, nullptr);
    engine->disconnect(q);
    std::exchange(engine, nullptr)->deleteLater();
}

void Session::Private::onConnectionChanged()
{
    const bool connected = engine->isConnected();
    // The picture was true until the loss; from then on it ages.
    if (wasConnected && !connected)
        lastConnected = QDateTime::currentDateTimeUtc();
    wasConnected = connected;
    if (!endpointId.isEmpty() && connected)
        endpoints.applyAnswer(endpointId,
                              EngineAnswer{engine->engineVersion(), engine->apiVersion(), {}, {}});
    else if (!endpointId.isEmpty() && engine->state() == EngineConnection::State::Lost)
        endpoints.applyAnswer(endpointId, fail(engine->error()));
    Q_EMIT q->connectionChanged();
}

void Session::Private::onProjectLoaded()
{
    if (const auto &project = loader.lastGood()) {
        services.setProject(*project);
        if (watch)
            watch->setProject(project->name);
    }
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

void Session::Private::updateLogSources()
{
    if (!logs)
        return;
    QList<LogSession::Source> sources;
    for (const Service &service : services.services()) {
        if (!service.container || service.container->state == Container::State::Created)
            continue;
        const Container &container = *service.container;
        LogSource source;
        source.service = service.name;
        source.containerId = container.id;
        source.tty = container.tty;
        source.running = container.state == Container::State::Running;
        if (container.started.isValid())
            source.startedNano = container.started.toMSecsSinceEpoch() * 1'000'000;
        sources.append(source);
    }
    logs->setSources(sources);
}

SharedStackContext Session::Private::stackContext(const QStringList &onlyServices)
{
    auto context = std::make_shared<StackContext>();
    context->engine = engine;
    context->launcher = &launcher;
    if (secretsFile != loader.file()) {
        delete secrets;
        secrets = SecretVault::forProject(loader.file(), q);
        connect(secrets, &SecretVault::notice, q, &Session::notice);
        secretsFile = loader.file();
    }
    context->secrets = secrets;
    context->services = &services;
    context->refreshServices = [this] {
        if (watch)
            watch->refresh();
    };
    context->endpoint = endpoint.value_or(Endpoint());
    context->virtualBox = &virtualBox;
    if (const auto machine = machines.machine(machineName)) {
        context->machineName = machine->name;
        context->machineDriver = machine->driver;
    }
    if (loader.lastGood())
        context->project = *loader.lastGood();
    context->onlyServices = onlyServices;
    context->baseImageTool = baseImageTool();
    return context;
}

void Session::Private::act(
    const std::function<void(const ContainerApi &, const Handler<void> &)> &call)
{
    if (!engine) {
        Q_EMIT q->actionFailed(whyNoEndpoint());
        return;
    }
    call(ContainerApi(engine), [this](const Result<void> &done) {
        if (!done)
            Q_EMIT q->actionFailed(done.error());
    });
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
            Tr::tr(
                "“make engine” starts a local one on Linux; “docker-machine create %1” makes a VM.")
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
