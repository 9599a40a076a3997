// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/SidebarView.h"

#include "gui/machines/SidebarDelegate.h"

namespace panel {

SidebarView::SidebarView(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QListView::ScrollPerItem); // a row is never cut at the top
    setEditTriggers(QListView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
}

void SidebarView::resizeEvent(QResizeEvent *event)
{
    // Nor at the bottom: what is left below the last whole row stays empty.
    const int rowHeight = sizeHintForRow(0);
    const int left = rowHeight > 0 && height() > rowHeight ? height() % rowHeight : 0;
    if (viewportMargins().bottom() != left)
        setViewportMargins(0, 0, 0, left);
    QListView::resizeEvent(event);
    showSelected();
}

void SidebarView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    showSelected();
}

void SidebarView::showSelected()
{
    if (currentIndex().isValid() && selectionModel()->isSelected(currentIndex()))
        scrollTo(currentIndex());
}

} // namespace panel
