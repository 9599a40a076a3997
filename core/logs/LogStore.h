// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QReadWriteLock>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <vector>

namespace panel {

/// One line as it is kept.
struct StoredLine
{
    enum class Stream : quint8 { Output, Error, Divider };

    quint64 number = 0;  ///< counts from 0 over the life of the store; never given twice
    qint64 timeNano = 0; ///< by the engine's clock, UTC since the epoch
    int service = 0;     ///< index into LogStore::services()
    Stream stream = Stream::Output;
    QByteArray text; ///< the exact bytes, without the line's end
};

/// Append-only lines of all services in the order of their arrival, as flat bytes in chunks with an
/// index per line. Beyond the budget the oldest chunk goes as a whole: numbers of lines stay what
/// they were. Thread-safe: one thread appends, others read and clear.
class LogStore
{
public:
    explicit LogStore(qint64 budgetBytes = 256 * 1024 * 1024);

    /// The index of the service, which is given one at its first use.
    int serviceIndex(const QString &service);
    QStringList services() const;

    struct NewLine
    {
        qint64 timeNano = 0;
        int service = 0;
        StoredLine::Stream stream = StoredLine::Stream::Output;
        QByteArray text;
    };
    void append(const std::vector<NewLine> &lines);
    void clear();

    quint64 firstNumber() const; ///< of the oldest line that is still there
    quint64 endNumber() const;   ///< one past the newest
    qint64 bytes() const;        ///< that the lines take

    /// The line, or an empty one with `number` past the end when it is not (or no longer) there.
    StoredLine line(quint64 number) const;
    /// Calls `visit(line)` for each line in [from, to) that is still there, in order, under one
    /// lock: so keep the range short, and do not call the store from inside. The text of such a
    /// line borrows the store's bytes and is valid during the call only (use QByteArray::detach()
    /// to keep it).
    void visit(quint64 from, quint64 to,
               const std::function<void(const StoredLine &)> &visit) const;

private:
    struct Entry
    {
        qint64 timeNano;
        quint32 end; ///< of its bytes in the chunk; they begin where the line before ends
        quint16 service;
        StoredLine::Stream stream;
    };
    struct Chunk
    {
        quint64 firstNumber = 0;
        QByteArray bytes;
        std::vector<Entry> entries;

        qint64 cost() const;
        /// The line at this index; its text borrows the bytes.
        StoredLine borrow(size_t index) const;
    };

    std::deque<Chunk>::const_iterator chunkOf(quint64 number) const;
    void appendOne(const NewLine &line);
    void trim();

    mutable QReadWriteLock m_lock;
    const qint64 m_budget;
    qint64 m_bytes = 0;
    quint64 m_end = 0;
    std::deque<Chunk> m_chunks;
    QStringList m_services;
    QHash<QString, int> m_indexOfService;
};

} // namespace panel
