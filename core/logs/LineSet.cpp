// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineSet.h"

#include <algorithm>
#include <iterator>

namespace panel {

quint32 LineSet::Piece::count() const
{
    return all ? quint32(end - first) : quint32(places.size());
}

quint64 LineSet::Piece::at(quint32 index) const
{
    return first + (all ? index : places[index]);
}

quint32 LineSet::Piece::indexOf(quint64 number) const
{
    if (number <= first)
        return 0;
    if (number >= end)
        return count();
    if (all)
        return quint32(number - first);
    const auto found = std::lower_bound(places.begin(), places.end(), quint16(number - first));
    return quint32(found - places.begin());
}

namespace {

using Piece = LineSet::Piece;

/// The part of the piece that lies in [first, end).
Piece cut(const Piece &piece, quint64 first, quint64 end)
{
    Piece part;
    part.first = std::max(piece.first, first);
    part.end = std::min(piece.end, end);
    part.all = piece.all;
    if (!piece.all) {
        const auto shift = quint16(part.first - piece.first);
        const quint32 to = piece.indexOf(part.end);
        for (quint32 i = piece.indexOf(part.first); i < to; ++i)
            part.places.push_back(quint16(piece.places[i] - shift));
    }
    return part;
}

void spell(Piece &piece)
{
    if (!piece.all)
        return;
    piece.all = false;
    piece.places.resize(size_t(piece.end - piece.first));
    for (size_t i = 0; i < piece.places.size(); ++i)
        piece.places[i] = quint16(i);
}

/// `right` begins where `left` ends.
Piece joined(Piece left, const Piece &right)
{
    if (left.all && right.all) {
        left.end = right.end;
        return left;
    }
    spell(left);
    const quint64 shift = left.end - left.first;
    const quint32 count = right.count();
    left.places.reserve(left.places.size() + count);
    for (quint32 i = 0; i < count; ++i)
        left.places.push_back(quint16(right.at(i) - right.first + shift));
    left.end = right.end;
    return left;
}

} // namespace

void LineSet::add(Piece piece)
{
    if (piece.first == piece.end)
        return;
    Q_ASSERT(piece.end - piece.first <= mostInPiece);
    forget(piece.first, piece.end);
    const auto after = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), piece.first,
        [](quint64 first, const Entry &entry) { return first < entry.piece->first; });
    m_counted = false;
    // A log that grows comes in small pieces for hours: the last one grows with it.
    if (after != m_pieces.begin()) {
        Entry &left = *std::prev(after);
        if (left.piece->end == piece.first && piece.end - left.piece->first <= mostInPiece) {
            left.piece = std::make_shared<Piece>(joined(*left.piece, piece));
            return;
        }
    }
    m_pieces.insert(after, Entry{std::make_shared<Piece>(std::move(piece)), 0});
}

/// Leaves out [first, end).
void LineSet::forget(quint64 first, quint64 end)
{
    const auto from = std::find_if(m_pieces.begin(), m_pieces.end(), [first](const Entry &entry) {
        return entry.piece->end > first;
    });
    const auto to = std::find_if(from, m_pieces.end(),
                                 [end](const Entry &entry) { return entry.piece->first >= end; });
    if (from == to)
        return;
    m_counted = false;
    std::vector<Entry> rest;
    if (from->piece->first < first)
        rest.push_back({std::make_shared<Piece>(cut(*from->piece, from->piece->first, first)), 0});
    const auto last = std::prev(to);
    if (last->piece->end > end)
        rest.push_back({std::make_shared<Piece>(cut(*last->piece, end, last->piece->end)), 0});
    m_pieces.insert(m_pieces.erase(from, to), rest.begin(), rest.end());
}

void LineSet::dropBefore(quint64 number)
{
    const auto kept = std::find_if(m_pieces.begin(), m_pieces.end(), [number](const Entry &entry) {
        return entry.piece->end > number;
    });
    if (kept == m_pieces.begin() && (kept == m_pieces.end() || kept->piece->first >= number))
        return;
    m_counted = false;
    m_pieces.erase(m_pieces.begin(), kept);
    if (!m_pieces.empty() && m_pieces.front().piece->first < number) {
        const auto &piece = m_pieces.front().piece;
        m_pieces.front().piece = std::make_shared<Piece>(cut(*piece, number, piece->end));
    }
}

void LineSet::clear()
{
    m_pieces.clear();
    m_counted = false;
}

void LineSet::recount() const
{
    if (m_counted)
        return;
    m_count = 0;
    for (const Entry &entry : m_pieces) {
        entry.before = m_count;
        m_count += entry.piece->count();
    }
    m_counted = true;
}

qint64 LineSet::count() const
{
    recount();
    return m_count;
}

quint64 LineSet::at(qint64 index) const
{
    recount();
    Q_ASSERT(index >= 0 && index < m_count);
    const auto after =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), index,
                         [](qint64 wanted, const Entry &entry) { return wanted < entry.before; });
    const Entry &entry = *std::prev(after);
    return entry.piece->at(quint32(index - entry.before));
}

qint64 LineSet::indexOf(quint64 number) const
{
    recount();
    const auto entry = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), number,
        [](quint64 wanted, const Entry &known) { return wanted < known.piece->end; });
    return entry == m_pieces.end() ? m_count : entry->before + entry->piece->indexOf(number);
}

bool LineSet::contains(quint64 number) const
{
    const qint64 index = indexOf(number);
    return index < count() && at(index) == number;
}

std::optional<quint64> LineSet::next(quint64 number) const
{
    const qint64 index = indexOf(number + 1);
    return index < count() ? std::optional(at(index)) : std::nullopt;
}

std::optional<quint64> LineSet::previous(quint64 number) const
{
    const qint64 index = indexOf(number) - 1;
    return index >= 0 ? std::optional(at(index)) : std::nullopt;
}

} // namespace panel
