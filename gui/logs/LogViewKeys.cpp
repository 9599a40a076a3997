// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogView.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>

namespace panel {

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (!actByKey(event) && !moveByKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    viewport()->update();
}

bool LogView::actByKey(QKeyEvent *event)
{
    const auto zoom = [this](int steps) {
        LogLook look = m_look;
        look.zoom = steps == 0 ? 0 : look.zoom + steps;
        setLook(look);
        Q_EMIT lookChanged(m_look);
    };
    const bool control = event->modifiers() == Qt::ControlModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)
             && event->key() == Qt::Key_C)
        copyWithTimes();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn)
             || (control && event->key() == Qt::Key_Equal)) // where plus needs Shift
        zoom(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoom(-1);
    else if (control && event->key() == Qt::Key_0)
        zoom(0);
    else if (event->key() == Qt::Key_Escape && (hasSelection() || m_caretShown)) {
        m_selection.clear();
        m_caretShown = false;
    } else if (control && isReturn && currentLine())
        Q_EMIT aroundAsked(*currentLine());
    else if (event->modifiers() == Qt::NoModifier && (isReturn || event->key() == Qt::Key_Space))
        return foldByKey(true) || foldByKey(false);
    else
        return false;
    return true;
}

void LogView::startCaret(bool extend)
{
    const std::vector<LogPageLayout::Item> &items = m_page.items();
    if (items.empty() || m_caretShown)
        return;
    const qint64 row = m_rows->rowOf(m_selection.caret().number);
    const bool isInSight = row < m_rows->count() && m_page.itemOfRow(row)
                           && m_rows->numberAt(row) == m_selection.caret().number;
    if (extend && (hasSelection() || isInSight))
        return; // it goes on from there
    // It begins where the eye is: at the end while that is followed, else at the top.
    const bool atEnd = m_following && !extend;
    m_selection.begin({(atEnd ? items.back() : items.front()).line.number, 0});
}

void LogView::moveCaret(const std::function<void()> &move, bool extend)
{
    startCaret(extend);
    becomeFollowing(false);
    m_caretShown = true;
    move();
    if (!extend)
        m_selection.begin(m_selection.caret());
    showRow(std::min(m_rows->rowOf(m_selection.caret().number), m_rows->count() - 1));
    if (!QAccessible::isActive())
        return;
    layOutPage();
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(this);
    if (!reader || !reader->textInterface())
        return;
    QAccessibleTextCursorEvent event(this, reader->textInterface()->cursorPosition());
    QAccessible::updateAccessibility(&event);
}

bool LogView::moveByKey(QKeyEvent *event)
{
    if (m_rows->count() == 0)
        return false;
    layOutPage();
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto byItems = [this, extend](qint64 items) {
        moveCaret(
            [this, items] {
                const qint64 row =
                    std::min(m_rows->rowOf(m_selection.caret().number), m_rows->count() - 1);
                const qint64 target = m_page.rowAfter(*m_rows, row, items);
                if (target == row)
                    m_selection.moveToLineEdge(items > 0);
                else
                    m_selection.moveToLine(m_rows->numberAt(target));
            },
            extend);
    };
    const auto byCharacters = [this](int steps) {
        moveCaret([this, steps] { m_selection.moveByCharacters(*m_rows, steps); }, true);
    };
    const qint64 page = std::max(1, verticalScrollBar()->pageStep() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event->key() == Qt::Key_Up ? -1 : 1;
        if (control && !extend)
            scrollBy(direction * m_lineHeight);
        else if (!m_caretShown && !extend)
            moveCaret([] {}, false); // first it is seen
        else
            byItems(direction);
        return true;
    }
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (extend)
            byCharacters(event->key() == Qt::Key_Left ? -1 : 1);
        else if (!foldByKey(event->key() == Qt::Key_Right))
            return false; // the scroll area knows what to do
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int direction = event->key() == Qt::Key_PageUp ? -1 : 1;
        if (extend || m_caretShown)
            byItems(direction * page);
        else
            scrollBy(direction * qreal(page) * m_lineHeight);
        return true;
    }
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool toEnd = event->key() == Qt::Key_End;
        if (extend && control)
            moveCaret([this, toEnd] { m_selection.moveToEdge(*m_rows, toEnd); }, true);
        else if (extend)
            moveCaret([this, toEnd] { m_selection.moveToLineEdge(toEnd); }, true);
        else
            goToEdge(toEnd);
        return true;
    }
    default: return false;
    }
}

void LogView::goToEdge(bool end)
{
    m_caretShown = false;
    if (!hasSelection()) { // a selection stays, to be copied later
        m_selection.moveToEdge(*m_rows, end);
        m_selection.begin(m_selection.caret());
    }
    if (end) {
        setFollowing(true);
        return;
    }
    setTop({m_rows->numberAt(0), 0});
    Q_EMIT topReached();
}

bool LogView::foldByKey(bool open)
{
    const std::optional<quint64> line = currentLine();
    if (!m_caretShown || !line)
        return false;
    const LogPageLayout::Item *item = m_page.itemOfRow(m_rows->rowOf(*line));
    const auto wanted =
        open ? LogPageLayout::Item::Fold::CanOpen : LogPageLayout::Item::Fold::CanClose;
    if (!item)
        return false;
    // Inside an open block, folding is that of the block.
    if (!open && item->fold == LogPageLayout::Item::Fold::None && item->block.rows() > 1) {
        const quint64 head = m_rows->numberAt(item->block.first);
        m_page.toggle(head);
        showLine(head);
        return true;
    }
    if (item->fold != wanted)
        return false;
    toggleFold(*item);
    return true;
}

} // namespace panel
