// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogRows.h"

#include <QString>

#include <compare>
#include <functional>

namespace panel {

/// A place between two characters of a line; see copiedText() for what counts as a character.
struct LogPlace
{
    quint64 number = 0; ///< of the line
    int index = 0;

    auto operator<=>(const LogPlace &other) const = default;
};

/// What is selected in a log view: from the place where it began to the one that moves. A value.
class LogSelection
{
public:
    /// Past the end of any line.
    static constexpr int lineEnd = 0x7FFFFFFF;

    bool isEmpty() const { return m_anchor == m_caret; }
    LogPlace anchor() const { return m_anchor; }
    LogPlace caret() const { return m_caret; }
    LogPlace first() const { return std::min(m_anchor, m_caret); }
    LogPlace last() const { return std::max(m_anchor, m_caret); }

    void begin(const LogPlace &place) { m_anchor = m_caret = place; }
    void extend(const LogPlace &place) { m_caret = place; }
    void set(const LogPlace &from, const LogPlace &to) { m_anchor = from, m_caret = to; }
    void clear() { m_anchor = m_caret; }

    struct Range
    {
        int start = 0;
        int end = 0;
        bool isEmpty() const { return start >= end; }
    };
    /// The selected characters of this line; `end` may be lineEnd.
    Range rangeIn(quint64 number) const;

    /// Moves the caret by characters, over the ends of lines as in any editor.
    void moveByCharacters(const LogRows &rows, int steps);
    /// To another line, at the same character.
    void moveToLine(quint64 number) { m_caret.number = number; }
    void moveToLineEdge(bool end) { m_caret.index = end ? lineEnd : 0; }
    /// To the first character of all, or behind the last.
    void moveToEdge(const LogRows &rows, bool end);

    struct Text
    {
        QString text;
        qint64 lines = 0;     ///< that it consists of
        bool complete = true; ///< otherwise the rest was too much for a clipboard
    };
    /// What stands before the characters of a line; nothing by default.
    using Prefix = std::function<QString(const StoredLine &)>;
    /// The exact characters of the selected lines that are rows, separated by "\n".
    Text text(const LogRows &rows, const Prefix &prefix = {}) const;

private:
    LogPlace m_anchor;
    LogPlace m_caret;
};

/// The word around the place, or the place alone.
LogSelection wordAt(const LogRows &rows, const LogPlace &place);

} // namespace panel
