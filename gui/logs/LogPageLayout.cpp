// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPageLayout.h"

#include <algorithm>

namespace panel {

void LogPageLayout::setLook(const ShownLine::Look &look, const LogColours &colours)
{
    m_look = look;
    m_colours = std::make_unique<LogColours>(colours);
    forget();
}

void LogPageLayout::forget()
{
    m_kept.clear();
    m_items.clear();
}

void LogPageLayout::move(const LogMove &move)
{
    m_folds.move(move);
    forget();
}

void LogPageLayout::toggle(quint64 number)
{
    m_folds.toggle(number);
    m_kept.remove(number);
}

LogPageLayout::Item LogPageLayout::laidOut(const LogRows &rows, qint64 row)
{
    Item item;
    item.block = m_folds.blockOf(rows, row);
    if (item.block.closed)
        row = item.block.first;
    item.row = row;
    item.line = rows.store().line(rows.numberAt(row));
    item.line.number = rows.numberAt(row); // even if the store has lost it since
    const bool headsBlock = item.block.rows() > 1 && row == item.block.first;
    const bool open = !headsBlock && m_folds.isToggled(item.line.number);
    std::shared_ptr<const ShownLine> &kept = m_kept[item.line.number];
    if (!kept)
        kept = std::make_shared<ShownLine>(item.line.text, *m_colours, m_look, open);
    item.shown = kept;
    if (headsBlock)
        item.fold = item.block.closed ? Item::Fold::CanOpen : Item::Fold::CanClose;
    else if (kept->fold() != LineFold::None)
        item.fold = open ? Item::Fold::CanClose : Item::Fold::CanOpen;
    return item;
}

void LogPageLayout::layOutFrom(const LogRows &rows, const Top &top, qreal pageHeight)
{
    m_items.clear();
    qreal y = -top.offset;
    qint64 row = rows.rowOf(top.number);
    while (row < rows.count() && y < pageHeight) {
        Item item = laidOut(rows, row);
        if (m_items.empty() && y < 0)
            y = std::max(y, 1 - item.shown->height()); // it has become lower than it was
        item.top = y;
        y += item.shown->height();
        row = item.lastRow() + 1;
        m_items.push_back(std::move(item));
    }
    forgetOthers();
}

void LogPageLayout::layOutEnd(const LogRows &rows, qreal pageHeight)
{
    m_items.clear();
    qreal top = pageHeight;
    qint64 row = rows.count() - 1;
    while (row >= 0 && top > 0) {
        Item item = laidOut(rows, row);
        top -= item.shown->height();
        item.top = top;
        row = item.row - 1;
        m_items.push_back(std::move(item));
    }
    std::reverse(m_items.begin(), m_items.end());
    for (Item &item : m_items)
        item.top -= std::max<qreal>(top, 0);
    forgetOthers();
}

void LogPageLayout::forgetOthers()
{
    if (m_kept.size() <= qsizetype(m_items.size()) * 2 + 64)
        return;
    m_kept.clear();
    for (const Item &item : m_items)
        m_kept.insert(item.line.number, item.shown);
}

const LogPageLayout::Item *LogPageLayout::itemAt(qreal y) const
{
    if (m_items.empty())
        return nullptr;
    for (const Item &item : m_items) {
        if (y < item.bottom())
            return &item;
    }
    return &m_items.back();
}

const LogPageLayout::Item *LogPageLayout::itemOfRow(qint64 row) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [row](const Item &item) {
        return row >= item.row && row <= item.lastRow();
    });
    return found == m_items.end() ? nullptr : &*found;
}

qint64 LogPageLayout::rowAfter(const LogRows &rows, qint64 row, qint64 items) const
{
    for (; items > 0; --items) {
        const LogFolds::Block block = m_folds.blockOf(rows, row);
        const qint64 next = block.closed ? block.last + 1 : row + 1;
        if (next >= rows.count())
            break;
        row = next;
    }
    for (; items < 0; ++items) {
        const LogFolds::Block block = m_folds.blockOf(rows, row);
        const qint64 previous = block.closed ? block.first - 1 : row - 1;
        if (previous < 0)
            break;
        row = previous;
    }
    const LogFolds::Block block = m_folds.blockOf(rows, row);
    return block.closed ? block.first : row;
}

std::optional<LogPageLayout::Top> LogPageLayout::moved(const LogRows &rows, const Top &from,
                                                       qreal pixels)
{
    if (rows.count() == 0)
        return std::nullopt;
    Item item = laidOut(rows, std::min(rows.rowOf(from.number), rows.count() - 1));
    qreal offset = from.offset + pixels;
    while (offset >= item.shown->height()) {
        const qint64 next = item.lastRow() + 1;
        if (next >= rows.count())
            return std::nullopt;
        offset -= item.shown->height();
        item = laidOut(rows, next);
    }
    while (offset < 0) {
        const qint64 previous = item.row - 1;
        if (previous < 0) {
            offset = 0;
            break;
        }
        item = laidOut(rows, previous);
        offset += item.shown->height();
    }
    return Top{item.line.number, offset};
}

bool LogPageLayout::reachesEnd(const LogRows &rows, const Top &top, qreal pageHeight)
{
    qreal y = -top.offset;
    qint64 row = rows.rowOf(top.number);
    while (row < rows.count()) {
        const Item item = laidOut(rows, row);
        y += item.shown->height();
        if (y > pageHeight)
            return false;
        row = item.lastRow() + 1;
    }
    return true;
}

qint64 LogPageLayout::firstRowOfLastPage(const LogRows &rows, qreal pageHeight)
{
    qint64 row = rows.count();
    for (qreal height = 0; row > 0;) {
        const Item item = laidOut(rows, row - 1);
        height += item.shown->height();
        if (height > pageHeight)
            break;
        row = item.row;
    }
    forgetOthers();
    return std::min(row, std::max<qint64>(0, rows.count() - 1));
}

qreal LogPageLayout::widest() const
{
    qreal width = 0;
    for (const Item &item : m_items)
        width = std::max(width, item.shown->width());
    return width;
}

} // namespace panel
