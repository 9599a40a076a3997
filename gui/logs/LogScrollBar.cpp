// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogScrollBar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace panel {

namespace {

constexpr int markHeight = 2;

} // namespace

LogScrollBar::LogScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent) {}

void LogScrollBar::setSearch(const LogSearch *search, const QColor &colour)
{
    m_search = search;
    m_colour = colour;
    update();
}

void LogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (!m_search || m_search->count() == 0)
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove =
        style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    const std::vector<quint32> hits = m_search->density(std::max(groove.height(), 1));
    QPainter painter(this);
    for (size_t i = 0; i < hits.size(); ++i) {
        if (hits[i] > 0)
            painter.fillRect(groove.left() + 2, groove.top() + int(i), groove.width() - 4,
                             markHeight, m_colour);
    }
}

} // namespace panel
