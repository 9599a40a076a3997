// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerMounts.h"

#include "core/http/JsonFields.h"

namespace panel {

Result<ContainerMounts> ContainerMounts::fromListJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ContainerMounts container;
    container.id = reader.string("Id");
    container.name = reader.stringsOrNull("Names").value(0).section(u'/', -1);
    container.image = reader.string("Image");
    container.labels = reader.stringMapOrNull("Labels");
    const QJsonArray mounts = reader.arrayOrNull("Mounts");
    for (const QJsonValue value : mounts) {
        JsonReader row(value.toObject());
        ContainerMount mount;
        mount.type = row.string("Type");
        mount.volume = row.optionalString("Name").value_or(QString());
        mount.source = row.optionalString("Source").value_or(QString());
        if (row.error())
            reader.refuse(*row.error());
        container.mounts.append(mount);
    }
    return reader.result(container);
}

} // namespace panel
