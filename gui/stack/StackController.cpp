// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StackController.h"

#include "core/endpoint/EndpointAddress.h"
#include "core/session/ClientKey.h"
#include "core/session/Defaults.h"
#include "core/session/ServiceStats.h"
#include "gui/DesktopNotification.h"
#include "gui/diagnosis/ProblemsController.h"
#include "gui/logs/LogEngineButton.h"
#include "gui/ports/PortsController.h"
#include "gui/secrets/SecretsController.h"
#include "gui/settings/StackSettingsController.h"
#include "gui/stack/CleanDialog.h"
#include "gui/stack/ServiceDetails.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackHeader.h"
#include "gui/stack/StackPage.h"
#include "gui/stack/VolumesDialog.h"

namespace panel {

StackController::StackController(Session *session, StackPage *page, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_page(page)
    , m_notification(new DesktopNotification(this))
{
    connect(session, &Session::machinesChanged, this, &StackController::refresh);
    connect(session, &Session::endpointsChanged, this, &StackController::refreshLogEngines);
    connect(session, &Session::connectionChanged, this, &StackController::refresh);
    connect(session, &Session::connectionStatusChanged, this,
            [this] { m_page->setConnection(m_session->connectionStatus()); });
    connect(session->clientKey(), &ClientKey::changed, this, &StackController::refresh);
    connect(session, &Session::projectChanged, this, &StackController::refresh);
    connect(session, &Session::servicesChanged, this, &StackController::updateServices);
    connect(session, &Session::servicesKnownChanged, this, &StackController::refresh);
    connect(session, &Session::workflowChanged, this,
            [this] { m_page->setWorkflow(m_session->workflow()); });
    connect(session, &Session::actionFailed, page, &StackPage::showFailure);
    connect(session, &Session::notice, page, &StackPage::showNotice);
    connectPage();
    connectServices();
    auto *ports = new PortsController(session->ports(), page->portsTab(), this);
    connect(ports, &PortsController::failed, page, &StackPage::showFailure);
    connect(ports, &PortsController::serviceAsked, page, &StackPage::showService);
    new ProblemsController(session, page, this);
    auto *secrets = new SecretsController(session, page->secretsTab(), this);
    connect(secrets, &SecretsController::failed, page, &StackPage::showFailure);
    new StackSettingsController(session, page->settingsTab(), this);
    page->setWorkflow(session->workflow());
    refresh();
}

void StackController::connectPage()
{
    const StackHeader *header = m_page->header();
    connect(header, &StackHeader::bringUpAsked, this, [this] { m_session->bringUp(); });
    connect(header, &StackHeader::stopAsked, this, [this] { m_session->stop(); });
    connect(header, &StackHeader::rebuildAsked, this, [this] { m_session->rebuild(); });
    connect(header, &StackHeader::cancelAsked, this, [this] {
        if (Workflow *workflow = m_session->workflow())
            workflow->cancel();
    });
    connect(header, &StackHeader::cleanAsked, this, &StackController::askToClean);
    connect(header, &StackHeader::volumesAsked, this, &StackController::showVolumes);
    connect(m_page, &StackPage::hostsLineAsked, this, [this] {
        m_page->setHostsBusy(true);
        m_session->addHostsLine(this, [this](const Result<std::monostate> &added) {
            m_page->setHostsBusy(false);
            if (!added && added.error().kind != Error::Kind::Cancelled)
                m_page->showFailure(added.error());
        });
    });
    connect(m_session, &Session::workflowFinished, this, [this] {
        refresh();
        tellDesktop();
    });
    connect(m_page, &StackPage::reconnectAsked, this, [this] { m_session->reconnect(); });
    connect(m_page, &StackPage::logEnginesChosen, this, [this](const QStringList &ids) {
        m_session->setLogEngines(ids);
        refreshLogEngines();
    });
    connect(m_page, &StackPage::rereadAsked, this,
            [this] { m_session->openProject(m_session->projectFiles()); });
}

void StackController::connectServices()
{
    const ServicesTab *tab = m_page->servicesTab();
    connect(tab, &ServicesTab::startAsked, this, [this](const QString &name) {
        const Service *service = m_session->services().find(name);
        if (service && (!service->container || service->areTooFew()))
            m_session->bringUp({name});
        else
            withContainers(name, &canStart, &Session::startContainer);
    });
    connect(tab, &ServicesTab::stopAsked, this, [this](const QString &name) {
        withContainers(
            name, [](const Container &one) { return one.isActive(); }, &Session::stopContainer);
    });
    connect(tab, &ServicesTab::restartAsked, this, [this](const QString &name) {
        withContainers(
            name, [](const Container &) { return true; }, &Session::restartContainer);
    });
    connect(tab, &ServicesTab::rebuildAsked, this,
            [this](const QString &name) { m_session->rebuild({name}); });
    connect(tab, &ServicesTab::watchedChanged, this,
            [this, tab] { m_session->stats()->watch(tab->watched()); });
    connect(m_session->stats(), &ServiceStats::changed, this, [this](const QStringList &services) {
        for (const QString &name : services)
            m_page->servicesTab()->setUsage(name, m_session->stats()->usage(name));
    });
}

void StackController::refresh()
{
    StackState state;
    state.hasMachines = !m_session->machines().isEmpty();
    if (const std::optional<Machine> machine = m_session->currentMachine()) {
        state.machine = machine->name;
        state.engineHost = machine->endpoint ? machine->endpoint->url.host() : machine->ipAddress;
    }
    if (const auto entry = m_session->currentEndpoint()) {
        state.hasMachines = true;
        state.machine = entry->name;
        state.engineHost = entry->endpoint ? portHost(*entry->endpoint) : QString();
    }
    state.connection = m_session->connectionStatus();
    state.canStartMachine = m_session->canStartMachine();
    state.isPassphraseWanted = m_session->clientKey()->state() == ClientKey::State::Wanted;
    const ProjectFiles files = m_session->projectFiles();
    state.projectFile = files.isEmpty() ? files.name : files.firstFile();
    state.moreFiles = files.files.mid(1);
    state.projectName = m_session->projectName();
    state.project = m_session->project();
    state.services = m_session->services().services();
    state.servicesKnown = m_session->areServicesKnown();
    state.site = m_session->siteAddress();
    if (m_session->services().summary().active > 0)
        state.hosts = m_session->missingHostsLine();
    m_page->setState(state);
    refreshLogEngines();
}

/// All that have an address, but for the open one.
void StackController::refreshLogEngines()
{
    const QStringList chosen = m_session->logEngines();
    QList<LogEngineChoice> choices;
    for (const EndpointEntry &entry : m_session->endpoints()) {
        const bool isAway = entry.state == EndpointEntry::State::Unreachable
                            || entry.state == EndpointEntry::State::Error;
        if (entry.id != m_session->currentId() && entry.endpoint)
            choices.append({entry.id, entry.name, isAway, chosen.contains(entry.id)});
    }
    m_page->setLogEngines(choices);
}

void StackController::updateServices(const QStringList &names)
{
    if (names.isEmpty()) {
        refresh();
        return;
    }
    QList<Service> changed;
    for (const QString &name : names) {
        if (const Service *service = m_session->services().find(name))
            changed.append(*service);
    }
    m_page->updateServices(changed, m_session->services().summary());
}

void StackController::askToClean(CleanPlan::Extent extent)
{
    m_session->planClean(extent, this, [this](const Result<CleanPlan> &plan) {
        if (!plan) {
            m_page->showFailure(plan.error());
            return;
        }
        CleanPlan shown = *plan;
        shown.copyFolder = copiesFolder();
        auto *dialog = new CleanDialog(shown, m_page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CleanDialog::confirmed, this,
                [this](const CleanPlan &confirmed) { m_session->clean(confirmed); });
        dialog->open();
    });
}

/// The end of the work, to somebody who looks at something else.
void StackController::tellDesktop()
{
    const Workflow *workflow = m_session->workflow();
    if (!workflow || m_page->window()->isActiveWindow())
        return;
    const auto project = m_session->project();
    const QString name = project && *project ? (*project)->name : QString();
    const Result<void> &outcome = workflow->outcome();
    if (!outcome && outcome.error().kind == Error::Kind::Cancelled)
        return;
    const QString title = outcome
                              ? tr("%1: %2 is done", "project, work").arg(name, workflow->title())
                              : tr("%1: %2 failed", "project, work").arg(name, workflow->title());
    const bool isUp = outcome && workflow->kind() == Workflow::Kind::BringUp;
    const QString text = !outcome ? outcome.error().message
                         : isUp   ? m_session->siteAddress().toDisplayString()
                                  : QString();
    m_notification->show(title, text);
}

void StackController::showVolumes()
{
    m_session->planClean(CleanPlan::Extent::Volumes, this, [this](const Result<CleanPlan> &plan) {
        if (!plan) {
            m_page->showFailure(plan.error());
            return;
        }
        auto *dialog = new VolumesDialog(*plan, copiesFolder(), m_page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &VolumesDialog::copyAsked, this,
                [this](const CleanPlan &volumes) { m_session->copyVolumes(volumes); });
        connect(dialog, &VolumesDialog::restoreAsked, this,
                [this](const QList<RestoreOrder> &orders) { m_session->restoreVolumes(orders); });
        dialog->open();
    });
}

void StackController::withContainers(const QString &service, bool (*isWanted)(const Container &),
                                     void (Session::*action)(const QString &))
{
    const Service *found = m_session->services().find(service);
    const QList<Container> containers = found ? found->containers() : QList<Container>();
    for (const Container &container : containers) {
        if (isWanted(container))
            (m_session->*action)(container.id);
    }
}

} // namespace panel
