// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Fonts.h"
#include "gui/stack/UsageChart.h"
#include "gui/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace panel {

namespace {

constexpr qint64 gap = 7'000; ///< milliseconds; without a sample for so long a line breaks
constexpr int margin = 6;

/// The second line is told from the first by its dashes too, not only by its colour.
QPen penOf(qsizetype line, const Tokens &tokens)
{
    QPen pen(line == 0 ? tokens.link : tokens.warn, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line > 0)
        pen.setDashPattern({4, 2.5});
    return pen;
}

QPen limitPen(const Tokens &tokens)
{
    return QPen(tokens.bad, 1.2, Qt::DashLine);
}

} // namespace

QRectF UsageChart::plot() const
{
    const QFontMetrics metrics(fonts::small());
    const double top = m_series.isEmpty() ? 1 : m_series.top();
    int labels = 0;
    for (const double value : {0.0, top / 2, top})
        labels = std::max(labels, metrics.horizontalAdvance(m_series.text(value)));
    const int line = metrics.height();
    return QRectF(rect()).adjusted(margin + labels + 8, margin + line + 2, -margin - 6,
                                   -margin - line - 2);
}

void UsageChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = currentTokens();
    painter.setFont(fonts::small());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_message.isEmpty() || m_series.isEmpty()) {
        painter.setFont(font());
        painter.setPen(tokens.muted);
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    } else {
        painter.setOpacity(m_isOld ? 0.6 : 1);
        paintAxes(&painter, tokens);
        paintLines(&painter, tokens);
        paintLimit(&painter, tokens);
        paintLegend(&painter, tokens);
        paintChosen(&painter, tokens);
    }
    if (hasFocus() && m_showFocus) {
        painter.setOpacity(1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
    }
}

void UsageChart::paintAxes(QPainter *painter, const Tokens &tokens) const
{
    const QRectF area = plot();
    const int height = painter->fontMetrics().height();
    const double top = m_series.top();
    for (const double value : {0.0, top / 2, top}) {
        const double y = std::floor(yOf(value)) + 0.5;
        painter->setPen(QPen(tokens.line, 1));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(tokens.muted);
        painter->drawText(QRectF(0, y - height / 2.0, area.left() - 8, height),
                          Qt::AlignRight | Qt::AlignVCenter, m_series.text(value));
    }
    const QRectF below(area.left(), area.bottom() + 4, area.width(), height);
    const QDateTime end = m_series.times.last();
    const QString now =
        m_isOld ? QLocale().toString(end.toLocalTime().time(), QStringLiteral("HH:mm:ss"))
                : tr("now");
    painter->drawText(below, Qt::AlignLeft, tr("2 min ago"));
    painter->drawText(below, Qt::AlignHCenter, tr("1 min ago"));
    painter->drawText(below, Qt::AlignRight, now);
}

void UsageChart::paintLimit(QPainter *painter, const Tokens &tokens) const
{
    if (!m_series.limit || m_series.isLimitFar())
        return;
    const QRectF area = plot();
    const double y = yOf(*m_series.limit);
    painter->setPen(limitPen(tokens));
    painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

void UsageChart::paintLines(QPainter *painter, const Tokens &tokens) const
{
    const QRectF area = plot();
    painter->save();
    painter->setClipRect(area.adjusted(-2, -2, 2, 2));
    for (qsizetype number = m_series.lines.size() - 1; number >= 0; --number) {
        const UsageSeries::Line &line = m_series.lines.at(number);
        QPolygonF run;
        const auto flush = [&] {
            const QPen pen = penOf(number, tokens);
            painter->setPen(pen);
            if (run.size() > 1 && m_series.lines.size() == 1) {
                QPolygonF filled = run;
                filled << QPointF(run.last().x(), area.bottom())
                       << QPointF(run.first().x(), area.bottom());
                QColor colour = pen.color();
                colour.setAlphaF(0.12F);
                painter->setPen(Qt::NoPen);
                painter->setBrush(colour);
                painter->drawPolygon(filled);
                painter->setBrush(Qt::NoBrush);
                painter->setPen(pen);
            }
            if (run.size() == 1)
                painter->drawEllipse(run.first(), 1, 1);
            else
                painter->drawPolyline(run);
            run.clear();
        };
        for (qsizetype i = 0; i < m_series.times.size(); ++i) {
            const auto value = line.values.at(i);
            if (!value || (i > 0 && m_series.times.at(i - 1).msecsTo(m_series.times.at(i)) > gap))
                flush();
            if (value)
                run << QPointF(xOf(m_series.times.at(i)), yOf(*value));
        }
        flush();
    }
    painter->restore();
}

/// Above the lines: what they are, each with a piece of itself.
void UsageChart::paintLegend(QPainter *painter, const Tokens &tokens) const
{
    double x = plot().left();
    const QFontMetrics metrics = painter->fontMetrics();
    const auto entry = [&](const QString &name, const std::optional<QPen> &pen) {
        if (pen) {
            const double y = margin + metrics.height() / 2.0;
            painter->setPen(*pen);
            painter->drawLine(QPointF(x, y), QPointF(x + 20, y));
            x += 26;
        }
        painter->setPen(tokens.muted);
        painter->drawText(QPointF(x, margin + metrics.ascent()), name);
        x += metrics.horizontalAdvance(name) + 18;
    };
    for (qsizetype number = 0; number < m_series.lines.size(); ++number) {
        if (!m_series.lines.at(number).name.isEmpty())
            entry(m_series.lines.at(number).name, penOf(number, tokens));
    }
    if (!m_series.limit)
        return;
    const QString limit = m_series.text(m_series.limit);
    if (m_series.isLimitFar())
        entry(tr("limit %1, far above").arg(limit), {});
    else
        entry(tr("limit %1").arg(limit), limitPen(tokens));
}

void UsageChart::paintChosen(QPainter *painter, const Tokens &tokens) const
{
    const qsizetype index = m_series.times.indexOf(m_chosen);
    if (index < 0)
        return;
    const QRectF area = plot();
    const double x = xOf(m_chosen);
    if (x < area.left())
        return;
    painter->setPen(QPen(tokens.muted, 1));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (qsizetype number = 0; number < m_series.lines.size(); ++number) {
        if (const auto value = m_series.lines.at(number).values.at(index)) {
            painter->setBrush(tokens.surface);
            painter->setPen(QPen(penOf(number, tokens).color(), 1.6));
            painter->drawEllipse(QPointF(x, yOf(*value)), 3, 3);
        }
    }
    // At a fixed place: it covers no line, and does not run after the pointer.
    painter->setPen(tokens.text);
    painter->drawText(QRectF(area.left(), margin, area.width(), painter->fontMetrics().height()),
                      Qt::AlignRight | Qt::AlignVCenter, chosenText());
}

} // namespace panel
