// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace panel {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + m_gap;
        size.rheight() = std::max(size.height(), item->sizeHint().height());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    std::vector<std::pair<QLayoutItem *, QSize>> line;
    int left = 0;
    int top = 0;
    int lineHeight = 0;
    const auto endLine = [&] {
        int x = 0;
        for (const auto &[item, size] : line) {
            if (apply) {
                const QRect place(rect.left() + x,
                                  rect.top() + top + (lineHeight - size.height()) / 2, size.width(),
                                  size.height());
                const QWidget *widget = parentWidget();
                item->setGeometry(QStyle::visualRect(
                    widget ? widget->layoutDirection() : Qt::LeftToRight, rect, place));
            }
            x += size.width() + m_gap;
        }
        top += line.empty() ? 0 : lineHeight + m_gap;
        line.clear();
        left = 0;
        lineHeight = 0;
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), std::max(rect.width(), 1)),
                         item->sizeHint().height());
        if (!line.empty() && left + size.width() > rect.width())
            endLine();
        line.emplace_back(item.get(), size);
        left += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    endLine();
    return std::max(top - m_gap, 0);
}

} // namespace panel
