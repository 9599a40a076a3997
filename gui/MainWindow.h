// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "core/session/Settings.h"

#include <QMainWindow>

class QActionGroup;

namespace panel {

class MachineList;
class StackPage;
class StatusStrip;
class Theme;

/// The window: sidebar, page, status line, menus. No engine logic.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All three outlive the window.
    MainWindow(Session *session, Settings *settings, Theme *theme, QWidget *parent = nullptr);

    MachineList *machineList() const { return m_sidebar; }
    StackPage *stackPage() const { return m_page; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeViewMenu();
    void connectSession();
    void refreshSidebar();
    void refreshStatus();
    void refreshTitle();
    void openFile();
    void chooseMachine(const QString &name);
    void showAbout();

    Session *m_session;
    Settings *m_settings;
    Theme *m_theme;
    MachineList *m_sidebar;
    StackPage *m_page;
    StatusStrip *m_status;
};

} // namespace panel
