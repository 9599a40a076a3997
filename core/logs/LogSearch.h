// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogRows.h"

#include <QObject>

#include <optional>
#include <vector>

namespace panel {

/// The rows that a query finds among those that are shown: to be marked, counted and walked through
/// while the others stay visible. UI thread; the work is done by threads of its own.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    /// The rows must outlive the search.
    LogSearch(LogRows *rows, QObject *parent);

    /// What is looked for; an empty filter ends the search.
    void setQuery(const LogFilter &query);
    const LogFilter &query() const { return m_query; }

    qint64 count() const { return m_hits.count(); } ///< so far
    bool isScanning() const { return m_scan.isScanning(); }

    bool isHit(quint64 number) const { return m_hits.contains(number); }
    /// How many hits stand before this line: "3 of 120" is ordinal() + 1 of count().
    qint64 ordinal(quint64 number) const { return m_hits.indexOf(number); }
    /// The nearest hit below or above this line, that line excluded.
    std::optional<quint64> next(quint64 number) const { return m_hits.next(number); }
    std::optional<quint64> previous(quint64 number) const { return m_hits.previous(number); }

    /// Hits by their place in the rows, for marks beside a scroll bar: element i counts those in
    /// the i-th of `buckets` equal parts of all rows.
    std::vector<quint32> density(int buckets) const;

Q_SIGNALS:
    /// Hits came or went, or the scan has ended. At most some 30 times a second.
    void changed();

private:
    void restart();
    void onRowsChanged();
    void takeFound();

    LogRows *m_rows;
    LogFilter m_query;
    LogScan m_scan;
    LineSet m_hits;
    quint64 m_revision = 0; ///< of the rows that the hits belong to
    LogStore::Front m_front;
};

} // namespace panel
