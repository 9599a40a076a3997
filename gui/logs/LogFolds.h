// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogMove.h"
#include "core/logs/LogRows.h"
#include "gui/logs/TraceLine.h"

#include <QHash>
#include <QSet>

namespace panel {

/// Which rows of a view stand folded in one: stack traces and other messages of many lines, found
/// where they are looked at, so that it costs the same for ten lines and for ten millions. Also
/// which single lines (JSON, progress bars) are unfolded.
class LogFolds
{
public:
    /// Rows that belong together; a row alone is a block too.
    struct Block
    {
        qint64 first = 0;
        qint64 last = 0;
        bool closed = false; ///< only the first row is shown

        qint64 rows() const { return last - first + 1; }
    };

    /// Whether a trace begins folded. Forgets what was toggled by hand.
    void setFoldsTraces(bool folds);
    bool foldsTraces() const { return m_folds; }

    Block blockOf(const LogRows &rows, qint64 row) const;
    /// The block begins with this line.
    bool isToggled(quint64 number) const { return m_toggled.contains(number); }
    void toggle(quint64 number);
    /// Lines have other numbers.
    void move(const LogMove &move);
    /// Unfolds what hides this row; true if there was anything.
    bool reveal(const LogRows &rows, qint64 row);

private:
    struct Kind
    {
        TraceLine part = TraceLine::Plain;
        bool isOutcome = false;
        bool isAlone = false; ///< a divider
        int service = 0;
    };
    Kind kindOf(const LogRows &rows, qint64 row) const;
    qint64 headOf(const LogRows &rows, qint64 row) const;
    qint64 endOf(const LogRows &rows, qint64 head) const;

    bool m_folds = true;
    QSet<quint64> m_toggled; ///< first lines of blocks that are not as m_folds says, and lines
    mutable QHash<quint64, Kind> m_kinds; ///< of lines that were looked at
};

} // namespace panel
