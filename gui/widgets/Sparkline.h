// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

class QColor;
class QPainter;

namespace panel {

/// A small curve without axes. The points are within the unit square, y upwards, in the order of
/// x; a y that is not a number is a gap. A single point is a dot.
void drawSparkline(QPainter *painter, const QRectF &area, const QPolygonF &points,
                   const QColor &colour);

} // namespace panel
