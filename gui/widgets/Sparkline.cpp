// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Sparkline.h"

#include <QPainter>
#include <QPen>

#include <cmath>

namespace panel {

void drawSparkline(QPainter *painter, const QRectF &area, const QPolygonF &points,
                   const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() == 1)
            painter->drawPoint(run.first());
        else if (run.size() > 1)
            painter->drawPolyline(run);
        run.clear();
    };
    for (const QPointF &point : points) {
        if (std::isnan(point.y()))
            flush();
        else
            run << QPointF(area.left() + point.x() * area.width(),
                           area.bottom() - point.y() * area.height());
    }
    flush();
    painter->restore();
}

} // namespace panel
