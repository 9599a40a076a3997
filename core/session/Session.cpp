// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"

#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/session/PortControl_p.h"
#include "core/session/RuleCheck.h"
#include "core/session/Session_p.h"
#include "core/session/WorkflowLog.h"
#include "core/workflow/CleanPlanner.h"
#include "core/workflow/StackRecipes.h"

#include <QHostAddress>

namespace panel {

namespace {

/// A step that only says why its workflow cannot begin.
class ImpossibleStep : public Step
{
public:
    ImpossibleStep(Error why, QObject *parent)
        : Step(QStringLiteral("machine"), Tr::tr("Machine"), parent), m_why(std::move(why))
    {
    }

protected:
    void run() override { fail(m_why); }
    void stopWork() override {}

private:
    Error m_why;
};

} // namespace

Session::Session(const Options &options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(options, this))
{
    d->ports = new PortControl(
        std::make_unique<PortControl::Private>(this, &d->launcher, &d->virtualBox), this);
}

Session::~Session() = default;

QString Session::machineStorePath() const
{
    return d->machines.path();
}

std::optional<Error> Session::machineStoreError() const
{
    return d->machines.error();
}

QList<Machine> Session::machines() const
{
    return d->machines.machines();
}

bool Session::areMachinesProbed() const
{
    return d->options.watchMachines && d->unprobed.isEmpty() && d->endpoints.isQuiet();
}

std::optional<Machine> Session::currentMachine() const
{
    return d->machines.machine(d->machineName);
}

QList<EndpointEntry> Session::endpoints() const
{
    return d->endpoints.entries();
}

std::optional<EndpointEntry> Session::currentEndpoint() const
{
    return d->endpointId.isEmpty() ? std::nullopt : d->endpoints.entry(d->endpointId);
}

void Session::selectEndpoint(const QString &id)
{
    if (!id.contains(u':')) {
        selectMachine(id);
        return;
    }
    if (id != d->endpointId)
        d->endpoint.reset();
    d->machineName.clear();
    d->endpointId = id;
    const auto entry = d->endpoints.entry(id);
    d->connectTo(entry ? entry->endpoint : std::nullopt);
}

void Session::selectByName(const QString &name)
{
    const auto entry = d->machines.machine(name) ? std::nullopt : d->endpoints.find(name);
    if (entry)
        selectEndpoint(entry->id);
    else
        selectMachine(name);
}

QString Session::currentId() const
{
    return d->endpointId.isEmpty() ? d->machineName : d->endpointId;
}

QString Session::currentName() const
{
    if (const auto entry = currentEndpoint())
        return entry->name;
    const auto machine = currentMachine();
    return machine ? machine->name : QString();
}

void Session::setManualEndpoints(const QList<ManualEndpoint> &manual)
{
    d->endpoints.setManual(manual);
}

Call *Session::testEndpoint(const Endpoint &endpoint, QObject *requester,
                            Handler<EngineAnswer> done)
{
    return d->questioner.ask(endpoint, requester, std::move(done));
}

void Session::selectMachine(const QString &name)
{
    const bool isOther = name != d->machineName || !d->endpointId.isEmpty();
    d->endpointId.clear();
    d->machineName = name;
    const auto machine = d->machines.machine(name);
    if (isOther)
        d->endpoint.reset();
    d->connectTo(machine ? machine->endpoint : std::nullopt);
}

MachineControl *Session::machineControl() const
{
    return &d->machineControl;
}

Session::ConnectionState Session::connectionState() const
{
    if (!d->engine)
        return currentId().isEmpty() ? ConnectionState::None : ConnectionState::Lost;
    switch (d->engine->state()) {
    case EngineConnection::State::Connected: return ConnectionState::Connected;
    case EngineConnection::State::Lost: return ConnectionState::Lost;
    case EngineConnection::State::Disconnected:
    case EngineConnection::State::Connecting: return ConnectionState::Connecting;
    }
    return ConnectionState::None;
}

Error Session::connectionError() const
{
    return d->engine ? d->engine->error() : d->whyNoEndpoint();
}

QDateTime Session::connectionSince() const
{
    return d->engine ? d->engine->since() : d->noEndpointSince;
}

QString Session::engineVersion() const
{
    return d->engine ? d->engine->engineVersion() : QString();
}

QString Session::apiVersion() const
{
    return d->engine ? d->engine->apiVersion() : QString();
}

int Session::roundTripMilliseconds() const
{
    if (!d->engine || d->engine->roundTrip().count() < 0)
        return -1;
    return int((d->engine->roundTrip().count() + 999) / 1000);
}

void Session::reconnect()
{
    if (d->engine)
        d->engine->retryNow();
    else
        selectEndpoint(currentId());
}

ClientKey *Session::clientKey() const
{
    return &d->clientKey;
}

bool Session::isEngineHere() const
{
    return d->endpoint && QHostAddress(portHost(*d->endpoint)).isLoopback();
}

EngineConnection *Session::engine() const
{
    return d->engine;
}

void Session::openProject(const QString &file)
{
    if (file != d->loader.file()) {
        d->services.clear();
        if (d->watch)
            d->watch->setProject({});
        if (d->logs)
            d->logs->clear();
        d->site.clear();
        d->secrets.setProject(file, std::nullopt);
        d->stackSettings.setFile(file);
    }
    d->loader.open(file);
}

std::optional<Result<ComposeProject>> Session::project() const
{
    return d->loader.result();
}

QString Session::projectFile() const
{
    return d->loader.file();
}

const ServiceStore &Session::services() const
{
    return d->services;
}

bool Session::areServicesKnown() const
{
    return d->watch && d->watch->isComplete();
}

QDateTime Session::servicesAsOf() const
{
    const ConnectionStatus now = d->status();
    return now.answers() && !now.isPictureOld ? QDateTime::currentDateTimeUtc() : now.asOf;
}

ConnectionStatus Session::connectionStatus() const
{
    return d->status();
}

void Session::setLogEngines(const QStringList &ids)
{
    d->logEngineIds = ids;
    d->updateLogEngines();
}

QStringList Session::logEngines() const
{
    return d->logEngineIds;
}

LogSession *Session::logs() const
{
    return d->logs;
}

PortControl *Session::ports() const
{
    return d->ports;
}

ServiceStats *Session::stats() const
{
    return &d->stats;
}

SecretControl *Session::secrets() const
{
    return &d->secrets;
}

StackSettings *Session::stackSettings() const
{
    return &d->stackSettings;
}

QUrl Session::siteAddress() const
{
    return d->site.url();
}

std::optional<HostsLine> Session::missingHostsLine() const
{
    return d->site.missingLine();
}

void Session::addHostsLine(QObject *requester, Handler<std::monostate> done)
{
    panel::addHostsLine(&d->launcher, d->site.missingLine().value_or(HostsLine()), requester,
                        [this, done = std::move(done)](const Result<std::monostate> &added) {
                            if (added)
                                d->site.lookAgain();
                            done(added);
                        });
}

Workflow *Session::bringUp(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return bringUpWorkflow(context, this); },
        services);
}

