// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/logs/LogBudget.h"
#include "core/logs/LogChunk.h"
#include "core/logs/StoredLine.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QReadWriteLock>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace panel {

/// Append-only lines of all services, in chunks that are packed when they are full, and moved into
/// a file when memory has its share. Beyond the whole budget the oldest chunk goes: numbers of
/// lines stay what they were. Thread-safe. Whoever reads never waits for the packing or the disk of
/// whoever appends.
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
        std::optional<Error> diskError; ///< why nothing can be written to disk, or read from it
    };

    /// `spillFolder`: where it may write; empty: a folder of the user's cache.
    explicit LogStore(const LogBudget &budget = {}, const QString &spillFolder = {});
    ~LogStore();

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
    /// These lines, in their order, take the place of all that are there before number `end`; the
    /// last of them gets the number end - 1.
    void replaceFront(quint64 end, const std::vector<NewLine> &lines);
    void clear();

    quint64 firstNumber() const; ///< of the oldest line that is still there
    quint64 endNumber() const;   ///< one past the newest

    /// Lines at the front are no longer those with their numbers, once for each revision: see
    /// replaceFront(). It concerns the numbers less than `end`.
    struct Front
    {
        quint64 revision = 0;
        quint64 end = 0;
    };
    Front front() const;

    /// The line, or an empty one with `number` past the end when it is not (or no longer) there.
    StoredLine line(quint64 number) const;
    /// Calls `visit(line)` for each line in [from, to) that is still there, in order. The text of
    /// such a line borrows the store's bytes and is valid during the call only (use
    /// QByteArray::detach() to keep it).
    void visit(quint64 from, quint64 to,
               const std::function<void(const StoredLine &)> &visit) const;
    /// The same without the texts, which is quicker.
    void visitOrigins(quint64 from, quint64 to,
                      const std::function<void(const StoredLine &)> &visit) const;

    /// Lines that lie together: one chunk, or the part of one.
    struct Span
    {
        quint64 first = 0;
        quint64 end = 0;
        std::shared_ptr<const PackedChunk> packed; ///< all lines of it, or null
        std::shared_ptr<const LogLines> open;      ///< otherwise: its first end - first lines
    };
    /// All lines from the chunk of `from` up to `to`, in order.
    std::vector<Span> spans(quint64 from, quint64 to) const;
    /// The lines of a span, from the few that were unpacked last if they are among them. Empty
    /// texts where the disk fails; facts() tells.
    std::shared_ptr<const LogLines> linesOf(const Span &span) const;
    /// Something could not be read back; facts() will tell.
    void noteFailure(const Error &error) const;

private:
    void seal();
    void publish();
    void keepBudget();
    bool spillOldest();
    void dropOldest();
    qint64 ownMemory() const;

    const QString m_folder;
    QMutex m_writing; ///< held by whoever changes the lines, from the beginning to the end of it

    // Changed by the writer, with the lock; read with it.
    mutable QReadWriteLock m_lock;
    LogBudget m_budget;
    std::deque<std::shared_ptr<PackedChunk>> m_packed;
    std::shared_ptr<LogLines> m_open; ///< its lines from m_end on are being written
    quint64 m_end = firstEver;
    qint64 m_textBytes = 0;
    bool m_trimmed = false;
    Front m_front;
    QStringList m_services;
    QHash<QString, int> m_indexOfService;
    qint64 m_packedMemory = 0;
    qint64 m_packedDisk = 0;

    // The writer's own.
    size_t m_onDisk = 0; ///< so many chunks at the front are in files
    std::deque<std::shared_ptr<SpillFile>> m_files;

    mutable QMutex m_cacheMutex;
    mutable std::deque<std::shared_ptr<const LogLines>> m_cache; ///< the last used first
    mutable std::optional<Error> m_diskError;
};

} // namespace panel
