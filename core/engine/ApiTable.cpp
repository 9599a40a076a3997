// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiTable.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kilobyte = 1024;
constexpr qint64 megabyte = 1024 * kilobyte;

// What an engine knows by heart comes at once or not at all (and goes by Qt's library, see
// HttpClient); for a list it looks at every container, for a change it waits for kernels and disks.
constexpr auto atOnce = 5s;
constexpr auto soon = 15s;
constexpr auto busyDisk = 60s;
constexpr auto largeLayers = 120s;
constexpr auto never = 0s; ///< as a deadline: none

constexpr qint64 endless = 0;
constexpr qint64 words = 64 * kilobyte; ///< an identifier, or a reason why not
constexpr qint64 page = 1 * megabyte;
constexpr qint64 detail = 16 * megabyte; ///< ten thousand mounts are 3 MB
constexpr qint64 list = 32 * megabyte;   ///< five thousand containers are 3 MB

constexpr ApiVersion any = oldestApiVersion;
constexpr bool change = true;

constexpr std::array<ApiOperation, 34> table{{
    // The first three are asked without a version too: they find out which one to speak.
    {Api::Ping, "HEAD", "/_ping", any, atOnce, atOnce, words, !change, ""},
    {Api::PingByGet, "GET", "/_ping", any, atOnce, atOnce, words, !change, ""},
    {Api::Version, "GET", "/version", any, atOnce, atOnce, page, !change, ""},
    {Api::Info, "GET", "/info", any, soon, soon, page, !change, ""},
    {Api::Events, "GET", "/events", any, soon, soon, endless, !change,
     "1.52 leaves out status, id and from, which repeat the others"},

    {Api::ContainerList, "GET", "/containers/json", any, soon, 30s, list, !change,
     "1.46 adds annotations, 1.48 ImageManifestDescriptor, 1.52 Health"},
    {Api::ContainerInspect, "GET", "/containers/{}/json", any, soon, soon, detail, !change,
     "1.52 leaves out the addresses of the default network beside Networks, and empty OnBuild"},
    {Api::ContainerProcesses, "GET", "/containers/{}/top", any, soon, soon, page, !change, ""},
    {Api::ContainerLogs, "GET", "/containers/{}/logs", any, soon, soon, endless, !change,
     "1.42 tells in Content-Type whether there are frames; below, Config.Tty does"},
    // The first sample waits for the engine's collector, which looks once a second.
    {Api::ContainerStats, "GET", "/containers/{}/stats", any, soon, soon, endless, !change,
     "with cgroup v2 memory_stats has inactive_file for total_inactive_file"},
    {Api::ContainerCreate, "POST", "/containers/create", any, busyDisk, busyDisk, words, change,
     ""},
    {Api::ContainerStart, "POST", "/containers/{}/start", any, busyDisk, busyDisk, words, change,
     ""},
    // These two may take their grace time more.
    {Api::ContainerStop, "POST", "/containers/{}/stop", any, busyDisk, busyDisk, words, change, ""},
    {Api::ContainerRestart, "POST", "/containers/{}/restart", any, busyDisk, busyDisk, words,
     change, ""},
    {Api::ContainerKill, "POST", "/containers/{}/kill", any, busyDisk, busyDisk, words, change, ""},
    // Its head comes at once, its body when the container has ended.
    {Api::ContainerWait, "POST", "/containers/{}/wait", any, busyDisk, never, words, change, ""},
    {Api::ContainerRemove, "DELETE", "/containers/{}", any, busyDisk, busyDisk, words, change, ""},
    {Api::ContainerArchive, "GET", "/containers/{}/archive", any, busyDisk, busyDisk, endless,
     !change, ""},
    // Mounts what the container mounts, like the one above, and sends nothing of it.
    {Api::ContainerPath, "HEAD", "/containers/{}/archive", any, busyDisk, busyDisk, words, !change,
     ""},
    // Its head comes when the whole body was read, however long that is: see ArchiveApi.
    {Api::ContainerExtract, "PUT", "/containers/{}/archive", any, busyDisk, never, endless, change,
     ""},

    {Api::ExecCreate, "POST", "/containers/{}/exec", any, soon, soon, words, change, ""},
    {Api::ExecStart, "POST", "/exec/{}/start", any, soon, soon, endless, change,
     "1.42 tells in Content-Type whether there are frames"},
    {Api::ExecInspect, "GET", "/exec/{}/json", any, atOnce, atOnce, page, !change, ""},

    {Api::ImageList, "GET", "/images/json", any, soon, 30s, list, !change,
     "1.43 has no <none>:<none>, 1.44 no VirtualSize; 1.51 counts Containers"},
    {Api::ImageInspect, "GET", "/images/{...}/json", any, soon, soon, detail, !change,
     "1.44 has no VirtualSize, 1.45 no ContainerConfig; 1.52 leaves out what is empty in Config"},
    {Api::ImageRemove, "DELETE", "/images/{...}", any, largeLayers, largeLayers, page, change, ""},

    {Api::VolumeList, "GET", "/volumes", any, soon, soon, list, !change, "1.42 adds ClusterVolume"},
    {Api::VolumeInspect, "GET", "/volumes/{}", any, soon, soon, page, !change,
     "1.42 adds ClusterVolume"},
    {Api::VolumeCreate, "POST", "/volumes/create", any, soon, soon, page, change, ""},
    {Api::VolumeRemove, "DELETE", "/volumes/{}", any, largeLayers, largeLayers, words, change, ""},

    {Api::NetworkList, "GET", "/networks", any, soon, soon, list, !change, "1.48 adds EnableIPv4"},
    {Api::NetworkRemove, "DELETE", "/networks/{}", any, soon, soon, words, change, ""},

    // It adds up every layer and every file of every volume.
    {Api::DiskUsage, "GET", "/system/df", any, largeLayers, largeLayers, list, !change,
     "1.42 can leave out types; 1.52 tells sums besides, which 1.53 tells alone"},
    {Api::BuildPrune, "POST", "/build/prune", any, largeLayers, largeLayers, list, change, ""},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].id) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "apiOperation() looks a row up by its number");

