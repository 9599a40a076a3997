// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "core/session/Settings.h"

#include <QMainWindow>
#include <QPointer>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace panel {

class ActionsDialog;
class CloseQuestion;
class EndpointController;
class MachineActions;
class MachineController;
class MachineList;
class MachinePage;
class ProjectController;
class StackPage;
class StatusStrip;
class Theme;

/// The window: sidebar, page of the stack or of a machine, status line, menus. No engine logic.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All three outlive the window.
    /// `session` is the project that is shown at first; others are opened in its workspace.
    MainWindow(Session *session, Settings *settings, Theme *theme, QWidget *parent = nullptr);

    MachineList *machineList() const { return m_sidebar; }
    StackPage *stackPage() const; ///< of the project that is looked at
    ProjectController *projects() const { return m_projects; }
    MachinePage *machinePage() const { return m_machinePage; }
    MachineActions *machineActions() const { return m_machineActions; }
    void showStack();
    /// Its page; the machine of the stack stays what it is.
    void showMachine(const QString &name);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void fillStackMenu();
    void makeMachineMenu();
    void makeViewMenu();
    void connectSession();
    void connectMachines();
    bool isStackShown() const;
    void showPage(QWidget *page);
    void refreshTask();
    void refreshSidebar();
    void refreshStatus();
    void refreshTitle();
    void onProjectChosen();
    void chooseMachine(const QString &name);
    void useMachine(const QString &name);
    void showMachineMenu(const QString &name, const QPoint &globalPosition);
    void showAbout();
    void showCommands();
    void showActions();
    bool askToClose();

    Workspace *m_workspace;
    Session *m_session; ///< of the project that is looked at
    Settings *m_settings;
    Theme *m_theme;
    MachineList *m_sidebar;
    QStackedWidget *m_pages;
    ProjectController *m_projects;
    QMenu *m_stackMenu = nullptr;
    MachineActions *m_machineActions;
    MachinePage *m_machinePage;
    MachineController *m_machines = nullptr;
    EndpointController *m_engines = nullptr;
    StatusStrip *m_status;
    QPointer<CloseQuestion> m_closeQuestion;
    QPointer<ActionsDialog> m_actions;
};

} // namespace panel
