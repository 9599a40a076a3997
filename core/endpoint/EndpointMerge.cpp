// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointMerge.h"

#include "core/base/Tr.h"
#include "core/endpoint/SocketFile.h"

#include <algorithm>

namespace panel {

namespace {

using Source = EndpointEntry::Source;

/// An entry with what it is compared by.
struct Way
{
    EndpointEntry entry;
    QString place; ///< the real path or the address; empty: it leads nowhere
};

struct Group
{
    EndpointEntry leader;
    QList<Way> ways;
};

QString placeOf(const EndpointEntry &entry)
{
    if (!entry.endpoint)
        return {};
    if (entry.endpoint->kind() == Endpoint::Kind::Unix)
        return QStringLiteral("unix://") + realSocketPath(entry.endpoint->socketPath());
    return entry.endpoint->url.toString();
}

bool leadToTheSame(const Way &a, const Way &b)
{
    if (!a.place.isEmpty() && a.place == b.place)
        return true;
    return !a.entry.engineId.isEmpty() && a.entry.engineId == b.entry.engineId
           && a.entry.state == EndpointEntry::State::Running
           && b.entry.state == EndpointEntry::State::Running;
}

QString nameWithSource(const EndpointEntry &entry)
{
    return Tr::tr("%1 (%2)", "name of an engine, where it was found")
        .arg(entry.name, sourceText(entry.source));
}

void add(const Way &way, QList<Group> *groups)
{
    const auto same = std::find_if(groups->begin(), groups->end(), [&way](const Group &group) {
        return std::any_of(group.ways.begin(), group.ways.end(),
                           [&way](const Way &other) { return leadToTheSame(way, other); });
    });
    if (same == groups->end() || way.entry.source == Source::Machine) {
        groups->append(Group{way.entry, {way}});
        return;
    }
    same->ways.append(way);
    same->leader.otherNames.append(nameWithSource(way.entry));
    same->leader.isDockerDefault = same->leader.isDockerDefault || way.entry.isDockerDefault;
}

} // namespace

QList<EndpointEntry> mergedEntries(const QList<EndpointEntry> &entries)
{
    QList<Way> ways;
    for (const EndpointEntry &entry : entries)
        ways.append({entry, placeOf(entry)});
    std::stable_sort(ways.begin(), ways.end(), [](const Way &a, const Way &b) {
        const bool isMachineA = a.entry.source == Source::Machine;
        const bool isMachineB = b.entry.source == Source::Machine;
        return isMachineA != isMachineB ? isMachineA : a.entry.source < b.entry.source;
    });
    QList<Group> groups;
    for (const Way &way : std::as_const(ways))
        add(way, &groups);
    QList<EndpointEntry> merged;
    for (const Group &group : std::as_const(groups))
        merged.append(group.leader);
    std::stable_sort(
        merged.begin(), merged.end(),
        [](const EndpointEntry &a, const EndpointEntry &b) { return a.source < b.source; });
    return merged;
}

} // namespace panel
