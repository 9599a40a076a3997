// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMove.h"
#include "gui/logs/LogScrollBar.h"
#include "gui/logs/LogView.h"

#include <QPushButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace panel {

namespace {

constexpr qreal rowsPerNotch = 3;
constexpr qreal degreesPerNotch = 120; // in eighths
constexpr int largestInt = std::numeric_limits<int>::max();

} // namespace

LogView::Place LogView::place() const
{
    Place place{m_rows, m_top, m_selection, m_following, m_leftAt};
    if (!m_following)
        return place;
    const qint64 row = std::min<qint64>(verticalScrollBar()->value(), m_rows->count() - 1);
    if (!m_page.items().empty())
        place.top = {m_page.items().front().line.number, -m_page.items().front().top};
    else if (row >= 0) // it was never painted
        place.top = {m_rows->numberAt(row), 0};
    return place;
}

void LogView::setPlace(const Place &place)
{
    disconnect(m_rows, &LogRows::changed, this, &LogView::onRowsChanged);
    m_rows = place.rows;
    connect(m_rows, &LogRows::changed, this, &LogView::onRowsChanged);
    m_page.forget();
    m_selection = place.selection;
    becomeFollowing(place.following);
    m_top = place.top;
    m_leftAt = place.leftAt;
    updateScrollBars();
    updateNewLines();
    viewport()->update();
}

void LogView::setRows(const LogRows *rows, quint64 keptLine)
{
    layOutPage();
    const LogPageLayout::Item *item = m_page.itemOfRow(m_rows->rowOf(keptLine));
    const qreal height = item ? item->top : pageHeight() / 3;
    Place there = place();
    there.rows = rows;
    if (there.following)
        there.leftAt = rows->store().endNumber();
    there.following = false;
    there.top = {keptLine, 0};
    setPlace(there);
    if (const auto top = m_page.moved(*m_rows, {keptLine, 0}, -height))
        setTop(*top);
}

void LogView::move(const LogMove &move)
{
    const auto moved = [&move](LogPlace place) {
        place.number = move.of(place.number);
        return place;
    };
    if (!m_following || !m_page.items().empty())
        m_top = place().top;
    m_top.number = move.of(m_top.number);
    m_leftAt = move.of(m_leftAt);
    if (m_kept)
        m_kept->second.top.number = move.of(m_kept->second.top.number);
    if (m_landmark)
        m_landmark = move.of(*m_landmark);
    m_selection.set(moved(m_selection.anchor()), moved(m_selection.caret()));
    m_page.move(move);
    updateScrollBars();
    viewport()->update();
}

void LogView::setFollowing(bool following)
{
    becomeFollowing(following);
    updateScrollBars();
    viewport()->update();
}

void LogView::becomeFollowing(bool following)
{
    m_kept.reset();
    if (following == m_following)
        return;
    if (!following) {
        m_leftAt = m_rows->store().endNumber();
        m_top = place().top;
    }
    m_following = following;
    updateNewLines();
    Q_EMIT followingChanged(following);
}

void LogView::updateScrollBars()
{
    const qint64 lastTop = m_page.firstRowOfLastPage(*m_rows, pageHeight());
    const int maximum = int(std::min<qint64>(lastTop, largestInt));
    m_adjusting = true;
    verticalScrollBar()->setRange(0, maximum);
    verticalScrollBar()->setPageStep(std::max(1, int(pageHeight() / m_lineHeight)));
    verticalScrollBar()->setValue(
        m_following ? maximum : int(std::min<qint64>(m_rows->rowOf(m_top.number), maximum)));
    const double room = viewport()->width() - columns().text - logview::margin;
    horizontalScrollBar()->setRange(0, m_look.wraps ? 0
                                                    : std::max(0, int(std::ceil(m_widest - room))));
    horizontalScrollBar()->setPageStep(std::max(1, int(room)));
    horizontalScrollBar()->setSingleStep(int(4 * m_characterWidth));
    m_adjusting = false;
}

void LogView::setTop(const LogPageLayout::Top &top)
{
    becomeFollowing(false);
    m_top = top;
    updateScrollBars();
    viewport()->update();
}

