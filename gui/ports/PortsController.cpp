// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PortsController.h"

#include "core/base/PlainText.h"
#include "core/machine/RuleCommands.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/machines/QuestionDialog.h"
#include "gui/ports/ListenersDialog.h"
#include "gui/ports/PortsTab.h"
#include "gui/ports/ReconcileDialog.h"
#include "gui/ports/RuleDialog.h"

#include <QHash>

#include <utility>

namespace panel {

namespace {

QHash<int, QString> wantedPorts(const QList<PortPath> &paths)
{
    QHash<int, QString> wanted;
    for (const PortPath &path : paths) {
        const int port = path.hostPort != 0 ? path.hostPort : path.publishedPort;
        if (path.protocol == u"tcp" && !path.service.isEmpty() && port != 0)
            wanted.insert(port, path.service);
    }
    return wanted;
}

} // namespace

PortsController::PortsController(PortControl *ports, PortsTab *tab, QObject *parent)
    : QObject(parent), m_ports(ports), m_tab(tab)
{
    connect(ports, &PortControl::changed, this, &PortsController::refresh);
    connectTab();
    refresh();
}

void PortsController::connectTab()
{
    connect(m_tab, &PortsTab::watchedChanged, this,
            [this](bool watched) { m_ports->setWatched(watched); });
    connect(m_tab, &PortsTab::probeAsked, this, [this] { m_ports->probe(); });
    connect(m_tab, &PortsTab::addAsked, this,
            [this](const PortForward &proposal) { askForRule(std::nullopt, proposal); });
    connect(m_tab, &PortsTab::changeAsked, this,
            [this](const PortForward &rule) { askForRule(rule, rule); });
    connect(m_tab, &PortsTab::removeAsked, this, &PortsController::askToRemove);
    connect(m_tab, &PortsTab::reconcileAsked, this, &PortsController::askToReconcile);
    connect(m_tab, &PortsTab::listenersAsked, this, &PortsController::showListeners);
    connect(m_tab, &PortsTab::serviceAsked, this, &PortsController::serviceAsked);
}

void PortsController::refresh()
{
    PortsState state;
    state.paths = m_ports->paths();
    state.isProbing = m_ports->isProbing();
    state.probedAt = m_ports->probedAt();
    state.hasRules = m_ports->hasRules();
    state.vm = m_ports->vm();
    state.differences = m_ports->differences();
    m_tab->setPorts(state);
    if (m_reconcileDialog)
        m_reconcileDialog->setDifferences(state.differences);
    if (m_listenersDialog)
        m_listenersDialog->setWanted(wantedPorts(state.paths));
}

void PortsController::askForRule(const std::optional<PortForward> &changed,
                                 const PortForward &proposal)
{
    const VirtualBoxVm *vm = m_tab->ports().knownVm();
    if (!vm || m_ruleDialog || (changed && isLockedRule(*changed)))
        return;
    m_ruleDialog = new RuleDialog(*vm, changed, hostPortPolicy(), m_tab);
    m_ruleDialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!changed)
        m_ruleDialog->setRule(proposal);
    connect(m_ruleDialog, &RuleDialog::ruleAsked, this,
            [this, changed](const PortForward &rule) { writeRule(changed, rule); });
    m_ruleDialog->open();
}

void PortsController::writeRule(const std::optional<PortForward> &changed, const PortForward &rule)
{
    // The rule is written to its end even if the dialog is closed meanwhile.
    const QPointer<RuleDialog> dialog = m_ruleDialog;
    dialog->setBusy(true);
    const auto done = [this, dialog](const Result<void> &written) {
        if (!written && dialog)
            dialog->showFailure(written.error());
        else if (!written)
            Q_EMIT failed(written.error());
        else if (dialog)
            dialog->accept();
    };
    if (changed)
        m_ports->changeRule(*changed, rule, this, done);
    else
        m_ports->addRule(rule, this, done);
}

void PortsController::askToRemove(const PortForward &rule)
{
    if (isLockedRule(rule))
        return;
    const VirtualBoxVm *vm = m_tab->ports().knownVm();
    Question question;
    question.title = tr("Remove the rule “%1”?").arg(elided(plainText(rule.name), 60));
    question.text =
        tr("Port %1 of this computer then no longer leads to port %2 of the VM. Nothing in the VM "
           "is changed.")
            .arg(rule.hostPort)
            .arg(rule.guestPort);
    question.answer = tr("Remove rule");
    if (vm)
        question.command = ruleCommands(*vm, &rule, nullptr).join(u'\n');
    auto *dialog = new QuestionDialog(question, m_tab);
    dialog->setObjectName(QStringLiteral("removeRuleDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuestionDialog::confirmed, this, [this, rule] {
        m_ports->removeRule(rule, this, [this](const Result<void> &removed) {
            if (!removed)
                Q_EMIT failed(removed.error());
        });
    });
    dialog->open();
}

