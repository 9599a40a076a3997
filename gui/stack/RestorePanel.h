// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QVBoxLayout;

namespace panel {

class NameConfirmation;
class PlainLabel;

/// The copies in a folder, and which of them are to be put back: one into any volume, several each
/// into its own. Of the project's volumes that are gone, as after a clean, the newest copies are
/// chosen from the beginning. What a volume holds is only replaced once its name, or of several
/// the project's, was typed.
class RestorePanel : public QWidget
{
    Q_OBJECT

public:
    /// `volumes`: those of the project that are there.
    RestorePanel(const CleanPlan &volumes, const QString &folder, QWidget *parent);

    QString folder() const { return m_folder; }
    /// What would be restored; of copies that cannot be restored together, nothing.
    QList<RestoreOrder> orders() const;
    /// Something that is there would be lost.
    bool isReplacing() const { return m_name; }
    /// There is something to restore, and it was agreed to where needed.
    bool isReady() const;

Q_SIGNALS:
    void changed();

private:
    void makeCopies();
    void makeTarget();
    void chooseFolder();
    void showCopies();
    void chooseMissing();
    QList<VolumeCopy> chosen() const;
    bool isThere(const QString &volume) const;
    void onChosen();
    void refresh();
    void askFor(const QString &name, const QString &request, const QString &fieldName);

    CleanPlan m_volumes;
    QString m_folder;
    QList<VolumeCopy> m_found; ///< newest first
    QTreeWidget *m_copies;
    PlainLabel *m_place;
    PlainLabel *m_note;
    QLineEdit *m_target;
    NameConfirmation *m_name = nullptr; ///< made anew for each choice
    QVBoxLayout *m_nameSlot;
};

} // namespace panel
