// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/projects/RecentList.h"

#include "gui/machines/SidebarCaption.h"
#include "gui/machines/SidebarView.h"
#include "gui/projects/ProjectTexts.h"
#include "gui/widgets/PlainLabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

RecentList::RecentList(QWidget *parent)
    : QWidget(parent), m_model(new SidebarModel(this)), m_view(new SidebarView(this))
{
    m_view->setObjectName(QStringLiteral("recentList"));
    m_view->setAccessibleName(tr("Recent projects"));
    m_view->setModel(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);

    auto *field = new QWidget(this);
    field->setMaximumWidth(480); // the dots stand left of what is above
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(sidebarCaption(tr("Recent"), field));
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(9);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addStretch(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(field, 100);
    layout->addStretch(1);

    connect(m_view, &QListView::clicked, this, &RecentList::choose);
    connect(m_view, &QListView::activated, this, &RecentList::choose);
    connect(m_view, &QListView::customContextMenuRequested, this, &RecentList::showMenu);
    setProjects({});
}

void RecentList::setProjects(const QList<ProjectFiles> &projects)
{
    m_projects = projects;
    QList<SidebarRow> rows;
    for (const ProjectFiles &project : projects)
        rows.append(recentRow(project));
    m_model->setRows(rows);
    const int rowHeight = std::max(m_view->sizeHintForRow(0), 0);
    m_view->setMaximumHeight(int(rows.size()) * rowHeight);
    m_view->setMinimumHeight(std::min(int(rows.size()), 2) * rowHeight);
    setVisible(!projects.isEmpty());
}

void RecentList::choose(const QModelIndex &index)
{
    if (index.row() >= 0 && index.row() < m_projects.size())
        Q_EMIT chosen(ProjectFiles(m_projects[index.row()]));
}

void RecentList::remove(const QModelIndex &index)
{
    if (index.row() >= 0 && index.row() < m_projects.size())
        Q_EMIT removeAsked(ProjectFiles(m_projects[index.row()]));
}

void RecentList::showMenu(const QPoint &position)
{
    // By the keyboard it is asked for where the cursor is.
    QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        index = m_view->currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, row] { choose(row); });
    QAction *forget = menu->addAction(tr("Remove from the list"));
    forget->setObjectName(QStringLiteral("removeRecentAction"));
    connect(forget, &QAction::triggered, this, [this, row] { remove(row); });
    menu->popup(m_view->viewport()->mapToGlobal(m_view->visualRect(index).center()));
}

bool RecentList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        remove(m_view->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace panel
