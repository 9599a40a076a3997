// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/ProblemsController.h"

#include "gui/diagnosis/ProblemsTab.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/stack/CleanDialog.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackPage.h"

#include <QDesktopServices>
#include <QUrl>

#include <chrono>
#include <utility>

namespace panel {

using namespace std::chrono_literals;

ProblemsController::ProblemsController(Session *session, StackPage *page, QObject *parent)
    : QObject(parent), m_session(session), m_page(page)
{
    m_settles.setSingleShot(true);
    m_settles.setInterval(300ms);
    connect(&m_settles, &QTimer::timeout, this, [this] { look(false); });
    const auto changed = [this] {
        if (m_page->problemsTab()->isVisible())
            m_settles.start();
    };
    connect(session, &Session::servicesChanged, this, changed);
    connect(session, &Session::servicesKnownChanged, this, changed);
    m_comparisonSettles.setSingleShot(true);
    m_comparisonSettles.setInterval(700ms);
    connect(&m_comparisonSettles, &QTimer::timeout, this,
            [this] { compare(Session::Secrets::Leave); });
    const auto compareSoon = [this] { m_comparisonSettles.start(); };
    connect(session, &Session::projectChanged, this, compareSoon);
    connect(session, &Session::servicesKnownChanged, this, compareSoon);
    connect(session, &Session::workflowFinished, this, compareSoon);
    ProblemsTab *tab = page->problemsTab();
    connect(tab, &ProblemsTab::lookAsked, this, &ProblemsController::look);
    connect(tab, &ProblemsTab::recreateAsked, this,
            [this](const QString &service) { m_session->recreate({service}); });
    connect(tab, &ProblemsTab::rebuildAsked, this,
            [this](const QString &service) { m_session->rebuild({service}); });
    connect(tab, &ProblemsTab::commandsAsked, this, &ProblemsController::showCommands);
    connect(tab, &ProblemsTab::removeAsked, this, &ProblemsController::remove);
    connect(page->servicesTab(), &ServicesTab::recreateAsked, this,
            [this](const QString &service) { m_session->recreate({service}); });
    connect(page->servicesTab(), &ServicesTab::commandsAsked, this,
            &ProblemsController::showCommands);
    connect(tab, &ProblemsTab::stepAsked, this, &ProblemsController::take);
    connect(tab, &ProblemsTab::bringUpAsked, this, [this] { m_session->bringUp(); });
}

void ProblemsController::look(bool byUser)
{
    if (byUser)
        compare(Session::Secrets::Ask);
    else if (!m_comparison)
        m_comparisonSettles.start();
    if (m_call) {
        m_again = true;
        return;
    }
    if (!m_session->areServicesKnown())
        return; // the page says why; servicesKnownChanged leads here again
    ProblemsTab *tab = m_page->problemsTab();
    tab->setLooking(true);
    m_call = m_session->diagnose(this, [this, tab](const Result<QList<Diagnosis>> &all) {
        m_call.clear();
        tab->setLooking(false);
        if (all)
            tab->setDiagnoses(*all, QDateTime::currentDateTimeUtc());
        else
            tab->showFailure(all.error());
        if (std::exchange(m_again, false))
            m_settles.start();
    });
}

void ProblemsController::compare(Session::Secrets secrets)
{
    const auto project = m_session->project();
    if (!m_session->areServicesKnown() || !project || !*project) {
        m_page->servicesTab()->setDrift({});
        return;
    }
    m_comparisonSettles.stop();
    delete m_comparison;
    m_comparison =
        m_session->compareWithFile(secrets, this, [this](const Result<QList<ServiceDrift>> &all) {
            m_comparison.clear();
            QStringList built;
            if (const auto known = m_session->project(); known && *known) {
                for (const ComposeService &service : (*known)->services) {
                    if (!service.buildContext.isEmpty())
                        built.append(service.name);
                }
            }
            // Why it cannot be compared, the page says already: of the file, or of the engine.
            const QList<ServiceDrift> shown = all.value_or(QList<ServiceDrift>());
            m_page->servicesTab()->setDrift(shown);
            m_page->problemsTab()->setDrift(shown, built);
        });
}

void ProblemsController::remove(const ServiceDrift &orphan)
{
    auto *dialog = new CleanDialog(m_session->planRemoval(orphan), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CleanDialog::confirmed, this,
            [this](const CleanPlan &confirmed) { m_session->clean(confirmed); });
    dialog->open();
}

void ProblemsController::showCommands(const QString &service)
{
    CommandsDialog::show(service, m_session->commands(service), m_page);
}

void ProblemsController::take(const NextStep &step)
{
    switch (step.action) {
    case NextStep::Action::BringUp: m_session->bringUp({step.service}); return;
    case NextStep::Action::Start: m_session->startContainer(step.container); return;
    case NextStep::Action::Stop: m_session->stopContainer(step.container); return;
    case NextStep::Action::Restart: m_session->restartContainer(step.container); return;
    case NextStep::Action::Rebuild: m_session->rebuild({step.service}); return;
    case NextStep::Action::ShowLog: m_page->showLogsOf(step.service); return;
    case NextStep::Action::ShowCause: m_page->problemsTab()->showService(step.service); return;
    case NextStep::Action::EditFile: openFile(step); return;
    }
}

/// The system's own editor for it; where in the file, only we know.
void ProblemsController::openFile(const NextStep &step)
{
    const bool isOpen = QDesktopServices::openUrl(QUrl::fromLocalFile(step.place.file));
    if (step.place.line > 0)
        m_page->showNotice(tr("To edit (%1): line %2 of %3", "what, line, file")
                               .arg(step.what)
                               .arg(step.place.line)
                               .arg(step.place.file));
    else if (!isOpen)
        m_page->showNotice(tr("To edit: %1").arg(step.place.file));
}

} // namespace panel
