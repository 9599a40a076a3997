// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/logs/LogView.h"

#include <QDateTime>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace panel {

namespace {

constexpr int margin = 12;
constexpr int verticalMargin = 4;
constexpr int timeColumns = 12;
constexpr int errorMarkWidth = 2;

} // namespace

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const LogColours colours(palette());
    if (m_rows->count() == 0) {
        paintEmpty(&painter, colours);
        return;
    }
    layOutPage();
    painter.translate(0, verticalMargin);
    for (const LogPageLayout::Item &item : m_page.items()) {
        if (item.line.stream == StoredLine::Stream::Divider)
            paintDivider(&painter, item, colours);
        else
            paintItem(&painter, item, colours);
    }
}

int LogView::colourPlace(const QString &service) const
{
    return m_places.value(service);
}

void LogView::paintItem(QPainter *painter, const LogPageLayout::Item &item,
                        const LogColours &colours)
{
    const QString service = m_storeServices.value(item.line.service);
    const qreal textLeft = gutterWidth();
    const QRectF first(0, item.top, viewport()->width(), m_lineHeight);

    painter->setFont(viewport()->font());
    painter->setPen(colours.muted());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(item.line.timeNano / 1'000'000);
    painter->drawText(first.adjusted(margin, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      time.toString(QStringLiteral("HH:mm:ss.zzz")));

    const qreal serviceLeft = margin + (timeColumns + 1) * m_characterWidth;
    painter->setPen(colours.service(colourPlace(service)));
    painter->drawText(first.adjusted(serviceLeft, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      elided(plainText(service), m_serviceColumns));

    const QRectF whole(first.topLeft(), QSizeF(first.width(), item.shown->height()));
    if (item.line.stream == StoredLine::Stream::Error) {
        painter->fillRect(QRectF(textLeft - m_characterWidth, whole.top() + 1, errorMarkWidth,
                                 whole.height() - 2),
                          colours.errorMark());
    }

    const LogSelection::Range range = m_selection.rangeIn(item.line.number);
    painter->save();
    // Half a character more to the left, where the first letter's overhang may be.
    painter->setClipRect(whole.adjusted(textLeft - m_characterWidth / 2, 0, 0, 0));
    item.shown->draw(painter, {textLeft - horizontalScrollBar()->value(), item.top}, colours,
                     range.start, range.end);
    if (range.end == LogSelection::lineEnd) { // the line's end is selected as well
        const qreal end = textLeft - horizontalScrollBar()->value() + item.shown->width();
        painter->fillRect(
            QRectF(end, whole.bottom() - m_lineHeight, m_characterWidth / 2, m_lineHeight),
            colours.selection());
    }
    painter->restore();
}

void LogView::paintDivider(QPainter *painter, const LogPageLayout::Item &item,
                           const LogColours &colours)
{
    const QRectF row(margin, item.top, viewport()->width() - 2 * margin, m_lineHeight);
    const QString text = copiedText(item.line.text);
    QFont font = fonts::small();
    painter->setFont(font);
    painter->setPen(colours.muted());
    const QString safe = plainText(text);
    const QRectF label = painter->boundingRect(row, Qt::AlignCenter | Qt::TextSingleLine, safe);
    painter->drawText(row, Qt::AlignCenter | Qt::TextSingleLine, safe);
    painter->setPen(palette().color(QPalette::Mid));
    const qreal middle = std::round(row.center().y()) + 0.5;
    painter->drawLine(QPointF(row.left(), middle), QPointF(label.left() - margin, middle));
    painter->drawLine(QPointF(label.right() + margin, middle), QPointF(row.right(), middle));
}

void LogView::paintEmpty(QPainter *painter, const LogColours &colours)
{
    painter->setFont(font());
    painter->setPen(colours.muted());
    painter->drawText(viewport()->rect().adjusted(margin, 0, -margin, 0),
                      int(Qt::AlignCenter | Qt::TextWordWrap), m_emptyText);
}

} // namespace panel
