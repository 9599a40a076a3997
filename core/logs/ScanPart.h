// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogScan.h"

#include <atomic>

namespace panel {

/// How many lines before or behind a part of the store may bring context into it.
quint64 contextMargin(const ScanQuery &query);

/// Compares parts of a store with a query, in one thread.
class PartScanner
{
public:
    /// Stops soon once `cancelled`; what it found then is incomplete.
    PartScanner(const LogStore &store, const ScanQuery &query, const std::atomic<bool> &cancelled);

    LogScan::Part scan(const LogStore::Span &span);

private:
    void findMatches(quint64 from, quint64 to, std::vector<quint64> &matches);
    LineSet::Piece shownPiece(const LogStore::Span &span, const std::vector<quint64> &matches);

    const LogStore &m_store;
    const ScanQuery &m_query;
    const std::atomic<bool> &m_cancelled;
    QStringList m_services;
};

} // namespace panel
