// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DiskUsage.h"

#include "core/http/JsonFields.h"

#include <algorithm>

namespace panel {

qint64 DiskUsage::total() const
{
    qint64 sum = layers + containers + buildCache;
    for (const qint64 bytes : volumes)
        sum += bytes;
    return sum;
}

Result<DiskUsage> DiskUsage::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    DiskUsage usage;
    usage.layers = reader.optionalInteger("LayersSize").value_or(0);
    const QJsonArray containers = reader.arrayOrNull("Containers");
    for (const QJsonValue row : containers) {
        JsonReader container(row.toObject());
        const QString id = container.string("Id");
        const qint64 bytes = container.optionalInteger("SizeRw").value_or(0);
        if (container.error())
            return fail(*container.error());
        usage.container.insert(id, bytes);
        usage.containers += bytes;
    }
    const QJsonArray volumes = reader.arrayOrNull("Volumes");
    for (const QJsonValue row : volumes) {
        JsonReader volume(row.toObject());
        const QString name = volume.string("Name");
        JsonReader data(volume.optionalObject("UsageData").value_or(QJsonObject()));
        const qint64 bytes = data.optionalInteger("Size").value_or(-1);
        if (volume.error() || data.error())
            return fail(volume.error() ? *volume.error() : *data.error());
        if (bytes >= 0)
            usage.volumes.insert(name, bytes);
    }
    const QJsonArray records = reader.arrayOrNull("BuildCache");
    for (const QJsonValue row : records) {
        JsonReader record(row.toObject());
        const bool isInUse = record.boolean("InUse");
        const bool isShared = record.boolean("Shared");
        const qint64 bytes = record.integer("Size");
        if (record.error())
            return fail(*record.error());
        if (isInUse || isShared)
            continue; // it belongs to an image, or to a build that runs
        usage.buildCache += bytes;
        ++usage.buildRecords;
    }
    return reader.result(usage);
}

} // namespace panel
