// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineInfo.h"

#include "core/http/JsonFields.h"

namespace panel {

Result<EngineVersion> EngineVersion::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    EngineVersion version;
    version.version = reader.string("Version");
    version.apiVersion = reader.string("ApiVersion");
    version.minimumApiVersion = reader.string("MinAPIVersion");
    version.operatingSystem = reader.string("Os");
    version.architecture = reader.string("Arch");
    const QJsonArray components = reader.arrayOrNull("Components");
    version.product = components.isEmpty()
                          ? QString()
                          : components.first().toObject()[QStringLiteral("Name")].toString();
    return reader.result(version);
}

Result<EngineInfo> EngineInfo::fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    EngineInfo info;
    info.id = reader.string("ID");
    info.name = reader.string("Name");
    info.containers = reader.smallInteger("Containers");
    info.containersRunning = reader.smallInteger("ContainersRunning");
    info.images = reader.smallInteger("Images");
    info.processors = reader.smallInteger("NCPU");
    info.memoryBytes = reader.integer("MemTotal");
    info.rootDirectory = reader.string("DockerRootDir");
    return reader.result(info);
}

} // namespace panel
