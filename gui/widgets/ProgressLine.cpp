// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/ProgressLine.h"

#include "gui/Theme.h"

#include <QPainter>

#include <algorithm>

namespace panel {

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(4);
}

void ProgressLine::setProgress(double progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    update();
}

void ProgressLine::draw(QPainter *painter, const QRectF &rect, double progress)
{
    const Tokens &tokens = currentTokens();
    const qreal radius = rect.height() / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.line);
    painter->drawRoundedRect(rect, radius, radius);
    if (progress > 0) {
        QRectF done = rect;
        done.setWidth(std::max(rect.width() * std::min(progress, 1.0), rect.height()));
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(done, radius, radius);
    }
    painter->restore();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(&painter, rect(), m_progress);
}

} // namespace panel
