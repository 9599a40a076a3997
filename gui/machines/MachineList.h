// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Workflow.h"
#include "gui/models/SidebarModel.h"

#include <QPointer>
#include <QWidget>

class QListView;
class QPushButton;

namespace panel {

class PlainLabel;
class ProgressLine;

/// The sidebar: machines, the open stack, what goes on.
class MachineList : public QWidget
{
    Q_OBJECT

public:
    explicit MachineList(QWidget *parent = nullptr);

    /// `current` is marked; unknown or empty: none.
    void setMachines(const QList<SidebarRow> &rows, const QString &current);
    void setStack(const std::optional<SidebarRow> &row);
    void setWorkflow(Workflow *workflow); ///< its running step is shown at the bottom

Q_SIGNALS:
    void machineChosen(const QString &name);
    void openFileAsked();

private:
    QListView *addList(SidebarModel *model, const QString &accessibleName);
    void updateActivity();
    static void fitHeight(QListView *list);

    SidebarModel *m_machines;
    SidebarModel *m_stacks;
    QListView *m_machineView;
    QListView *m_stackView;
    PlainLabel *m_noMachine;
    QPushButton *m_open;
    QPointer<Workflow> m_workflow;
    QWidget *m_activity;
    PlainLabel *m_activityTitle;
    PlainLabel *m_activityDetail;
    ProgressLine *m_activityProgress;
};

} // namespace panel
