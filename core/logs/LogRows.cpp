// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogRows.h"

#include <QElapsedTimer>

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 sliceNanoseconds = 8'000'000;
/// One block should take a quarter of a slice, whatever the filter and the lines cost.
constexpr qint64 blockNanoseconds = sliceNanoseconds / 4;
constexpr quint64 smallestBlock = 16;
constexpr quint64 largestBlock = 16'384;

} // namespace

LogRows::LogRows(const LogStore &store, QObject *parent)
    : QObject(parent), m_store(store), m_block(smallestBlock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogRows::work);
    m_first = m_low = store.firstNumber();
    m_end = m_high = store.endNumber();
}

void LogRows::setFilter(const LogFilter &filter)
{
    m_filter = filter;
    m_everything = filter.isEmpty();
    m_numbers.clear();
    m_block = smallestBlock;
    m_first = m_store.firstNumber();
    m_end = m_store.endNumber();
    m_low = m_everything ? m_first : m_end;
    m_high = m_end;
    work();
}

void LogRows::update()
{
    work();
}

void LogRows::work()
{
    // The store may grow between the two looks: the end is taken first, so that first ≤ end only if
    // nothing was cleared in between.
    m_end = m_store.endNumber();
    m_first = std::min(m_store.firstNumber(), m_end);
    dropTrimmed();
    if (m_everything)
        m_high = m_end;
    else
        scanSlice();
    if (isScanning())
        m_timer.start();
    Q_EMIT changed();
}

void LogRows::dropTrimmed()
{
    m_low = std::max(m_low, m_first);
    m_high = std::max(m_high, m_low);
    while (!m_numbers.empty() && m_numbers.front() < m_first)
        m_numbers.pop_front();
}

void LogRows::scanSlice()
{
    QElapsedTimer slice;
    slice.start();
    while (isScanning() && slice.nsecsElapsed() < sliceNanoseconds - blockNanoseconds) {
        QElapsedTimer block;
        block.start();
        if (m_high < m_end)
            scanForwards();
        else
            scanBackwards();
        const qint64 took = std::max<qint64>(block.nsecsElapsed(), 1);
        const quint64 affordable = m_block * quint64(blockNanoseconds) / quint64(took);
        // It grows carefully and shrinks at once.
        m_block = std::clamp(std::min(affordable, m_block * 4), smallestBlock, largestBlock);
    }
}

void LogRows::scanForwards()
{
    const quint64 to = std::min(m_end, m_high + m_block);
    const std::vector<quint64> found = matchesIn(m_high, to);
    m_numbers.insert(m_numbers.end(), found.begin(), found.end());
    m_high = to;
}

void LogRows::scanBackwards()
{
    const quint64 from = m_low - std::min(m_low - m_first, m_block);
    const std::vector<quint64> found = matchesIn(from, m_low);
    m_numbers.insert(m_numbers.begin(), found.begin(), found.end());
    m_low = from;
}

std::vector<quint64> LogRows::matchesIn(quint64 from, quint64 to)
{
    const QStringList services = m_store.services();
    std::vector<quint64> found;
    m_store.visit(from, to, [this, &services, &found](const StoredLine &line) {
        if (m_filter.matches(line, services))
            found.push_back(line.number);
    });
    return found;
}

bool LogRows::isScanning() const
{
    return !m_everything && (m_low > m_first || m_high < m_end);
}

qint64 LogRows::count() const
{
    return m_everything ? qint64(m_high - m_low) : qint64(m_numbers.size());
}

quint64 LogRows::numberAt(qint64 row) const
{
    Q_ASSERT(row >= 0 && row < count());
    return m_everything ? m_low + quint64(row) : m_numbers[size_t(row)];
}

qint64 LogRows::rowOf(quint64 number) const
{
    if (m_everything)
        return qint64(std::clamp(number, m_low, m_high) - m_low);
    const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return found - m_numbers.begin();
}

} // namespace panel
