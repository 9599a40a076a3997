// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"

#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/session/PortControl_p.h"
#include "core/session/RuleCheck.h"
#include "core/session/Session_p.h"
#include "core/session/WorkflowLog.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/StackRecipes.h"

#include <QHostAddress>

#include <algorithm>

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

Session::Session(Workspace *workspace, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(workspace, this))
{
    d->ports = new PortControl(std::make_unique<PortControl::Private>(this, workspace->launcher(),
                                                                      workspace->virtualBox()),
                               this);
    d->onEngineChanged();
    workspace->add(this);
}

Session::Session(const Options &options, QObject *parent)
    : Session(std::make_unique<Workspace>(options), parent)
{
}

Session::Session(std::unique_ptr<Workspace> workspace, QObject *parent)
    : Session(workspace.get(), parent)
{
    m_own = std::move(workspace);
}

Session::~Session()
{
    d->workspace->remove(this);
}

void Session::openProject(const QString &path)
{
    const Result<ProjectFiles> files = projectFilesAt(path);
    ProjectFiles missing;
    missing.files = {path};
    openProject(files.value_or(missing));
}

void Session::openProject(const ProjectFiles &project)
{
    if (!project.isSameAs(d->loader.files())) {
        d->services.clear();
        if (d->watch)
            d->watch->setProject({});
        if (d->logs)
            d->logs->clear();
        d->site.clear();
        d->secrets.setProject(project.firstFile(), std::nullopt);
        d->stackSettings.setProject(project);
    }
    d->loader.open(project);
    if (isEmpty())
        Q_EMIT projectChanged();
}

ProjectFiles Session::projectFiles() const
{
    return d->loader.files();
}

QString Session::projectName() const
{
    return d->loader.lastGood() ? d->loader.lastGood()->name : d->loader.files().name;
}

bool Session::isEmpty() const
{
    return d->loader.files().isEmpty() && d->loader.files().name.isEmpty();
}

Call *Session::readProfiles(QObject *requester, Handler<QStringList> done)
{
    return d->loader.readProfiles(requester, std::move(done));
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
    const ConnectionStatus now = connectionStatus();
    return now.answers() && !now.isPictureOld ? QDateTime::currentDateTimeUtc() : now.asOf;
}

ConnectionStatus Session::connectionStatus() const
{
    return d->workspace->connectionStatus(d->watch);
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

bool Session::isSiteServed() const
{
    const Service *service = d->services.find(d->site.service());
    const QList<Container> containers = service ? service->containers() : QList<Container>();
    return std::any_of(containers.cbegin(), containers.cend(),
                       [](const Container &one) { return one.state == Container::State::Running; });
}

std::optional<HostsLine> Session::missingHostsLine() const
{
    return d->site.missingLine();
}

void Session::addHostsLine(QObject *requester, Handler<std::monostate> done)
{
    const HostsLine line = d->site.missingLine().value_or(HostsLine());
    const quint64 work =
        d->recorder.begin(Tr::tr("Let the site's name lead here"), Tr::tr("this computer"));
    panel::addHostsLine(d->workspace->launcher(), line, requester,
                        [this, work, text = line.commandText(),
                         done = std::move(done)](const Result<std::monostate> &added) {
                            d->recorder.end(work, {text}, added.map([](std::monostate) {}));
                            if (added)
                                d->site.lookAgain();
                            done(added);
                        });
}

Workflow *Session::bringUp(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return bringUpWorkflow(context, this); }, services,
        {}, Private::Needs::Machine);
}

Workflow *Session::rebuild(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return rebuildWorkflow(context, this); }, services,
        {}, Private::Needs::Machine);
}

Workflow *Session::recreate(const QStringList &services)
{
    return d->begin(
        [&](const SharedStackContext &context) { return recreateWorkflow(context, this); },
        services, {}, Private::Needs::Machine);
}

Workflow *Session::stop()
{
    if (d->isFileUseless())
        return d->begin(
            [&](const SharedStackContext &context) { return stopByIdWorkflow(context, this); }, {},
            {}, Private::Needs::Containers);
    return d->begin([&](const SharedStackContext &context) { return stopWorkflow(context, this); });
}

Workflow *Session::restoreVolumes(const QList<RestoreOrder> &orders)
{
    return d->begin(
        [&](const SharedStackContext &context) { return restoreWorkflow(context, orders, this); });
}

bool Session::canStartMachine() const
{
    return d->workspace->startableMachine() != nullptr;
}

Workflow *Session::workflow() const
{
    return d->workflow;
}

void Session::checkRules(bool stopThem, QObject *requester, Handler<QList<RuleResult>> done)
{
    RuleCheckTarget target;
    target.launcher = d->workspace->launcher();
    target.project = d->loader.files();
    if (connectionState() == ConnectionState::Connected && areServicesKnown())
        target.engine = engine();
    else
        target.whyNoEngine =
            Tr::tr("The engine cannot be asked: %1").arg(connectionError().message);
    target.services = d->services.services();
    target.stopThem = stopThem;
    checkStack(target, requester, stopThem ? d->recordedCheck(std::move(done)) : std::move(done));
}

/// It stops each running container, the last one first, and starts them again.
Handler<QList<RuleResult>> Session::Private::recordedCheck(Handler<QList<RuleResult>> done)
{
    QStringList stops;
    QStringList starts;
    for (const Service &service : services.services()) {
        const QList<Container> containers = service.containers();
        for (const Container &container : containers) {
            if (container.state != Container::State::Running)
                continue;
            stops.prepend(stopText(container.name));
            starts.append(startText(container.name));
        }
    }
    const quint64 work = recorder.begin(Tr::tr("Check, with stops"), place());
    return [this, work, commands = stops + starts,
            done = std::move(done)](const Result<QList<RuleResult>> &results) {
        recorder.end(work, commands, results.map([](const auto &) {}));
        done(results);
    };
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
                                  const std::optional<Error> &obstacle, Needs needs)
{
    if (workflow && workflow->isRunning())
        return workflow;
    SharedStackContext used = stackContext(onlyServices);
    Workflow *next = make(used);
    if (const auto impossible = obstacle                     ? obstacle
                                : needs == Needs::Containers ? std::nullopt
                                                             : whyNoWorkflow(onlyServices, needs)) {
        const std::unique_ptr<Workflow> meant(next); // people are told what it was to be
        next = new Workflow(meant->kind(), meant->title(), q);
        next->add(new ImpossibleStep(*impossible, next));
        used.reset();
    } else {
        next->setRenewal([this, used, kind = next->kind()] { return renew(*used, kind); });
    }
    if (logs)
        logWorkflow(next, logs);
    recorder.follow(next, place());
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
