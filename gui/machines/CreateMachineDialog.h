// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/machine/MachineCreation.h"
#include "gui/machines/CreationForm.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace panel {

class CheckListView;
class CommandBox;
class PlainLabel;

/// Asks what a new machine shall be. Shows the command before it runs, and what stands in its way.
class CreateMachineDialog : public QDialog
{
    Q_OBJECT

public:
    CreateMachineDialog(const QStringList &drivers, const CreationForm::CommandOf &commandOf,
                        QWidget *parent);

    /// The answer to checksAsked(); of an older question it is dropped by whoever asked.
    void setChecks(const Result<QList<Check>> &checks);

Q_SIGNALS:
    /// What stands in the way of such a machine? Asked again when that may have changed.
    void checksAsked(const panel::MachineCreation &creation);
    void confirmed(const panel::MachineCreation &creation);

private:
    QWidget *makeForm();
    QWidget *makeChecks();
    void onChanged();
    void askForChecks();
    void refresh();
    void confirm();

    CreationForm::CommandOf m_commandOf;
    CreationForm *m_form;
    PlainLabel *m_summary;
    CheckListView *m_list;
    CommandBox *m_command;
    PlainLabel *m_reason;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QTimer m_askSoon;
    MachineCreation m_asked; ///< what the checks are about
    bool m_isChecking = true;
    QList<Check> m_checks;
};

} // namespace panel
