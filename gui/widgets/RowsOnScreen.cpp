// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/RowsOnScreen.h"

#include "gui/widgets/CellTable.h"
#include "gui/widgets/OnScreen.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QScrollBar>

namespace panel {

RowsOnScreen::RowsOnScreen(CellTable *table)
    : QObject(table), m_table(table), m_onScreen(new OnScreen(table))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, &RowsOnScreen::changed);
    const auto settle = [this] { m_settled.start(); };
    connect(m_onScreen, &OnScreen::changed, this, settle);
    const QScrollBar *bar = table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, settle);
    connect(bar, &QScrollBar::rangeChanged, this, settle);
    const QAbstractItemModel *model = table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, settle);
    connect(model, &QAbstractItemModel::rowsRemoved, this, settle);
    connect(model, &QAbstractItemModel::rowsMoved, this, settle);
    table->viewport()->installEventFilter(this);
}

bool RowsOnScreen::isOnScreen() const
{
    return m_onScreen->isOnScreen();
}

std::pair<int, int> RowsOnScreen::rows() const
{
    return isOnScreen() ? m_table->visibleRows() : std::pair(0, -1);
}

bool RowsOnScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_settled.start();
    return QObject::eventFilter(watched, event);
}

} // namespace panel
