// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackCommands.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace panel {

class NameConfirmation;
class PlainLabel;

/// The project's volumes and the copies of them in a folder: makes copies of the ticked ones, and
/// puts a copy back, into the volume that it is of or into another name. What a volume holds is
/// only replaced once its name was typed.
class VolumesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `plan`: a clean of the volumes, as planned; nothing of it is removed.
    VolumesDialog(const CleanPlan &plan, const QString &folder, QWidget *parent);

Q_SIGNALS:
    /// The volumes to copy, with copyFolder.
    void copyAsked(const panel::CleanPlan &volumes);
    void restoreAsked(const panel::RestoreOrder &order);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeVolumes();
    QWidget *makeCopies();
    QWidget *makeRestore();
    void chooseFolder();
    void showCopies();
    CleanPlan ticked() const;
    const VolumeCopy *chosenCopy() const;
    /// What would be restored; nothing: no copy is chosen.
    std::optional<RestoreOrder> order() const;
    QList<ShownCommands> shownCommands() const;
    bool isThere(const QString &volume) const;
    void onCopyChosen();
    void updateButtons();

    CleanPlan m_volumesPlan;
    QString m_folder;
    QList<VolumeCopy> m_found;
    QTreeWidget *m_volumes;
    QTreeWidget *m_copies;
    PlainLabel *m_place;
    PlainLabel *m_note;
    QLineEdit *m_target;
    NameConfirmation *m_name = nullptr; ///< made anew for each target
    QVBoxLayout *m_nameSlot;
    QPushButton *m_copy;
    QPushButton *m_restore;
};

} // namespace panel
