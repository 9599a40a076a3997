// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogStore.h"

#include "core/logs/LineShape.h"

#include <QMutexLocker>
#include <QReadLocker>
#include <QStandardPaths>
#include <QWriteLocker>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

/// Room on the disk is given back by whole files.
constexpr qint64 smallestFile = 4LL * 1024 * 1024;
constexpr qint64 filesPerBudget = 32;

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
           + QStringLiteral("/logs");
}

std::shared_ptr<LogLines> roomFor(quint64 firstNumber, qsizetype textSize)
{
    // The allocator gives pages only as they are written, so a short log stays small.
    return std::make_shared<LogLines>(firstNumber, std::max(LogLines::roomBytes, textSize + 1),
                                      LogLines::roomLines);
}

LineEntry entryOf(const LogStore::NewLine &line)
{
    LineEntry entry;
    entry.timeNano = line.timeNano;
    entry.service = quint16(line.service);
    entry.stream = line.stream;
    if (line.stream != StoredLine::Stream::Divider) {
        entry.level = levelOf(line.text);
        entry.continues = isContinuation(line.text);
    }
    return entry;
}

} // namespace

LogStore::LogStore(const LogBudget &budget, const QString &spillFolder)
    : m_folder(spillFolder.isEmpty() ? cacheFolder() : spillFolder), m_budget(budget)
{
}

LogStore::~LogStore() = default;

void LogStore::append(const std::vector<NewLine> &lines)
{
    const QMutexLocker writing(&m_writing);
    for (const NewLine &line : lines) {
        if (!m_open || !m_open->hasRoom(line.text.size())) {
            publish();
            seal();
            auto open = roomFor(m_end, line.text.size());
            const QWriteLocker locker(&m_lock);
            m_open = std::move(open);
        }
        m_open->add(entryOf(line), line.text);
    }
    publish();
    keepBudget();
}

/// What was written into the open chunk belongs to the store from now on.
void LogStore::publish()
{
    if (!m_open)
        return;
    const quint64 end = m_open->firstNumber() + m_open->count();
    if (end == m_end)
        return;
    const auto before = size_t(m_end - m_open->firstNumber());
    const qint64 bytes = m_open->texts(m_open->count()).size() - m_open->texts(before).size();
    const QWriteLocker locker(&m_lock);
    m_textBytes += bytes - qint64(end - m_end);
    m_end = end;
}

/// Packs the open chunk, whose lines are all published. Who reads it meanwhile reads it as it was.
void LogStore::seal()
{
    if (!m_open || m_open->count() == 0)
        return;
    auto packed = std::make_shared<PackedChunk>(*m_open);
    const QWriteLocker locker(&m_lock);
    m_packedMemory += packed->memoryBytes();
    m_packed.push_back(std::move(packed));
    m_open.reset();
}

void LogStore::replaceFront(quint64 end, const std::vector<NewLine> &lines)
{
    const QMutexLocker writing(&m_writing);
    if (end > firstNumber() && (m_packed.empty() || end > m_packed.back()->endNumber()))
        seal();
    std::deque<std::shared_ptr<PackedChunk>> chunks;
    std::shared_ptr<LogLines> open;
    const auto put = [&](const LineEntry &entry, QByteArrayView text, quint64 number) {
        if (!open || !open->hasRoom(text.size())) {
            if (open)
                chunks.push_back(std::make_shared<PackedChunk>(*open));
            open = roomFor(number, text.size());
        }
        open->add(entry, text);
    };
    quint64 number = end - lines.size();
    for (const NewLine &line : lines)
        put(entryOf(line), line.text, number++);
    // The lines behind it that lie in a chunk with some before it are packed anew.
    size_t replaced = 0;
    while (replaced < m_packed.size() && m_packed[replaced]->firstNumber() < end)
        ++replaced;
    if (replaced > 0 && m_packed[replaced - 1]->endNumber() > end) {
        const auto &chunk = m_packed[replaced - 1];
        const auto old = linesOf({chunk->firstNumber(), chunk->endNumber(), chunk, nullptr});
        for (; number < chunk->endNumber(); ++number) {
            const auto index = size_t(number - chunk->firstNumber());
            put(old->entry(index), old->text(index), number);
        }
    }
    if (open)
        chunks.push_back(std::make_shared<PackedChunk>(*open));

    const QWriteLocker locker(&m_lock);
    for (; replaced > 0; --replaced)
        dropOldest();
    m_packed.insert(m_packed.begin(), chunks.begin(), chunks.end());
    for (const auto &chunk : chunks) {
        m_packedMemory += chunk->memoryBytes();
        m_textBytes += chunk->textBytes();
    }
    // Chunks go to the disk in their order, so nothing is there behind these.
    m_onDisk = 0;
    while (m_onDisk < m_packed.size() && m_packed[m_onDisk]->diskBytes() > 0)
        ++m_onDisk;
    m_front = {m_front.revision + 1, end};
    const QMutexLocker cache(&m_cacheMutex);
    m_cache.clear();
}

void LogStore::clear()
{
    const QMutexLocker writing(&m_writing);
    const QWriteLocker locker(&m_lock);
    m_packed.clear();
    m_open.reset();
    m_files.clear();
    m_onDisk = 0;
    m_packedMemory = 0;
    m_packedDisk = 0;
    m_textBytes = 0;
    m_trimmed = false;
    const QMutexLocker cache(&m_cacheMutex);
    m_cache.clear();
    m_diskError.reset();
}

/// Takes chunks out of memory, the oldest first, and then out of the store.
void LogStore::keepBudget()
{
    const LogBudget budget = this->budget();
    while (ownMemory() > budget.memory && m_onDisk < m_packed.size()) {
        if (budget.disk > 0 && spillOldest())
            continue;
        const QWriteLocker locker(&m_lock);
        dropOldest();
        m_trimmed = true;
    }
    while (m_packedDisk > budget.disk && m_onDisk > 0) {
        const QWriteLocker locker(&m_lock);
        dropOldest();
        m_trimmed = true;
    }
    // A file goes when the last of its chunks has gone.
    while (m_files.size() > 1 && m_files.front().use_count() == 1)
        m_files.pop_front();
}

qint64 LogStore::ownMemory() const
{
    return m_packedMemory + (m_open ? m_open->bytes() : 0);
}

bool LogStore::spillOldest()
{
    const std::shared_ptr<PackedChunk> chunk = m_packed[m_onDisk];
    const qint64 fileSize = std::max(smallestFile, m_budget.disk / filesPerBudget);
    if (m_files.empty() || m_files.back()->size() + chunk->packedBytes() > fileSize) {
        Result<std::shared_ptr<SpillFile>> file = SpillFile::create(m_folder);
        if (!file) {
            noteFailure(file.error());
            return false;
        }
        m_files.push_back(*file);
    }
    const qint64 before = chunk->memoryBytes();
    if (const Result<void> moved = chunk->spill(m_files.back()); !moved) {
        noteFailure(moved.error());
        return false;
    }
    const QWriteLocker locker(&m_lock);
    m_packedMemory -= before - chunk->memoryBytes();
    m_packedDisk += chunk->diskBytes();
    ++m_onDisk;
    return true;
}

/// With the lock.
void LogStore::dropOldest()
{
    const auto &chunk = m_packed.front();
    m_packedMemory -= chunk->memoryBytes();
    m_packedDisk -= chunk->diskBytes();
    m_textBytes -= chunk->textBytes();
    m_onDisk -= m_onDisk > 0 ? 1 : 0;
    m_packed.pop_front();
}

} // namespace panel
