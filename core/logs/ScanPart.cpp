// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/ScanPart.h"

#include "core/logs/SgrSequence.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace panel {

namespace {

/// Between a match and its context may stand lines of other services.
constexpr quint64 linesPerContextLine = 64;
constexpr qsizetype shortestHint = 3; ///< a trigram

template <typename Iterator>
LineSet::Piece pieceOf(const LogStore::Span &span, Iterator from, Iterator to)
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
    : m_store(store), m_query(query), m_cancelled(cancelled)
{
    chooseLead();
}

/// The wanted term that stands in the fewest lines, as far as its length tells.
void PartScanner::chooseLead()
{
    qsizetype best = -1;
    for (const LogFilter::Term &term : m_query.filter.terms()) {
        const LogPattern &pattern = term.pattern;
        if (!term.wanted || !pattern.canScan())
            continue;
        const qsizetype worth = pattern.mustHave().size() * 2 + (pattern.isWord() ? 1 : 0);
        if (worth > best) {
            best = worth;
            m_lead = &pattern;
        }
    }
}

LogScan::Part PartScanner::scan(const LogStore::Span &span)
{
    LogScan::Part part;
    std::vector<quint64> matches = matchesIn(span);
    part.matches = pieceOf(span, matches.begin(), matches.end());
    if (m_query.context > 0)
        part.shown = withContext(span, std::move(matches));
    return part;
}

/// False: no line of it passes, which is seen without unpacking it.
bool PartScanner::mayMatch(const LogStore::Span &span) const
{
    if (!span.packed)
        return true;
    if (span.packed->latestTime() < m_query.filter.sinceNano())
        return false;
    if (!m_query.filter.hasText() || (m_query.dividers && span.packed->hasDividers()))
        return true;
    const Result<TrigramSet> trigrams = span.packed->trigrams();
    if (!trigrams) {
        m_store.noteFailure(trigrams.error());
        return false;
    }
    const auto &terms = m_query.filter.terms();
    return std::all_of(terms.begin(), terms.end(), [&trigrams](const LogFilter::Term &term) {
        const QByteArray &hint = term.pattern.mustHave();
        return !term.wanted || hint.size() < shortestHint || trigrams->mayContain(hint);
    });
}

bool PartScanner::readTexts(const LogStore::Span &span)
{
    m_cleanEnds.clear();
    if (m_open) {
        m_texts = m_open->texts(m_count);
        if (m_texts.contains('\x1b'))
            takeColoursAway();
        return true;
    }
    if (const Result<void> texts = span.packed->unpackTexts(m_buffer); !texts) {
        m_store.noteFailure(texts.error());
        return false;
    }
    m_texts = {m_buffer.data(), qsizetype(m_buffer.size())};
    if (span.packed->hasEscapes() && readEntries(span))
        takeColoursAway();
    return true;
}

bool PartScanner::readEntries(const LogStore::Span &span)
{
    if (m_entries)
        return true;
    if (m_open) {
        m_entries = &m_open->entry(0);
        return true;
    }
    Result<std::vector<LineEntry>> entries = span.packed->unpackEntries();
    if (!entries) {
        m_store.noteFailure(entries.error());
        return false;
    }
    m_unpacked = std::move(*entries);
    m_entries = m_unpacked.data();
    return true;
}

void PartScanner::takeColoursAway()
{
    if (!m_entries)
        m_entries = &m_open->entry(0);
    m_clean.clear();
    m_cleanEnds.reserve(m_count);
    quint32 begin = 0;
    for (size_t i = 0; i < m_count; ++i) {
        const QByteArrayView line = m_texts.sliced(begin, m_entries[i].end - begin);
        const QByteArray clean = withoutSgr(QByteArray::fromRawData(line.data(), line.size()));
        m_clean.insert(m_clean.end(), clean.begin(), clean.end());
        m_cleanEnds.push_back(quint32(m_clean.size()));
        m_clean.push_back('\n');
        begin = m_entries[i].end + 1;
    }
    m_texts = {m_clean.data(), qsizetype(m_clean.size())};
}

QByteArrayView PartScanner::textAt(quint32 line) const
{
    const qsizetype begin = line == 0 ? 0 : endOf(line - 1) + 1;
    return m_texts.sliced(begin, endOf(line) - begin);
}

/// The lines that have the lead, in order.
std::vector<quint32> PartScanner::linesWithLead()
{
    std::vector<quint32> found;
    if (m_lead->needsFolded())
        foldCase(m_texts, m_folded);
    const LogPattern::Texts texts{m_texts, {m_folded.data(), qsizetype(m_folded.size())}};
    quint32 line = 0;
    for (qsizetype at = 0; at < m_texts.size() && !m_cancelled;) {
        const auto [start, length] = m_lead->findIn(texts, at);
        // Where lines end is only unpacked when there is something in them.
        if (start == LogPattern::none || !readEntries(*m_span))
            break;
        if (start == LogPattern::tooDear) {
            for (; line < m_count && !m_cancelled; ++line) {
                if (m_lead->isIn(textAt(line)))
                    found.push_back(line);
            }
            break;
        }
        line = lineAt(start, line);
        if (line >= m_count)
            break;
        at = endOf(line) + 1;
        if (start + length < at || m_lead->isIn(textAt(line)))
            found.push_back(line);
        ++line;
    }
    return found;
}

qsizetype PartScanner::endOf(quint32 line) const
{
    return m_cleanEnds.empty() ? m_entries[line].end : m_cleanEnds[line];
}

/// The line that the place is in, which is `from` or a later one.
quint32 PartScanner::lineAt(qsizetype place, quint32 from) const
{
    // Most often it is near: the steps towards it become longer.
    quint32 step = 1;
    quint32 to = from;
    while (to < m_count && endOf(to) < place) {
        from = to + 1;
        to += step;
        step *= 2;
    }
    to = std::min(to, quint32(m_count));
    while (from < to) {
        const quint32 middle = from + (to - from) / 2;
        if (endOf(middle) < place)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

bool PartScanner::isFromWanted(const LineEntry &entry)
{
    if (entry.service >= m_wantedServices.size()) {
        m_services = m_store.services();
        for (auto i = qsizetype(m_wantedServices.size()); i < m_services.size(); ++i)
            m_wantedServices.push_back(m_query.filter.matchesService(m_services[i]) ? 1 : 0);
        if (entry.service >= m_wantedServices.size()) // a store whose lines were never named
            m_wantedServices.resize(size_t(entry.service) + 1,
                                    m_query.filter.matchesService({}) ? 1 : 0);
    }
    return m_wantedServices[entry.service] && m_query.filter.matchesKind(originOf(entry, 0));
}

std::vector<quint64> PartScanner::matchesIn(const LogStore::Span &span)
{
    std::vector<quint64> matches;
    m_open = span.open;
    m_count = size_t(span.end - span.first);
    m_entries = nullptr;
    m_span = &span;
    if (!mayMatch(span))
        return matches;
    const auto isDivider = [](const LineEntry &entry) {
        return entry.stream == StoredLine::Stream::Divider;
    };
    const bool hasText = m_query.filter.hasText();
    if (hasText && !readTexts(span))
        return matches;
    const bool dividers = m_query.dividers && (!span.packed || span.packed->hasDividers());
    if (hasText && m_lead) {
        const bool onlyLead = m_query.filter.terms().size() == 1;
        for (const quint32 index : linesWithLead()) {
            if (m_cancelled)
                return {};
            if (isDivider(m_entries[index]) || !isFromWanted(m_entries[index])
                || (!onlyLead && !m_query.filter.matchesText(textAt(index))))
                continue;
            matches.push_back(span.first + index);
        }
        if (!dividers || !readEntries(span))
            return matches;
        for (size_t i = 0; i < m_count; ++i) {
            if (isDivider(m_entries[i]) && isFromWanted(m_entries[i]))
                matches.push_back(span.first + i);
        }
        std::sort(matches.begin(), matches.end());
        return matches;
    }
    if (!readEntries(span))
        return matches;
    for (quint32 i = 0; i < m_count && !m_cancelled; ++i) {
        const LineEntry &entry = m_entries[i];
        if (!isFromWanted(entry))
            continue;
        const bool passes =
            isDivider(entry) ? m_query.dividers : !hasText || m_query.filter.matchesText(textAt(i));
        if (passes)
            matches.push_back(span.first + i);
    }
    return matches;
}

/// The matches and the lines around them, and around matches that stand shortly before or behind
/// the span.
LineSet::Piece PartScanner::withContext(const LogStore::Span &span, std::vector<quint64> matches)
{
    const quint64 margin = contextMargin(m_query);
    const quint64 from = span.first - std::min(span.first, margin);
    const std::vector<LogStore::Span> around = m_store.spans(from, span.end + margin);
    for (const LogStore::Span &other : around) {
        if (other.end <= span.first || other.first >= span.end) {
            const std::vector<quint64> more = matchesIn(other);
            matches.insert(matches.end(), more.begin(), more.end());
        }
    }
    std::sort(matches.begin(), matches.end());
    if (matches.empty())
        return pieceOf(span, matches.begin(), matches.end());
    std::vector<quint64> lines; // that context may be made of
    m_store.visitOrigins(from, span.end + margin, [&](const StoredLine &line) {
        if (m_query.filter.matchesKind(line) && m_wantedServices.size() > size_t(line.service)
            && m_wantedServices[size_t(line.service)])
            lines.push_back(line.number);
    });
    std::vector<char> wanted(lines.size(), 0);
    const auto context = size_t(m_query.context);
    for (const quint64 match : matches) {
        const auto place = std::lower_bound(lines.begin(), lines.end(), match);
        const auto at = size_t(place - lines.begin());
        std::fill(wanted.begin() + qptrdiff(at - std::min(at, context)),
                  wanted.begin() + qptrdiff(std::min(lines.size(), at + context + 1)), 1);
    }
    std::vector<quint64> shown;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (wanted[i] && lines[i] >= span.first && lines[i] < span.end)
            shown.push_back(lines[i]);
    }
    return pieceOf(span, shown.begin(), shown.end());
}

} // namespace panel
