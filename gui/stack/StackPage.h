// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/Workflow.h"
#include "gui/stack/StackState.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace panel {

class BringUpPanel;
class EmptyState;
class ErrorNotice;
class HostsNotice;
class LogPanel;
class LogSession;
class LogSettings;
struct LogEngineChoice;
class PortsTab;
class ProblemsTab;
class RecentList;
class SecretsTab;
class StackSettingsTab;
class ServicesTab;
class StackHeader;
class StatusClock;

/// Everything about the open stack. Shows values, asks by signals; StackController joins it to the
/// session.
class StackPage : public QWidget
{
    Q_OBJECT

public:
    /// `logs` may be null: then no logs are shown.
    explicit StackPage(LogSession *logs, QWidget *parent = nullptr);

    void setState(const StackState &state);
    /// Some of the services of the state differ now; none came, went or moved.
    void updateServices(const QList<Service> &changed, const ServiceSummary &summary);
    const StackState &state() const { return m_state; }
    /// The same state but for the connection.
    void setConnection(const ConnectionStatus &connection);
    void setWorkflow(Workflow *workflow);
    /// Shown while no project is open.
    void setRecent(const QList<ProjectFiles> &projects);
    /// Something to know that is not a state: an action that failed, a notice.
    void showFailure(const Error &error);
    void showNotice(const QString &text);
    /// The administrator is being asked for the line of /etc/hosts.
    void setHostsBusy(bool isBusy);

    StackHeader *header() const { return m_header; }
    ServicesTab *servicesTab() const { return m_services; }
    PortsTab *portsTab() const { return m_ports; }
    ProblemsTab *problemsTab() const { return m_problems; }
    SecretsTab *secretsTab() const { return m_secrets; }
    StackSettingsTab *settingsTab() const { return m_settings; }
    /// Where what the user chose for the logs is kept.
    void setLogSettings(const LogSettings &settings);
    /// The other machines whose logs can be shown besides.
    void setLogEngines(const QList<LogEngineChoice> &engines);
    void showLogsOf(const QString &service);
    void showService(const QString &service);
    /// Why it is not as it should be.
    void showProblemOf(const QString &service);

Q_SIGNALS:
    void reconnectAsked();
    void passphraseAsked();
    void rereadAsked();
    void openFileAsked();
    void recentChosen(const panel::ProjectFiles &project);
    void recentRemoveAsked(const panel::ProjectFiles &project);
    void newMachineAsked();
    void logEnginesChosen(const QStringList &ids);
    void hostsLineAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void addTab(const QString &caption, QWidget *page);
    void openTab(QWidget *page);
    void updateNotice();
    void showConnection();
    void updateBody();
    void setProblemCount(int count);
    void updateEmptyState();

    StackState m_state;  ///< without the services
    QStringList m_names; ///< of the services
    StackHeader *m_header;
    BringUpPanel *m_steps;
    QTabBar *m_tabs;
    QList<QWidget *> m_tabPages; ///< in the order of the tabs
    StatusClock *m_clock;
    ErrorNotice *m_notice;  ///< of the connection, or of the project's file
    ErrorNotice *m_message; ///< of something that passed
    HostsNotice *m_hosts;
    QStackedWidget *m_body;
    QWidget *m_start;
    EmptyState *m_empty;
    RecentList *m_recent;
    ServicesTab *m_services;
    PortsTab *m_ports;
    SecretsTab *m_secrets;
    StackSettingsTab *m_settings;
    LogPanel *m_logs = nullptr;
    ProblemsTab *m_problems;
};

} // namespace panel
