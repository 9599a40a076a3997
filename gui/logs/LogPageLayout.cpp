// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPageLayout.h"

#include <algorithm>

namespace panel {

void LogPageLayout::setLook(const ShownLine::Look &look, const LogColours &colours)
{
    m_look = look;
    m_colours = std::make_unique<LogColours>(colours);
    m_kept.clear();
    m_items.clear();
}

LogPageLayout::Item LogPageLayout::laidOut(const LogRows &rows, qint64 row)
{
    Item item;
    item.line = rows.store().line(rows.numberAt(row));
    std::shared_ptr<const ShownLine> &kept = m_kept[item.line.number];
    if (!kept)
        kept = std::make_shared<ShownLine>(item.line.text, *m_colours, m_look);
    item.shown = kept;
    return item;
}

void LogPageLayout::layOutFrom(const LogRows &rows, qint64 row, qreal pageHeight)
{
    m_items.clear();
    qreal top = 0;
    for (; row < rows.count() && top < pageHeight; ++row) {
        Item item = laidOut(rows, row);
        item.top = top;
        top += item.shown->height();
        m_items.push_back(std::move(item));
    }
    forgetOthers();
}

void LogPageLayout::layOutEnd(const LogRows &rows, qreal pageHeight)
{
    m_items.clear();
    qreal top = pageHeight;
    for (qint64 row = rows.count() - 1; row >= 0 && top > 0; --row) {
        Item item = laidOut(rows, row);
        top -= item.shown->height();
        item.top = top;
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
        if (y < item.top + item.shown->height())
            return &item;
    }
    return &m_items.back();
}

qint64 LogPageLayout::firstRowOfLastPage(const LogRows &rows, qreal pageHeight)
{
    if (m_look.wrapWidth <= 0) {
        const auto page = std::max<qint64>(1, qint64(pageHeight / m_look.lineHeight));
        return std::max<qint64>(0, rows.count() - page);
    }
    qint64 row = rows.count();
    for (qreal height = 0; row > 0; --row) {
        height += laidOut(rows, row - 1).shown->height();
        if (height > pageHeight)
            break;
    }
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
