// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackCommands.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QTreeWidget;

namespace panel {

class RestorePanel;

/// The project's volumes and the copies of them in a folder: makes copies of the ticked ones, and
/// puts copies back (see RestorePanel).
class VolumesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `plan`: a clean of the volumes, as planned; nothing of it is removed.
    VolumesDialog(const CleanPlan &plan, const QString &folder, QWidget *parent);

Q_SIGNALS:
    /// The volumes to copy, with copyFolder.
    void copyAsked(const panel::CleanPlan &volumes);
    /// Not empty; each into another volume.
    void restoreAsked(const QList<panel::RestoreOrder> &orders);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeVolumes();
    CleanPlan ticked() const;
    QList<ShownCommands> shownCommands() const;
    void updateButtons();

    CleanPlan m_volumesPlan;
    QTreeWidget *m_volumes;
    RestorePanel *m_restoring;
    QPushButton *m_copy;
    QPushButton *m_restore;
};

} // namespace panel