void PortsController::showCommands(const QList<RuleDifference> &differences)
{
    const VirtualBoxVm *vm = m_tab->ports().knownVm();
    if (!vm || !m_reconcileDialog)
        return;
    ShownCommands shown{tr("Port forwarding"), {}, {}};
    for (const RuleDifference &difference : differences)
        shown.commands += ruleCommands(*vm, difference.present ? &*difference.present : nullptr,
                                       difference.wanted ? &*difference.wanted : nullptr);
    CommandsDialog::show(vm->name, {shown}, m_reconcileDialog);
}

void PortsController::askToReconcile()
{
    const VirtualBoxVm *vm = m_tab->ports().knownVm();
    if (!vm || m_reconcileDialog)
        return;
    m_reconcileDialog = new ReconcileDialog(vm->name, m_ports->differences(), m_tab);
    m_reconcileDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_reconcileDialog, &ReconcileDialog::commandsAsked, this,
            &PortsController::showCommands);
    connect(m_reconcileDialog, &ReconcileDialog::applyAsked, this, &PortsController::reconcile);
    connect(m_reconcileDialog, &ReconcileDialog::stopAsked, this, [this] { m_isStopAsked = true; });
    m_reconcileDialog->open();
}

void PortsController::reconcile(const QList<RuleDifference> &differences)
{
    if (m_reconciled < m_reconciling.size())
        return; // still at the last ones
    m_reconciling = differences;
    m_reconciled = 0;
    m_isStopAsked = false;
    m_reconcileDialog->setBusy(true);
    reconcileNext();
}

/// Each is asked for by itself: so it can be marked when it is done, and the user can stop between
/// two without one left half done.
void PortsController::reconcileNext()
{
    m_ports->apply({m_reconciling.at(m_reconciled)}, this,
                   [this](const Result<void> &applied) { onReconciled(applied); });
}

void PortsController::onReconciled(const Result<void> &applied)
{
    const int asked = int(m_reconciling.size());
    if (!applied) {
        Error error = applied.error();
        if (asked > 1)
            error.message = tr("%1 of %2 changes were made. %3")
                                .arg(m_reconciled)
                                .arg(asked)
                                .arg(error.message);
        m_reconciling.clear();
        m_reconciled = 0;
        if (!m_reconcileDialog) {
            Q_EMIT failed(error);
            return;
        }
        m_reconcileDialog->setDifferences(m_ports->differences());
        m_reconcileDialog->showFailure(error);
        return;
    }
    if (m_reconcileDialog)
        m_reconcileDialog->markDone(m_reconciling.at(m_reconciled));
    ++m_reconciled;
    if (m_reconciled < asked && !m_isStopAsked) {
        reconcileNext();
        return;
    }
    const int done = std::exchange(m_reconciled, 0);
    m_reconciling.clear();
    if (!m_reconcileDialog)
        return;
    if (done == asked) {
        m_reconcileDialog->setBusy(false);
        m_reconcileDialog->accept();
        return;
    }
    m_reconcileDialog->setDifferences(m_ports->differences());
    m_reconcileDialog->showStopped(done, asked);
}

void PortsController::showListeners()
{
    if (m_listenersDialog) {
        m_listenersDialog->raise();
        m_listenersDialog->activateWindow();
        return;
    }
    m_listenersDialog = new ListenersDialog(m_tab);
    m_listenersDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_listenersDialog->setWanted(wantedPorts(m_ports->paths()));
    connect(m_listenersDialog, &ListenersDialog::refreshAsked, this,
            &PortsController::readListeners);
    m_listenersDialog->show();
    readListeners();
}

void PortsController::readListeners()
{
    ListenersDialog *dialog = m_listenersDialog;
    if (!dialog)
        return;
    dialog->setBusy(true);
    m_ports->listeners(dialog, [dialog](const Result<QList<HostListener>> &listeners) {
        if (listeners)
            dialog->setListeners(*listeners);
        else
            dialog->showFailure(listeners.error());
    });
}

} // namespace panel
