// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/machines/MachinePageState.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QPushButton;

namespace panel {

class MachineActions;
class PlainLabel;
class StatePill;

/// Name of the machine, how it is, and what can be done with it.
class MachineHeader : public QWidget
{
    Q_OBJECT

public:
    /// `actions` outlives the header.
    MachineHeader(MachineActions *actions, QWidget *parent);

    void setState(const MachinePageState &state);

private:
    QPushButton *makeMenuButton(const QString &name, const QString &text);
    void updateWords();
    void updatePrimary();

    MachineActions *m_actions;
    MachinePageState m_state;
    PlainLabel *m_title;
    StatePill *m_pill;
    PlainLabel *m_words;
    QPushButton *m_use;
    QPushButton *m_primary;
    QPushButton *m_shell;
    QPushButton *m_copy;
    QPushButton *m_more;
    QPointer<QAction> m_shown; ///< what m_primary stands for
    QTimer m_clock;            ///< the age of the state is told in minutes
};

} // namespace panel
