// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/machine/MachineTask.h"
#include "core/workflow/Workflow.h"
#include "gui/models/SidebarModel.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QListView;
class QPushButton;

namespace panel {

class EngineList;
class PlainLabel;
class ProgressLine;

/// The sidebar: machines, the stacks, what goes on.
class MachineList : public QWidget
{
    Q_OBJECT

public:
    explicit MachineList(QWidget *parent = nullptr);

    EngineList *engines() const { return m_engines; }
    /// `current` is marked; unknown or empty: none. Rows that change leave the keyboard where it
    /// is. `error`: why there are none to list.
    void setMachines(const QList<SidebarRow> &rows, const QString &current,
                     const std::optional<Error> &error = std::nullopt);
    /// The projects; `current` is the one that the page of the stack is about.
    void setStacks(const QList<SidebarRow> &rows, const QString &current);
    void setWorkflow(Workflow *workflow); ///< its running step is shown at the bottom
    /// Shown there too, unless a workflow runs; null: none.
    void setTask(MachineTask *task);
    void setStackOpen(bool isOpen); ///< the page of the stack is shown: its row is marked

Q_SIGNALS:
    void machineChosen(const QString &name);
    void machineMenuAsked(const QString &name, const QPoint &globalPosition);
    void newMachineAsked();
    void stackChosen(const QString &id);
    void stackMenuAsked(const QString &id, const QPoint &globalPosition);
    void openFileAsked();

private:
    QListView *addList(SidebarModel *model, const QString &accessibleName);
    void connectLists();
    QWidget *makeActivity();
    void markStack();
    /// Of the row at that place, or by the keyboard of the one where the cursor is.
    static QModelIndex menuRow(const QListView *list, const QPoint &position);
    void updateActivity();
    static void fitHeight(QListView *list);

    SidebarModel *m_machines;
    SidebarModel *m_stacks;
    QListView *m_machineView;
    QListView *m_stackView;
    PlainLabel *m_noMachine;
    QPushButton *m_new;
    EngineList *m_engines;
    QPushButton *m_open;
    QString m_current;
    QString m_currentStack;
    bool m_isStackOpen = false;
    QPointer<Workflow> m_workflow;
    QPointer<MachineTask> m_task;
    QWidget *m_activity;
    PlainLabel *m_activityTitle;
    PlainLabel *m_activityDetail;
    ProgressLine *m_activityProgress;
};

} // namespace panel
