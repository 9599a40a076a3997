// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/ScanPart.h"

#include <algorithm>

namespace panel {

namespace {

/// Between a match and its context may stand lines of other services.
constexpr quint64 linesPerContextLine = 64;

LineSet::Piece pieceOf(const LogStore::Span &span, std::vector<quint64>::const_iterator from,
                       std::vector<quint64>::const_iterator to)
{
    LineSet::Piece piece;
    piece.first = span.first;
    piece.end = span.end;
    piece.all = quint64(to - from) == span.end - span.first;
    if (!piece.all) {
        piece.places.reserve(size_t(to - from));
        for (; from != to; ++from)
            piece.places.push_back(quint16(*from - span.first));
    }
    return piece;
}

} // namespace

quint64 contextMargin(const ScanQuery &query)
{
    return quint64(query.context) * linesPerContextLine;
}

PartScanner::PartScanner(const LogStore &store, const ScanQuery &query,
                         const std::atomic<bool> &cancelled)
    : m_store(store), m_query(query), m_cancelled(cancelled), m_services(store.services())
{
}

LogScan::Part PartScanner::scan(const LogStore::Span &span)
{
    LogScan::Part part;
    std::vector<quint64> matches;
    const quint64 margin = contextMargin(m_query);
    findMatches(span.first - std::min(span.first, margin), span.end + margin, matches);
    part.matches = pieceOf(span, std::lower_bound(matches.begin(), matches.end(), span.first),
                           std::lower_bound(matches.begin(), matches.end(), span.end));
    if (!m_query.isPlain())
        part.shown = shownPiece(span, matches);
    return part;
}

void PartScanner::findMatches(quint64 from, quint64 to, std::vector<quint64> &matches)
{
    m_store.visit(from, to, [&](const StoredLine &line) {
        if (!m_cancelled && m_query.filter.matches(line, m_services))
            matches.push_back(line.number);
    });
}

LineSet::Piece PartScanner::shownPiece(const LogStore::Span &span,
                                       const std::vector<quint64> &matches)
{
    const auto begin = std::lower_bound(matches.begin(), matches.end(), span.first);
    const auto end = std::lower_bound(matches.begin(), matches.end(), span.end);
    std::vector<quint64> shown;
    if (m_query.folds) {
        auto match = begin;
        m_store.visit(span.first, span.end, [&](const StoredLine &line) {
            while (match != end && *match < line.number)
                ++match;
            if (match != end && *match == line.number && !line.continues)
                shown.push_back(line.number);
        });
        return pieceOf(span, shown.begin(), shown.end());
    }
    // The numbers of all lines around that may be context, and how far each is from a match.
    const quint64 margin = contextMargin(m_query);
    std::vector<quint64> candidates;
    m_store.visit(span.first - std::min(span.first, margin), span.end + margin,
                  [&](const StoredLine &line) {
                      if (m_query.filter.matchesOrigin(line, m_services))
                          candidates.push_back(line.number);
                  });
    std::vector<char> wanted(candidates.size(), 0);
    for (const quint64 match : matches) {
        const auto place = std::lower_bound(candidates.begin(), candidates.end(), match);
        const auto at = size_t(place - candidates.begin());
        const size_t from = at - std::min(at, size_t(m_query.context));
        const size_t to = std::min(candidates.size(), at + size_t(m_query.context) + 1);
        std::fill(wanted.begin() + qptrdiff(from), wanted.begin() + qptrdiff(to), 1);
    }
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (wanted[i] && candidates[i] >= span.first && candidates[i] < span.end)
            shown.push_back(candidates[i]);
    }
    return pieceOf(span, shown.begin(), shown.end());
}

} // namespace panel
