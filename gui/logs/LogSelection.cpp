// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogSelection.h"

#include "gui/logs/ShownText.h"

#include <algorithm>

namespace panel {

namespace {

/// Beyond this, programs that receive the clipboard begin to choke, and so would we.
constexpr qsizetype largestText = 32 * 1024 * 1024;

QString lineText(const LogRows &rows, quint64 number)
{
    return copiedText(rows.store().line(number).text);
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
}

} // namespace

LogSelection::Range LogSelection::rangeIn(quint64 number) const
{
    if (isEmpty() || number < first().number || number > last().number)
        return {};
    return {number == first().number ? first().index : 0,
            number == last().number ? last().index : lineEnd};
}

void LogSelection::moveByCharacters(const LogRows &rows, int steps)
{
    const int size = int(lineText(rows, m_caret.number).size());
    const int wanted = std::min(m_caret.index, size) + steps;
    const qint64 row = rows.rowOf(m_caret.number);
    if (wanted < 0 && row > 0)
        m_caret = {rows.numberAt(row - 1), int(lineText(rows, rows.numberAt(row - 1)).size())};
    else if (wanted > size && row + 1 < rows.count())
        m_caret = {rows.numberAt(row + 1), 0};
    else
        m_caret.index = std::clamp(wanted, 0, size);
}

void LogSelection::moveToEdge(const LogRows &rows, bool end)
{
    if (rows.count() == 0)
        return;
    m_caret =
        end ? LogPlace{rows.numberAt(rows.count() - 1), lineEnd} : LogPlace{rows.numberAt(0), 0};
}

LogSelection::Text LogSelection::text(const LogRows &rows, const Prefix &prefix) const
{
    Text result;
    if (isEmpty())
        return result;
    for (qint64 row = rows.rowOf(first().number); row < rows.count(); ++row) {
        const quint64 number = rows.numberAt(row);
        if (number > last().number)
            break;
        if (result.text.size() > largestText) {
            result.complete = false;
            break;
        }
        const Range range = rangeIn(number);
        if (result.lines++ > 0)
            result.text += u'\n';
        const StoredLine stored = rows.store().line(number);
        const QString line = copiedText(stored.text);
        const qsizetype start = std::min<qsizetype>(range.start, line.size());
        if (prefix)
            result.text += prefix(stored);
        result.text += line.sliced(start, std::min<qsizetype>(range.end, line.size()) - start);
    }
    return result;
}

LogSelection wordAt(const LogRows &rows, const LogPlace &place)
{
    const QString line = lineText(rows, place.number);
    qsizetype start = std::min<qsizetype>(place.index, line.size());
    qsizetype end = start;
    while (start > 0 && isWordCharacter(line[start - 1]))
        --start;
    while (end < line.size() && isWordCharacter(line[end]))
        ++end;
    LogSelection word;
    word.set({place.number, int(start)}, {place.number, int(end)});
    return word;
}

} // namespace panel
