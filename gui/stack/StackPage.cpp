// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/StackPage.h"

#include "gui/diagnosis/ProblemsTab.h"
#include "gui/ErrorNotice.h"
#include "gui/logs/LogPanel.h"
#include "gui/ports/PortsTab.h"
#include "gui/projects/RecentList.h"
#include "gui/secrets/SecretsTab.h"
#include "gui/settings/StackSettingsTab.h"
#include "gui/stack/BringUpPanel.h"
#include "gui/stack/HostsNotice.h"
#include "gui/stack/ServicesTab.h"
#include "gui/stack/StackHeader.h"
#include "gui/StatusClock.h"
#include "gui/widgets/EmptyState.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {
constexpr int margin = 20;
constexpr int outreach = 6;
} // namespace

StackPage::StackPage(LogSession *logs, QWidget *parent)
    : QWidget(parent)
    , m_header(new StackHeader(this))
    , m_steps(new BringUpPanel(this))
    , m_tabs(new QTabBar(this))
    , m_clock(new StatusClock(this))
    , m_notice(new ErrorNotice(this))
    , m_message(new ErrorNotice(this))
    , m_hosts(new HostsNotice(this))
    , m_body(new QStackedWidget(this))
    , m_start(new QWidget(this))
    , m_empty(new EmptyState(m_start))
    , m_recent(new RecentList(m_start))
    , m_services(new ServicesTab(logs, this))
    , m_ports(new PortsTab(this))
    , m_secrets(new SecretsTab(this))
    , m_settings(new StackSettingsTab(this))
    , m_problems(new ProblemsTab(this))
{
    setObjectName(QStringLiteral("stackPage"));
    setFocusPolicy(Qt::ClickFocus);
    if (logs) {
        m_logs = new LogPanel(logs, LogPanel::Form::Whole, this);
        connect(m_logs, &LogPanel::enginesChosen, this, &StackPage::logEnginesChosen);
    }
    m_body->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeBody(), 1);

    connect(m_notice, &ErrorNotice::actionAsked, this, [this] {
        if (m_state.project && !*m_state.project && !m_state.connection.isAway())
            Q_EMIT rereadAsked();
        else if (m_state.isPassphraseWanted)
            Q_EMIT passphraseAsked();
        else
            Q_EMIT reconnectAsked();
    });
    connect(m_hosts, &HostsNotice::addAsked, this, &StackPage::hostsLineAsked);
    connect(m_recent, &RecentList::chosen, this, &StackPage::recentChosen);
    connect(m_recent, &RecentList::removeAsked, this, &StackPage::recentRemoveAsked);
    connect(m_clock, &StatusClock::due, this, &StackPage::showConnection);
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        if (m_state.projectFile.isEmpty() || m_state.project)
            Q_EMIT openFileAsked();
        else
            Q_EMIT newMachineAsked();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &StackPage::updateBody);
    connect(m_settings, &StackSettingsTab::lacksValueChanged, this, &StackPage::updateBody);
    connect(m_services, &ServicesTab::logsAsked, this, &StackPage::showLogsOf);
    connect(m_services, &ServicesTab::whyAsked, this, &StackPage::showProblemOf);
    setState({});
}

QWidget *StackPage::makeHead()
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Views of the stack"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    addTab(tr("Services"), m_services);
    addTab(tr("Ports"), m_ports);
    if (m_logs)
        addTab(tr("Logs"), m_logs);
    addTab(tr("Secrets"), m_secrets);
    addTab(tr("Settings"), m_settings);
    addTab(tr("Problems"), m_problems);

    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("header"));
    auto *layout = new QVBoxLayout(head);
    // The marks of the steps stand in line with the title, their hover fields reach out.
    layout->setContentsMargins(margin - outreach, 15, margin - outreach, 0);
    layout->setSpacing(0);
    const auto addInLine = [layout](QWidget *widget, int indent) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(indent, 0, indent, 0);
        line->addWidget(widget);
        layout->addLayout(line);
    };
    addInLine(m_header, outreach);
    layout->addSpacing(12);
    addInLine(m_steps, 0);
    layout->addSpacing(6);
    addInLine(m_tabs, 2);
    return head;
}

QWidget *StackPage::makeBody()
{
    m_notice->setObjectName(QStringLiteral("errorNotice"));
    m_message->setObjectName(QStringLiteral("messageNotice"));
    m_message->setDismissable(true);
    m_start->setObjectName(QStringLiteral("startPage"));
    auto *start = new QVBoxLayout(m_start);
    start->setContentsMargins(0, 0, 0, 0);
    start->setSpacing(12);
    start->addWidget(m_empty, 1);
    start->addWidget(m_recent, 1);

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, 14, margin, 14);
    layout->setSpacing(12);
    layout->addWidget(m_notice);
    layout->addWidget(m_message);
    layout->addWidget(m_hosts);
    layout->addWidget(m_body, 1);
    return body;
}

void StackPage::addTab(const QString &caption, QWidget *page)
{
    m_tabs->addTab(caption);
    m_tabPages.append(page);
    m_body->addWidget(page);
}

void StackPage::openTab(QWidget *page)
{
    m_tabs->setCurrentIndex(int(m_tabPages.indexOf(page)));
}

void StackPage::setState(const StackState &state)
{
    m_state = state;
    m_state.services.clear();
    m_clock->setStatus(state.connection);
    m_header->setState(state);
    m_services->setState(state);
    m_ports->setState(state);
    m_hosts->setLine(state.hosts);
    m_problems->setConnection(state.connection);
    setProblemCount(ServiceSummary::of(state.services).bad);
    QStringList names;
    for (const Service &service : state.services)
        names.append(service.name);
    if (m_logs) {
        m_logs->setProject(state.projectFile);
        m_logs->setConnection(state.connection);
        if (names != m_names)
            m_logs->setServices(names);
    }
    m_names = names;
    updateNotice();
    updateBody();
}

