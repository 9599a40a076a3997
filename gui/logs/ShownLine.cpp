// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/ShownLine.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace panel {

ShownLine::ShownLine(const QByteArray &line, const LogColours &colours, const Look &look, bool open)
    : m_shown(line, colours, open, QFontMetrics(look.font).inFontUcs4(0x241B))
{
    layOut(look);
}

void ShownLine::layOut(const Look &look)
{
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight); // columns stay columns, whatever a line contains
    option.setTabStopDistance(look.tabStop);
    option.setWrapMode(look.wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                          : QTextOption::NoWrap);
    m_layout.setText(m_shown.text());
    m_layout.setFont(look.font);
    m_layout.setTextOption(option);
    m_layout.setFormats(m_shown.formats());
    m_layout.setCacheEnabled(true);
    m_rowHeight = look.lineHeight;
    m_layout.beginLayout();
    for (QTextLine row = m_layout.createLine(); row.isValid(); row = m_layout.createLine()) {
        row.setLineWidth(look.wrapWidth > 0 ? look.wrapWidth : 1e7);
        // Fonts that fill in for missing characters may be taller: rows keep their height.
        row.setPosition({0, m_height + std::floor((look.lineHeight - row.height()) / 2)});
        m_height += look.lineHeight;
        m_width = std::max(m_width, row.naturalTextWidth());
    }
    m_layout.endLayout();
    m_height = std::max(m_height, look.lineHeight);
}

int ShownLine::indexAt(const QPointF &point) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    const int row = std::clamp(int(point.y() / m_rowHeight), 0, m_layout.lineCount() - 1);
    return m_shown.copiedIndex(m_layout.lineAt(row).xToCursor(point.x()));
}

QRectF ShownLine::rectOf(int copiedIndex) const
{
    const int shown = m_shown.shownIndex(copiedIndex);
    for (int row = 0; row < m_layout.lineCount(); ++row) {
        const QTextLine line = m_layout.lineAt(row);
        if (shown < line.textStart() + line.textLength() || row == m_layout.lineCount() - 1) {
            const qreal left = line.cursorToX(shown);
            const qreal right = line.cursorToX(shown + 1);
            return {left, row * m_rowHeight, std::max(right - left, 1.0), m_rowHeight};
        }
    }
    return {0, 0, 1, m_rowHeight};
}

void ShownLine::draw(QPainter *painter, const QPointF &origin, const QRectF &clip,
                     const QColor &text, const QList<Mark> &marks) const
{
    QList<QTextLayout::FormatRange> ranges;
    for (const Mark &mark : marks) {
        const int start = m_shown.shownIndex(mark.start);
        const int end = m_shown.shownIndex(mark.end);
        if (end <= start)
            continue;
        QTextCharFormat format;
        format.setBackground(mark.background);
        format.setForeground(mark.text);
        ranges.append({start, end - start, format});
    }
    painter->setPen(text);
    m_layout.draw(painter, origin, ranges, clip);
}

} // namespace panel
