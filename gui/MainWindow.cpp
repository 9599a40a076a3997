// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MainWindow.h"

#include "gui/endpoints/EndpointController.h"
#include "gui/endpoints/PassphraseController.h"
#include "gui/learn/ActionsDialog.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/machines/CloseQuestion.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineController.h"
#include "gui/machines/MachineList.h"
#include "gui/machines/MachinePage.h"
#include "gui/machines/SidebarRows.h"
#include "gui/projects/ProjectController.h"
#include "gui/projects/ProjectTexts.h"
#include "gui/stack/StackPage.h"
#include "gui/StatusStrip.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QHash>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace panel {

MainWindow::MainWindow(Session *session, Settings *settings, Theme *theme, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(session->workspace())
    , m_session(session)
    , m_settings(settings)
    , m_theme(theme)
    , m_sidebar(new MachineList(this))
    , m_pages(new QStackedWidget(this))
    , m_projects(new ProjectController(session, settings, m_sidebar, m_pages, this))
    , m_machineActions(new MachineActions(MachineActions::Shortcuts::Yes, this))
    , m_machinePage(new MachinePage(m_machineActions, this))
    , m_status(new StatusStrip(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/inception-panel.svg")));
    setMinimumSize(760, 560);
    resize(1320, 860);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_pages->addWidget(m_machinePage);
    right->addWidget(m_pages, 1);
    right->addWidget(m_status);
    auto *central = new QWidget(this);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    setCentralWidget(central);

    m_machines = new MachineController(m_workspace, m_workspace->machineControl(), m_machineActions,
                                       m_machinePage, this);
    m_engines = new EndpointController(m_workspace, settings, m_sidebar->engines(), this);
    setAcceptDrops(true);
    makeMenus();
    connectSession();
    connectMachines();
    restoreGeometry(settings->windowGeometry());
    refreshSidebar();
    refreshStatus();
    refreshTitle();
    m_sidebar->setStackOpen(true);
    stackPage()->setFocus(); // no control looks chosen before the user chose one
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::connectionStatusChanged, this, &MainWindow::refreshStatus);
    connect(m_session, &Session::pinged, this, &MainWindow::refreshStatus);
    connect(m_session, &Session::servicesChanged, this, &MainWindow::refreshStatus);
    connect(m_session, &Session::connectionChanged, this, &MainWindow::refreshTitle);
    connect(m_session, &Session::projectChanged, this, &MainWindow::refreshTitle);
    connect(m_session, &Session::workflowChanged, this,
            [this] { m_sidebar->setWorkflow(m_session->workflow()); });
}

void MainWindow::onProjectChosen()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = m_projects->session();
    connectSession();
    const bool isShown = m_projects->isPage(m_pages->currentWidget());
    m_sidebar->setWorkflow(m_session->workflow());
    fillStackMenu();
    refreshStatus();
    refreshTitle();
    if (isShown)
        showStack();
}

void MainWindow::connectMachines()
{
    connect(m_sidebar, &MachineList::machineChosen, this, &MainWindow::chooseMachine);
    connect(m_workspace, &Workspace::machinesChanged, this, &MainWindow::refreshSidebar);
    connect(m_workspace, &Workspace::endpointsChanged, this, &MainWindow::refreshSidebar);
    connect(m_workspace, &Workspace::connectionChanged, this, &MainWindow::refreshSidebar);
    connect(m_projects, &ProjectController::currentChanged, this, &MainWindow::onProjectChosen);
    connect(m_projects, &ProjectController::shown, this, &MainWindow::showStack);
    auto *passphrases = new PassphraseController(m_workspace, this);
    const auto connectPage = [this, passphrases](StackPage *page) {
        connect(page, &StackPage::passphraseAsked, passphrases, &PassphraseController::ask);
        connect(page, &StackPage::newMachineAsked, m_machines, &MachineController::askToCreate);
    };
    connect(m_projects, &ProjectController::pageMade, this, connectPage);
    connectPage(stackPage());
    connect(m_sidebar, &MachineList::machineMenuAsked, this, &MainWindow::showMachineMenu);
    connect(m_sidebar, &MachineList::newMachineAsked, m_machines, &MachineController::askToCreate);
    connect(m_engines, &EndpointController::chosen, this, &MainWindow::showStack);
    connect(m_machines, &MachineController::pageAsked, this, [this] { showPage(m_machinePage); });
    connect(m_machines, &MachineController::useAsked, this, &MainWindow::useMachine);
    connect(m_machines, &MachineController::tasksChanged, this, &MainWindow::refreshSidebar);
    connect(m_machines, &MachineController::tasksChanged, this, &MainWindow::refreshTask);
}

