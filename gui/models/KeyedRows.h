// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
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

    template <typename Key>
    int rowOf(const Key &key) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&key](const Row &row) { return row.key() == key; });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }

    void setRows(const QList<Row> &wanted)
    {
        const QList<Row> rows = withoutDuplicates(wanted);
        removeGone(rows);
        insertAndMove(rows);
        changeDiffering(rows);
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
                const int from = rowOf(wanted[at].key());
                beginMoveRows({}, from, from, {}, at);
                m_rows.move(from, at);
                endMoveRows();
                continue;
            }
            int end = at + 1;
            while (end < wanted.size() && !present.contains(wanted[end].key()))
                ++end;
            beginInsertRows({}, at, end - 1);
            for (int i = at; i < end; ++i)
                m_rows.insert(i, wanted[i]);
            endInsertRows();
            at = end - 1;
        }
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
};

} // namespace panel
