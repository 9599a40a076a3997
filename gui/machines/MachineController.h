// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/MachineControl.h"
#include "core/session/Workspace.h"
#include "gui/machines/MachinePageState.h"
#include "gui/machines/QuestionDialog.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace panel {

class MachineActions;
class MachinePage;

/// Joins the page and the actions of a machine to the workspace: which machine is open, what is
/// asked before something is done to it, what becomes of it.
class MachineController : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the controller.
    MachineController(Workspace *workspace, MachineControl *control, MachineActions *actions,
                      MachinePage *page, QObject *parent);

    /// Of the machine that the page is about; empty: none.
    QString machine() const { return m_name; }
    /// Makes it the one that the page and the menu are about.
    void setMachine(const QString &name);
    /// Actions that are about another machine than the page, for its context menu.
    MachineActions *makeActions(const QString &name, QObject *parent);
    void askToCreate();
    /// What goes on with the machine; null: nothing.
    MachineTask *runningTask(const QString &name) const;
    /// All that wait or run, of machines that are not in the store yet too.
    QList<MachineTask *> runningTasks() const;

Q_SIGNALS:
    void pageAsked(); ///< something on the page is to be seen
    void useAsked(const QString &machine);
    void tasksChanged(); ///< one began, ended, or is further on

private:
    void connectActions(MachineActions *actions);
    void connectPage();
    MachinePageState stateOf(const QString &name) const;
    bool isStackBusy() const;
    void noteStates();
    void refresh();
    void act(const QString &name, MachineControl::Action action);
    void checkBeforeStart(const Machine &machine);
    void ask(const Question &question, const Machine &machine, MachineControl::Action action);
    void cancel(const QString &name);
    void onTaskStarted(MachineTask *task);
    void examine();
    void showSettings();
    void openShell(const QString &name);
    void copyEnvironment(const QString &name, MachineControl::Shell shell);
    std::optional<Machine> find(const QString &name) const;

    struct Seen
    {
        Machine::State state = Machine::State::Unknown;
        QDateTime since; ///< invalid: it was so when we first looked
    };

    Workspace *m_workspace;
    MachineControl *m_control;
    MachineActions *m_actions;
    MachinePage *m_page;
    QString m_name;
    QHash<QString, Seen> m_seen;
    QList<QPointer<MachineTask>> m_tasks; ///< that were begun here and are not over
    QPointer<Call> m_examination;
    QPointer<Call> m_creationCheck;
    QHash<QString, QPointer<Call>> m_startChecks; ///< what is looked at before a start
};

} // namespace panel
