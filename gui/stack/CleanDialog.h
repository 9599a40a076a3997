// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace panel {

class NameConfirmation;

/// Shows by name and size what a clean removes and asks for it. Neither Enter nor Escape ever
/// agree: agreeing takes a click, or Space on the button. Where data goes, the project's name is to
/// be typed.
class CleanDialog : public QDialog
{
    Q_OBJECT

public:
    CleanDialog(const CleanPlan &plan, QWidget *parent);

Q_SIGNALS:
    void confirmed(const panel::CleanPlan &plan);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidget *makeList();
    QWidget *inCard(QTreeWidget *list);
    QWidget *makeNameField();
    void updateConfirm();

    CleanPlan m_plan;
    NameConfirmation *m_name = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace panel
