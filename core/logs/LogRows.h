// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogFilter.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace panel {

/// The lines of a store that pass a filter, as rows 0…count()-1 in the order of the store. UI
/// thread.
///
/// Work is done in slices of at most about 8 ms from the event loop: newly appended lines first,
/// then the older ones from the newest backwards. So what a person looks at is right at once, and
/// rows appear at both ends; find them again by the number of their line.
class LogRows : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive the rows.
    LogRows(const LogStore &store, QObject *parent);

    const LogStore &store() const { return m_store; }

    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }

    /// The store has changed; the first slice is done inside.
    void update();

    qint64 count() const;
    /// The number of the line in this row, 0 ≤ row < count().
    quint64 numberAt(qint64 row) const;
    /// The first row whose line has this number or a higher one; count() if there is none.
    qint64 rowOf(quint64 number) const;
    /// There are lines that were not yet compared with the filter.
    bool isScanning() const;

Q_SIGNALS:
    /// Rows came or went, or the scan has ended.
    void changed();

private:
    void work();
    void scanSlice();
    void scanForwards();
    void scanBackwards();
    std::vector<quint64> matchesIn(quint64 from, quint64 to);
    void dropTrimmed();

    const LogStore &m_store;
    LogFilter m_filter;
    QTimer m_timer;
    bool m_everything = true; ///< the filter is empty: rows are the lines [m_low, m_high)
    quint64 m_first = 0;      ///< of the store, as of the last look
    quint64 m_end = 0;        ///< of the store, as of the last look
    quint64 m_low = 0;        ///< the lines [m_low, m_high) have been compared
    quint64 m_high = 0;
    std::deque<quint64> m_numbers; ///< of those that passed
    quint64 m_block;               ///< lines per look at the clock, adapted to what they cost
};

} // namespace panel
