// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/EndpointController.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineController.h"
#include "gui/MainWindow.h"
#include "gui/projects/ProjectController.h"
#include "gui/stack/StackHeader.h"
#include "gui/stack/StackPage.h"
#include "gui/Theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace panel {

void MainWindow::makeMenus()
{
    makeFileMenu();
    m_stackMenu = menuBar()->addMenu(tr("&Stack"));
    fillStackMenu();
    makeMachineMenu();
    makeViewMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *actions = help->addAction(tr("What the panel did…"), this, &MainWindow::showActions);
    actions->setObjectName(QStringLiteral("actionsAction"));
    actions->setMenuRole(QAction::NoRole);
    QAction *about = help->addAction(tr("About Inception Panel"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    const auto add = [&](const QString &text, const QString &name, void (ProjectController::*act)(),
                         const QKeySequence &shortcut) {
        QAction *action = file->addAction(text, m_projects, act);
        action->setObjectName(name);
        action->setShortcut(shortcut);
        action->setMenuRole(QAction::NoRole);
    };
    add(tr("Open compose file…"), QStringLiteral("openFileAction"), &ProjectController::askForFile,
        QKeySequence::Open);
    add(tr("Open folder…"), QStringLiteral("openFolderAction"), &ProjectController::askForFolder,
        Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    QMenu *recent = file->addMenu(tr("Open recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, m_projects,
            [this, recent] { m_projects->fillRecentMenu(recent); });
    file->addSeparator();
    QAction *close = file->addAction(tr("Close project"), this,
                                     [this] { m_projects->close(m_projects->session()); });
    close->setObjectName(QStringLiteral("closeProjectAction"));
    close->setShortcut(QKeySequence::Close);
    close->setMenuRole(QAction::NoRole);
    file->addSeparator();
    QAction *quit = file->addAction(tr("Quit"), this, &MainWindow::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

/// With the actions of the project that is looked at.
void MainWindow::fillStackMenu()
{
    m_stackMenu->clear();
    m_stackMenu->addActions(stackPage()->header()->actions());
    m_stackMenu->addSeparator();
    m_stackMenu->addActions(stackPage()->header()->cleanActions());
    m_stackMenu->addSeparator();
    m_stackMenu->addAction(stackPage()->header()->volumesAction());
    QAction *files = m_stackMenu->addAction(tr("Files and profiles…"), m_projects,
                                            &ProjectController::editFiles);
    files->setObjectName(QStringLiteral("projectFilesAction"));
    files->setMenuRole(QAction::NoRole);
    m_stackMenu->addSeparator();
    QAction *commands =
        m_stackMenu->addAction(tr("Commands for this…"), this, &MainWindow::showCommands);
    commands->setObjectName(QStringLiteral("commandsAction"));
    commands->setMenuRole(QAction::NoRole);
}

void MainWindow::makeMachineMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Machine"));
    menu->setObjectName(QStringLiteral("machineMenu"));
    QAction *create =
        menu->addAction(tr("New machine…"), m_machines, &MachineController::askToCreate);
    create->setObjectName(QStringLiteral("newMachineAction"));
    create->setShortcut(QKeySequence::New);
    create->setMenuRole(QAction::NoRole);
    QAction *engine = menu->addAction(tr("Add engine…"), m_engines, &EndpointController::askToAdd);
    engine->setObjectName(QStringLiteral("addEngineAction"));
    engine->setMenuRole(QAction::NoRole);
    menu->addSeparator();
    m_machineActions->fill(menu);
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *stack = view->addAction(tr("Stack"), this, &MainWindow::showStack);
    stack->setShortcut(Qt::CTRL | Qt::Key_1);
    stack->setMenuRole(QAction::NoRole);
    QAction *machine =
        view->addAction(tr("Machine"), this, [this] { showMachine(m_machines->machine()); });
    machine->setShortcut(Qt::CTRL | Qt::Key_2);
    machine->setMenuRole(QAction::NoRole);
    view->addSeparator();
    auto *group = new QActionGroup(this);
    const std::pair<Settings::Appearance, QString> appearances[] = {
        {Settings::Appearance::System, tr("As the system")},
        {Settings::Appearance::Light, tr("Light")},
        {Settings::Appearance::Dark, tr("Dark")},
    };
    for (const auto &[appearance, text] : appearances) {
        QAction *action = view->addAction(text);
        action->setMenuRole(QAction::NoRole);
        action->setCheckable(true);
        action->setChecked(m_theme->appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = appearance] {
            m_theme->setAppearance(chosen);
            m_settings->setAppearance(chosen);
        });
    }
    view->addSeparator();
    QAction *reconnect = view->addAction(tr("Reconnect"), m_workspace, &Workspace::reconnect);
    reconnect->setShortcut(QKeySequence::Refresh);
    reconnect->setMenuRole(QAction::NoRole);
}

void MainWindow::showMachineMenu(const QString &name, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("machineContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Show details")), &QAction::triggered, this,
            [this, name] { showMachine(name); });
    menu->addSeparator();
    m_machines->makeActions(name, menu)->fill(menu);
    menu->popup(globalPosition);
}

} // namespace panel
