// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/logs/StoredLine.h"

#include <QByteArray>
#include <QHash>
#include <QReadWriteLock>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace panel {

/// What a store may take.
struct LogBudget
{
    qint64 memory = 128LL * 1024 * 1024;
    qint64 disk = 2LL * 1024 * 1024 * 1024; ///< in the cache folder, for what memory cannot hold

    bool operator==(const LogBudget &other) const = default;
};

/// Append-only lines of all services in the order of their arrival, as flat bytes in chunks with an
/// index per line. Beyond the budget the oldest chunk goes as a whole: numbers of lines stay what
/// they were. Thread-safe: one thread appends, others read and clear.
class LogStore
{
public:
    /// The first number that is given. Lines from before the first, when they are fetched later,
    /// get lower ones.
    static constexpr quint64 firstEver = quint64(1) << 40;

    /// What it holds and takes, to be shown.
    struct Facts
    {
        quint64 lines = 0;
        qint64 textBytes = 0;   ///< of the lines as they came
        qint64 memoryBytes = 0; ///< that they take here
        qint64 diskBytes = 0;
        qint64 oldestTimeNano = 0;      ///< of the first line; 0: there is none
        bool trimmed = false;           ///< older lines were dropped for the budget's sake
        std::optional<Error> diskError; ///< why nothing can be written to disk
    };

    explicit LogStore(const LogBudget &budget = {});

    LogBudget budget() const;
    /// Takes effect at the next append.
    void setBudget(const LogBudget &budget);
    Facts facts() const;

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

    /// Lines at the front are no longer those with their numbers, once for each revision: earlier
    /// ones were put in. It concerns the numbers less than `end`.
    struct Front
    {
        quint64 revision = 0;
        quint64 end = 0;
    };
    Front front() const;

    /// Lines that lie together.
    struct Span
    {
        quint64 first = 0;
        quint64 end = 0;
    };
    /// The lines in [from, to) that are there, in spans that are good to work on: at most
    /// LineSet::mostInPiece lines each, in order, without gaps.
    std::vector<Span> spans(quint64 from, quint64 to) const;

    /// The line, or an empty one with `number` past the end when it is not (or no longer) there.
    StoredLine line(quint64 number) const;
    /// Calls `visit(line)` for each line in [from, to) that is still there, in order, under one
    /// lock: so keep the range short, and do not call the store from inside. The text of such a
    /// line borrows the store's bytes and is valid during the call only (use QByteArray::detach()
    /// to keep it).
    void visit(quint64 from, quint64 to,
               const std::function<void(const StoredLine &)> &visit) const;

    /// The same without the texts, which is quicker.
    void visitOrigins(quint64 from, quint64 to,
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
    LogBudget m_budget;
    qint64 m_bytes = 0;
    quint64 m_end = firstEver;
    qint64 m_textBytes = 0;
    bool m_trimmed = false;
    std::deque<Chunk> m_chunks;
    QStringList m_services;
    QHash<QString, int> m_indexOfService;
};

} // namespace panel
