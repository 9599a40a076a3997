// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogMove.h"
#include "core/logs/LogRows.h"
#include "gui/logs/LogFolds.h"
#include "gui/logs/ShownLine.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace panel {

/// Which rows of a log stand where on one page of a view. Lays out only those, and keeps them for
/// the next page, so that it costs the same for ten lines and for ten millions.
class LogPageLayout
{
public:
    /// One line, or the first of a folded block for all of them.
    struct Item
    {
        /// What a mark before the line offers.
        enum class Fold { None, CanOpen, CanClose };

        StoredLine line;
        qint64 row = 0;
        LogFolds::Block block; ///< that the row is in; `closed`: it stands for all of them
        qreal top = 0;         ///< pixels from the top of the page; negative if it begins above
        Fold fold = Fold::None;
        std::shared_ptr<const ShownLine> shown;

        qreal bottom() const { return top + shown->height(); }
        /// Rows that it stands for besides its own.
        qint64 hidden() const { return block.closed ? block.rows() - 1 : 0; }
        qint64 lastRow() const { return block.closed ? block.last : row; }
    };

    /// Where a page begins: in a line, this many pixels below its top. A value.
    struct Top
    {
        quint64 number = 0;
        qreal offset = 0;
    };

    /// Other fonts, colours or widths: everything is laid out anew.
    void setLook(const ShownLine::Look &look, const LogColours &colours);
    /// Other rows are laid out from now on.
    void forget();

    LogFolds &folds() { return m_folds; }
    const LogFolds &folds() const { return m_folds; }
    /// Lines have other numbers.
    void move(const LogMove &move);
    /// Opens or closes what stands at this line.
    void toggle(quint64 number);

    /// Fills the page downwards from there.
    void layOutFrom(const LogRows &rows, const Top &top, qreal pageHeight);
    /// Fills the page from the last row upwards; less than a page begins at the top.
    void layOutEnd(const LogRows &rows, qreal pageHeight);

    const std::vector<Item> &items() const { return m_items; }
    /// The item at this height, or the nearest one; null if there are none.
    const Item *itemAt(qreal y) const;
    /// The item that shows this row, alone or folded; null if it is not on the page.
    const Item *itemOfRow(qint64 row) const;

    /// The row that is shown this many items further; bounded by the first and the last.
    qint64 rowAfter(const LogRows &rows, qint64 row, qint64 items) const;
    /// `from` moved by so many pixels; nothing when that is past the last row.
    std::optional<Top> moved(const LogRows &rows, const Top &from, qreal pixels);
    /// The page that begins there reaches the end of the last row, or goes past it.
    bool reachesEnd(const LogRows &rows, const Top &top, qreal pageHeight);
    /// The first row from which on everything fits on one page.
    qint64 firstRowOfLastPage(const LogRows &rows, qreal pageHeight);

    /// The widest line of the page.
    qreal widest() const;

private:
    Item laidOut(const LogRows &rows, qint64 row);
    void forgetOthers();

    ShownLine::Look m_look;
    std::unique_ptr<LogColours> m_colours;
    LogFolds m_folds;
    std::vector<Item> m_items;
    QHash<quint64, std::shared_ptr<const ShownLine>> m_kept; ///< by number
};

} // namespace panel
