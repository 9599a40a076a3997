// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/MachineController.h"

#include "core/base/PlainText.h"
#include "gui/machines/CreateMachineDialog.h"
#include "gui/machines/DoctorTab.h"
#include "gui/machines/MachineActions.h"
#include "gui/machines/MachinePage.h"
#include "gui/machines/SettingsTab.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <iterator>

namespace panel {

namespace {

bool isOver(const MachineTask &task)
{
    return task.state() != MachineTask::State::Queued
           && task.state() != MachineTask::State::Running;
}

} // namespace

MachineController::MachineController(Workspace *workspace, MachineControl *control,
                                     MachineActions *actions, MachinePage *page, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_control(control), m_actions(actions), m_page(page)
{
    connect(workspace, &Workspace::machinesChanged, this, &MachineController::refresh);
    connect(workspace, &Workspace::connectionChanged, this, &MachineController::refresh);
    connect(workspace, &Workspace::workflowsChanged, this, [this] {
        if (isStackBusy() != m_page->state().isStackBusy)
            refresh();
    });
    connect(control, &MachineControl::taskStarted, this, &MachineController::onTaskStarted);
    connect(control, &MachineControl::taskFinished, this, [this](MachineTask *task) {
        m_tasks.removeAll(task);
        refresh();
        Q_EMIT tasksChanged();
    });
    connectActions(actions);
    connectPage();
    refresh();
}

void MachineController::connectActions(MachineActions *actions)
{
    connect(actions, &MachineActions::actAsked, this, &MachineController::act);
    connect(actions, &MachineActions::cancelAsked, this, &MachineController::cancel);
    connect(actions, &MachineActions::shellAsked, this, &MachineController::openShell);
    connect(actions, &MachineActions::environmentAsked, this, &MachineController::copyEnvironment);
    connect(actions, &MachineActions::useAsked, this, &MachineController::useAsked);
}

void MachineController::connectPage()
{
    connect(m_page, &MachinePage::newMachineAsked, this, &MachineController::askToCreate);
    connect(m_page, &MachinePage::examineAsked, this, &MachineController::examine);
    connect(m_page, &MachinePage::settingsAsked, this, &MachineController::showSettings);
}

void MachineController::setMachine(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    delete m_examination;
    m_page->setTask(nullptr);
    refresh();
    if (MachineTask *task = m_control->task(m_name)) {
        m_page->setTask(task);
        if (!isOver(*task))
            m_page->showTab(MachinePage::Tab::Activity);
    }
}

MachineActions *MachineController::makeActions(const QString &name, QObject *parent)
{
    auto *actions = new MachineActions(MachineActions::Shortcuts::No, parent);
    actions->setState(stateOf(name));
    connectActions(actions);
    return actions;
}

std::optional<Machine> MachineController::find(const QString &name) const
{
    const QList<Machine> machines = m_workspace->machines();
    const auto found =
        std::find_if(machines.begin(), machines.end(),
                     [&name](const Machine &machine) { return machine.name == name; });
    return found == machines.end() ? std::nullopt : std::optional(*found);
}

MachineTask *MachineController::runningTask(const QString &name) const
{
    MachineTask *task = m_control->task(name);
    return task && !isOver(*task) ? task : nullptr;
}

QList<MachineTask *> MachineController::runningTasks() const
{
    QList<MachineTask *> running;
    for (const QPointer<MachineTask> &task : m_tasks) {
        if (task && !isOver(*task))
            running.append(task);
    }
    return running;
}

MachinePageState MachineController::stateOf(const QString &name) const
{
    MachinePageState state;
    state.name = name;
    state.hasMachines = !m_workspace->machines().isEmpty();
    state.machine = name.isEmpty() ? std::nullopt : find(name);
    state.isBusy = runningTask(name) || m_startChecks.value(name);
    if (!state.machine)
        return state;
    const std::optional<Machine> current = m_workspace->currentMachine();
    state.isInUse = current && current->name == name;
    state.isStackBusy = isStackBusy();
    state.stateSince = m_seen.value(name).since;
    state.actions = m_control->actions(*state.machine);
    state.whyNoActions = m_control->whyNoActions();
    state.commands = m_control->copyCommands(name);
    return state;
}

bool MachineController::isStackBusy() const
{
    return m_workspace->runningWorkflow() != nullptr;
}

void MachineController::noteStates()
{
    const QList<Machine> machines = m_workspace->machines();
    for (const Machine &machine : machines) {
        Seen &seen = m_seen[machine.name];
        if (seen.state == machine.state)
            continue;
        const bool isFirst = seen.state == Machine::State::Unknown;
        seen = {machine.state, isFirst ? QDateTime() : QDateTime::currentDateTimeUtc()};
    }
}

void MachineController::refresh()
{
    noteStates();
    const MachinePageState state = stateOf(m_name);
    m_actions->setState(state);
    m_page->setState(state);
}

void MachineController::act(const QString &name, MachineControl::Action action)
{
    const std::optional<Machine> machine = find(name);
    if (!machine)
        return;
    if (action == MachineControl::Action::Start) {
        checkBeforeStart(*machine);
        return;
    }
    const MachineControl::Consequence consequence = m_control->consequence(action, *machine);
    if (!consequence.needsQuestion && !consequence.needsTypedName) {
        m_control->act(action, *machine);
        return;
    }
    const QList<std::pair<MachineControl::Action, QString>> answers = {
        {MachineControl::Action::Stop, tr("Stop")},
        {MachineControl::Action::Restart, tr("Restart")},
        {MachineControl::Action::Kill, tr("Kill")},
        {MachineControl::Action::Remove, tr("Remove")},
        {MachineControl::Action::Upgrade, tr("Upgrade")},
        {MachineControl::Action::Provision, tr("Provision")},
        {MachineControl::Action::RegenerateCertificates, tr("Regenerate")},
        {MachineControl::Action::RegenerateAllCertificates, tr("Regenerate all")},
    };
    Question question;
    question.title = consequence.title;
    question.text = consequence.text;
    question.command = consequence.command;
    question.name = consequence.needsTypedName ? machine->name : QString();
    question.destroys = consequence.needsTypedName || action == MachineControl::Action::Kill;
    for (const auto &[known, answer] : answers) {
        if (known == action)
            question.answer = answer;
    }
    ask(question, *machine, action);
}

void MachineController::checkBeforeStart(const Machine &machine)
{
    if (m_startChecks.value(machine.name))
        return;
    m_startChecks[machine.name] = m_control->checkStart(
        machine.name, this, [this, machine](const Result<QList<Check>> &found) {
            m_startChecks.remove(machine.name);
            refresh();
            if (!found && found.error().kind == Error::Kind::Cancelled)
                return;
            const QList<Check> checks = found.value_or(QList<Check>());
            if (worst(checks) != Check::Verdict::Fail) {
                m_control->act(MachineControl::Action::Start, machine);
                return;
            }
            Question question;
            question.title = tr("“%1” will not start like this.").arg(elided(machine.name, 60));
            question.text = tr("This was looked at before docker-machine is run. It can be tried "
                               "all the same; nothing is lost by it but time.");
            question.command =
                m_control->consequence(MachineControl::Action::Start, machine).command;
            question.answer = tr("Start anyway");
            std::copy_if(checks.begin(), checks.end(), std::back_inserter(question.checks),
                         [](const Check &check) {
                             return check.verdict == Check::Verdict::Fail
                                    || check.verdict == Check::Verdict::Warn;
                         });
            ask(question, machine, MachineControl::Action::Start);
        });
    refresh();
}

void MachineController::ask(const Question &question, const Machine &machine,
                            MachineControl::Action action)
{
    auto *dialog = new QuestionDialog(question, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuestionDialog::confirmed, this,
            [this, machine, action] { m_control->act(action, machine); });
    dialog->open();
}

void MachineController::cancel(const QString &name)
{
    if (const QPointer<Call> check = m_startChecks.value(name))
        check->cancel();
    if (MachineTask *task = runningTask(name))
        task->cancel();
}

void MachineController::onTaskStarted(MachineTask *task)
{
    m_tasks.append(task);
    connect(task, &MachineTask::changed, this, &MachineController::tasksChanged);
    // A workflow that starts its machine shows that itself.
    const std::optional<Machine> chosen = m_workspace->currentMachine();
    if (isStackBusy() && chosen && chosen->name == task->machine()) {
        refresh();
        Q_EMIT tasksChanged();
        return;
    }
    setMachine(task->machine());
    refresh();
    m_page->setTask(task);
    m_page->showTab(MachinePage::Tab::Activity);
    Q_EMIT pageAsked();
    Q_EMIT tasksChanged();
}

void MachineController::examine()
{
    delete m_examination;
    m_page->doctorTab()->showRunning();
    m_examination = m_control->examine(m_name, this, [this](const Result<QList<Check>> &checks) {
        if (checks)
            m_page->doctorTab()->showChecks(*checks);
        else
            m_page->doctorTab()->showFailure(checks.error());
    });
}

void MachineController::showSettings()
{
    m_page->settingsTab()->setSettings(m_control->inspect(m_name));
}

void MachineController::openShell(const QString &name)
{
    m_control->openShell(name, this, [this, name](const Result<void> &opened) {
        if (opened || opened.error().kind == Error::Kind::Cancelled)
            return;
        setMachine(name);
        Q_EMIT pageAsked();
        m_page->showFailure(opened.error());
    });
}

void MachineController::copyEnvironment(const QString &name, MachineControl::Shell shell)
{
    const Result<QString> block = m_control->environmentBlock(name, shell);
    if (block) {
        QGuiApplication::clipboard()->setText(*block);
        return;
    }
    setMachine(name);
    Q_EMIT pageAsked();
    m_page->showFailure(block.error());
}

void MachineController::askToCreate()
{
    auto *dialog = new CreateMachineDialog(
        m_control->drivers(),
        [control = m_control](const MachineCreation &creation) {
            return control->creationCommand(creation);
        },
        m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateMachineDialog::checksAsked, this,
            [this, dialog](const MachineCreation &creation) {
                delete m_creationCheck; // the answer to an older question is of no use
                m_creationCheck = m_control->checkCreation(
                    creation, dialog,
                    [dialog](const Result<QList<Check>> &checks) { dialog->setChecks(checks); });
            });
    connect(dialog, &CreateMachineDialog::confirmed, this,
            [this](const MachineCreation &creation) { m_control->create(creation); });
    dialog->open();
}

} // namespace panel
