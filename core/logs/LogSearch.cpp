// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSearch.h"

#include <algorithm>

namespace panel {

LogSearch::LogSearch(LogRows *rows, QObject *parent)
    : QObject(parent), m_rows(rows), m_scan(rows->store(), this)
{
    connect(m_rows, &LogRows::changed, this, &LogSearch::onRowsChanged);
    connect(&m_scan, &LogScan::found, this, &LogSearch::takeFound);
}

void LogSearch::setQuery(const LogFilter &query)
{
    m_query = query;
    restart();
}

void LogSearch::restart()
{
    m_revision = m_rows->revision();
    m_front = m_rows->store().front();
    m_hits.clear();
    if (m_query.isEmpty())
        m_scan.stop();
    else
        m_scan.start({m_query.within(m_rows->filter()), 0, false});
    Q_EMIT changed();
}

void LogSearch::onRowsChanged()
{
    if (m_query.isEmpty())
        return;
    if (m_revision != m_rows->revision()) {
        restart();
        return;
    }
    const LogStore::Front front = m_rows->store().front();
    if (front.revision != m_front.revision) {
        m_front = front;
        m_scan.repeat(m_rows->store().firstNumber(), front.end);
    }
    m_scan.extend();
    takeFound();
}

void LogSearch::takeFound()
{
    const qint64 before = m_hits.count();
    std::vector<LogScan::Part> parts = m_scan.take();
    m_hits.dropBefore(m_rows->store().firstNumber());
    for (LogScan::Part &part : parts)
        m_hits.add(std::move(part.matches));
    if (!parts.empty() || m_hits.count() != before || !m_scan.isScanning())
        Q_EMIT changed();
}

std::vector<quint32> LogSearch::density(int buckets) const
{
    std::vector<quint32> counts(size_t(std::max(buckets, 0)), 0);
    const qint64 rows = m_rows->count();
    if (rows == 0 || m_hits.count() == 0)
        return counts;
    // By the edges of the buckets and not by the hits: there may be millions of these.
    qint64 before = 0;
    for (int i = 0; i < buckets; ++i) {
        const qint64 endRow = rows * (i + 1) / buckets;
        const qint64 upTo =
            endRow >= rows ? m_hits.count() : m_hits.indexOf(m_rows->numberAt(endRow));
        counts[size_t(i)] = quint32(std::max<qint64>(upTo - before, 0));
        before = std::max(before, upTo);
    }
    return counts;
}

} // namespace panel
