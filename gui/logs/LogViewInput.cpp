// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogTimeText.h"
#include "gui/logs/LogView.h"
#include "gui/widgets/SafeText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>

namespace panel {

namespace {

constexpr int dragIntervalMilliseconds = 40;

} // namespace

LogPlace LogView::placeAt(const QPoint &position) const
{
    const qreal y = position.y() - logview::verticalMargin;
    const LogPageLayout::Item *item = m_page.itemAt(y);
    if (!item)
        return {};
    if (y < item->top)
        return {item->line.number, 0};
    if (y >= item->bottom())
        return {m_rows->numberAt(std::min(item->lastRow(), m_rows->count() - 1)),
                LogSelection::lineEnd};
    const qreal x = position.x() - columns().text + horizontalScrollBar()->value();
    return {item->line.number, x < 0 ? 0 : item->shown->indexAt({x, y - item->top})};
}

const LogPageLayout::Item *LogView::itemAt(const QPoint &position) const
{
    const qreal y = position.y() - logview::verticalMargin;
    const LogPageLayout::Item *item = m_page.itemAt(y);
    return item && y >= item->top && y < item->bottom() ? item : nullptr;
}

bool LogView::isOnTime(const QPoint &position) const
{
    const logview::Columns at = columns();
    const LogPageLayout::Item *item = itemAt(position);
    return item && item->line.stream != StoredLine::Stream::Divider && position.x() >= at.time
           && position.x() < at.service - m_characterWidth / 2;
}

bool LogView::isOnMark(const LogPageLayout::Item &item, const QPoint &position) const
{
    if (item.fold == LogPageLayout::Item::Fold::None)
        return false;
    const logview::Columns at = columns();
    if (position.x() >= at.mark - m_characterWidth / 2
        && position.x() < at.text - m_characterWidth / 2)
        return position.y() < logview::verticalMargin + item.top + m_lineHeight;
    // The words at the end say that there is more: they open it as well.
    const qreal end = at.text - horizontalScrollBar()->value() + item.shown->width();
    return item.hidden() > 0 && position.x() > end
           && position.x() < end + m_characterWidth * (2 + hiddenText(item).size());
}

void LogView::toggleFold(const LogPageLayout::Item &item)
{
    if (item.fold == LogPageLayout::Item::Fold::None)
        return;
    const LogPageLayout::Top top = place().top;
    const quint64 number = item.line.number;
    // What is unfolded is to be read: it must not run away.
    becomeFollowing(false);
    m_page.toggle(number);
    m_top = top;
    updateScrollBars();
    viewport()->update();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const QPoint position = event->position().toPoint();
    const LogPageLayout::Item *item = itemAt(position);
    if (item && isOnMark(*item, position)) {
        toggleFold(*item);
        return;
    }
    if (item && isOnTime(position)) {
        Q_EMIT aroundAsked(item->line.number);
        return;
    }
    const LogPlace place = placeAt(position);
    // The lines must not run away under the mouse.
    m_resumeAfter = m_following;
    m_pressed = true;
    becomeFollowing(false);
    m_caretShown = true;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_selection.extend(place);
    else
        m_selection.begin(place);
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_pressed) {
        const LogPageLayout::Item *item = itemAt(position);
        const bool acts = isOnTime(position) || (item && isOnMark(*item, position));
        viewport()->setCursor(acts ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    m_dragPosition = position;
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
    if (!m_pressed)
        return;
    m_pressed = false;
    if (m_selection.isEmpty()) {
        if (m_resumeAfter)
            setFollowing(true);
        return;
    }
    if (QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isOnTime(event->position().toPoint()))
        return;
    m_selection = wordAt(*m_rows, placeAt(event->position().toPoint()));
    viewport()->update();
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_ageTimer.timerId()) {
        viewport()->update();
        return;
    }
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const auto beyond = [](int position, int size) {
        return position < 0 ? position : std::max(0, position - size);
    };
    const int down = beyond(m_dragPosition.y(), viewport()->height());
    const int right = beyond(m_dragPosition.x(), viewport()->width());
    if (down != 0)
        scrollBy((down / 8 + (down > 0) - (down < 0)) * m_lineHeight);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right);
    layOutPage();
    m_selection.extend(placeAt(m_dragPosition));
    viewport()->update();
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LogPageLayout::Item *item = itemAt(help->pos());
    const logview::Columns at = columns();
    QString text;
    if (item && isOnTime(help->pos()))
        text = fullLogTime(item->line.timeNano, QDateTime::currentDateTime()) + u'\n'
               + tr("Click: what did the others say then?");
    else if (item && help->pos().x() >= at.service && help->pos().x() < at.mark)
        text = m_storeServices.value(item->line.service);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

} // namespace panel
