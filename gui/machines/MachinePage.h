// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "gui/machines/MachinePageState.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace panel {

class ActivityTab;
class DoctorTab;
class EmptyState;
class ErrorNotice;
class MachineActions;
class MachineHeader;
class MachineTask;
class OverviewTab;
class SettingsTab;

/// Everything about one machine. Shows values, asks by signals; MachineController joins it to the
/// session.
class MachinePage : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Overview, Doctor, Settings, Activity };

    /// `actions` outlives the page.
    explicit MachinePage(MachineActions *actions, QWidget *parent = nullptr);

    void setState(const MachinePageState &state);
    const MachinePageState &state() const { return m_state; }
    /// The newest task of the machine; null: there was none.
    void setTask(MachineTask *task);
    void showTab(Tab tab);
    Tab shownTab() const;
    /// Something that passed: an action that failed, a notice.
    void showFailure(const Error &error);
    void showNotice(const QString &text);

    DoctorTab *doctorTab() const { return m_doctor; }
    SettingsTab *settingsTab() const { return m_settings; }

Q_SIGNALS:
    void newMachineAsked();
    void examineAsked();
    void settingsAsked(); ///< they are looked at now: tell them anew

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillHead();
    QWidget *makeBody();
    void onTabChanged();
    void updateNotice();
    void updateBody();
    void updateEmptyState();
    void noteChange(const MachinePageState &before);
    void examineIfShown();

    MachinePageState m_state;
    QWidget *m_head;
    MachineHeader *m_header;
    QTabBar *m_tabs;
    ErrorNotice *m_notice;  ///< why the machine cannot be used
    ErrorNotice *m_message; ///< of something that passed
    QStackedWidget *m_body;
    EmptyState *m_empty;
    OverviewTab *m_overview;
    DoctorTab *m_doctor;
    SettingsTab *m_settings;
    ActivityTab *m_activity;
    bool m_isExamined = false; ///< the doctor was asked about this machine, as it is now
    QTimer m_examineSoon;      ///< changes come in bursts
};

} // namespace panel
