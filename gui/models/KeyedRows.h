// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace panel {

/// The rows of a table model, brought up to date by key: only what went, came, moved or became
/// different is told to the views, so that selection, focus and scroll position survive. The model
/// is never reset.
///
/// `Row` has `key()` (unique; later rows of the same key are dropped) and `==`.
template <typename Row>
class KeyedRows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    const QList<Row> &rows() const { return m_rows; }

    /// Null where there is no such row.
    const Row *rowAt(int row) const
    {
        return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
    }

    /// -1 where there is none.
    template <typename Wanted>
    int rowOf(const Wanted &key) const
    {
        if (m_rowOf.size() != m_rows.size()) {
            m_rowOf.clear();
            for (int row = 0; row < m_rows.size(); ++row)
                m_rowOf.insert(m_rows[row].key(), row);
        }
        return m_rowOf.value(key, -1);
    }

    void setRows(const QList<Row> &wanted)
    {
        const QList<Row> rows = withoutDuplicates(wanted);
        removeGone(rows);
        insertAndMove(rows);
        changeDiffering(rows);
    }

    /// One row among all, at a cost that does not depend on how many there are. Which one it was;
    /// -1 if there is none of that key, or nothing differs.
    int updateRow(const Row &wanted)
    {
        const int row = rowOf(wanted.key());
        if (row < 0 || m_rows[row] == wanted)
            return -1;
        m_rows[row] = wanted;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return row;
    }

private:
    using Key = std::decay_t<decltype(std::declval<Row>().key())>;

    static QList<Row> withoutDuplicates(const QList<Row> &rows)
    {
        QSet<Key> seen;
        QList<Row> unique;
        unique.reserve(rows.size());
        for (const Row &row : rows) {
            if (seen.contains(row.key()))
                continue;
            seen.insert(row.key());
            unique.append(row);
        }
        return unique;
    }

    /// From the end, a range at a time, so that the numbers of the rows before stay true.
    void removeGone(const QList<Row> &wanted)
    {
        QSet<Key> keys;
        for (const Row &row : wanted)
            keys.insert(row.key());
        int last = int(m_rows.size()) - 1;
        while (last >= 0) {
            if (keys.contains(m_rows[last].key())) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !keys.contains(m_rows[first - 1].key()))
                --first;
            m_rowOf.clear();
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first - 1;
        }
    }

    void insertAndMove(const QList<Row> &wanted)
    {
        QSet<Key> present;
        for (const Row &row : std::as_const(m_rows))
            present.insert(row.key());
        for (int at = 0; at < wanted.size(); ++at) {
            if (at < m_rows.size() && m_rows[at].key() == wanted[at].key())
                continue;
            if (present.contains(wanted[at].key())) {
                const int from = whereIs(wanted[at].key());
                m_rowOf.clear();
                beginMoveRows({}, from, from, {}, at);
                m_rows.move(from, at);
                endMoveRows();
                continue;
            }
            int end = at + 1;
            while (end < wanted.size() && !present.contains(wanted[end].key()))
                ++end;
            m_rowOf.clear();
            beginInsertRows({}, at, end - 1);
            for (int i = at; i < end; ++i)
                m_rows.insert(i, wanted[i]);
            endInsertRows();
            at = end - 1;
        }
    }

    /// Without an index, which each move would spoil.
    int whereIs(const Key &key) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&key](const Row &row) { return row.key() == key; });
        return int(found - m_rows.begin());
    }

    void changeDiffering(const QList<Row> &wanted)
    {
        for (int first = 0; first < wanted.size(); ++first) {
            if (m_rows[first] == wanted[first])
                continue;
            int end = first;
            for (; end < wanted.size() && !(m_rows[end] == wanted[end]); ++end)
                m_rows[end] = wanted[end];
            Q_EMIT dataChanged(index(first, 0), index(end - 1, columnCount() - 1));
            first = end;
        }
    }

    QList<Row> m_rows;
    mutable QHash<Key, int> m_rowOf; ///< empty after rows came, went or moved
};

} // namespace panel
