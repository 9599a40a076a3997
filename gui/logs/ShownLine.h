// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logs/LogColours.h"

#include <QFont>
#include <QTextLayout>

class QPainter;

namespace panel {

/// The characters of a log line as they are copied: exact, but without colour sequences, and with
/// control characters (tabs excepted) as visible symbols, for what is pasted into a terminal must
/// not act on it. Places in a line are counted in these characters.
QString copiedText(const QByteArray &line);

/// One log line laid out for painting: colours as asked for, every control and invisible formatting
/// character visible. Only the beginning of a very long line is shown.
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

    ShownLine(const QByteArray &line, const LogColours &colours, const Look &look);

    qreal height() const { return m_height; }
    qreal width() const { return m_width; }

    /// The character that is nearest to the point, relative to the line's upper left corner.
    int indexAt(const QPointF &point) const;

    /// Paints it at `origin`; the characters from selectionStart to selectionEnd as selected.
    void draw(QPainter *painter, const QPointF &origin, const LogColours &colours,
              int selectionStart, int selectionEnd) const;

private:
    void prepareText(const QByteArray &line, const LogColours &colours, bool hasPictures);
    void layOut(const Look &look);
    int shownIndex(int copiedIndex) const;

    QTextLayout m_layout;
    QString m_shown;
    QList<QTextLayout::FormatRange> m_formats;
    QList<int> m_shownIndex; ///< where each copied character begins; empty: at the same place
    int m_copiedSize = 0;
    int m_copiedShown = 0; ///< of which this many are shown
    qreal m_height = 0;
    qreal m_width = 0;
    qreal m_rowHeight = 0;
};

} // namespace panel
