// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace panel {

class PlainLabel;

/// Whether copies of volumes are kept, and in which folder.
class CopyChoice : public QWidget
{
    Q_OBJECT

public:
    CopyChoice(const QString &folder, QWidget *parent);

    /// Empty: no copies are wanted.
    QString folder() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void update();

    QString m_folder;
    QCheckBox *m_wanted;
    PlainLabel *m_place;
    QPushButton *m_choose;
};

} // namespace panel
