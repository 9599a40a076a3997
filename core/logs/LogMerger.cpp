// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMerger.h"

#include <queue>

#include <utility>

namespace panel {

std::vector<LogStore::NewLine> mergedByTime(std::vector<std::vector<LogStore::NewLine>> sources)
{
    std::erase_if(sources, [](const auto &source) { return source.empty(); });
    if (sources.empty())
        return {};
    if (sources.size() == 1)
        return std::move(sources.front());

    size_t total = 0;
    std::vector<size_t> heads(sources.size(), 0);
    using Head = std::pair<qint64, size_t>; // time and source: equal times fall back to the source
    std::priority_queue<Head, std::vector<Head>, std::greater<>> next;
    for (size_t i = 0; i < sources.size(); ++i) {
        total += sources[i].size();
        next.emplace(sources[i].front().timeNano, i);
    }

    std::vector<LogStore::NewLine> merged;
    merged.reserve(total);
    while (!next.empty()) {
        const size_t source = next.top().second;
        next.pop();
        merged.push_back(std::move(sources[source][heads[source]++]));
        if (heads[source] < sources[source].size())
            next.emplace(sources[source][heads[source]].timeNano, source);
    }
    return merged;
}

} // namespace panel
