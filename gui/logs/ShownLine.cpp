// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/ShownLine.h"

#include "core/base/PlainText.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace panel {

namespace {

/// A log line can have 64 KiB and more; nobody reads that in one line, and shaping it takes long.
constexpr int shownLimit = 4096;

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7F && c.unicode() <= 0x9F);
}

bool isPicture(QChar c)
{
    return c.unicode() >= 0x2400 && c.unicode() <= 0x2421;
}

QString withSymbols(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isControl))
        return text;
    QString safe;
    for (const QChar c : text)
        safe += isControl(c) ? plainText(QString(c)) : QString(c);
    return safe;
}

/// The pictures that plainText() makes of control characters are missing in most fonts: where they
/// are, the names stand for them, for an empty box says nothing.
QString drawable(QChar shown, bool hasPictures)
{
    static const char *const names[] = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT",  "LF",  "VT",
        "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
        "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US",  "SP",  "DEL"};
    const int picture = shown.unicode() - 0x2400;
    if (hasPictures || picture < 0 || picture >= int(std::size(names)))
        return shown;
    return QStringLiteral("⟨%1⟩").arg(QLatin1String(names[picture]));
}

} // namespace

QString copiedText(const QByteArray &line)
{
    QString text;
    for (const SgrRun &run : sgrRuns(line))
        text += run.text;
    return withSymbols(text);
}

ShownLine::ShownLine(const QByteArray &line, const LogColours &colours, const Look &look)
{
    prepareText(line, colours, QFontMetrics(look.font).inFontUcs4(0x241B));
    layOut(look);
}

void ShownLine::prepareText(const QByteArray &line, const LogColours &colours, bool hasPictures)
{
    const auto addFormat = [this](qsizetype start, const QTextCharFormat &format) {
        if (!format.isEmpty() && m_shown.size() > start)
            m_formats.append({int(start), int(m_shown.size() - start), format});
    };
    for (const SgrRun &run : sgrRuns(line)) {
        const QString copied = withSymbols(run.text);
        m_copiedSize += int(copied.size());
        const QString text = copied.left(shownLimit - m_copiedShown);
        const bool pictured = !hasPictures && std::any_of(text.begin(), text.end(), isPicture);
        const bool same = !pictured && plainText(text) == text;
        if (!same && m_shownIndex.isEmpty()) {
            for (int i = 0; i < m_copiedShown; ++i)
                m_shownIndex.append(i);
        }
        const qsizetype start = m_shown.size();
        if (same && m_shownIndex.isEmpty()) {
            m_shown += text;
        } else {
            for (const QChar c : text) {
                m_shownIndex.append(int(m_shown.size()));
                m_shown += isPicture(c) ? drawable(c, hasPictures) : plainText(QString(c));
            }
        }
        m_copiedShown += int(text.size());
        addFormat(start, colours.format(run.format));
    }
    if (m_copiedShown < m_copiedSize) {
        const qsizetype start = m_shown.size();
        m_shown += QCoreApplication::translate("panel::ShownLine", " … %L1 more characters")
                       .arg(m_copiedSize - m_copiedShown);
        QTextCharFormat format;
        format.setForeground(colours.muted());
        addFormat(start, format);
    }
}

void ShownLine::layOut(const Look &look)
{
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight); // columns stay columns, whatever a line contains
    option.setTabStopDistance(look.tabStop);
    option.setWrapMode(look.wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                          : QTextOption::NoWrap);
    m_layout.setText(m_shown);
    m_layout.setFont(look.font);
    m_layout.setTextOption(option);
    m_layout.setFormats(m_formats);
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

int ShownLine::shownIndex(int copiedIndex) const
{
    if (copiedIndex >= m_copiedSize)
        return int(m_shown.size());
    if (copiedIndex >= m_copiedShown)
        return m_shownIndex.isEmpty() ? m_copiedShown : int(m_shown.size());
    return m_shownIndex.isEmpty() ? copiedIndex : m_shownIndex[copiedIndex];
}

int ShownLine::indexAt(const QPointF &point) const
{
    if (m_layout.lineCount() == 0)
        return 0;
    const int row = std::clamp(int(point.y() / m_rowHeight), 0, m_layout.lineCount() - 1);
    const int shown = m_layout.lineAt(row).xToCursor(point.x());
    if (m_shownIndex.isEmpty())
        return shown > m_copiedShown ? m_copiedSize : shown;
    if (shown >= m_shown.size())
        return m_copiedSize;
    const auto next = std::lower_bound(m_shownIndex.begin(), m_shownIndex.end(), shown);
    return next == m_shownIndex.end() ? m_copiedSize : int(next - m_shownIndex.begin());
}

void ShownLine::draw(QPainter *painter, const QPointF &origin, const LogColours &colours,
                     int selectionStart, int selectionEnd) const
{
    QList<QTextLayout::FormatRange> selections;
    const int start = shownIndex(selectionStart);
    const int end = shownIndex(selectionEnd);
    if (end > start) {
        QTextCharFormat format;
        format.setBackground(colours.selection());
        format.setForeground(colours.selectedText());
        selections.append({start, end - start, format});
    }
    painter->setPen(colours.text());
    m_layout.draw(painter, origin, selections);
}

} // namespace panel
