// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/logs/LogSearch.h"
#include "gui/Fonts.h"
#include "gui/logs/LogTimeText.h"
#include "gui/logs/LogView.h"

#include <QDateTime>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace panel {

namespace {

constexpr int errorMarkWidth = 2;
constexpr int landmarkWidth = 3;
/// As much as can be unfolded.
constexpr qsizetype longestMarked = 65'536;
constexpr qsizetype longestSpoken = 4096;

} // namespace

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (m_rows->count() == 0) {
        paintEmpty(&painter);
        return;
    }
    layOutPage();
    painter.translate(0, logview::verticalMargin);
    const LogPageLayout::Item *above = nullptr;
    for (const LogPageLayout::Item &item : m_page.items()) {
        if (above && m_rows->context() > 0 && m_rows->filter().hasText())
            paintGap(&painter, *above, item);
        above = &item;
        if (item.line.stream == StoredLine::Stream::Divider)
            paintDivider(&painter, item);
        else
            paintItem(&painter, item);
    }
    paintDate(&painter);
}

/// Between the neighbours of one match and those of the next something was left out.
void LogView::paintGap(QPainter *painter, const LogPageLayout::Item &above,
                       const LogPageLayout::Item &below)
{
    if (m_rows->numberAt(above.lastRow()) + 1 == below.line.number)
        return;
    painter->setPen(QPen(palette().color(QPalette::Mid), 1, Qt::DotLine));
    const qreal y = std::round(below.top) + 0.5;
    painter->drawLine(QPointF(logview::margin, y),
                      QPointF(viewport()->width() - logview::margin, y));
}

void LogView::paintItem(QPainter *painter, const LogPageLayout::Item &item)
{
    const QRectF whole(0, item.top, viewport()->width(), item.shown->height());
    const bool isLandmark = m_landmark == item.line.number;
    const bool hasCaret =
        m_caretShown && hasFocus() && m_rows->rowOf(m_selection.caret().number) == item.row;
    if (isLandmark || hasCaret)
        painter->fillRect(whole, m_colours.chosenRow());
    if (isLandmark)
        painter->fillRect(QRectF(0, whole.top(), landmarkWidth, whole.height()), m_colours.name());
    paintGutter(painter, item);
    paintText(painter, item);
}