void StackPage::setConnection(const ConnectionStatus &connection)
{
    m_state.connection = connection;
    m_clock->setStatus(connection);
    showConnection();
}

/// Also when it reads otherwise only because time has passed.
void StackPage::showConnection()
{
    m_header->setConnection(m_state.connection);
    m_services->setConnection(m_state.connection);
    m_ports->setConnection(m_state.connection);
    m_problems->setConnection(m_state.connection);
    if (m_logs)
        m_logs->setConnection(m_state.connection);
    updateNotice();
}

void StackPage::updateServices(const QList<Service> &changed, const ServiceSummary &summary)
{
    m_header->setSummary(summary);
    m_services->updateServices(changed, summary);
    setProblemCount(summary.bad);
}

void StackPage::setProblemCount(int count)
{
    m_tabs->setTabText(int(m_tabPages.indexOf(m_problems)),
                       count > 0 ? tr("Problems (%1)").arg(count) : tr("Problems"));
}

void StackPage::setWorkflow(Workflow *workflow)
{
    m_header->setWorkflow(workflow);
    m_steps->setWorkflow(workflow);
    const auto setBusy = [services = m_services, problems = m_problems](bool busy) {
        services->setBusy(busy);
        problems->setBusy(busy);
    };
    setBusy(workflow && workflow->isRunning());
    if (workflow) {
        connect(workflow, &Workflow::finished, m_services, [setBusy] { setBusy(false); });
        connect(workflow, &Workflow::stepChanged, m_services,
                [setBusy, workflow] { setBusy(workflow->isRunning()); });
    }
}

void StackPage::setHostsBusy(bool isBusy)
{
    m_hosts->setBusy(isBusy);
}

void StackPage::showFailure(const Error &error)
{
    m_message->showError(error, {});
}

void StackPage::showNotice(const QString &text)
{
    m_message->showText(text);
}

void StackPage::setLogSettings(const LogSettings &settings)
{
    m_services->setLogSettings(settings);
    if (m_logs)
        m_logs->setSettings(settings);
}

void StackPage::setLogEngines(const QList<LogEngineChoice> &engines)
{
    if (m_logs)
        m_logs->setEngines(engines);
}

void StackPage::showLogsOf(const QString &service)
{
    if (!m_logs)
        return;
    m_logs->showService(service);
    openTab(m_logs);
}

void StackPage::showProblemOf(const QString &service)
{
    m_problems->showService(service);
    openTab(m_problems);
}

void StackPage::showService(const QString &service)
{
    openTab(m_services);
    m_services->selectService(service);
}

void StackPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_steps->setOutputHeight(std::clamp(height() / 4, 110, 240));
    // In a small window a step that failed may take all the room: it is what matters then.
    constexpr int heightForBoth = 640;
    m_body->setMinimumHeight(height() < heightForBoth ? 1 : 90);
}

void StackPage::updateNotice()
{
    // The engine first: without it, the file's error is of no use yet.
    const ConnectionStatus &connection = m_state.connection;
    const QString headline = statusHeadline(connection, QDateTime::currentDateTimeUtc());
    if (connection.isAway())
        m_notice->showStatus(
            headline, statusReason(connection),
            connection.state == ConnectionStatus::State::Refused ? Tone::Bad : Tone::Warn,
            m_state.isPassphraseWanted ? tr("Enter passphrase…") : tr("Retry now"));
    else if (m_state.project && !*m_state.project)
        m_notice->showError(m_state.project->error(),
                            m_state.isConnected() ? tr("Read again") : QString());
    else if (connection.state == ConnectionStatus::State::Degraded)
        m_notice->showStatus(headline, statusReason(connection), Tone::Neutral, {});
    else
        m_notice->clear();
}

void StackPage::updateBody()
{
    // A file with an error does not take what runs from the screen.
    const bool content = m_state.hasProject() || !m_names.isEmpty();
    m_tabs->setVisible(content);
    if (!content) {
        updateEmptyState();
        const bool lacksValue = m_state.project && m_settings->lacksValue();
        m_body->setCurrentWidget(lacksValue ? static_cast<QWidget *>(m_settings) : m_start);
        return;
    }
    m_body->setCurrentWidget(m_tabPages[std::max(m_tabs->currentIndex(), 0)]);
}

void StackPage::setRecent(const QList<ProjectFiles> &projects)
{
    m_recent->setProjects(projects);
    updateBody();
}

void StackPage::updateEmptyState()
{
    m_recent->setVisible(m_state.projectFile.isEmpty() && !m_recent->isEmpty());
    if (m_state.projectFile.isEmpty()) {
        m_empty->setTexts(tr("No compose file is open"),
                          tr("Open the docker-compose.yml of your project. Its services, ports and "
                             "logs then appear here. Or drop the file or its folder on this "
                             "window."),
                          tr("Open compose file…"));
    } else if (m_state.project) {
        m_empty->setTexts(tr("The compose file cannot be used"),
                          tr("Correct what is said above; the file is read again as soon as it is "
                             "saved. Or open another one."),
                          tr("Open compose file…"));
    } else if (!m_state.hasMachines) {
        m_empty->setTexts(
            tr("There is no machine yet"),
            tr("Create one, or see in the sidebar how to get one; it appears there by "
               "itself."),
            tr("New machine…"));
    } else if (m_state.machine.isEmpty()) {
        m_empty->setTexts(tr("No machine is chosen"), tr("Choose one in the sidebar."));
    } else {
        m_empty->setTexts(tr("Reading the compose file…"), m_state.projectFile);
    }
}

} // namespace panel
