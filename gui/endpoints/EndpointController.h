// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Settings.h"
#include "core/session/Workspace.h"

#include <QObject>
#include <QPointer>

namespace panel {

class AddEndpointDialog;
class EngineList;

/// Joins the engines of the sidebar to the workspace and the settings: choosing, adding, removing.
class EndpointController : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the controller. `window` is the parent of dialogs and menus.
    EndpointController(Workspace *workspace, Settings *settings, EngineList *list, QWidget *window);

    void askToAdd();

Q_SIGNALS:
    /// Another engine was chosen and its stack is to be seen.
    void chosen();

private:
    void refresh();
    void choose(const QString &id);
    void showMenu(const QString &id, const QPoint &globalPosition);
    void add(const ManualEndpoint &endpoint);
    void remove(const QString &id);
    void test(AddEndpointDialog *dialog, const Endpoint &endpoint);

    Workspace *m_workspace;
    Settings *m_settings;
    EngineList *m_list;
    QWidget *m_window;
    QPointer<Call> m_test;
};

} // namespace panel
