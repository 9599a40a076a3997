// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/CleanPlan.h"

#include "core/base/Tr.h"

#include <algorithm>
#include <tuple>

namespace panel {

bool CleanPlan::losesData() const
{
    return std::any_of(items.begin(), items.end(), [](const Item &item) {
        return item.kind == Item::Kind::Volume || item.kind == Item::Kind::DataFolder;
    });
}

void CleanPlan::choose(const std::function<bool(const Item &)> &isChosen)
{
    const QList<Item> all = items;
    items.clear();
    for (const Item &item : all)
        (isChosen(item) ? items : left).append(item);
}

void CleanPlan::sort()
{
    std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
    });
}

QString CleanPlan::note() const
{
    // An engine tells of a record of it what was done, and not for whom.
    return extent == Extent::Images
               ? Tr::tr("The build cache stays: all projects of the engine share it. Cleaning the "
                        "whole engine removes what nobody uses of it.")
               : QString();
}

QString CleanPlan::confirmation() const
{
    return extent == Extent::Engine ? engineName : project;
}

QString kindName(CleanPlan::Item::Kind kind)
{
    switch (kind) {
    case CleanPlan::Item::Kind::Container: return QStringLiteral("container");
    case CleanPlan::Item::Kind::Network: return QStringLiteral("network");
    case CleanPlan::Item::Kind::Volume: return QStringLiteral("volume");
    case CleanPlan::Item::Kind::DataFolder: return QStringLiteral("data-folder");
    case CleanPlan::Item::Kind::Image: return QStringLiteral("image");
    case CleanPlan::Item::Kind::BuildCache: return QStringLiteral("build-cache");
    }
    return QStringLiteral("container");
}

} // namespace panel
