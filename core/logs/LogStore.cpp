// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogStore.h"

#include <QReadLocker>
#include <QWriteLocker>

#include <algorithm>
#include <limits>

namespace panel {

namespace {

constexpr qsizetype chunkBytes = 1024 * 1024;

} // namespace

LogStore::LogStore(const LogBudget &budget) : m_budget(budget) {}

int LogStore::serviceIndex(const QString &service)
{
    const QWriteLocker locker(&m_lock);
    const auto known = m_indexOfService.constFind(service);
    if (known != m_indexOfService.cend())
        return *known;
    Q_ASSERT(m_services.size() < std::numeric_limits<quint16>::max());
    const int index = int(m_services.size());
    m_services.append(service);
    m_indexOfService.insert(service, index);
    return index;
}

QStringList LogStore::services() const
{
    const QReadLocker locker(&m_lock);
    return m_services;
}

void LogStore::append(const std::vector<NewLine> &lines)
{
    const QWriteLocker locker(&m_lock);
    for (const NewLine &line : lines)
        appendOne(line);
    trim();
}

void LogStore::appendOne(const NewLine &line)
{
    const bool full = m_chunks.empty()
                      || (!m_chunks.back().entries.empty()
                          && m_chunks.back().bytes.size() + line.text.size() > chunkBytes);
    if (full) {
        Chunk chunk;
        chunk.firstNumber = m_end;
        // The allocator gives pages only as they are written, so a short log stays small.
        chunk.bytes.reserve(std::max(chunkBytes, line.text.size()));
        m_chunks.push_back(std::move(chunk));
    }
    Chunk &chunk = m_chunks.back();
    const qint64 before = chunk.cost();
    chunk.bytes.append(line.text);
    chunk.entries.push_back(
        Entry{line.timeNano, quint32(chunk.bytes.size()), quint16(line.service), line.stream});
    m_bytes += chunk.cost() - before;
    m_textBytes += line.text.size();
    ++m_end;
}

void LogStore::trim()
{
    while (m_bytes > m_budget.memory && m_chunks.size() > 1) {
        m_bytes -= m_chunks.front().cost();
        m_textBytes -= m_chunks.front().bytes.size();
        m_trimmed = true;
        m_chunks.pop_front();
    }
}

void LogStore::clear()
{
    const QWriteLocker locker(&m_lock);
    m_chunks.clear();
    m_bytes = 0;
    m_textBytes = 0;
    m_trimmed = false;
}

quint64 LogStore::firstNumber() const
{
    const QReadLocker locker(&m_lock);
    return m_chunks.empty() ? m_end : m_chunks.front().firstNumber;
}

quint64 LogStore::endNumber() const
{
    const QReadLocker locker(&m_lock);
    return m_end;
}

LogBudget LogStore::budget() const
{
    const QReadLocker locker(&m_lock);
    return m_budget;
}

void LogStore::setBudget(const LogBudget &budget)
{
    const QWriteLocker locker(&m_lock);
    m_budget = budget;
}

LogStore::Facts LogStore::facts() const
{
    const QReadLocker locker(&m_lock);
    Facts facts;
    if (m_chunks.empty())
        return facts;
    facts.lines = m_end - m_chunks.front().firstNumber;
    facts.textBytes = m_textBytes;
    facts.memoryBytes = m_bytes;
    facts.oldestTimeNano = m_chunks.front().entries.front().timeNano;
    facts.trimmed = m_trimmed;
    return facts;
}

LogStore::Front LogStore::front() const
{
    return {};
}

std::vector<LogStore::Span> LogStore::spans(quint64 from, quint64 to) const
{
    std::vector<Span> spans;
    from = std::max(from, firstNumber());
    to = std::min(to, endNumber());
    for (; from < to; from += 8192)
        spans.push_back({from, std::min(to, from + 8192)});
    return spans;
}

void LogStore::visitOrigins(quint64 from, quint64 to,
                            const std::function<void(const StoredLine &)> &visit) const
{
    this->visit(from, to, visit);
}

StoredLine LogStore::line(quint64 number) const
{
    const QReadLocker locker(&m_lock);
    const auto chunk = chunkOf(number);
    if (chunk == m_chunks.cend()) {
        StoredLine none;
        none.number = m_end;
        return none;
    }
    StoredLine line = chunk->borrow(size_t(number - chunk->firstNumber));
    line.text.detach();
    return line;
}

void LogStore::visit(quint64 from, quint64 to,
                     const std::function<void(const StoredLine &)> &visit) const
{
    const QReadLocker locker(&m_lock);
    if (m_chunks.empty())
        return;
    from = std::max(from, m_chunks.front().firstNumber);
    to = std::min(to, m_end);
    if (from >= to)
        return;
    for (auto chunk = chunkOf(from); chunk != m_chunks.cend() && from < to; ++chunk) {
        const quint64 chunkEnd = std::min<quint64>(to, chunk->firstNumber + chunk->entries.size());
        for (; from < chunkEnd; ++from)
            visit(chunk->borrow(size_t(from - chunk->firstNumber)));
    }
}

std::deque<LogStore::Chunk>::const_iterator LogStore::chunkOf(quint64 number) const
{
    if (number >= m_end)
        return m_chunks.cend();
    const auto next = std::upper_bound(
        m_chunks.cbegin(), m_chunks.cend(), number,
        [](quint64 wanted, const Chunk &chunk) { return wanted < chunk.firstNumber; });
    return next == m_chunks.cbegin() ? m_chunks.cend() : next - 1;
}

qint64 LogStore::Chunk::cost() const
{
    return bytes.size() + qint64(entries.size() * sizeof(Entry));
}

StoredLine LogStore::Chunk::borrow(size_t index) const
{
    const Entry &entry = entries[index];
    const quint32 begin = index == 0 ? 0 : entries[index - 1].end;
    StoredLine line;
    line.number = firstNumber + index;
    line.timeNano = entry.timeNano;
    line.service = entry.service;
    line.stream = entry.stream;
    line.text = QByteArray::fromRawData(bytes.constData() + begin, entry.end - begin);
    return line;
}

} // namespace panel
