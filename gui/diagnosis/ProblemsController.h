// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace panel {

class StackPage;

/// Joins the tab of problems to a session: reads why services are down while somebody looks, and
/// does what the user chooses to do about it. How services differ from the file is found out when
/// the file or the engine is another, when work has ended, and when somebody looks; the keychain is
/// asked only when the user wants it anew.
class ProblemsController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    ProblemsController(Session *session, StackPage *page, QObject *parent);

private:
    void look(bool byUser);
    void compare(Session::Secrets secrets);
    void remove(const ServiceDrift &orphan);
    void showCommands(const QString &service);
    void take(const NextStep &step);
    void openFile(const NextStep &step);

    Session *m_session;
    StackPage *m_page;
    QPointer<Call> m_call;
    bool m_again = false; ///< something changed while it was read
    QTimer m_settles;     ///< several changes lead to one look
    QPointer<Call> m_comparison;
    QTimer m_comparisonSettles;
};

} // namespace panel
