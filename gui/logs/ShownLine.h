// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/ShownText.h"

#include <QFont>
#include <QTextLayout>

class QPainter;

namespace panel {

/// One log line laid out for painting, in one row or, wrapped or unfolded, in many.
class ShownLine
{
public:
    struct Look
    {
        QFont font;
        qreal tabStop = 0;    ///< pixels
        qreal lineHeight = 0; ///< pixels
        qreal wrapWidth = 0;  ///< pixels; 0: one row however long
    };

    /// `open`: what the line can unfold is unfolded.
    ShownLine(const QByteArray &line, const LogColours &colours, const Look &look,
              bool open = false);

    qreal height() const { return m_height; }
    qreal width() const { return m_width; }
    LineFold fold() const { return m_shown.fold(); }
    const QString &text() const { return m_shown.text(); }

    /// The character that is nearest to the point, relative to the line's upper left corner.
    int indexAt(const QPointF &point) const;
    /// Where that character stands, relative to the line's upper left corner.
    QRectF rectOf(int copiedIndex) const;
    int shownIndex(int copiedIndex) const { return m_shown.shownIndex(copiedIndex); }
    int copiedIndex(int shownIndex) const { return m_shown.copiedIndex(shownIndex); }

    /// Characters to paint in other colours.
    struct Mark
    {
        int start = 0; ///< copied characters
        int end = 0;
        QColor background;
        QColor text;
    };
    /// Paints it at `origin`, as far as it is inside of `clip`; the later of overlapping marks win.
    /// Characters without a colour of their own are painted in `text`.
    void draw(QPainter *painter, const QPointF &origin, const QRectF &clip, const QColor &text,
              const QList<Mark> &marks) const;

private:
    void layOut(const Look &look);

    ShownText m_shown;
    QTextLayout m_layout;
    qreal m_height = 0;
    qreal m_width = 0;
    qreal m_rowHeight = 0;
};

} // namespace panel
