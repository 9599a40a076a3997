// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/EngineList.h"

#include "gui/machines/SidebarCaption.h"
#include "gui/machines/SidebarDelegate.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

EngineList::EngineList(QWidget *parent)
    : QWidget(parent), m_model(new SidebarModel(this)), m_view(new QListView(this))
{
    m_view->setObjectName(QStringLiteral("engineList"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SidebarDelegate(m_view));
    m_view->setAccessibleName(tr("Engines"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    auto *caption = sidebarCaption(tr("Engines"), this);
    caption->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(caption);
    m_add = new QPushButton(glyphIcon(Glyph::Plus, &Tokens::muted), tr("Add engine…"), this);
    m_add->setObjectName(QStringLiteral("addEngineButton"));
    m_add->setProperty("look", QStringLiteral("quiet"));
    m_add->setIconSize({15, 12});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize); // no taller than its rows
    layout->addLayout(head);
    layout->addSpacing(9);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_add);

    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT engineChosen(m_model->rows()[index.row()].id);
    };
    // By click or by Return. Where a click activates as well, choosing twice changes nothing.
    connect(m_view, &QListView::clicked, this, choose);
    connect(m_view, &QListView::activated, this, choose);
    connect(m_view, &QListView::customContextMenuRequested, this, &EngineList::askForMenu);
    connect(m_add, &QPushButton::clicked, this, &EngineList::addAsked);
    setRows({}, {});
}

void EngineList::setRows(const QList<SidebarRow> &rows, const QString &current)
{
    m_model->setRows(rows);
    m_view->setVisible(!rows.isEmpty());
    // As tall as its entries; with many of them the layout gives less and it scrolls.
    const int rowHeight = std::max(m_view->sizeHintForRow(0), 0);
    const int count = m_model->rowCount();
    m_view->setMaximumHeight(count * rowHeight);
    m_view->setMinimumHeight(std::min(count, 2) * rowHeight);
    const int row = m_model->rowOf(current);
    const QModelIndex index = m_model->index(row, 0);
    const bool isWalked = m_view->hasFocus() && current == m_current;
    m_current = current;
    if (row < 0)
        m_view->clearSelection();
    else if (!isWalked
             && (m_view->currentIndex() != index || !m_view->selectionModel()->isSelected(index)))
        m_view->setCurrentIndex(index);
}

void EngineList::askForMenu(const QPoint &position)
{
    // By the keyboard it is asked for where the cursor is.
    QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        index = m_view->currentIndex();
    if (index.isValid())
        Q_EMIT engineMenuAsked(m_model->rows()[index.row()].id,
                               m_view->viewport()->mapToGlobal(m_view->visualRect(index).center()));
}

} // namespace panel