void LogView::scrollContentsBy(int, int dy)
{
    if (!m_adjusting && dy != 0 && m_rows->count() > 0) {
        const int value = verticalScrollBar()->value();
        if (value >= verticalScrollBar()->maximum()) {
            becomeFollowing(true);
        } else {
            becomeFollowing(false);
            const qint64 row = m_page.rowAfter(*m_rows, value, 0);
            m_top = {m_rows->numberAt(row), 0};
            if (row == 0)
                Q_EMIT topReached();
        }
    }
    viewport()->update();
}

void LogView::scrollBy(qreal pixels)
{
    const LogPageLayout::Top from = m_following ? place().top : m_top;
    const auto to = m_page.moved(*m_rows, from, pixels);
    if (pixels < 0 && to && to->offset == 0 && m_rows->rowOf(to->number) == 0)
        Q_EMIT topReached();
    if (pixels > 0 && (!to || m_page.reachesEnd(*m_rows, *to, pageHeight())))
        setFollowing(true);
    else if (to && (to->number != from.number || to->offset != from.offset))
        setTop(*to);
}

void LogView::showRow(qint64 row)
{
    layOutPage();
    const LogPageLayout::Item *item = m_page.itemOfRow(row);
    const qreal room = pageHeight();
    if (item && item->top >= 0 && item->bottom() <= room)
        return;
    if (item && item->shown->height() <= room) { // it is cut by an edge
        scrollBy(item->top < 0 ? item->top : item->bottom() - room);
        return;
    }
    if (item) // it is larger than the page
        return;
    const quint64 number = m_rows->numberAt(m_page.rowAfter(*m_rows, row, 0));
    const bool above = !m_page.items().empty() && row < m_page.items().front().row;
    const bool near =
        !m_page.items().empty()
        && std::abs(row - (above ? m_page.items().front().row : m_page.items().back().row)) < 3;
    // The next line moves the page by as little as it takes, another one is put where there is
    // something to read on both sides.
    const qreal height = !near ? room / 3 : above ? 0 : room - m_lineHeight;
    const auto top = m_page.moved(*m_rows, {number, 0}, -height);
    if (!top)
        return;
    if (m_page.reachesEnd(*m_rows, *top, room) && m_following)
        return;
    setTop(*top);
}

void LogView::showLine(quint64 number)
{
    if (m_rows->count() == 0)
        return;
    const qint64 row = std::min(m_rows->rowOf(number), m_rows->count() - 1);
    const quint64 shown = m_rows->numberAt(row);
    becomeFollowing(false);
    if (m_page.folds().reveal(*m_rows, row))
        m_page.forget();
    m_selection.begin({shown, 0});
    m_caretShown = true;
    showRow(row);
    layOutPage(); // who asks where we are now hears of this line
    viewport()->update();
}

std::optional<quint64> LogView::currentLine() const
{
    if (m_page.items().empty() || m_rows->count() == 0)
        return std::nullopt;
    const qint64 row = m_rows->rowOf(m_selection.caret().number);
    if (m_caretShown && m_page.itemOfRow(row))
        return m_selection.caret().number;
    return m_page.items().front().line.number;
}

void LogView::updateNewLines()
{
    const qint64 fresh = m_following ? 0 : m_rows->count() - m_rows->rowOf(m_leftAt);
    m_newLines->setVisible(fresh > 0);
    if (fresh == 0)
        return;
    const int count = int(std::min<qint64>(fresh, largestInt));
    m_newLines->setText(count == 1 ? tr("▼ 1 new line") : tr("▼ %Ln new lines", nullptr, count));
    m_newLines->adjustSize();
    m_newLines->move((viewport()->width() - m_newLines->width()) / 2,
                     viewport()->height() - m_newLines->height() - 10);
}

void LogView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        LogLook look = m_look;
        if (event->angleDelta().y() != 0)
            look.zoom += event->angleDelta().y() > 0 ? 1 : -1;
        setLook(look);
        Q_EMIT lookChanged(m_look);
        return;
    }
    if (event->pixelDelta().y() != 0)
        scrollBy(-event->pixelDelta().y());
    else if (event->angleDelta().y() != 0)
        scrollBy(-event->angleDelta().y() / degreesPerNotch * rowsPerNotch * m_lineHeight);
    if (event->angleDelta().x() != 0) {
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(
            bar->value()
            - qRound(event->angleDelta().x() / degreesPerNotch * rowsPerNotch * m_characterWidth));
    }
}

} // namespace panel