void LogView::paintGutter(QPainter *painter, const LogPageLayout::Item &item)
{
    const logview::Columns at = columns();
    const QRectF first(0, item.top, viewport()->width(), m_lineHeight);
    painter->setFont(viewport()->font());
    if (m_look.times != LogLook::Times::Off) {
        painter->setPen(m_colours.muted());
        painter->drawText(
            first.adjusted(at.time, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
            logTimeText(item.line.timeNano, m_look.times, QDateTime::currentDateTime()));
    }
    if (m_look.services) {
        const QString service = m_storeServices.value(item.line.service);
        painter->setPen(colourOf(service));
        painter->drawText(first.adjusted(at.service, 0, 0, 0),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          elided(plainText(service), m_serviceColumns));
    }
    if (item.line.stream == StoredLine::Stream::Error) {
        painter->fillRect(QRectF(at.text - m_characterWidth / 2 - 1, item.top + 1, errorMarkWidth,
                                 item.shown->height() - 2),
                          m_colours.errorMark());
    }
    if (item.fold == LogPageLayout::Item::Fold::None)
        return;
    const qreal half = m_characterWidth * 0.45;
    const QPointF centre(at.mark + m_characterWidth / 2, item.top + m_lineHeight / 2);
    const QPolygonF right({centre + QPointF(-half * 0.6, -half), centre + QPointF(half * 0.8, 0),
                           centre + QPointF(-half * 0.6, half)});
    const QPolygonF down({centre + QPointF(-half, -half * 0.6), centre + QPointF(half, -half * 0.6),
                          centre + QPointF(0, half * 0.8)});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colours.muted());
    painter->drawPolygon(item.fold == LogPageLayout::Item::Fold::CanOpen ? right : down);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

QList<ShownLine::Mark> LogView::marksOf(const LogPageLayout::Item &item) const
{
    QList<ShownLine::Mark> marks;
    if (m_search && m_search->count() > 0) {
        const bool isCurrent =
            m_caretShown && m_rows->rowOf(m_selection.caret().number) == item.row;
        for (const LogPattern::Range &range :
             m_search->query().rangesIn(copiedText(item.line.text.left(longestMarked)))) {
            marks.append({int(range.start), int(range.start + range.length),
                          isCurrent ? m_colours.currentMatch() : m_colours.match(),
                          m_colours.matchedText()});
        }
    }
    const LogSelection::Range range = m_selection.rangeIn(item.line.number);
    if (!range.isEmpty())
        marks.append({range.start, range.end, m_colours.selection(), m_colours.selectedText()});
    return marks;
}

QString LogView::hiddenText(const LogPageLayout::Item &item) const
{
    if (item.hidden() == 0)
        return {};
    return tr("… %Ln more lines", nullptr, int(item.hidden()));
}

void LogView::paintText(QPainter *painter, const LogPageLayout::Item &item)
{
    const qreal textLeft = columns().text;
    const qreal scrolled = textLeft - horizontalScrollBar()->value();
    const QRectF whole(0, item.top, viewport()->width(), item.shown->height());
    const QColor text = m_rows->isMatch(item.row) ? m_colours.text() : m_colours.muted();
    painter->save();
    // Half a character more to the left, where the first letter's overhang may be.
    const QRectF page(0, -logview::verticalMargin, viewport()->width(), viewport()->height());
    const QRectF clip = whole.intersected(page).adjusted(textLeft - m_characterWidth / 2, 0, 0, 0);
    painter->setClipRect(clip);
    item.shown->draw(painter, {scrolled, item.top}, clip, text, marksOf(item));
    const qreal end = scrolled + item.shown->width();
    if (m_selection.rangeIn(item.line.number).end == LogSelection::lineEnd) {
        painter->fillRect(
            QRectF(end, whole.bottom() - m_lineHeight, m_characterWidth / 2, m_lineHeight),
            m_colours.selection()); // the line's end is selected as well
    }
    if (item.hidden() > 0) {
        const bool selected = !m_selection.rangeIn(item.line.number + 1).isEmpty();
        const QRectF hint(end + m_characterWidth, item.top, viewport()->width(), m_lineHeight);
        const QString words = hiddenText(item);
        if (selected)
            painter->fillRect(
                QRectF(hint.topLeft(), QSizeF(words.size() * m_characterWidth, m_lineHeight)),
                m_colours.selection());
        painter->setPen(selected ? m_colours.selectedText() : m_colours.muted());
        painter->drawText(hint, Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
    painter->restore();
}

void LogView::paintDivider(QPainter *painter, const LogPageLayout::Item &item)
{
    using logview::margin;
    const QRectF row(margin, item.top, viewport()->width() - 2 * margin, m_lineHeight);
    painter->setFont(fonts::small());
    painter->setPen(m_colours.muted());
    const QString safe = plainText(copiedText(item.line.text));
    const QRectF label = painter->boundingRect(row, Qt::AlignCenter | Qt::TextSingleLine, safe);
    painter->drawText(row, Qt::AlignCenter | Qt::TextSingleLine, safe);
    painter->setPen(palette().color(QPalette::Mid));
    const qreal middle = std::round(row.center().y()) + 0.5;
    painter->drawLine(QPointF(row.left(), middle), QPointF(label.left() - margin, middle));
    painter->drawLine(QPointF(label.right() + margin, middle), QPointF(row.right(), middle));
}

/// The column has no room for the day: it stands above the page while it is not today.
void LogView::paintDate(QPainter *painter)
{
    const bool hasClock =
        m_look.times == LogLook::Times::Local || m_look.times == LogLook::Times::Utc;
    if (!hasClock || m_page.items().empty())
        return;
    const bool utc = m_look.times == LogLook::Times::Utc;
    const auto dayOf = [utc](const QDateTime &time) {
        return (utc ? time.toUTC() : time.toLocalTime()).date();
    };
    const QDate day =
        dayOf(QDateTime::fromMSecsSinceEpoch(m_page.items().front().line.timeNano / 1'000'000));
    if (day == dayOf(QDateTime::currentDateTime()))
        return;
    painter->setFont(fonts::smallStrong());
    const QString text = QLocale().toString(day, QLocale::ShortFormat);
    const QFontMetricsF metrics(painter->font());
    const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 6);
    const QRectF pill(QPointF(viewport()->width() - size.width() - logview::margin, 2.5), size);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(palette().color(QPalette::Mid));
    painter->setBrush(m_colours.base());
    painter->drawRoundedRect(pill, size.height() / 2, size.height() / 2);
    painter->setPen(m_colours.muted());
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void LogView::paintEmpty(QPainter *painter)
{
    painter->setFont(fonts::base());
    painter->setPen(m_colours.muted());
    painter->drawText(viewport()->rect().adjusted(logview::margin, 0, -logview::margin, 0),
                      int(Qt::AlignCenter | Qt::TextWordWrap), m_emptyText);
}

logview::Spoken LogView::spoken(const LogPageLayout::Item &item) const
{
    logview::Spoken spoken;
    spoken.text = plainText(copiedText(item.line.text.left(longestSpoken)));
    if (item.line.stream == StoredLine::Stream::Divider)
        return spoken;
    if (m_look.times != LogLook::Times::Off)
        spoken.before =
            logTimeText(item.line.timeNano, m_look.times, QDateTime::currentDateTime()) + u' ';
    spoken.before += plainLine(m_storeServices.value(item.line.service)) + u' ';
    if (item.line.stream == StoredLine::Stream::Error)
        spoken.before += tr("error stream:") + u' ';
    if (item.hidden() > 0)
        spoken.after = u' ' + hiddenText(item);
    return spoken;
}

} // namespace panel
