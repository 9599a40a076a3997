// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/ServiceColumns.h"

#include "gui/models/ServiceModel.h"
#include "gui/widgets/CellDelegate.h"
#include "gui/widgets/CellTable.h"

#include <QSet>

namespace panel {

namespace {

constexpr int noteRoom = 200;      ///< enough for a cause in few words
constexpr int leastNoteRoom = 110; ///< the details say it in full
constexpr int trends = -1;

/// What is given up when the room is short, the first first.
constexpr int dispensable[] = {
    ServiceModel::Image, ServiceModel::ContainerName, trends,           ServiceModel::Restarts,
    ServiceModel::Since, ServiceModel::Memory,        ServiceModel::Cpu};

} // namespace

void fitServiceColumns(CellTable *table, ServiceModel *model, bool hasProblems)
{
    QSet<int> hidden;
    if (!hasProblems)
        hidden.insert(ServiceModel::Note);
    const int curve = CellDelegate::trendRoom;
    int needed = hasProblems ? noteRoom : 0;
    for (int column = 0; column < ServiceModel::Note; ++column)
        needed += table->wantedWidth(column);
    if (!model->areTrendsShown())
        needed += 2 * curve;
    bool showsTrends = true;
    for (const int column : dispensable) {
        // A short note is better than no numbers.
        const int spare =
            hasProblems && hidden.contains(ServiceModel::Restarts) ? noteRoom - leastNoteRoom : 0;
        if (needed - spare <= table->width())
            break;
        if (column == trends) {
            showsTrends = false;
            needed -= 2 * curve;
        } else {
            hidden.insert(column);
            const bool hasCurve = (column == ServiceModel::Cpu || column == ServiceModel::Memory)
                                  && model->areTrendsShown();
            needed -= table->wantedWidth(column) - (hasCurve ? curve : 0);
        }
    }
    model->setTrendsShown(showsTrends);
    for (int column = 0; column < ServiceModel::ColumnCount; ++column)
        table->setColumnHidden(column, hidden.contains(column));
    table->fitColumns();
}

} // namespace panel
