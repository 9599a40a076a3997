// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnosis/ProblemsController.h"

#include "gui/diagnosis/ProblemsTab.h"
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
    connect(&m_settles, &QTimer::timeout, this, &ProblemsController::look);
    const auto changed = [this] {
        if (m_page->problemsTab()->isVisible())
            m_settles.start();
    };
    connect(session, &Session::servicesChanged, this, changed);
    connect(session, &Session::servicesKnownChanged, this, changed);
    ProblemsTab *tab = page->problemsTab();
    connect(tab, &ProblemsTab::lookAsked, this, &ProblemsController::look);
    connect(tab, &ProblemsTab::stepAsked, this, &ProblemsController::take);
    connect(tab, &ProblemsTab::bringUpAsked, this, [this] { m_session->bringUp(); });
}

void ProblemsController::look()
{
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

void ProblemsController::take(const NextStep &step)
{
    switch (step.action) {
    case NextStep::Action::BringUp: m_session->bringUp({step.service}); return;
    case NextStep::Action::Start: onContainer(step.service, &Session::startContainer); return;
    case NextStep::Action::Stop: onContainer(step.service, &Session::stopContainer); return;
    case NextStep::Action::Restart: onContainer(step.service, &Session::restartContainer); return;
    case NextStep::Action::Rebuild: m_session->rebuild({step.service}); return;
    case NextStep::Action::ShowLog: m_page->showLogsOf(step.service); return;
    case NextStep::Action::ShowCause: m_page->problemsTab()->showService(step.service); return;
    case NextStep::Action::EditFile: openFile(step); return;
    }
}

void ProblemsController::onContainer(const QString &service,
                                     void (Session::*action)(const QString &))
{
    const Service *found = m_session->services().find(service);
    if (found && found->container)
        (m_session->*action)(found->container->id);
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
