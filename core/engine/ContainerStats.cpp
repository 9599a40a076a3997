// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerStats.h"

#include "core/base/CheckedSum.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

#include <QJsonArray>

namespace panel {

namespace {

using Count = std::optional<qint64>;

/// Reads counters. They are unsigned 64 bits in the engine; what exceeds ours is how cgroups write
/// "no limit" and how a counter looks that went below zero: nothing in both cases.
class CounterReader
{
public:
    explicit CounterReader(JsonReader *errors) : m_errors(errors) {}

    Count read(const QJsonObject &json, const char *key)
    {
        const QJsonValue value = json.value(QLatin1String(key));
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isDouble() || value.toDouble() < 0) {
            m_errors->refuse(
                badField(QString::fromLatin1(key), Tr::tr("a number that is not negative")));
            return {};
        }
        const qint64 whole = value.toInteger(-1);
        return whole < 0 ? Count() : Count(whole);
    }

private:
    JsonReader *m_errors;
};

struct CpuCounters
{
    Count used;       ///< nanoseconds, by the container
    Count system;     ///< nanoseconds, by all of the host
    Count processors; ///< of the host
};

CpuCounters cpuCounters(JsonReader &stats, const char *key)
{
    const QJsonObject block = stats.optionalObject(key).value_or(QJsonObject());
    JsonReader reader(block);
    CounterReader counters(&stats);
    CpuCounters cpu;
    const QJsonObject usage = reader.optionalObject("cpu_usage").value_or(QJsonObject());
    cpu.used = counters.read(usage, "total_usage");
    cpu.system = counters.read(block, "system_cpu_usage");
    cpu.processors = counters.read(block, "online_cpus");
    JsonReader usageReader(usage);
    const qint64 listed = usageReader.arrayOrNull("percpu_usage").size();
    if (cpu.processors.value_or(0) == 0)
        cpu.processors = listed > 0 ? Count(listed) : Count();
    for (const JsonReader *each : {&reader, &usageReader}) {
        if (each->error())
            stats.refuse(*each->error());
    }
    return cpu;
}

std::optional<double> cpuPercent(const CpuCounters &now, const CpuCounters &before)
{
    if (!now.used || !now.system || !now.processors || !before.used || !before.system)
        return {};
    const double used = double(*now.used) - double(*before.used);
    const double system = double(*now.system) - double(*before.system);
    // docker stats prints 0 where a counter went back: the container was started anew.
    if (system <= 0 || used < 0)
        return {};
    const auto processors = double(*now.processors);
    const double percent = used / system * processors * 100;
    // More than there is: the counters do not belong together. The two are not read in the same
    // instant, so a little more is usual.
    return percent > processors * 200 ? std::optional<double>() : percent;
}

/// Files that the kernel read ahead or keeps for later do not count, as in `docker stats`.
Count memoryInUse(const Count &usage, const QJsonObject &details, CounterReader &counters)
{
    if (!usage)
        return {};
    for (const char *key : {"total_inactive_file", "inactive_file"}) { // cgroup v1, v2
        const Count droppable = counters.read(details, key);
        if (droppable && *droppable < *usage)
            return *usage - *droppable;
    }
    return usage;
}

void readMemory(ContainerStats &result, JsonReader &stats)
{
    const QJsonObject block = stats.optionalObject("memory_stats").value_or(QJsonObject());
    JsonReader reader(block);
    CounterReader counters(&stats);
    const QJsonObject details = reader.optionalObject("stats").value_or(QJsonObject());
    if (reader.error())
        stats.refuse(*reader.error());
    result.memory = memoryInUse(counters.read(block, "usage"), details, counters);
    result.memoryLimit = counters.read(block, "limit");
    if (result.memoryLimit == 0)
        result.memoryLimit.reset();
}

void readNetworks(ContainerStats &result, JsonReader &stats)
{
    const QJsonObject networks = stats.optionalObject("networks").value_or(QJsonObject());
    if (networks.isEmpty())
        return;
    CounterReader counters(&stats);
    result.received = 0;
    result.sent = 0;
    for (const QJsonValue network : networks) {
        if (!network.isObject()) {
            stats.refuse(badField(QStringLiteral("networks"), Tr::tr("a list of objects")));
            return;
        }
        result.received =
            checkedSum(result.received, counters.read(network.toObject(), "rx_bytes"));
        result.sent = checkedSum(result.sent, counters.read(network.toObject(), "tx_bytes"));
    }
}

void readBlockDevices(ContainerStats &result, JsonReader &stats)
{
    JsonReader block(stats.optionalObject("blkio_stats").value_or(QJsonObject()));
    const QJsonArray entries = block.arrayOrNull("io_service_bytes_recursive");
    if (block.error())
        stats.refuse(*block.error());
    if (entries.isEmpty())
        return;
    CounterReader counters(&stats);
    result.blockRead = 0;
    result.blockWritten = 0;
    for (const QJsonValue value : entries) {
        const QJsonObject entry = value.toObject();
        JsonReader reader(entry);
        // "Read", "Write", "Sync", "Async", "Total" with cgroup v1; "read", "write" with v2.
        const QString operation = reader.string("op").toLower();
        if (reader.error())
            stats.refuse(*reader.error());
        if (operation.startsWith(u'r'))
            result.blockRead = checkedSum(result.blockRead, counters.read(entry, "value"));
        else if (operation.startsWith(u'w'))
            result.blockWritten = checkedSum(result.blockWritten, counters.read(entry, "value"));
    }
}

} // namespace

Result<ContainerStats> ContainerStats::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ContainerStats stats;
    // The engine goes on with samples without a time when the container has ended.
    stats.read = reader.time("read");
    if (reader.error() || !stats.isRunning())
        return reader.result(stats);
    stats.cpuPercent =
        panel::cpuPercent(cpuCounters(reader, "cpu_stats"), cpuCounters(reader, "precpu_stats"));
    readMemory(stats, reader);
    readNetworks(stats, reader);
    readBlockDevices(stats, reader);
    const QJsonObject pids = reader.optionalObject("pids_stats").value_or(QJsonObject());
    stats.processes = CounterReader(&reader).read(pids, "current");
    if (stats.processes == 0) // what runs has at least one
        stats.processes.reset();
    return reader.result(stats);
}

} // namespace panel
