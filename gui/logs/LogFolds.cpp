// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogFolds.h"

#include <algorithm>

namespace panel {

namespace {

/// A longer message is not looked for: its rest stands by itself.
constexpr qint64 longestBlock = 400;
/// Below this, folding saves nothing.
constexpr qint64 shortestBlock = 3;
constexpr qsizetype mostKinds = 100'000;

bool goesOn(TraceLine part)
{
    return part == TraceLine::Rest || part == TraceLine::Blank;
}

} // namespace

void LogFolds::setFoldsTraces(bool folds)
{
    m_folds = folds;
    m_toggled.clear();
}

void LogFolds::toggle(quint64 number)
{
    if (!m_toggled.remove(number))
        m_toggled.insert(number);
}

void LogFolds::move(const LogMove &move)
{
    QSet<quint64> moved;
    for (const quint64 number : std::as_const(m_toggled))
        moved.insert(move.of(number));
    m_toggled = moved;
    m_kinds.clear();
}

LogFolds::Kind LogFolds::kindOf(const LogRows &rows, qint64 row) const
{
    const quint64 number = rows.numberAt(row);
    const auto known = m_kinds.constFind(number);
    if (known != m_kinds.constEnd())
        return *known;
    Kind kind;
    bool isThere = false;
    rows.store().visit(number, number + 1, [&kind, &isThere](const StoredLine &line) {
        isThere = true;
        kind.part = traceLineOf(line.text);
        kind.isOutcome = kind.part == TraceLine::Plain && isPythonOutcome(line.text);
        kind.isAlone = line.stream == StoredLine::Stream::Divider;
        kind.service = line.service;
    });
    if (m_kinds.size() >= mostKinds)
        m_kinds.clear();
    if (isThere)
        m_kinds.insert(number, kind);
    return kind;
}

qint64 LogFolds::headOf(const LogRows &rows, qint64 row) const
{
    const Kind own = kindOf(rows, row);
    if (own.isAlone)
        return row;
    const auto isOurs = [&own](const Kind &kind) {
        return !kind.isAlone && kind.service == own.service;
    };
    qint64 head = row;
    // What happened at the end of a Python trace is plain: what stands before it tells.
    if (own.isOutcome && row > 0 && goesOn(kindOf(rows, row - 1).part)
        && isOurs(kindOf(rows, row - 1)))
        --head;
    else if (!goesOn(own.part))
        return row;
    while (head > 0 && row - head < longestBlock && goesOn(kindOf(rows, head).part)
           && isOurs(kindOf(rows, head - 1)))
        --head;
    return goesOn(kindOf(rows, head).part) ? row : head;
}

qint64 LogFolds::endOf(const LogRows &rows, qint64 head) const
{
    const Kind first = kindOf(rows, head);
    if (first.isAlone || goesOn(first.part))
        return head;
    qint64 end = head; // of what is not blank
    for (qint64 row = head + 1; row < rows.count() && row - head < longestBlock; ++row) {
        const Kind kind = kindOf(rows, row);
        if (kind.isAlone || kind.service != first.service)
            break;
        if (kind.part == TraceLine::Rest)
            end = row;
        else if (kind.part == TraceLine::Blank)
            continue;
        else if (first.part == TraceLine::PythonHead && kind.isOutcome && row == end + 1
                 && end > head)
            return row;
        else
            break;
    }
    return end;
}

LogFolds::Block LogFolds::blockOf(const LogRows &rows, qint64 row) const
{
    Block block{row, row, false};
    const qint64 head = headOf(rows, row);
    const qint64 end = endOf(rows, head);
    if (end < row || end - head + 1 < shortestBlock)
        return block;
    block.first = head;
    block.last = end;
    block.closed = m_folds != m_toggled.contains(rows.numberAt(head));
    return block;
}

bool LogFolds::reveal(const LogRows &rows, qint64 row)
{
    const Block block = blockOf(rows, row);
    if (!block.closed || row == block.first)
        return false;
    toggle(rows.numberAt(block.first));
    return true;
}

} // namespace panel
