// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogSession.h"
#include "gui/logs/PillButton.h"

class QMenu;

namespace panel {

/// From where on the logs are there: so many last lines of each container, or since a time; and
/// what came before.
class LogRangeButton : public PillButton
{
    Q_OBJECT

public:
    /// The session must outlive the button.
    LogRangeButton(LogSession *logs, QWidget *parent);

Q_SIGNALS:
    void rangeChosen();

private:
    enum class Beginning { Tail, Ago, Today, All };
    struct Choice
    {
        Beginning beginning = Beginning::Tail;
        int amount = 500; ///< lines, or minutes

        bool operator==(const Choice &other) const = default;
    };
    static QString textOf(const Choice &choice);
    static LogRange rangeOf(const Choice &choice);

    void openMenu();
    void addBeginnings(QMenu *menu);
    void addEarlier(QMenu *menu);
    void choose(const Choice &choice);
    void askForTime();
    void updateText();

    LogSession *m_logs;
    Choice m_choice;
};

} // namespace panel
