// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachinePage.h"

#include "core/base/PlainText.h"
#include "gui/ErrorNotice.h"
#include "gui/machines/ActivityTab.h"
#include "gui/machines/DoctorTab.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachineHeader.h"
#include "gui/machines/OverviewTab.h"
#include "gui/machines/SettingsTab.h"
#include "gui/widgets/EmptyState.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace panel {

namespace {
constexpr int margin = 20;

/// Something that the doctor looks at is not what it was.
bool differs(const MachinePageState &before, const MachinePageState &now)
{
    if (before.isBusy && !now.isBusy)
        return true; // what was done to it shows in no state
    if (!before.machine || !now.machine)
        return before.machine.has_value() != now.machine.has_value();
    const Machine &old = *before.machine;
    const Machine &machine = *now.machine;
    const auto messageOf = [](const Machine &of) {
        return of.error ? of.error->message : QString();
    };
    return old.state != machine.state || old.driver != machine.driver
           || old.ipAddress != machine.ipAddress || old.endpoint != machine.endpoint
           || old.certificatesEnd != machine.certificatesEnd
           || messageOf(old) != messageOf(machine);
}
} // namespace

MachinePage::MachinePage(MachineActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_head(new QFrame(this))
    , m_header(new MachineHeader(actions, this))
    , m_tabs(new QTabBar(this))
    , m_notice(new ErrorNotice(this))
    , m_message(new ErrorNotice(this))
    , m_body(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_overview(new OverviewTab(this))
    , m_doctor(new DoctorTab(this))
    , m_settings(new SettingsTab(this))
    , m_activity(new ActivityTab(this))
{
    setObjectName(QStringLiteral("machinePage"));
    setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    fillHead();
    layout->addWidget(m_head);
    layout->addWidget(makeBody(), 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &MachinePage::onTabChanged);
    connect(m_notice, &ErrorNotice::actionAsked, this, [this] { showTab(Tab::Doctor); });
    connect(m_empty, &EmptyState::actionAsked, this, &MachinePage::newMachineAsked);
    connect(m_doctor, &DoctorTab::examineAsked, this, &MachinePage::examineAsked);
    m_examineSoon.setSingleShot(true);
    m_examineSoon.setInterval(std::chrono::milliseconds(400));
    connect(&m_examineSoon, &QTimer::timeout, this, &MachinePage::examineIfShown);
    setState({});
}

void MachinePage::fillHead()
{
    m_tabs->setObjectName(QStringLiteral("machineTabs"));
    m_tabs->setAccessibleName(tr("Views of the machine"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &text : {tr("Overview"), tr("Doctor"), tr("Settings"), tr("Activity")})
        m_tabs->addTab(text);
    m_head->setObjectName(QStringLiteral("header"));
    auto *layout = new QVBoxLayout(m_head);
    layout->setContentsMargins(margin, 15, margin, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addSpacing(12);
    layout->addWidget(m_tabs);
}

QWidget *MachinePage::makeBody()
{
    m_empty->setObjectName(QStringLiteral("machineEmpty"));
    m_notice->setObjectName(QStringLiteral("machineNotice"));
    m_message->setObjectName(QStringLiteral("machineMessage"));
    m_message->setDismissable(true);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_empty, m_overview, m_doctor, m_settings, m_activity})
        m_body->addWidget(page);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, 14, margin, 14);
    layout->setSpacing(12);
    layout->addWidget(m_notice);
    layout->addWidget(m_message);
    layout->addWidget(m_body, 1);
    return body;
}

void MachinePage::setState(const MachinePageState &state)
{
    const bool isOther = state.name != m_state.name;
    const MachinePageState before = std::exchange(m_state, state);
    if (isOther) {
        m_isExamined = false;
        m_doctor->clear();
        m_message->clear();
        m_tabs->setCurrentIndex(int(Tab::Overview));
    }
    m_head->setVisible(!state.name.isEmpty());
    m_header->setState(state);
    m_overview->setState(state);
    updateNotice();
    updateBody();
    if (isOther && !m_tabs->isHidden())
        onTabChanged();
    if (!isOther)
        noteChange(before);
}

void MachinePage::setTask(MachineTask *task)
{
    m_activity->setTask(task);
    updateBody();
}

void MachinePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

MachinePage::Tab MachinePage::shownTab() const
{
    return Tab(m_tabs->currentIndex());
}

void MachinePage::showFailure(const Error &error)
{
    m_message->showError(error, {});
}

void MachinePage::showNotice(const QString &text)
{
    m_message->showText(text);
}

void MachinePage::onTabChanged()
{
    updateBody();
    if (!m_state.machine)
        return;
    if (shownTab() == Tab::Settings)
        Q_EMIT settingsAsked();
    if (shownTab() == Tab::Doctor && !m_isExamined) {
        m_isExamined = true;
        Q_EMIT examineAsked();
    }
}

void MachinePage::noteChange(const MachinePageState &before)
{
    if (!differs(before, m_state))
        return;
    m_isExamined = false; // where the tab is not shown, the next look at it examines
    m_examineSoon.start();
}

void MachinePage::examineIfShown()
{
    // While docker-machine works on it there is more to come; its end is a change too.
    if (isVisible() && m_state.machine && !m_state.isBusy && shownTab() == Tab::Doctor
        && !m_isExamined) {
        m_isExamined = true;
        Q_EMIT examineAsked();
    }
}

void MachinePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isExamined)
        m_examineSoon.start(); // what changed while another page was shown
}

void MachinePage::updateNotice()
{
    // While docker-machine works on it, the machine is not broken but unfinished.
    const std::optional<Machine> &machine = m_state.machine;
    if (machine && machine->error && !m_state.isBusy)
        m_notice->showError(*machine->error, tr("Examine"));
    else
        m_notice->clear();
}

void MachinePage::updateBody()
{
    const bool isKnown = m_state.machine.has_value();
    const bool hasTask = m_activity->task();
    m_tabs->setVisible(isKnown || hasTask);
    // Of a machine that is not there (yet, or any more) there is only what is done to it.
    for (const Tab tab : {Tab::Overview, Tab::Doctor, Tab::Settings})
        m_tabs->setTabVisible(int(tab), isKnown);
    if (!isKnown && !hasTask) {
        updateEmptyState();
        m_body->setCurrentWidget(m_empty);
        return;
    }
    if (!isKnown && shownTab() != Tab::Activity)
        m_tabs->setCurrentIndex(int(Tab::Activity));
    QWidget *const pages[] = {m_overview, m_doctor, m_settings, m_activity};
    m_body->setCurrentWidget(pages[int(shownTab())]);
}

void MachinePage::updateEmptyState()
{
    if (!m_state.name.isEmpty()) {
        m_empty->setTexts(tr("“%1” is not in the store").arg(elided(m_state.name, 60)),
                          tr("It was removed, or its folder was. Choose another machine in the "
                             "sidebar, or create one."),
                          tr("New machine…"));
    } else if (m_state.hasMachines) {
        m_empty->setTexts(tr("No machine is chosen"), tr("Choose one in the sidebar."));
    } else {
        m_empty->setTexts(tr("There is no machine yet"),
                          tr("A machine is a virtual computer, or a remote host, with a Docker "
                             "engine. Your stacks run on it."),
                          tr("New machine…"));
    }
}

} // namespace panel
