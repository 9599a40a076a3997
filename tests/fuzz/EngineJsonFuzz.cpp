// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every value that comes from the engine as JSON: the same bytes are tried as each of them.
#include "core/base/PlainText.h"
#include "core/engine/Container.h"
#include "core/engine/ContainerMounts.h"
#include "core/engine/ContainerReport.h"
#include "core/engine/ContainerSetup.h"
#include "core/engine/ContainerStats.h"
#include "core/engine/DiskUsage.h"
#include "core/engine/EngineEvent.h"
#include "core/engine/EngineInfo.h"
#include "core/engine/Image.h"
#include "core/engine/Network.h"
#include "core/engine/PortRange.h"
#include "core/engine/ProcessTable.h"
#include "core/engine/Volume.h"
#include "core/http/JsonFields.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

template <typename T>
bool isExplained(const Result<T> &result)
{
    return result
           || (result.error().kind == Error::Kind::BadAnswer && !result.error().message.isEmpty());
}

void checkContainer(const Result<Container> &container)
{
    fuzz::require(isExplained(container), "why it is no container");
    if (!container)
        return;
    fuzz::require(!container->id.isEmpty(), "a container has an identifier");
    for (const PublishedPort &port : container->ports)
        fuzz::require(port.hostPort >= 0 && port.hostPort <= 65535 && port.containerPort >= 0
                          && port.containerPort <= 65535,
                      "ports are ports");
    for (const PortRange &range : portRanges(container->ports))
        fuzz::require(range.count > 0 && !range.hostText().isEmpty(), "ranges have text");
    fuzz::require(!exitCodeInWords(container->exitCode, container->outOfMemory).contains(u'\n'),
                  "an exit code is one line");
    fuzz::require(!stateName(container->state).isEmpty()
                      && !healthName(container->health).isEmpty(),
                  "states have names");
    (void)container->since();
}

void checkStats(const Result<ContainerStats> &stats)
{
    fuzz::require(isExplained(stats), "why these are no stats");
    if (!stats)
        return;
    for (const auto count : {stats->memory, stats->memoryLimit, stats->received, stats->sent,
                             stats->blockRead, stats->blockWritten, stats->processes})
        fuzz::require(count.value_or(0) >= 0, "nothing is used less than not at all");
    fuzz::require(stats->cpuPercent.value_or(0) >= 0, "nor is the processor");
}

void checkUsage(const Result<DiskUsage> &usage)
{
    fuzz::require(isExplained(usage), "why this is no disk usage");
    if (!usage)
        return;
    fuzz::require(usage->layers >= 0 && usage->containers >= 0 && usage->buildCache >= 0,
                  "nothing takes less than no room");
    for (const qint64 bytes : usage->volumes)
        fuzz::require(bytes >= 0 && bytes <= usage->total(), "a part is not more than all");
}

void checkObject(const QJsonObject &json)
{
    checkContainer(Container::fromListJson(json));
    checkContainer(Container::fromInspectJson(json));
    checkStats(ContainerStats::fromJson(json));
    checkUsage(DiskUsage::fromJson(json));
    const Result<ContainerReport> report = ContainerReport::fromInspectJson(json);
    fuzz::require(isExplained(report), "why it is no report");
    if (report && report->lastFailedProbe())
        fuzz::require(report->lastFailedProbe()->exitCode != 0, "what failed has failed");
    fuzz::require(isExplained(ContainerSetup::fromInspectJson(json)), "why it is no setup");
    fuzz::require(isExplained(EngineEvent::fromJson(json)), "why it is no event");
    fuzz::require(isExplained(EngineVersion::fromJson(json)), "why it is no version");
    fuzz::require(isExplained(EngineInfo::fromJson(json)), "why it is no engine");
    fuzz::require(isExplained(Image::fromListJson(json)), "why it is no image");
    fuzz::require(isExplained(Image::fromInspectJson(json)), "why it is no image");
    fuzz::require(isExplained(Network::fromJson(json)), "why it is no network");
    fuzz::require(isExplained(Volume::fromJson(json)), "why it is no volume");
    fuzz::require(isExplained(ContainerMounts::fromListJson(json)), "why it mounts nothing");
    const Result<ProcessTable> table = ProcessTable::fromJson(json);
    fuzz::require(isExplained(table), "why it is no process table");
    if (table) {
        for (const ProcessTable::Process &process : table->processes)
            fuzz::require(table->find(process.pid) != nullptr, "a process is found");
    }
}

} // namespace

PANEL_FUZZ(bytes)
{
    const Result<QJsonDocument> document = parseJson(bytes);
    fuzz::require(isExplained(document), "why it is no JSON");
    if (!document) {
        const QString &detail = document.error().detail;
        fuzz::require(plainText(detail) == detail, "a detail is plain text");
        return;
    }
    fuzz::require(parseJson(document->toJson()).has_value(), "printed JSON can be read");
    checkObject(document->object());
    for (const QJsonValue value : document->array())
        checkObject(value.toObject());
}
