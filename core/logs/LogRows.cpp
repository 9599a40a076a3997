// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogRows.h"

#include "core/logs/ScanPart.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr int mostContext = 50;

} // namespace

LogRows::LogRows(const LogStore &store, QObject *parent)
    : QObject(parent), m_store(store), m_scan(store, this)
{
    connect(&m_scan, &LogScan::found, this, &LogRows::takeFound);
    look();
}

void LogRows::look()
{
    // The store may grow between the two looks: the end is taken first, so that first ≤ end only if
    // nothing was cleared in between.
    m_end = m_store.endNumber();
    m_first = std::min(m_store.firstNumber(), m_end);
    const LogStore::Front front = m_store.front();
    if (front.revision != m_front.revision) {
        m_front = front;
        m_scan.repeat(m_first, front.end + contextMargin(m_scan.query()));
    }
    m_matches.dropBefore(m_first);
    m_shown.dropBefore(m_first);
}

void LogRows::setFilter(const LogFilter &filter)
{
    m_filter = filter;
    restart();
}

void LogRows::setContext(int lines)
{
    m_context = std::clamp(lines, 0, mostContext);
    restart();
}

void LogRows::restart()
{
    ++m_revision;
    ScanQuery query;
    query.filter = m_filter;
    query.context = m_filter.hasText() ? m_context : 0;
    const bool everything = m_filter.isEmpty();
    if (everything)
        m_scan.stop();
    else
        m_scan.start(query);
    m_stale = true;
    look();
    // What is small is there before anybody looks; what is large has its first rows soon.
    if (everything || m_first == m_end)
        become(everything);
    Q_EMIT changed();
}

/// The rows are those of the present filter from now on.
void LogRows::become(bool everything)
{
    m_stale = false;
    m_everything = everything;
    m_plain = m_scan.query().isPlain();
    m_matches.clear();
    m_shown.clear();
}

void LogRows::update()
{
    look();
    m_scan.extend();
    takeFound();
}

void LogRows::takeFound()
{
    std::vector<LogScan::Part> parts = m_scan.take();
    if (m_stale && (!parts.empty() || !m_scan.isScanning()))
        become(false);
    for (LogScan::Part &part : parts) {
        if (!m_plain)
            m_shown.add(std::move(part.shown));
        m_matches.add(std::move(part.matches));
    }
    m_matches.dropBefore(m_first);
    m_shown.dropBefore(m_first);
    Q_EMIT changed();
}

bool LogRows::isScanning() const
{
    return m_stale || m_scan.isScanning();
}

const LineSet &LogRows::rows() const
{
    return m_plain ? m_matches : m_shown;
}

qint64 LogRows::count() const
{
    return m_everything ? qint64(m_end - m_first) : rows().count();
}

quint64 LogRows::numberAt(qint64 row) const
{
    Q_ASSERT(row >= 0 && row < count());
    return m_everything ? m_first + quint64(row) : rows().at(row);
}

qint64 LogRows::rowOf(quint64 number) const
{
    if (m_everything)
        return qint64(std::clamp(number, m_first, m_end) - m_first);
    return rows().indexOf(number);
}

bool LogRows::isMatch(qint64 row) const
{
    return m_everything || m_plain || m_matches.contains(numberAt(row));
}

LineSet LogRows::lines() const
{
    if (!m_everything)
        return rows();
    LineSet all;
    for (quint64 first = m_first; first < m_end; first += LineSet::mostInPiece)
        all.add({first, std::min(m_end, first + LineSet::mostInPiece), true, {}});
    return all;
}

} // namespace panel
