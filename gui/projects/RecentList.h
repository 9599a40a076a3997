// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ProjectFiles.h"
#include "gui/models/SidebarModel.h"

#include <QList>
#include <QWidget>

class QListView;

namespace panel {

/// The projects that were used before, on the page that is shown while none is open. What is no
/// longer there is said to be, and can be removed from the list.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    void setProjects(const QList<ProjectFiles> &projects);
    bool isEmpty() const { return m_projects.isEmpty(); }

Q_SIGNALS:
    void chosen(const panel::ProjectFiles &project);
    void removeAsked(const panel::ProjectFiles &project);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void remove(const QModelIndex &index);
    void showMenu(const QPoint &position);

    QList<ProjectFiles> m_projects;
    SidebarModel *m_model;
    QListView *m_view;
};

} // namespace panel
