// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CellTable.h"

#include "gui/Fonts.h"
#include "gui/models/CellRoles.h"
#include "gui/widgets/CellDelegate.h"
#include "gui/widgets/SafeText.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QUrl>

namespace panel {

namespace {

constexpr int widest = 240; ///< of a column
constexpr int breath = 14;
constexpr int rowsForFit = 100; ///< besides those in sight; of thousands it would take too long

} // namespace

CellTable::CellTable(QWidget *parent) : QTableView(parent), m_delegate(new CellDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(38, fontMetrics().height() + 18));
    QHeaderView *header = horizontalHeader();
    header->setFont(fonts::caption());
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setResizeContentsPrecision(rowsForFit);
}

void CellTable::setStale(bool stale)
{
    m_delegate->setStale(stale);
    viewport()->update();
}

int CellTable::wantedWidth(int column) const
{
    constexpr int besideHeader = 18; // as the style sheet pads it
    const QHeaderView *header = horizontalHeader();
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int wanted =
        std::max(sizeHintForColumn(column),
                 QFontMetrics(header->font()).horizontalAdvance(title) + besideHeader);
    return std::min(wanted + breath, widest);
}

int CellTable::lastShownColumn() const
{
    int last = model()->columnCount() - 1;
    while (last > 0 && isColumnHidden(last))
        --last;
    return last;
}

void CellTable::fitColumns()
{
    const int last = lastShownColumn();
    for (int column = 0; column < last; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, wantedWidth(column));
    }
}

void CellTable::widenColumns(const QList<int> &rows)
{
    const int last = lastShownColumn();
    for (int column = 0; column < last; ++column) {
        if (isColumnHidden(column))
            continue;
        int wanted = 0;
        for (const int row : rows)
            wanted = std::max(wanted, sizeHintForIndex(model()->index(row, column)).width());
        wanted = std::min(wanted + breath, widest);
        if (wanted > columnWidth(column))
            setColumnWidth(column, wanted);
    }
}

int CellTable::contentHeight() const
{
    const bool scrolls = horizontalHeader()->length() > width();
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length()
           + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
}

int CellTable::selectedRow() const
{
    const QModelIndexList rows =
        selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? -1 : rows.first().row();
}

std::pair<int, int> CellTable::visibleRows() const
{
    if (!isVisible() || !model() || model()->rowCount() == 0)
        return {0, -1};
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(first, 0), last < 0 ? model()->rowCount() - 1 : last};
}

QList<QUrl> CellTable::urlsAt(const QPoint &position) const
{
    return indexAt(position).data(UrlsRole).value<QList<QUrl>>();
}

void CellTable::open(const QList<QUrl> &urls, const QPoint &globalPosition)
{
    if (urls.size() == 1) {
        QDesktopServices::openUrl(urls.first());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QUrl &url : urls) {
        menu->addAction(plainCaption(url.toDisplayString()), menu,
                        [url] { QDesktopServices::openUrl(url); });
    }
    menu->popup(globalPosition);
}

void CellTable::mouseMoveEvent(QMouseEvent *event)
{
    const bool link = !urlsAt(event->position().toPoint()).isEmpty();
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void CellTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QList<QUrl> urls = urlsAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !urls.isEmpty())
        open(urls, event->globalPosition().toPoint());
}

void CellTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    selectRow(index.row());
    const QPoint position =
        byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuAsked(index.row(), position);
}

void CellTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && selectedRow() >= 0) {
        Q_EMIT rowActivated(selectedRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CellTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Arrived by keyboard: there must be something to see and to act on.
    if (event->reason() != Qt::MouseFocusReason && selectedRow() < 0 && model()
        && model()->rowCount() > 0)
        selectRow(0);
}

void CellTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowChanged(selectedRow());
}

} // namespace panel