const QString oneSegment = QStringLiteral("{}");
const QString anySegments = QStringLiteral("{...}");

QString templateOf(const ApiOperation &operation)
{
    return QString::fromLatin1(operation.path);
}

/// A template has at most one place for names of several segments.
bool fits(const QString &path, const QString &pattern)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList there = path.split(u'/');
    const qsizetype several = wanted.indexOf(anySegments);
    const qsizetype more = there.size() - wanted.size();
    if (more < 0 || (several < 0 && more > 0))
        return false;
    for (qsizetype i = 0; i < there.size(); ++i) {
        const bool isBehind = several >= 0 && i > several + more;
        const bool isName = several >= 0 && i >= several && !isBehind;
        const QString &expected = isName ? anySegments : wanted.at(isBehind ? i - more : i);
        const bool isPlace = expected == oneSegment || expected == anySegments;
        if (isPlace ? there.at(i).isEmpty() : there.at(i) != expected)
            return false;
    }
    return true;
}

} // namespace

std::span<const ApiOperation> apiOperations()
{
    return table;
}

const ApiOperation &apiOperation(Api id)
{
    return table[std::size_t(id)];
}

HttpRequest apiRequest(Api id, const QString &name)
{
    const ApiOperation &operation = apiOperation(id);
    HttpRequest request;
    request.method = operation.method;
    request.path = templateOf(operation);
    for (const QString &place : {oneSegment, anySegments}) {
        const qsizetype at = request.path.indexOf(place);
        if (at < 0)
            continue;
        request.path.replace(at, place.size(), name); // once: the name may hold anything
        break;
    }
    request.headDeadline = operation.headDeadline;
    request.deadline = operation.deadline;
    if (operation.maximumBytes > 0)
        request.maximumBytes = operation.maximumBytes;
    return request;
}

Result<ApiOperation> allowedOperation(const HttpRequest &request, ApiVersion version)
{
    const auto row =
        std::find_if(table.begin(), table.end(), [&request](const ApiOperation &operation) {
            return request.method == operation.method && fits(request.path, templateOf(operation));
        });
    if (row == table.end()) {
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("%1 %2 is not among the things that are asked of an engine.")
                .arg(QString::fromLatin1(request.method.left(20)), elided(plainText(request.path))),
            Tr::tr("Check the name in it."));
    }
    if (version < row->since) {
        return fail(Error::Kind::VersionUnsupported,
                    Tr::tr("The engine is too old for this: it speaks API %1, and %2 is needed.")
                        .arg(version.toString(), row->since.toString()),
                    Tr::tr("Update Docker on the machine."));
    }
    return *row;
}

} // namespace panel
