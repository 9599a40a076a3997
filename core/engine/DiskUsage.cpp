// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DiskUsage.h"

#include "core/base/CheckedSum.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

#include <limits>

namespace panel {

namespace {

using Bytes = std::optional<qint64>;

/// Nothing for what the engine cannot tell, which it writes as -1.
Bytes sizeIn(JsonReader &reader, const char *key)
{
    const Bytes bytes = reader.optionalInteger(key);
    if (bytes.value_or(0) < -1)
        reader.refuse(badField(QString::fromLatin1(key), Tr::tr("a size in bytes")));
    return bytes.value_or(-1) < 0 ? Bytes() : bytes;
}

Bytes totalOf(const DiskUsage &usage)
{
    Bytes sum = checkedSum(checkedSum(usage.layers, usage.containers), usage.buildCache);
    for (const qint64 bytes : usage.volumes)
        sum = checkedSum(sum, bytes);
    return sum;
}

void readContainers(DiskUsage &usage, JsonReader &reader, Bytes &sum)
{
    const QJsonArray containers = reader.arrayOrNull("Containers");
    for (const QJsonValue row : containers) {
        JsonReader container(row.toObject());
        const QString id = container.string("Id");
        // Docker leaves it out where nothing was written.
        const Bytes bytes = container.has("SizeRw") ? sizeIn(container, "SizeRw") : 0;
        if (container.error())
            reader.refuse(*container.error());
        if (bytes)
            usage.container.insert(id, *bytes);
        sum = checkedSum(sum, bytes.value_or(0));
    }
}

void readVolumes(DiskUsage &usage, JsonReader &reader)
{
    const QJsonArray volumes = reader.arrayOrNull("Volumes");
    for (const QJsonValue row : volumes) {
        JsonReader volume(row.toObject());
        const QString name = volume.string("Name");
        JsonReader data(volume.optionalObject("UsageData").value_or(QJsonObject()));
        const Bytes bytes = sizeIn(data, "Size");
        for (const JsonReader *part : {&volume, &data}) {
            if (part->error())
                reader.refuse(*part->error());
        }
        if (bytes)
            usage.volumes.insert(name, *bytes);
    }
}

void readBuildCache(DiskUsage &usage, JsonReader &reader, Bytes &sum)
{
    const QJsonArray records = reader.arrayOrNull("BuildCache");
    for (const QJsonValue row : records) {
        JsonReader record(row.toObject());
        const bool isInUse = record.boolean("InUse");
        const bool isShared = record.boolean("Shared");
        const Bytes bytes = record.has("Size") ? sizeIn(record, "Size") : record.integer("Size");
        if (record.error())
            reader.refuse(*record.error());
        if (isInUse || isShared)
            continue; // it belongs to an image, or to a build that runs
        sum = checkedSum(sum, bytes.value_or(0));
        ++usage.buildRecords;
    }
}

} // namespace

qint64 DiskUsage::total() const
{
    return totalOf(*this).value_or(std::numeric_limits<qint64>::max());
}

Result<DiskUsage> DiskUsage::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    DiskUsage usage;
    usage.layers = sizeIn(reader, "LayersSize").value_or(0);
    Bytes containers = 0;
    Bytes buildCache = 0;
    readContainers(usage, reader, containers);
    readVolumes(usage, reader);
    readBuildCache(usage, reader, buildCache);
    usage.containers = containers.value_or(0);
    usage.buildCache = buildCache.value_or(0);
    if (!containers || !buildCache || !totalOf(usage))
        reader.refuse({Error::Kind::BadAnswer,
                       Tr::tr("The answer could not be understood: its sizes add up to more than "
                              "any disk holds."),
                       {},
                       {}});
    return reader.result(usage);
}

} // namespace panel
