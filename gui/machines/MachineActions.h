// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/MachineControl.h"
#include "gui/machines/MachinePageState.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace panel {

/// What can be done with one machine, as actions: enabled as its state allows. Shared by the menu
/// bar, the page's buttons and the sidebar's context menu.
class MachineActions : public QObject
{
    Q_OBJECT

public:
    enum class Shortcuts { Yes, No };

    MachineActions(Shortcuts shortcuts, QObject *parent);

    void setState(const MachinePageState &state);
    const MachinePageState &state() const { return m_state; }

    QAction *start() const { return m_start; }
    QAction *stop() const { return m_stop; }
    QAction *restart() const { return m_restart; }
    QAction *cancel() const { return m_cancel; }
    QAction *shell() const { return m_shell; }
    QAction *use() const { return m_use; }
    /// The machine can be that of the stack: its entry is sound.
    static bool isUsable(const Machine &machine);
    /// The one that is wanted most often now; null for a machine that cannot be switched.
    QAction *primary() const;

    void fill(QMenu *menu) const;     ///< with everything
    void fillMore(QMenu *menu) const; ///< with what has no button of its own
    /// With what can be copied; anew for each state, as the machine's commands are part of it.
    void fillCopy(QMenu *menu) const;

Q_SIGNALS:
    void actAsked(const QString &machine, panel::MachineControl::Action action);
    void cancelAsked(const QString &machine);
    void shellAsked(const QString &machine);
    void environmentAsked(const QString &machine, panel::MachineControl::Shell shell);
    void useAsked(const QString &machine);
    /// The commands are another list: menus with them are to be filled anew.
    void commandsChanged();

private:
    QAction *make(const QString &name, const QString &text, const QKeySequence &keys = {});
    QAction *makeAct(MachineControl::Action action, const QString &name, const QString &text,
                     const QKeySequence &keys = {});
    void makeCopyActions();
    void update();

    bool m_hasShortcuts;
    MachinePageState m_state;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_restart;
    QAction *m_kill;
    QAction *m_upgrade;
    QAction *m_provision;
    QAction *m_regenerate;
    QAction *m_regenerateAll;
    QAction *m_remove;
    QAction *m_cancel;
    QAction *m_shell;
    QAction *m_use;
    QList<QAction *> m_environments;
    QList<QAction *> m_commands; ///< of m_state, to copy
};

} // namespace panel
