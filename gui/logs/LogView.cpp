// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogView.h"

#include "gui/Fonts.h"

#include <QEvent>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace panel {

namespace {

constexpr int margin = 12;
constexpr int verticalMargin = 4;
constexpr int timeColumns = 12; // 10:42:07.114
constexpr qsizetype widestServiceColumn = 16;
constexpr double smallestPointSize = 6;
constexpr double largestPointSize = 32;

} // namespace

LogView::LogView(const LogRows *rows, QWidget *parent)
    : QAbstractScrollArea(parent), m_rows(rows), m_newLines(new QPushButton(viewport()))
{
    setAccessibleName(tr("Log lines"));
    setAccessibleDescription(
        tr("Time, service and text of each line. End follows the newest lines, Shift with arrows "
           "selects, Ctrl+C copies."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);

    m_newLines->setObjectName(QStringLiteral("newLines"));
    m_newLines->setProperty("look", QStringLiteral("primary"));
    m_newLines->setCursor(Qt::ArrowCursor);
    m_newLines->setFocusPolicy(Qt::NoFocus); // the End key does the same
    m_newLines->hide();
    connect(m_newLines, &QPushButton::clicked, this, [this] { setFollowing(true); });
    connect(m_rows, &LogRows::changed, this, &LogView::onRowsChanged);
    updateLook();
}

void LogView::setServices(const QStringList &services)
{
    m_services = services;
    m_storeServices.clear();
    updateServiceColumn();
    viewport()->update();
}

void LogView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_rows->count() == 0)
        viewport()->update();
}

void LogView::setFollowing(bool following)
{
    becomeFollowing(following);
    updateScrollBars();
    viewport()->update();
}

void LogView::setWraps(bool wraps)
{
    if (wraps == m_wraps)
        return;
    m_wraps = wraps;
    updateLook();
    Q_EMIT wrapsChanged(wraps);
}

void LogView::zoom(int steps)
{
    m_zoom = steps == 0 ? 0 : m_zoom + steps;
    updateLook();
}

qreal LogView::gutterWidth() const
{
    const int columns = timeColumns + 1 + m_serviceColumns + 2;
    return margin + std::ceil(columns * m_characterWidth);
}

qreal LogView::pageHeight() const
{
    return viewport()->height() - 2 * verticalMargin;
}

void LogView::updateLook()
{
    QFont font = fonts::mono();
    const double usual = QFontInfo(font).pointSizeF(); // it may be given in pixels
    const double size = std::clamp(usual + m_zoom, smallestPointSize, largestPointSize);
    m_zoom = qRound(size - usual);
    font.setPointSizeF(size);
    // The view's own font is not touched: it would reach the button.
    viewport()->setFont(font);
    const QFontMetricsF metrics(font);
    m_characterWidth = metrics.horizontalAdvance(u'0');
    m_lineHeight = std::ceil(metrics.height() * 1.22);
    updateServiceColumn();

    ShownLine::Look look;
    look.font = font;
    look.tabStop = 8 * m_characterWidth;
    look.lineHeight = m_lineHeight;
    if (m_wraps)
        look.wrapWidth =
            std::max(viewport()->width() - gutterWidth() - margin, 8 * m_characterWidth);
    m_page.setLook(look, LogColours(palette()));
    m_widest = 0;
    updateScrollBars();
    updateNewLines();
    viewport()->update();
}

void LogView::updateServiceColumn()
{
    const QStringList known = m_rows->store().services();
    if (known == m_storeServices && m_serviceColumns > 0)
        return;
    m_storeServices = known;
    m_places.clear();
    qsizetype widest = 1;
    for (const QString &service : m_services + known) {
        if (!m_places.contains(service))
            m_places.insert(service, int(m_places.size()));
        widest = std::max(widest, service.size());
    }
    const int columns = int(std::min(widest, widestServiceColumn));
    if (columns == m_serviceColumns)
        return;
    m_serviceColumns = columns;
    if (m_wraps)
        updateLook(); // there is less room for the text
}

void LogView::onRowsChanged()
{
    updateServiceColumn();
    // A scan for another filter begins with a few rows: that is no reason to leave the place.
    if (!m_following && !m_rows->isScanning()
        && m_page.firstRowOfLastPage(*m_rows, pageHeight()) == 0)
        becomeFollowing(true);
    updateScrollBars();
    updateNewLines();
    viewport()->update();
}

void LogView::becomeFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    if (!following) {
        m_leftAt = m_rows->store().endNumber();
        const qint64 top = std::min<qint64>(verticalScrollBar()->value(), m_rows->count() - 1);
        m_topNumber = top >= 0 ? m_rows->numberAt(top) : 0;
    }
    updateNewLines();
    Q_EMIT followingChanged(following);
}

void LogView::updateScrollBars()
{
    const qint64 lastTop = m_page.firstRowOfLastPage(*m_rows, pageHeight());
    const int maximum = int(std::min<qint64>(lastTop, std::numeric_limits<int>::max()));
    m_adjusting = true;
    verticalScrollBar()->setRange(0, maximum);
    verticalScrollBar()->setPageStep(std::max(1, int(pageHeight() / m_lineHeight)));
    verticalScrollBar()->setValue(
        m_following ? maximum : int(std::min<qint64>(m_rows->rowOf(m_topNumber), maximum)));
    const double room = viewport()->width() - gutterWidth() - margin;
    horizontalScrollBar()->setRange(0, m_wraps ? 0 : std::max(0, int(std::ceil(m_widest - room))));
    horizontalScrollBar()->setPageStep(std::max(1, int(room)));
    horizontalScrollBar()->setSingleStep(int(4 * m_characterWidth));
    m_adjusting = false;
}

void LogView::scrollContentsBy(int, int dy)
{
    if (!m_adjusting && dy != 0) {
        const int value = verticalScrollBar()->value();
        if (value < m_rows->count())
            m_topNumber = m_rows->numberAt(value);
        becomeFollowing(value >= verticalScrollBar()->maximum());
    }
    viewport()->update();
}

void LogView::layOutPage()
{
    if (m_following)
        m_page.layOutEnd(*m_rows, pageHeight());
    else
        m_page.layOutFrom(*m_rows, verticalScrollBar()->value(), pageHeight() + verticalMargin);
    if (m_page.widest() > m_widest) {
        m_widest = m_page.widest();
        // Not while painting: a scroll bar that appears resizes what is being painted.
        QMetaObject::invokeMethod(this, &LogView::updateScrollBars, Qt::QueuedConnection);
    }
}

void LogView::updateNewLines()
{
    const qint64 fresh = m_following ? 0 : m_rows->count() - m_rows->rowOf(m_leftAt);
    m_newLines->setVisible(fresh > 0);
    if (fresh == 0)
        return;
    const int count = int(std::min<qint64>(fresh, std::numeric_limits<int>::max()));
    m_newLines->setText(count == 1 ? tr("▼ 1 new line") : tr("▼ %Ln new lines", nullptr, count));
    m_newLines->adjustSize();
    m_newLines->move((viewport()->width() - m_newLines->width()) / 2,
                     viewport()->height() - m_newLines->height() - 10);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_wraps)
        updateLook();
    updateScrollBars();
    updateNewLines();
}

bool LogView::event(QEvent *event)
{
    const bool handled = QAbstractScrollArea::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange
        || type == QEvent::StyleChange)
        updateLook();
    return handled;
}

} // namespace panel
