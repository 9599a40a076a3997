// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "gui/stack/StackState.h"

#include <QObject>

namespace panel {

class DesktopNotification;
class StackPage;

/// Joins a StackPage to a Session: its state to the page, the user's wishes to the session.
class StackController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    StackController(Session *session, StackPage *page, QObject *parent);

private:
    void connectPage();
    void connectServices();
    void refresh();
    void refreshLogEngines();
    void updateServices(const QStringList &names);
    void askToClean(CleanPlan::Extent extent);
    void showVolumes();
    void tellDesktop();
    /// Calls the action with the id of each container of the service for which `isWanted` holds.
    void withContainers(const QString &service, bool (*isWanted)(const Container &),
                        void (Session::*action)(const QString &));

    Session *m_session;
    StackPage *m_page;
    DesktopNotification *m_notification;
};

} // namespace panel
