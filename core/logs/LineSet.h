// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <optional>
#include <vector>

namespace panel {

/// Numbers of lines, in order, as they are found piece by piece in any order of the pieces. Finds
/// the n-th and the place of one in the logarithm of their count. Takes two bytes per line, and
/// nothing where all lines of a piece belong. A value; a copy shares its pieces.
class LineSet
{
public:
    /// What was found in the lines [first, end).
    struct Piece
    {
        quint64 first = 0;
        quint64 end = 0;
        bool all = false;            ///< each line of it
        std::vector<quint16> places; ///< otherwise: from `first`, in order

        quint32 count() const;
        quint64 at(quint32 index) const;       ///< the number of the index-th
        quint32 indexOf(quint64 number) const; ///< how many are less than this number
    };
    static constexpr quint64 mostInPiece = 65'536;

    /// What was known of the piece's lines is replaced.
    void add(Piece piece);
    /// Forgets what is less than this number.
    void dropBefore(quint64 number);
    void clear();

    qint64 count() const;
    quint64 at(qint64 index) const; ///< 0 ≤ index < count()
    /// How many numbers are less than this one: its index if contains(), else where it would be.
    qint64 indexOf(quint64 number) const;
    bool contains(quint64 number) const;
    std::optional<quint64> next(quint64 number) const;     ///< the first that is greater
    std::optional<quint64> previous(quint64 number) const; ///< the last that is less

private:
    struct Entry
    {
        std::shared_ptr<const Piece> piece;
        mutable qint64 before = 0; ///< in all pieces in front of it; see m_counted
    };
    void forget(quint64 first, quint64 end);
    void recount() const;

    std::vector<Entry> m_pieces; ///< by their first numbers
    mutable bool m_counted = true;
    mutable qint64 m_count = 0;
};

} // namespace panel
