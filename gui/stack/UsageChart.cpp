// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/UsageChart.h"

#include "gui/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace panel {

namespace {

constexpr qint64 span = 120'000; ///< milliseconds that are shown

} // namespace

UsageChart::UsageChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("usageChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void UsageChart::setSeries(const UsageSeries &series, const QString &message, bool isOld)
{
    m_series = series;
    m_message = message;
    m_isOld = isOld;
    if (!m_message.isEmpty() || !m_series.times.contains(m_chosen))
        m_chosen = {};
    setAccessibleName(tr("Graph: %1", "CPU, Memory and the like").arg(metricTitle(series.metric)));
    if (!m_chosen.isValid())
        tellChosen();
    update();
}

QString UsageChart::chosenText() const
{
    const qsizetype index = m_series.times.indexOf(m_chosen);
    if (index < 0)
        return {};
    return tr("%1: %2", "time of day, values")
        .arg(QLocale().toString(m_chosen.toLocalTime().time(), QStringLiteral("HH:mm:ss")),
             m_series.textAt(index));
}

void UsageChart::choose(qsizetype index)
{
    const QDateTime chosen = index >= 0 && index < m_series.times.size() && m_message.isEmpty()
                                 ? m_series.times.at(index)
                                 : QDateTime();
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    tellChosen();
    update();
}

/// Screen readers hear the chosen moment, or where there is none what is new or why there is
/// nothing.
void UsageChart::tellChosen()
{
    QString text = chosenText();
    if (text.isEmpty())
        text = m_message;
    if (text.isEmpty() && !m_series.isEmpty())
        text = m_series.textAt(m_series.times.size() - 1);
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus() && m_chosen.isValid()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

double UsageChart::xOf(const QDateTime &time) const
{
    const QRectF area = plot();
    const auto age = double(time.msecsTo(m_series.times.last()));
    return area.right() - age / double(span) * area.width();
}

double UsageChart::yOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - std::clamp(value / m_series.top(), 0.0, 1.0) * area.height();
}

void UsageChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_series.isEmpty() || !m_message.isEmpty())
        return;
    qsizetype nearest = -1;
    double least = 24; // pixels: further away nothing is meant
    for (qsizetype i = 0; i < m_series.times.size(); ++i) {
        const double distance = std::abs(xOf(m_series.times.at(i)) - event->position().x());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    choose(nearest);
}

void UsageChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    choose(-1);
}

void UsageChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_series.times.size() - 1;
    const qsizetype at = m_series.times.indexOf(m_chosen);
    switch (event->key()) {
    case Qt::Key_Left: choose(at < 0 ? last : std::max<qsizetype>(at - 1, 0)); return;
    case Qt::Key_Right: choose(at < 0 ? last : std::min(at + 1, last)); return;
    case Qt::Key_Home: choose(std::min<qsizetype>(last, 0)); return;
    case Qt::Key_End: choose(last); return;
    case Qt::Key_Escape:
        if (at >= 0) {
            choose(-1);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void UsageChart::focusInEvent(QFocusEvent *event)
{
    m_showFocus = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void UsageChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    choose(-1);
    update();
}

} // namespace panel
