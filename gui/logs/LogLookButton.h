// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LogSettings.h"
#include "gui/logs/PillButton.h"

class QMenu;

namespace panel {

/// How the lines look, behind one button.
class LogLookButton : public PillButton
{
    Q_OBJECT

public:
    explicit LogLookButton(QWidget *parent);

    void setLook(const LogLook &look) { m_look = look; }
    /// Lines around matches.
    void setContextLines(int lines) { m_context = lines; }

Q_SIGNALS:
    void lookChosen(const panel::LogLook &look);
    void contextChosen(int lines);
    void clearAsked();

private:
    void openMenu();
    void addTimes(QMenu *menu);
    void addContext(QMenu *menu);
    void addSwitch(QMenu *menu, const QString &text, bool LogLook::*member);
    void addZoom(QMenu *menu);
    void choose(const LogLook &look);

    LogLook m_look;
    int m_context = 0;
};

} // namespace panel
