// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogRows.h"
#include "gui/logs/ShownLine.h"

#include <QHash>

#include <memory>
#include <vector>

namespace panel {

/// Which rows of a log stand where on one page of a view. Lays out only those, and keeps them for
/// the next page, so that it costs the same for ten lines and for ten millions.
class LogPageLayout
{
public:
    struct Item
    {
        StoredLine line;
        qreal top = 0; ///< pixels from the top of the page; negative if it begins above
        std::shared_ptr<const ShownLine> shown;
    };

    /// Other fonts, colours or widths: everything is laid out anew.
    void setLook(const ShownLine::Look &look, const LogColours &colours);

    /// Fills the page from this row downwards.
    void layOutFrom(const LogRows &rows, qint64 row, qreal pageHeight);
    /// Fills the page from the last row upwards; less than a page begins at the top.
    void layOutEnd(const LogRows &rows, qreal pageHeight);

    const std::vector<Item> &items() const { return m_items; }
    /// The item at this height, or the nearest one; null if there are none.
    const Item *itemAt(qreal y) const;

    /// The first row from which on everything fits on one page.
    qint64 firstRowOfLastPage(const LogRows &rows, qreal pageHeight);

    /// The widest line of the page.
    qreal widest() const;

private:
    Item laidOut(const LogRows &rows, qint64 row);
    void forgetOthers();

    ShownLine::Look m_look;
    std::unique_ptr<LogColours> m_colours;
    std::vector<Item> m_items;
    QHash<quint64, std::shared_ptr<const ShownLine>> m_kept; ///< by number
};

} // namespace panel
