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
/// does what the user chooses to do about it. Nothing is read while nobody looks.
class ProblemsController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    ProblemsController(Session *session, StackPage *page, QObject *parent);

private:
    void look();
    void take(const NextStep &step);
    void onContainer(const QString &service, void (Session::*action)(const QString &));
    void openFile(const NextStep &step);

    Session *m_session;
    StackPage *m_page;
    QPointer<Call> m_call;
    bool m_again = false; ///< something changed while it was read
    QTimer m_settles;     ///< several changes lead to one look
};

} // namespace panel
