// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogView.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>

namespace panel {

namespace {

constexpr int dragIntervalMilliseconds = 40;
constexpr int verticalMargin = 4;

} // namespace

QString LogView::selectedText() const
{
    return m_selection.text(*m_rows).text;
}

void LogView::selectAll()
{
    if (m_rows->count() == 0)
        return;
    m_selection.set({m_rows->numberAt(0), 0},
                    {m_rows->numberAt(m_rows->count() - 1), LogSelection::lineEnd});
    viewport()->update();
}

void LogView::copy()
{
    if (m_selection.isEmpty())
        return;
    const LogSelection::Text selected = m_selection.text(*m_rows);
    QGuiApplication::clipboard()->setText(selected.text);
    if (!selected.complete)
        Q_EMIT copiedPartly(selected.lines);
}

LogPlace LogView::placeAt(const QPoint &position) const
{
    const qreal y = position.y() - verticalMargin;
    const LogPageLayout::Item *item = m_page.itemAt(y);
    if (!item)
        return {};
    if (y < item->top)
        return {item->line.number, 0};
    if (y >= item->top + item->shown->height())
        return {item->line.number, LogSelection::lineEnd};
    const qreal x = position.x() - gutterWidth() + horizontalScrollBar()->value();
    return {item->line.number, x < 0 ? 0 : item->shown->indexAt({x, y - item->top})};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const LogPlace place = placeAt(event->position().toPoint());
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_selection.extend(place);
    else
        m_selection.begin(place);
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_dragPosition = event->position().toPoint();
    m_selection.extend(placeAt(m_dragPosition));
    // Beyond the edges the view scrolls along, for as long as the button is held.
    if (viewport()->rect().contains(m_dragPosition))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(dragIntervalMilliseconds, this);
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragTimer.stop();
    if (m_selection.isEmpty() || !QGuiApplication::clipboard()->supportsSelection())
        return;
    QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_selection = wordAt(*m_rows, placeAt(event->position().toPoint()));
    viewport()->update();
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const auto beyond = [](int position, int size) {
        return position < 0 ? position : std::max(0, position - size);
    };
    const int down = beyond(m_dragPosition.y(), viewport()->height());
    const int right = beyond(m_dragPosition.x(), viewport()->width());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + down / 8 + (down > 0)
                                  - (down < 0));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right);
    m_selection.extend(placeAt(m_dragPosition));
    viewport()->update();
}

void LogView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int turn = event->angleDelta().y();
    if (turn != 0)
        zoom(turn > 0 ? 1 : -1);
    event->accept();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn))
        zoom(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoom(-1);
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        zoom(0);
    else if (event->key() == Qt::Key_Escape && hasSelection())
        m_selection.clear();
    else if (event->modifiers().testFlag(Qt::ShiftModifier) ? !extendByKey(event)
                                                            : !scrollByKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    viewport()->update();
}

bool LogView::extendByKey(QKeyEvent *event)
{
    if (m_rows->count() == 0)
        return false;
    // Without a caret it begins where the eye is: at the first visible line.
    if (m_selection.isEmpty() && !m_page.items().empty()) {
        const quint64 top = m_page.items().front().line.number;
        const quint64 bottom = m_page.items().back().line.number;
        const LogPlace caret = m_selection.caret();
        if (caret.number < top || caret.number > bottom)
            m_selection.begin({top, 0});
    }
    const int page = verticalScrollBar()->pageStep();
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left: m_selection.moveByCharacters(*m_rows, -1); break;
    case Qt::Key_Right: m_selection.moveByCharacters(*m_rows, 1); break;
    case Qt::Key_Up: m_selection.moveByRows(*m_rows, -1); break;
    case Qt::Key_Down: m_selection.moveByRows(*m_rows, 1); break;
    case Qt::Key_PageUp: m_selection.moveByRows(*m_rows, -page); break;
    case Qt::Key_PageDown: m_selection.moveByRows(*m_rows, page); break;
    case Qt::Key_Home:
        whole ? m_selection.moveByRows(*m_rows, -m_rows->count())
              : m_selection.moveToLineEdge(false);
        break;
    case Qt::Key_End:
        whole ? m_selection.moveByRows(*m_rows, m_rows->count()) : m_selection.moveToLineEdge(true);
        break;
    default: return false;
    }
    showCaret();
    return true;
}

void LogView::showCaret()
{
    const qint64 row = m_rows->rowOf(m_selection.caret().number);
    const int top = verticalScrollBar()->value();
    const int page = verticalScrollBar()->pageStep();
    if (row < top)
        verticalScrollBar()->setValue(int(row));
    else if (row >= top + page)
        verticalScrollBar()->setValue(int(row - page + 1));
}

bool LogView::scrollByKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home: verticalScrollBar()->setValue(0); return true;
    case Qt::Key_End: setFollowing(true); return true;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    default: return false; // the arrows are known to the scroll area
    }
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &LogView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(hasSelection());
    QAction *allAction = menu->addAction(tr("Select all"), this, &LogView::selectAll);
    allAction->setShortcut(QKeySequence::SelectAll);
    allAction->setEnabled(m_rows->count() > 0);
    menu->addSeparator();
    QAction *wrapAction = menu->addAction(tr("Wrap long lines"), this, &LogView::setWraps);
    wrapAction->setCheckable(true);
    wrapAction->setChecked(m_wraps);
    menu->popup(event->globalPos());
}

} // namespace panel
