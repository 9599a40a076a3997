// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathTable.h"

#include "gui/ports/PathModel.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace panel {

int PathTable::fitInto(int width, bool hasRules)
{
    constexpr PathModel::Column dispensable[] = {PathModel::ContainerAt, PathModel::Protocol,
                                                 PathModel::HostAddress, PathModel::PublishedAt};
    constexpr int leastOutcome = 200;
    constexpr int leastName = 110;
    int wanted = leastOutcome;
    for (int column = 0; column < PathModel::Outcome; ++column)
        setColumnHidden(column, column == PathModel::Rule && !hasRules);
    fitColumns();
    for (int column = 0; column < PathModel::Outcome; ++column)
        wanted += columnWidth(column); // of a hidden one: 0
    for (const PathModel::Column column : dispensable) {
        if (wanted <= width)
            break;
        wanted -= columnWidth(column);
        setColumnHidden(column, true);
    }
    for (const PathModel::Column column : {PathModel::Rule, PathModel::ServiceName}) {
        const int spare = columnWidth(column) - leastName;
        if (wanted <= width || spare <= 0)
            continue;
        const int given = std::min(spare, wanted - width);
        setColumnWidth(column, leastName + spare - given);
        wanted -= given;
    }
    const int scrollBar = wanted > width ? horizontalScrollBar()->sizeHint().height() : 0;
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + scrollBar;
}

} // namespace panel
