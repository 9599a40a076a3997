// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace panel {

class CopyChoice;
class NameConfirmation;

/// Shows by name, size and last write what a clean removes and asks for it. Neither Enter nor
/// Escape ever agree: agreeing takes a click, or Space on the button. Where data goes, the name of
/// the project (or engine) is to be typed, and copies of the volumes are offered if plan.copyFolder
/// names a folder; of a whole engine as soon as a volume is ticked. Of a whole engine each thing
/// has a tick: none on data, and none on what belongs to the project on screen.
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
    void addRows(QTreeWidgetItem *group, CleanPlan::Item::Kind kind, int height);
    /// What is ticked, with a folder for copies where they are wanted.
    CleanPlan chosen() const;
    void updateConfirm();

    CleanPlan m_plan;
    QTreeWidget *m_list = nullptr;
    CopyChoice *m_copies = nullptr;
    NameConfirmation *m_name = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace panel
