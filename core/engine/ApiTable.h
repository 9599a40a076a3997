// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/engine/ApiVersion.h"
#include "core/http/HttpRequest.h"

#include <QString>

#include <chrono>
#include <span>

namespace panel {

/// Everything that this panel ever asks an engine for. See the table in ApiTable.cpp.
enum class Api {
    Ping,
    PingByGet,
    Version,
    Info,
    Events,
    ContainerList,
    ContainerInspect,
    ContainerProcesses,
    ContainerLogs,
    ContainerStats,
    ContainerCreate,
    ContainerStart,
    ContainerStop,
    ContainerRestart,
    ContainerKill,
    ContainerWait,
    ContainerRemove,
    ContainerArchive,
    ContainerPath,
    ContainerExtract,
    ExecCreate,
    ExecStart,
    ExecInspect,
    ImageList,
    ImageInspect,
    ImageRemove,
    VolumeList,
    VolumeInspect,
    VolumeCreate,
    VolumeRemove,
    NetworkList,
    NetworkRemove,
    DiskUsage,
    BuildPrune,
};

/// One endpoint of the Engine API, and how we treat it.
struct ApiOperation
{
    Api id;
    const char *method;
    /// Without the version. "{}" stands for one segment of a path, "{...}" for one or more (names
    /// of images hold slashes).
    const char *path;
    ApiVersion since; ///< the first version that has it as we use it
    /// The limits of HttpRequest.
    std::chrono::milliseconds headDeadline;
    std::chrono::milliseconds deadline;
    qint64 maximumBytes; ///< 0: a stream, which has no end
    bool isChange;       ///< it may change something, so it is sent once, whatever happens
    /// What the answers of other versions differ in, as far as we read them; empty: in nothing.
    const char *differences;
};

/// The table, in the order of Api.
std::span<const ApiOperation> apiOperations();
const ApiOperation &apiOperation(Api id);

/// The request for it, with the limits of the table. `name`: what stands in the path; not encoded.
HttpRequest apiRequest(Api id, const QString &name = {});

/// The row that allows the request, whose path has no version before it. Error::Kind::InvalidInput
/// if none does: such a request must not be sent. Error::Kind::VersionUnsupported if an engine that
/// speaks `version` does not have it.
Result<ApiOperation> allowedOperation(const HttpRequest &request, ApiVersion version);

} // namespace panel
