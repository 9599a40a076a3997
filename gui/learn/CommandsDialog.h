// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/StackCommands.h"

#include <QDialog>

class QPushButton;

namespace panel {

/// The commands that the actions stand for, each to be copied.
class CommandsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `about`: what they act on.
    CommandsDialog(const QString &about, const QList<ShownCommands> &commands, QWidget *parent);
    /// Opens one, which deletes itself.
    static void show(const QString &about, const QList<ShownCommands> &commands, QWidget *parent);
    /// The button that leads there, for the last row of a dialog.
    static QPushButton *makeButton(QWidget *parent);
};

} // namespace panel
