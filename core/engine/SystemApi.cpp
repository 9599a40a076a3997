// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/SystemApi.h"

#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"
#include "core/engine/EngineTime.h"

#include <algorithm>

namespace panel {

namespace {

Result<QList<EngineEvent>> parseEvents(const HttpAnswer &answer)
{
    QList<EngineEvent> events;
    const QByteArrayList lines = answer.body.split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto event = parseJsonObject(line).and_then(&EngineEvent::fromJson);
        if (!event)
            return fail(event.error());
        events.append(*event);
    }
    // The engine stamps an event before it queues it.
    std::stable_sort(events.begin(), events.end(), [](const auto &left, const auto &right) {
        return left.timeNano < right.timeNano;
    });
    return events;
}

} // namespace

Call *SystemApi::info(QObject *requester, Handler<EngineInfo> done) const
{
    return askEngine<EngineInfo>(
        m_engine, apiRequest(Api::Info), Tr::tr("The engine does not tell about itself"), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&EngineInfo::fromJson);
        });
}

Call *SystemApi::diskUsage(QObject *requester, Handler<DiskUsage> done) const
{
    return askEngine<DiskUsage>(
        m_engine, apiRequest(Api::DiskUsage), Tr::tr("The engine does not tell how much it stores"),
        requester, std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&DiskUsage::fromJson);
        });
}

Call *SystemApi::pruneBuildCache(std::chrono::seconds unusedFor, QObject *requester,
                                 Handler<qint64> done) const
{
    HttpRequest request = apiRequest(Api::BuildPrune);
    // Without it only what no image could use any more would go.
    addParameter(request.query, QStringLiteral("all"), QStringLiteral("1"));
    if (unusedFor.count() > 0)
        addFilters(request.query,
                   {{QStringLiteral("until"), {QStringLiteral("%1s").arg(unusedFor.count())}}});
    return askEngine<qint64>(
        m_engine, request, Tr::tr("The build cache could not be removed"), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
                return integerField(json, QStringLiteral("SpaceReclaimed"));
            });
        });
}

Call *SystemApi::version(QObject *requester, Handler<EngineVersion> done) const
{
    return askEngine<EngineVersion>(
        m_engine, apiRequest(Api::Version), Tr::tr("The engine does not tell its version"),
        requester, std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&EngineVersion::fromJson);
        });
}

Call *SystemApi::pastEvents(const PastEvents &wanted, QObject *requester,
                            Handler<QList<EngineEvent>> done) const
{
    HttpRequest request = apiRequest(Api::Events);
    request.maximumBytes = largestBodyReadAtOnce;
    addFilters(request.query, {{QStringLiteral("container"), {wanted.container}},
                               {QStringLiteral("event"), wanted.actions}});
    addParameter(request.query, QStringLiteral("since"), engineTime(wanted.sinceNano));
    addParameter(request.query, QStringLiteral("until"), engineTime(wanted.untilNano));
    return askEngine<QList<EngineEvent>>(m_engine, request,
                                         Tr::tr("The engine does not tell what happened"),
                                         requester, std::move(done), &parseEvents);
}

} // namespace panel