void MainWindow::refreshSidebar()
{
    const std::optional<Machine> current = m_workspace->currentMachine();
    const QString inUse = current ? current->name : QString();
    // The menu is about the machine that is looked at; from the stack's page, about the stack's.
    if (isStackShown() && !inUse.isEmpty())
        m_machines->setMachine(inUse);
    QList<SidebarRow> rows;
    const QList<Machine> machines = m_workspace->machines();
    QHash<QString, QStringList> otherNames;
    const QList<EndpointEntry> endpoints = m_workspace->endpoints();
    for (const EndpointEntry &entry : endpoints)
        otherNames.insert(entry.id, entry.otherNames);
    for (const Machine &machine : machines) {
        SidebarRow row = machineRow(machine, otherNames.value(machine.name));
        row.isInUse = machine.name == inUse;
        if (const MachineTask *task = m_machines->runningTask(machine.name)) {
            row.tone = Tone::Warn;
            row.detail = task->stages().isEmpty() ? task->title() : task->stages().last().title;
            row.help.clear();
        }
        rows.append(row);
    }
    m_sidebar->setMachines(rows, isStackShown() ? inUse : m_machines->machine(),
                           m_workspace->machineStoreError());
}

void MainWindow::refreshTask()
{
    MachineTask *running = m_machines->runningTask(m_machines->machine());
    const QList<Machine> machines = m_workspace->machines();
    for (const Machine &machine : machines) {
        if (!running)
            running = m_machines->runningTask(machine.name);
    }
    m_sidebar->setTask(running);
}

void MainWindow::refreshStatus()
{
    const auto entry = m_session->currentEndpoint();
    m_status->setFacts({m_session->connectionStatus(), m_session->engineVersion(),
                        m_session->apiVersion(), m_session->roundTripMilliseconds(),
                        entry && entry->endpoint ? entry->endpoint->kind() : Endpoint::Kind::Tls});
}

void MainWindow::refreshTitle()
{
    const QString machine = m_session->currentName();
    const ProjectFiles files = m_session->projectFiles();
    const QString known = m_session->projectName();
    const QString name = known.isEmpty() ? projectTitle(files) : known;
    if (m_session->isEmpty())
        setWindowTitle(tr("Inception Panel"));
    else if (machine.isEmpty())
        setWindowTitle(plainWindowTitle(name));
    else
        setWindowTitle(plainWindowTitle(tr("%1 — %2", "project, machine").arg(name, machine)));
}

StackPage *MainWindow::stackPage() const
{
    return m_projects->page();
}

bool MainWindow::isStackShown() const
{
    return m_projects->isPage(m_pages->currentWidget());
}

void MainWindow::showPage(QWidget *page)
{
    const QWidget *focused = focusWidget();
    m_pages->setCurrentWidget(page);
    if (!focused || !m_sidebar->isAncestorOf(focused))
        page->setFocus(); // and no button of the new page looks chosen
    m_sidebar->setStackOpen(isStackShown());
    refreshSidebar();
}

void MainWindow::showStack()
{
    showPage(stackPage());
}

void MainWindow::showMachine(const QString &name)
{
    m_machines->setMachine(name);
    showPage(m_machinePage);
}

void MainWindow::chooseMachine(const QString &name)
{
    // Looking is not choosing, but where nothing is chosen at all.
    const QList<Machine> machines = m_workspace->machines();
    const bool isUsable =
        std::any_of(machines.begin(), machines.end(), [&name](const Machine &machine) {
            return machine.name == name && MachineActions::isUsable(machine);
        });
    if (isUsable && m_workspace->currentId().isEmpty())
        useMachine(name);
    showMachine(name);
}

void MainWindow::useMachine(const QString &name)
{
    const std::optional<Machine> current = m_workspace->currentMachine();
    if (current && current->name == name)
        return;
    m_settings->setMachine(name);
    m_workspace->selectMachine(name);
}

void MainWindow::showCommands()
{
    CommandsDialog::show(m_session->projectName(), m_session->commands(), this);
}

void MainWindow::showActions()
{
    if (m_actions) {
        m_actions->raise();
        m_actions->activateWindow();
        return;
    }
    m_actions = new ActionsDialog(m_workspace->actionLog(), this);
    m_actions->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->show();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Inception Panel"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Inception Panel %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Machines, compose stacks, ports and logs in one window.\nFree "
                               "software under the GNU General Public License, version 3 or "
                               "later."));
    box->open();
}

/// Whether something goes on that would end unseen.
bool MainWindow::askToClose()
{
    const QList<MachineTask *> tasks = m_machines->runningTasks();
    Workflow *workflow = m_workspace->runningWorkflow();
    if (tasks.isEmpty() && !workflow)
        return false;
    if (m_closeQuestion && m_closeQuestion->isVisible()) {
        m_closeQuestion->raise();
        return true;
    }
    m_closeQuestion = new CloseQuestion(tasks, workflow, this);
    m_closeQuestion->setAttribute(Qt::WA_DeleteOnClose);
    // Not from within the end of the work: others have still to hear of it.
    connect(m_closeQuestion, &CloseQuestion::ended, this, &MainWindow::close, Qt::QueuedConnection);
    m_closeQuestion->show();
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

/// Each file or folder is a project of its own.
void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            m_projects->openPath(url.toLocalFile());
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setWindowGeometry(saveGeometry());
    if (askToClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace panel
