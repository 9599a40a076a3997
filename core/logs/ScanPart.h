// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogScan.h"

#include <atomic>
#include <vector>

namespace panel {

/// How many lines before or behind a part of the store may bring context into it.
quint64 contextMargin(const ScanQuery &query);

/// Compares parts of a store with a query, in one thread.
///
/// It looks for the words in all texts of a part at once, and at single lines only where it found
/// one; and not even unpacks a part that cannot have them.
class PartScanner
{
public:
    /// Stops soon once `cancelled`; what it found then is incomplete.
    PartScanner(const LogStore &store, const ScanQuery &query, const std::atomic<bool> &cancelled);

    LogScan::Part scan(const LogStore::Span &span);

private:
    void chooseLead();
    std::vector<quint64> matchesIn(const LogStore::Span &span);
    bool mayMatch(const LogStore::Span &span) const;
    bool readTexts(const LogStore::Span &span);
    bool readEntries(const LogStore::Span &span);
    void takeColoursAway();
    std::vector<quint32> linesWithLead();
    qsizetype endOf(quint32 line) const;
    quint32 lineAt(qsizetype place, quint32 from) const;
    bool isFromWanted(const LineEntry &entry);
    QByteArrayView textAt(quint32 line) const;
    LineSet::Piece withContext(const LogStore::Span &span, std::vector<quint64> matches);

    const LogStore &m_store;
    const ScanQuery &m_query;
    const std::atomic<bool> &m_cancelled;
    QStringList m_services;
    std::vector<char> m_wantedServices; ///< by the index of the service
    const LogPattern *m_lead = nullptr; ///< what is looked for first; null: each line is looked at

    // Of the part that is being looked at.
    const LogStore::Span *m_span = nullptr;
    std::shared_ptr<const LogLines> m_open; ///< null: it was packed
    size_t m_count = 0;
    std::vector<char> m_buffer;
    QByteArrayView m_texts;
    std::vector<LineEntry> m_unpacked;
    const LineEntry *m_entries = nullptr; ///< m_count of them
    std::vector<char> m_clean;            ///< the texts without colours, if there are any
    std::vector<quint32> m_cleanEnds;     ///< of the lines among these
    std::vector<char> m_folded;
};

} // namespace panel
