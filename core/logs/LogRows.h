// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LineSet.h"
#include "core/logs/LogFilter.h"
#include "core/logs/LogScan.h"

#include <QObject>

namespace panel {

/// The lines of a store that are shown, as rows 0…count()-1 in the order of the store: those that
/// pass a filter, with some lines around them. UI thread.
///
/// The lines are compared in other threads, the newest first. So what a person looks at is right at
/// once, and rows appear at both ends; find them again by the number of their line.
class LogRows : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive the rows.
    LogRows(const LogStore &store, QObject *parent);

    const LogStore &store() const { return m_store; }

    /// The rows stay what they were until the first new ones are found (some milliseconds).
    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    /// Counts the times that rows were found anew.
    quint64 revision() const { return m_revision; }

    /// So many lines before and after each line that passes a filter of texts, of the services and
    /// streams that are wanted. 0: none; at most 50.
    void setContext(int lines);
    int context() const { return m_context; }

    /// The store has changed.
    void update();

    qint64 count() const;
    /// The number of the line in this row, 0 ≤ row < count().
    quint64 numberAt(qint64 row) const;
    /// The first row whose line has this number or a higher one; count() if there is none.
    qint64 rowOf(quint64 number) const;
    /// This row passes the filter by itself; false: it is there because it stands near one that
    /// does.
    bool isMatch(qint64 row) const;

    /// There are lines that were not yet compared with the filter.
    bool isScanning() const;
    /// Of the lines that were there when the filter was set; 0 to 1.
    double progress() const { return isScanning() ? m_scan.progress() : 1; }

    /// What is shown now, for an export.
    LineSet lines() const;

Q_SIGNALS:
    /// Rows came or went, or the scan has ended. At most some 30 times a second.
    void changed();

private:
    void restart();
    void become(bool everything);
    void takeFound();
    void look();
    const LineSet &rows() const;

    const LogStore &m_store;
    LogFilter m_filter;
    LogScan m_scan;
    int m_context = 0;
    bool m_stale = false;     ///< the rows are still those of the filter before
    bool m_everything = true; ///< rows are the lines [m_first, m_end)
    bool m_plain = true;      ///< otherwise rows are the matches
    quint64 m_first = 0;      ///< of the store, as of the last look
    quint64 m_end = 0;        ///< of the store, as of the last look
    LogStore::Front m_front;  ///< of the store, as of the last look
    quint64 m_revision = 0;
    LineSet m_matches;
    LineSet m_shown; ///< otherwise they are these
};

} // namespace panel
