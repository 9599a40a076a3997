// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Volume.h"

#include "core/http/JsonFields.h"

namespace panel {

Result<Volume> Volume::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Volume volume;
    volume.name = reader.string("Name");
    volume.driver = reader.string("Driver");
    volume.mountPoint = reader.string("Mountpoint");
    volume.labels = reader.stringMapOrNull("Labels");
    volume.options = reader.stringMapOrNull("Options");
    if (!reader.optionalString("CreatedAt").value_or(QString()).isEmpty())
        volume.created = reader.time("CreatedAt");
    return reader.result(volume);
}

} // namespace panel
