// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogView.h"

#include "gui/Fonts.h"
#include "gui/logs/LogScrollBar.h"
#include "gui/logs/LogTimeText.h"
#include "gui/logs/LogViewAccessible.h"

#include <QAccessible>
#include <QEvent>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace panel {

namespace {

constexpr qsizetype widestServiceColumn = 16;
constexpr double smallestPointSize = 6;
constexpr double largestPointSize = 32;
constexpr int ageMilliseconds = 1000;

} // namespace

LogView::LogView(const LogRows *rows, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_rows(rows)
    , m_colours(palette())
    , m_scrollBar(new LogScrollBar(this))
    , m_newLines(new QPushButton(viewport()))
{
    setAccessibleName(tr("Log lines"));
    setAccessibleDescription(
        tr("Time, service and text of each line. The arrows move over the lines, End follows the "
           "newest ones, Shift with arrows selects, Ctrl+C copies, Return folds and unfolds, "
           "Ctrl+Return shows what the others said then."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(m_scrollBar);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);

    m_newLines->setObjectName(QStringLiteral("newLines"));
    m_newLines->setProperty("look", QStringLiteral("primary"));
    m_newLines->setCursor(Qt::ArrowCursor);
    m_newLines->setFocusPolicy(Qt::NoFocus); // the End key does the same
    m_newLines->hide();
    connect(m_newLines, &QPushButton::clicked, this, [this] { setFollowing(true); });
    static const bool isReadAloud = [] {
        QAccessible::installFactory(LogViewAccessible::make);
        return true;
    }();
    Q_UNUSED(isReadAloud)
    connect(m_rows, &LogRows::changed, this, &LogView::onRowsChanged);
    updateLook();
}

void LogView::setServices(const QStringList &services)
{
    m_services = services;
    m_serviceColumns = 0; // to be counted anew
    updateServiceColumn();
    viewport()->update();
}

QColor LogView::colourOf(const QString &service) const
{
    return m_colours.service(m_places.value(service));
}

void LogView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_rows->count() == 0)
        viewport()->update();
}

void LogView::setLook(const LogLook &look)
{
    if (look == m_look)
        return;
    // What is read stays where it is, whatever happens to the lines above it.
    const LogPageLayout::Top top = m_top;
    if (look.foldsTraces != m_look.foldsTraces)
        m_page.folds().setFoldsTraces(look.foldsTraces);
    m_look = look;
    m_top = {top.number, 0};
    updateLook();
}

void LogView::setSearch(const LogSearch *search)
{
    m_search = search;
    m_scrollBar->setSearch(search, m_colours.match());
    viewport()->update();
}

void LogView::setLandmark(std::optional<quint64> number)
{
    m_landmark = number;
    viewport()->update();
}

logview::Columns LogView::columns() const
{
    using namespace logview;
    const int time = logTimeWidth(m_look.times);
    const int service = m_look.services ? m_serviceColumns : 0;
    Columns columns;
    columns.time = margin;
    columns.service = margin + (time > 0 ? time + 1 : 0) * m_characterWidth;
    columns.mark = columns.service + (service > 0 ? service + 1 : 0) * m_characterWidth;
    columns.text = std::ceil(columns.mark + 2 * m_characterWidth);
    return columns;
}

qreal LogView::pageHeight() const
{
    return viewport()->height() - 2 * logview::verticalMargin;
}

void LogView::updateLook()
{
    QFont font = fonts::mono();
    const double usual = QFontInfo(font).pointSizeF(); // it may be given in pixels
    const double size = std::clamp(usual + m_look.zoom, smallestPointSize, largestPointSize);
    m_look.zoom = qRound(size - usual);
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
    if (m_look.wraps)
        look.wrapWidth =
            std::max(viewport()->width() - columns().text - logview::margin, 8 * m_characterWidth);
    m_colours = LogColours(palette());
    m_page.setLook(look, m_colours);
    m_scrollBar->setSearch(m_search, m_colours.match());
    m_widest = 0;
    if (m_look.times == LogLook::Times::Relative)
        m_ageTimer.start(ageMilliseconds, this);
    else
        m_ageTimer.stop();
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
    if (m_look.wraps)
        updateLook(); // there is less room for the text
}

void LogView::onRowsChanged()
{
    updateServiceColumn();
    const bool isKept = m_kept && m_kept->first != m_rows->revision();
    const bool fits =
        (!m_following || isKept) && m_page.firstRowOfLastPage(*m_rows, pageHeight()) == 0;
    // A scan for another filter begins with a few rows: that is no reason to leave the place.
    if (!m_following && fits && !m_rows->isScanning() && !m_landmark) {
        const Place left = place();
        becomeFollowing(true);
        if (!m_rows->filter().isEmpty())
            m_kept = {m_rows->revision(), left};
    } else if (isKept && !fits) { // the filter that left so little is another one, or gone
        const Place left = m_kept->second;
        becomeFollowing(false);
        m_top = left.top;
        m_leftAt = left.leftAt;
    }
    updateScrollBars();
    updateNewLines();
    viewport()->update();
}

void LogView::layOutPage()
{
    const auto endIsInSight = [this] {
        return !m_page.items().empty() && m_page.items().back().lastRow() == m_rows->count() - 1
               && m_page.items().back().bottom() < pageHeight();
    };
    if (!m_following)
        m_page.layOutFrom(*m_rows, m_top, pageHeight() + logview::verticalMargin);
    // With fewer rows than there were, the page would be half empty.
    if (m_following || m_page.items().empty() || endIsInSight())
        m_page.layOutEnd(*m_rows, pageHeight());
    if (m_page.widest() > m_widest) {
        m_widest = m_page.widest();
        // Not while painting: a scroll bar that appears resizes what is being painted.
        QMetaObject::invokeMethod(this, &LogView::updateScrollBars, Qt::QueuedConnection);
    }
}

QRect LogView::itemRect(const LogPageLayout::Item &item) const
{
    return QRectF(0, logview::verticalMargin + item.top, viewport()->width(), item.shown->height())
        .toRect();
}

QRect LogView::characterRect(const LogPageLayout::Item &item, int index) const
{
    const QPointF origin(columns().text - horizontalScrollBar()->value(),
                         logview::verticalMargin + item.top);
    return item.shown->rectOf(index).translated(origin).toRect();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_look.wraps)
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