Workflow *Session::rebuild(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return rebuildWorkflow(context, this); },
        services);
}

Workflow *Session::recreate(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return recreateWorkflow(context, this); },
        services);
}

Workflow *Session::stop()
{
    return d->begin([&](const SharedStackContext &context) { return stopWorkflow(context, this); });
}

Workflow *Session::down()
{
    return d->begin([&](const SharedStackContext &context) { return downWorkflow(context, this); });
}

Workflow *Session::clean(const CleanPlan &plan)
{
    return d->begin(
        [&](const SharedStackContext &context) { return cleanWorkflow(context, plan, this); }, {},
        d->whyNotClean(plan));
}

Workflow *Session::copyVolumes(const CleanPlan &plan)
{
    return d->begin(
        [&](const SharedStackContext &context) { return copyWorkflow(context, plan, this); }, {},
        d->whyNotClean(plan));
}

Workflow *Session::restoreVolume(const RestoreOrder &order)
{
    return d->begin(
        [&](const SharedStackContext &context) { return restoreWorkflow(context, order, this); });
}

Workflow *Session::workflow() const
{
    return d->workflow;
}

void Session::planClean(CleanPlan::Extent extent, QObject *requester, Handler<CleanPlan> done)
{
    const auto impossible = d->whyNoWorkflow();
    if (!impossible) {
        // Names of volumes and folders are the same on every engine: the plan is for this one only.
        const auto tell = [engineId = d->engine->engineId(), engineName = currentName(),
                           done = std::move(done)](Result<CleanPlan> plan) {
            if (plan) {
                plan->engineId = engineId;
                plan->engineName = engineName;
            }
            done(plan);
        };
        const ComposeProject &project = *d->loader.lastGood();
        if (extent == CleanPlan::Extent::Engine)
            planEngineClean(d->engine, project.name, requester, tell);
        else
            panel::planClean(d->engine, project, extent, requester, tell);
        return;
    }
    QMetaObject::invokeMethod(
        requester, [done = std::move(done), error = *impossible] { done(fail(error)); },
        Qt::QueuedConnection);
}

void Session::checkRules(bool stopThem, QObject *requester, Handler<QList<RuleResult>> done)
{
    RuleCheckTarget target;
    target.launcher = &d->launcher;
    target.composeFile = d->loader.file();
    if (connectionState() == ConnectionState::Connected && areServicesKnown())
        target.engine = d->engine;
    else
        target.whyNoEngine =
            Tr::tr("The engine cannot be asked: %1").arg(connectionError().message);
    target.services = d->services.services();
    target.stopThem = stopThem;
    checkStack(target, requester, std::move(done));
}

void Session::startContainer(const QString &id)
{
    d->act(Private::Action::Start, id);
}

void Session::stopContainer(const QString &id)
{
    d->act(Private::Action::Stop, id);
}

void Session::restartContainer(const QString &id)
{
    d->act(Private::Action::Restart, id);
}

Workflow *Session::Private::begin(const std::function<Workflow *(const SharedStackContext &)> &make,
                                  const QStringList &onlyServices,
                                  const std::optional<Error> &obstacle)
{
    if (workflow && workflow->isRunning())
        return workflow;
    Workflow *next = nullptr;
    SharedStackContext used;
    if (const auto impossible = obstacle ? obstacle : whyNoWorkflow(onlyServices)) {
        next = new Workflow(Workflow::Kind::BringUp, {}, q);
        next->add(new ImpossibleStep(*impossible, next));
    } else {
        used = stackContext(onlyServices);
        next = make(used);
    }
    if (logs)
        logWorkflow(next, logs);
    delete std::exchange(workflow, next);
    // A workflow that failed may be resumed, and needs them then.
    connect(workflow, &Workflow::finished, workflow, [this, ended = next, used] {
        if (!used || !ended->outcome())
            return;
        if (!used->secretVariables.isEmpty())
            secrets.onHandedOver(used->onlyServices);
        if (ended->kind() == Workflow::Kind::BringUp && used->onlyServices.isEmpty())
            stackSettings.onHandedOver();
        used->secretVariables.clear();
    });
    connect(workflow, &Workflow::finished, q, &Session::workflowFinished);
    Q_EMIT q->workflowChanged();
    // Queued: whoever asked for it connects to it first.
    QMetaObject::invokeMethod(workflow, &Workflow::start, Qt::QueuedConnection);
    return workflow;
}

} // namespace panel
