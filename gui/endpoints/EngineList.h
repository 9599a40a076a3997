// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/SidebarModel.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace panel {

/// The engines of the sidebar that are no machines: contexts, sockets, what was added by hand.
class EngineList : public QWidget
{
    Q_OBJECT

public:
    explicit EngineList(QWidget *parent = nullptr);

    /// `current` is marked; unknown or empty: none. Rows that change leave the keyboard where it
    /// is.
    void setRows(const QList<SidebarRow> &rows, const QString &current);

Q_SIGNALS:
    void engineChosen(const QString &id);
    void engineMenuAsked(const QString &id, const QPoint &globalPosition);
    void addAsked();

private:
    void askForMenu(const QPoint &position);

    SidebarModel *m_model;
    QListView *m_view;
    QPushButton *m_add;
    QString m_current;
};

} // namespace panel
