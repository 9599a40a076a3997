// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ActionLog.h"

#include <QDialog>
#include <QTimer>

class QTreeWidget;
class QTreeWidgetItem;

namespace panel {

class CommandBox;
class EmptyState;
class PlainLabel;

/// What the panel did, the newest first, each action with its commands; follows the log while it is
/// open.
class ActionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The log outlives the dialog.
    ActionsDialog(ActionLog *log, QWidget *parent);

private:
    void refresh();
    QTreeWidgetItem *itemFor(const ActionRecord &action) const;
    void showSelected();

    ActionLog *m_log;
    QTimer m_settles;
    QTreeWidget *m_tree;
    EmptyState *m_empty;
    PlainLabel *m_detail;
    CommandBox *m_command;
};

} // namespace panel
