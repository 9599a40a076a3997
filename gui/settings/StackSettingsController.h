// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"

#include <QObject>

namespace panel {

class StackSettingsTab;

/// Joins the page of the settings to a session's StackSettings.
class StackSettingsController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    StackSettingsController(Session *session, StackSettingsTab *tab, QObject *parent);

private:
    void refresh();
    void onShown();
    void readListeners();
    void check();
    void save();

    Session *m_session;
    StackSettings *m_settings;
    StackSettingsTab *m_tab;
};

} // namespace panel
