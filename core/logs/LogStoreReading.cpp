// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"
#include "core/logs/LogStore.h"

#include <QMutexLocker>
#include <QReadLocker>
#include <QWriteLocker>

#include <algorithm>
#include <limits>

namespace panel {

namespace {

/// A page of a view lies in one or two chunks; a drag of the scroll bar comes by again.
constexpr size_t cachedChunks = 12;

/// What stands for lines that cannot be read back: as many, without a text.
std::shared_ptr<const LogLines> lostLines(const PackedChunk &chunk)
{
    const auto count = size_t(chunk.endNumber() - chunk.firstNumber());
    auto lost = std::make_shared<LogLines>(chunk.firstNumber(), qsizetype(count), count);
    LineEntry entry;
    entry.timeNano = chunk.firstTime();
    for (size_t i = 0; i < count; ++i)
        lost->add(entry, {});
    return lost;
}

} // namespace

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

LogStore::Facts LogStore::facts() const
{
    Facts facts;
    {
        const QReadLocker locker(&m_lock);
        const quint64 first = !m_packed.empty() ? m_packed.front()->firstNumber()
                              : m_open          ? m_open->firstNumber()
                                                : m_end;
        facts.lines = m_end - first;
        facts.textBytes = m_textBytes;
        facts.memoryBytes = m_packedMemory;
        facts.diskBytes = m_packedDisk;
        facts.trimmed = m_trimmed;
        if (!m_packed.empty())
            facts.oldestTimeNano = m_packed.front()->firstTime();
        else if (m_open && m_end > first)
            facts.oldestTimeNano = m_open->entry(0).timeNano;
        if (m_open) {
            const auto count = size_t(m_end - m_open->firstNumber());
            facts.memoryBytes += m_open->texts(count).size() + qint64(count * sizeof(LineEntry));
        }
    }
    const QMutexLocker locker(&m_cacheMutex);
    for (const auto &lines : m_cache)
        facts.memoryBytes += lines->bytes();
    facts.diskError = m_diskError;
    return facts;
}

quint64 LogStore::firstNumber() const
{
    const QReadLocker locker(&m_lock);
    if (!m_packed.empty())
        return m_packed.front()->firstNumber();
    return m_open ? m_open->firstNumber() : m_end;
}

quint64 LogStore::endNumber() const
{
    const QReadLocker locker(&m_lock);
    return m_end;
}

LogStore::Front LogStore::front() const
{
    const QReadLocker locker(&m_lock);
    return m_front;
}

std::vector<LogStore::Span> LogStore::spans(quint64 from, quint64 to) const
{
    std::vector<Span> spans;
    const QReadLocker locker(&m_lock);
    const auto after = std::upper_bound(
        m_packed.begin(), m_packed.end(), from,
        [](quint64 number, const auto &chunk) { return number < chunk->endNumber(); });
    for (auto chunk = after; chunk != m_packed.end() && (*chunk)->firstNumber() < to; ++chunk)
        spans.push_back({(*chunk)->firstNumber(), (*chunk)->endNumber(), *chunk, nullptr});
    if (m_open && m_end > m_open->firstNumber() && m_open->firstNumber() < to && from < m_end)
        spans.push_back({m_open->firstNumber(), m_end, nullptr, m_open});
    return spans;
}

void LogStore::noteFailure(const Error &error) const
{
    const QMutexLocker locker(&m_cacheMutex);
    if (m_diskError == error)
        return;
    qCWarning(logLogs) << error.message << error.detail;
    m_diskError = error;
}

std::shared_ptr<const LogLines> LogStore::linesOf(const Span &span) const
{
    if (span.open)
        return span.open;
    {
        const QMutexLocker locker(&m_cacheMutex);
        const auto known = std::find_if(m_cache.begin(), m_cache.end(), [&span](const auto &lines) {
            return lines->firstNumber() == span.first && lines->count() == span.end - span.first;
        });
        if (known != m_cache.end()) {
            std::rotate(m_cache.begin(), known, known + 1);
            return m_cache.front();
        }
    }
    const Result<std::shared_ptr<const LogLines>> unpacked = span.packed->unpack();
    if (!unpacked) {
        noteFailure(unpacked.error());
        return lostLines(*span.packed);
    }
    const QMutexLocker locker(&m_cacheMutex);
    m_cache.push_front(*unpacked);
    if (m_cache.size() > cachedChunks)
        m_cache.pop_back();
    return *unpacked;
}

StoredLine LogStore::line(quint64 number) const
{
    const std::vector<Span> spans = this->spans(number, number + 1);
    if (spans.empty() || number < spans.front().first || number >= spans.front().end) {
        StoredLine none;
        none.number = endNumber();
        return none;
    }
    const Span &span = spans.front();
    StoredLine line = linesOf(span)->borrow(size_t(number - span.first));
    line.text.detach();
    return line;
}

void LogStore::visit(quint64 from, quint64 to,
                     const std::function<void(const StoredLine &)> &visit) const
{
    for (const Span &span : spans(from, to)) {
        const auto lines = linesOf(span);
        const quint64 end = std::min(to, span.end);
        for (quint64 number = std::max(from, span.first); number < end; ++number)
            visit(lines->borrow(size_t(number - span.first)));
    }
}

void LogStore::visitOrigins(quint64 from, quint64 to,
                            const std::function<void(const StoredLine &)> &visit) const
{
    for (const Span &span : spans(from, to)) {
        std::vector<LineEntry> entries;
        if (span.packed) {
            Result<std::vector<LineEntry>> unpacked = span.packed->unpackEntries();
            if (!unpacked) {
                noteFailure(unpacked.error());
                continue;
            }
            entries = std::move(*unpacked);
        }
        const quint64 end = std::min(to, span.end);
        for (quint64 number = std::max(from, span.first); number < end; ++number) {
            const auto index = size_t(number - span.first);
            visit(originOf(span.open ? span.open->entry(index) : entries[index], number));
        }
    }
}

} // namespace panel
