// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/logs/SpillFile.h"
#include "core/logs/StoredLine.h"
#include "core/logs/TrigramSet.h"

#include <QByteArray>
#include <QMutex>

#include <memory>
#include <vector>

namespace panel {

/// What is known of a line besides its text.
struct LineEntry
{
    qint64 timeNano = 0;
    quint32 end = 0; ///< of its text among the bytes of its chunk
    quint16 service = 0;
    StoredLine::Stream stream : 2 = StoredLine::Stream::Output;
    LogLevel level : 3 = LogLevel::Unknown;
    bool continues : 1 = false;

    bool operator==(const LineEntry &other) const = default;
};

/// Lines that stand together: their texts one behind the other, each with "\n" behind it, and their
/// entries. What was added does not move while it has room, so that readers who know how many lines
/// there were need no lock.
class LogLines
{
public:
    /// About so many bytes make a chunk: small enough to be unpacked while a frame is painted.
    static constexpr qsizetype roomBytes = 256 * 1024;
    static constexpr size_t roomLines = 16'384;

    LogLines(quint64 firstNumber, qsizetype bytes, size_t lines);

    bool hasRoom(qsizetype textSize) const;
    void add(const LineEntry &entry, QByteArrayView text); ///< the entry's end is set here

    quint64 firstNumber() const { return m_firstNumber; }
    size_t count() const { return m_entries.size(); }
    /// By the pointer: the count of the vector may be changing meanwhile.
    const LineEntry &entry(size_t index) const { return *(m_entries.data() + index); }
    QByteArrayView text(size_t index) const;
    /// The texts of the first lines, with the "\n" behind each.
    QByteArrayView texts(size_t count) const;
    /// The line; its text borrows the bytes.
    StoredLine borrow(size_t index) const;
    qint64 bytes() const; ///< that it takes

private:
    friend class PackedChunk;

    quint64 m_firstNumber;
    std::vector<char> m_bytes;
    std::vector<LineEntry> m_entries;
};

/// A line without its text.
StoredLine originOf(const LineEntry &entry, quint64 number);

/// Lines to which nothing is added any more, packed: in memory, later perhaps in a file. Any thread
/// reads; one thread moves it into the file.
class PackedChunk
{
public:
    explicit PackedChunk(const LogLines &lines);

    quint64 firstNumber() const { return m_firstNumber; }
    quint64 endNumber() const { return m_firstNumber + m_count; }
    qint64 textBytes() const { return m_textSize - m_count; } ///< as they came
    qint64 memoryBytes() const;                               ///< that it takes now
    qint64 diskBytes() const;                                 ///< that it takes now
    qint64 packedBytes() const;
    qint64 firstTime() const { return m_firstTime; }   ///< of its first line
    qint64 latestTime() const { return m_latestTime; } ///< the highest
    bool hasDividers() const { return m_hasDividers; }
    bool hasEscapes() const { return m_hasEscapes; } ///< perhaps colours
    quint32 textSize() const { return m_textSize; }  ///< of texts()

    /// Which trigrams its lines have, without their colours.
    Result<TrigramSet> trigrams() const;
    /// Puts LogLines::texts() of all lines into this buffer.
    Result<void> unpackTexts(std::vector<char> &buffer) const;
    Result<std::vector<LineEntry>> unpackEntries() const;
    Result<std::shared_ptr<const LogLines>> unpack() const;

    /// Moves it there; it can be read all the time.
    Result<void> spill(const std::shared_ptr<SpillFile> &file);

private:
    Result<QByteArray> part(qint64 offset, qint64 size) const;

    quint64 m_firstNumber;
    quint32 m_count;
    quint32 m_textSize = 0;
    qint64 m_firstTime = 0;
    qint64 m_latestTime = 0;
    bool m_hasDividers = false;
    bool m_hasEscapes = false;
    qint64 m_indexSize = 0;
    qint64 m_packedSize = 0; ///< of trigrams, index and texts together, in this order

    mutable QMutex m_mutex;
    QByteArray m_packed; ///< empty once it is in the file
    std::shared_ptr<SpillFile> m_file;
    qint64 m_offset = 0;
};

} // namespace panel
