// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session_p.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/ClientKey.h"
#include "core/session/Defaults.h"
#include "core/session/PortControl.h"

#include <algorithm>

namespace panel {

Session::Private::Private(Workspace *workspace_, Session *session)
    : q(session)
    , workspace(workspace_)
    , recorder(workspace_->actionLog(), workspace_->launcher())
    , loader(*workspace_->launcher(), nullptr)
    , secrets(*workspace_->launcher(), workspace_->options().useKeychain, nullptr)
    , stackSettings(*workspace_->launcher(), nullptr)
{
    if (workspace->options().followLogs) {
        logs = new LogSession(q);
        logEngines = new LogEngines(logs, q);
    }
    connect(&loader, &ProjectLoader::loaded, q, [this] { onProjectLoaded(); });
    connect(&services, &ServiceStore::changed, &serviceChanges, &NameBatch::add);
    // A full list is told before it is said that there is one.
    connect(&services, &ServiceStore::refreshed, &serviceChanges, &NameBatch::flush);
    connect(&serviceChanges, &NameBatch::told, q,
            [this](const QStringList &names) { onServicesChanged(names); });
    connect(&site, &SiteAddress::changed, q, &Session::projectChanged);
    connect(&secrets, &SecretControl::notice, q, &Session::notice);
    watchWorkspace();
}

Session::Private::~Private()
{
    // Streams and calls first: they are children of the watch and use the engine.
    delete ports;
    stats.setEngine(nullptr);
    delete watch;
    delete workflow;
}

void Session::Private::watchWorkspace()
{
    connect(workspace, &Workspace::machinesChanged, q, &Session::machinesChanged);
    connect(workspace, &Workspace::machinesChanged, q, [this] { updateLogEngines(); });
    connect(workspace, &Workspace::endpointsChanged, q, &Session::endpointsChanged);
    connect(workspace, &Workspace::endpointsChanged, q, [this] { updateLogEngines(); });
    connect(workspace, &Workspace::machinesProbed, q, &Session::machinesProbed);
    connect(workspace, &Workspace::connectionChanged, q, &Session::connectionChanged);
    connect(workspace, &Workspace::connectionStatusChanged, q, &Session::connectionStatusChanged);
    connect(workspace, &Workspace::pinged, q, &Session::pinged);
    connect(workspace, &Workspace::notice, q, &Session::notice);
    connect(workspace, &Workspace::engineLeaves, q, [this] { onEngineLeaves(); });
    connect(workspace, &Workspace::engineChanged, q, [this] { onEngineChanged(); });
    connect(workspace, &Workspace::engineMoved, q, [this] { onEngineMoved(); });
    connect(workspace, &Workspace::engineReplaced, q, [this] { onEngineReplaced(); });
    if (!logs)
        return;
    connect(workspace, &Workspace::woke, logs, &LogSession::reconnect);
    connect(workspace->clientKey(), &ClientKey::unlocked, logs, &LogSession::reconnect);
}

void Session::Private::onEngineLeaves()
{
    // The engine of a machine that is just being started comes back.
    const auto running = context.lock();
    if (running && running->isStarting && running->machineName == workspace->currentName())
        running->engine = nullptr;
    else
        dropWorkflow();
    delete std::exchange(watch, nullptr);
    stats.setEngine(nullptr);
}

/// To a workflow that began without an engine, as its machine did not run.
void Session::Private::passEngineOn()
{
    const auto waiting = workflow ? context.lock() : nullptr;
    if (!waiting || waiting->engine)
        return;
    if (waiting->machineName != workspace->currentName()) {
        dropWorkflow();
    } else if (workspace->engine()) {
        waiting->engine = workspace->engine();
        waiting->endpoint = *workspace->endpoint();
    }
}

void Session::Private::onEngineChanged()
{
    passEngineOn();
    updateLogEngines(); // the chosen one is none of them
    services.setContainers({});
    updateSite();
    if (!workspace->engine())
        return;
    watch = new ContainerWatch(workspace->containers(), &services, q);
    connect(watch, &ContainerWatch::completed, q, &Session::servicesKnownChanged);
    connect(watch, &ContainerWatch::troublesChanged, q, &Session::connectionStatusChanged);
    connect(&services, &ServiceStore::refreshed, watch,
            [this] { Q_EMIT q->connectionStatusChanged(); });
    stats.setEngine(workspace->engine());
    if (loader.lastGood())
        watch->setProject(loader.lastGood()->name);
    if (logs)
        logs->setEndpoint(*workspace->endpoint());
}

void Session::Private::onEngineMoved()
{
    if (const auto running = context.lock())
        running->endpoint = *workspace->endpoint();
    if (logs)
        logs->setEndpoint(*workspace->endpoint());
    updateSite();
}

void Session::Private::onEngineReplaced()
{
    dropWorkflow();
    watch->forget();
    services.setContainers({});
    if (logs)
        logs->clear();
    Q_EMIT q->servicesKnownChanged();
}

void Session::Private::onProjectLoaded()
{
    // Before what tells that the project is there: a command begins at that, inside the call.
    secrets.setProject(loader.file(), loader.lastGood());
    stackSettings.setProject(loader.files());
    if (const auto &project = loader.lastGood()) {
        services.setProject(*project);
        if (watch)
            watch->setProject(project->name);
    }
    updateLogEngines();
    updateSite();
    Q_EMIT q->projectChanged();
}

void Session::Private::updateSite()
{
    if (workspace->endpoint() && loader.lastGood())
        site.set(*loader.lastGood(), *workspace->endpoint(),
                 workspace->currentMachine().value_or(Machine()).driver == u"virtualbox");
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
            const auto sources = service ? logSourcesOf(*service) : QList<LogSession::Source>();
            if (logSources.value(name) == sources)
                continue;
            logs->setSourcesOf(name, sources);
            logSources.insert(name, sources);
        }
        return;
    }
    logSources.clear();
    QList<LogSession::Source> sources;
    for (const Service &service : services.services()) {
        const auto its = logSourcesOf(service);
        sources += its;
        logSources.insert(service.name, its);
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
        const auto machine = workspace->machine(id);
        const auto entry = machine ? std::nullopt : workspace->endpointEntry(id);
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
    made->engine = workspace->engine();
    made->launcher = recorder.launcher();
    made->tellCommand = recorder.listener();
    made->secrets = secrets.store();
    made->services = &services;
    made->refreshServices = [this] {
        if (watch)
            watch->refresh();
    };
    made->endpoint = workspace->endpoint().value_or(Endpoint());
    made->virtualBox = workspace->virtualBox();
    if (const auto machine = workspace->currentMachine()) {
        made->machineName = machine->name;
        made->machineDriver = machine->driver;
        made->machine = workspace->startableMachine();
    }
    if (loader.lastGood())
        made->project = *loader.lastGood();
    made->onlyServices = onlyServices;
    made->baseImageTool = baseImageTool();
    return made;
}

/// The file may have been mended since, as the failure advised. What is removed or put back was
/// shown before, and stays what was shown.
bool Session::Private::renew(StackContext &used, Workflow::Kind kind) const
{
    const auto &now = loader.lastGood();
    const bool followsTheFile = kind == Workflow::Kind::BringUp || kind == Workflow::Kind::Rebuild
                                || kind == Workflow::Kind::Stop;
    if (!followsTheFile || !now || used.project == *now
        || !used.project.source.isSameAs(now->source))
        return false;
    used.project = *now;
    return true;
}

QString Session::Private::place() const
{
    const QString project = q->projectName();
    return project.isEmpty()
               ? q->currentName()
               : Tr::tr("%1 on %2", "project, machine").arg(project, q->currentName());
}

bool Session::Private::isFileUseless() const
{
    return workspace->engine() && loader.lastGood() && loader.result() && !*loader.result();
}

std::optional<Error> Session::Private::whyNoWorkflow(const QStringList &onlyServices,
                                                     Needs needs) const
{
    if (!workspace->engine() && (needs != Needs::Machine || !workspace->startableMachine()))
        return workspace->connectionError();
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

} // namespace panel
