// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogChunk.h"

#include "core/base/Tr.h"
#include "core/logs/LineIndex.h"
#include "core/logs/SgrSequence.h"

#include <QMutexLocker>

#include <algorithm>
#include <cstring>
#include <memory>
#include <zstd.h>

namespace panel {

namespace {

/// The quickest of zstd's proper levels: the engine's output must not wait for it.
constexpr int zstdLevel = 1;

struct FreeCompressor
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor
{
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

/// Making one takes longer than packing a chunk with it.
ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
    return context.get();
}

TrigramSet trigramsOf(const LogLines &lines, bool hasEscapes)
{
    TrigramSet trigrams;
    for (size_t i = 0; i < lines.count(); ++i) {
        const QByteArrayView text = lines.text(i);
        if (hasEscapes && text.contains('\x1b'))
            trigrams.add(withoutSgr(text.toByteArray()));
        else
            trigrams.add(text);
    }
    return trigrams;
}

} // namespace

LogLines::LogLines(quint64 firstNumber, qsizetype bytes, size_t lines) : m_firstNumber(firstNumber)
{
    m_bytes.reserve(size_t(bytes));
    m_entries.reserve(lines);
}

bool LogLines::hasRoom(qsizetype textSize) const
{
    return m_entries.size() < m_entries.capacity()
           && m_bytes.size() + size_t(textSize) + 1 <= m_bytes.capacity();
}

void LogLines::add(const LineEntry &entry, QByteArrayView text)
{
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_entries.push_back(entry);
    m_entries.back().end = quint32(m_bytes.size());
    m_bytes.push_back('\n');
}

QByteArrayView LogLines::text(size_t index) const
{
    const quint32 begin = index == 0 ? 0 : entry(index - 1).end + 1;
    return {m_bytes.data() + begin, qsizetype(entry(index).end - begin)};
}

QByteArrayView LogLines::texts(size_t count) const
{
    return {m_bytes.data(), count == 0 ? 0 : qsizetype(entry(count - 1).end) + 1};
}

StoredLine originOf(const LineEntry &entry, quint64 number)
{
    StoredLine line;
    line.number = number;
    line.timeNano = entry.timeNano;
    line.service = entry.service;
    line.stream = entry.stream;
    line.level = entry.level;
    line.continues = entry.continues;
    return line;
}

StoredLine LogLines::borrow(size_t index) const
{
    StoredLine line = originOf(entry(index), m_firstNumber + index);
    const QByteArrayView bytes = text(index);
    line.text = QByteArray::fromRawData(bytes.data(), bytes.size());
    return line;
}

qint64 LogLines::bytes() const
{
    return qint64(m_bytes.size()) + qint64(m_entries.size()) * qint64(sizeof(LineEntry));
}

PackedChunk::PackedChunk(const LogLines &lines)
    : m_firstNumber(lines.firstNumber()), m_count(quint32(lines.count()))
{
    const QByteArrayView texts = lines.texts(lines.count());
    m_textSize = quint32(texts.size());
    m_hasEscapes = texts.contains('\x1b');
    m_firstTime = lines.entry(0).timeNano;
    m_latestTime = m_firstTime;
    for (size_t i = 0; i < lines.count(); ++i) {
        m_latestTime = std::max(m_latestTime, lines.entry(i).timeNano);
        m_hasDividers |= lines.entry(i).stream == StoredLine::Stream::Divider;
    }
    const TrigramSet trigrams = trigramsOf(lines, m_hasEscapes);
    const QByteArray index = packedEntries(lines);
    m_indexSize = index.size();
    const size_t most = ZSTD_compressBound(size_t(texts.size()));
    const qint64 front = TrigramSet::bytes + m_indexSize;
    QByteArray packed(front + qsizetype(most), Qt::Uninitialized);
    std::memcpy(packed.data(), trigrams.data(), size_t(TrigramSet::bytes));
    std::memcpy(packed.data() + TrigramSet::bytes, index.constData(), size_t(index.size()));
    const size_t size = ZSTD_compressCCtx(compressor(), packed.data() + front, most, texts.data(),
                                          size_t(texts.size()), zstdLevel);
    Q_ASSERT(!ZSTD_isError(size)); // it has all the room that it may need
    // A copy: it would keep the room that was only needed to pack.
    m_packed = QByteArray(packed.constData(), front + qsizetype(size));
    m_packedSize = m_packed.size();
}

qint64 PackedChunk::packedBytes() const
{
    return m_packedSize;
}

qint64 PackedChunk::memoryBytes() const
{
    const QMutexLocker locker(&m_mutex);
    return qint64(sizeof(PackedChunk)) + m_packed.size();
}

qint64 PackedChunk::diskBytes() const
{
    const QMutexLocker locker(&m_mutex);
    return m_file ? m_packedSize : 0;
}

/// A part of what is packed; bytes in memory are borrowed from the chunk's array, which the result
/// does not hold.
Result<QByteArray> PackedChunk::part(qint64 offset, qint64 size) const
{
    QByteArray packed;
    std::shared_ptr<SpillFile> file;
    {
        const QMutexLocker locker(&m_mutex);
        packed = m_packed;
        file = m_file;
    }
    if (file)
        return file->read(m_offset + offset, size);
    return offset == 0 && size == packed.size() ? packed : packed.mid(offset, size);
}

Result<TrigramSet> PackedChunk::trigrams() const
{
    const Result<QByteArray> bytes = part(0, TrigramSet::bytes);
    if (!bytes)
        return fail(bytes.error());
    TrigramSet trigrams;
    std::memcpy(trigrams.data(), bytes->constData(), size_t(TrigramSet::bytes));
    return trigrams;
}

Result<void> PackedChunk::unpackTexts(std::vector<char> &buffer) const
{
    const qint64 front = TrigramSet::bytes + m_indexSize;
    const Result<QByteArray> bytes = part(front, m_packedSize - front);
    if (!bytes)
        return fail(bytes.error());
    buffer.resize(m_textSize);
    const size_t size = ZSTD_decompressDCtx(decompressor(), buffer.data(), buffer.size(),
                                            bytes->constData(), size_t(bytes->size()));
    if (ZSTD_isError(size) || size != buffer.size()) {
        return fail(Error::Kind::FileMalformed, Tr::tr("Old log lines cannot be read back."),
                    Tr::tr("Clear the log, and look at the disk."),
                    ZSTD_isError(size) ? QString::fromLatin1(ZSTD_getErrorName(size)) : QString());
    }
    return {};
}

Result<std::vector<LineEntry>> PackedChunk::unpackEntries() const
{
    const Result<QByteArray> bytes = part(TrigramSet::bytes, m_indexSize);
    if (!bytes)
        return fail(bytes.error());
    return unpackedEntries(*bytes, m_count, m_firstTime);
}

Result<std::shared_ptr<const LogLines>> PackedChunk::unpack() const
{
    auto lines = std::make_shared<LogLines>(m_firstNumber, 0, 0);
    Result<std::vector<LineEntry>> entries = unpackEntries();
    if (!entries)
        return fail(entries.error());
    lines->m_entries = std::move(*entries);
    if (const Result<void> texts = unpackTexts(lines->m_bytes); !texts)
        return fail(texts.error());
    return lines;
}

Result<void> PackedChunk::spill(const std::shared_ptr<SpillFile> &file)
{
    const Result<qint64> offset = file->append(m_packed);
    if (!offset)
        return fail(offset.error());
    const QMutexLocker locker(&m_mutex);
    m_offset = *offset;
    m_file = file;
    m_packed = QByteArray();
    return {};
}

} // namespace panel
