// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/PortControl.h"

#include <QObject>
#include <QPointer>

namespace panel {

class ListenersDialog;
class PortsTab;
class ReconcileDialog;
class RuleDialog;

/// Joins the page of the ports to a session's PortControl and opens its dialogs.
class PortsController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    PortsController(PortControl *ports, PortsTab *tab, QObject *parent);

Q_SIGNALS:
    /// Something that was asked for failed, and no dialog is open to say so.
    void failed(const panel::Error &error);
    void serviceAsked(const QString &service);

private:
    void connectTab();
    void refresh();
    void askForRule(const std::optional<PortForward> &changed, const PortForward &proposal);
    void writeRule(const std::optional<PortForward> &changed, const PortForward &rule);
    void askToRemove(const PortForward &rule);
    void showCommands(const QList<RuleDifference> &differences);
    void askToReconcile();
    void reconcile(const QList<RuleDifference> &differences);
    void reconcileNext();
    void onReconciled(const Result<void> &applied);
    void showListeners();
    void readListeners();

    PortControl *m_ports;
    PortsTab *m_tab;
    QPointer<RuleDialog> m_ruleDialog;
    QPointer<ReconcileDialog> m_reconcileDialog;
    QPointer<ListenersDialog> m_listenersDialog;
    QList<RuleDifference> m_reconciling; ///< what is being brought in line
    int m_reconciled = 0;                ///< of these
    bool m_isStopAsked = false;
};

} // namespace panel
