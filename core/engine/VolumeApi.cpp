// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/VolumeApi.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"
#include "core/engine/ApiVersion.h"
#include "core/engine/EngineConnection.h"

namespace panel {

namespace {

QString shownName(const QString &volume)
{
    return elided(plainText(volume), 80);
}

/// What an engine before API 1.42 calls the creation is the last change in the volume's folder.
bool tellsCreation(const EngineConnection *engine)
{
    const auto version = ApiVersion::fromString(engine->apiVersion());
    return version && *version >= ApiVersion{1, 42};
}

auto volumeParser(const EngineConnection *engine)
{
    return [tells = tellsCreation(engine)](const QJsonObject &json) {
        Result<Volume> volume = Volume::fromJson(json);
        if (volume && !tells)
            volume->created = {};
        return volume;
    };
}

auto oneParser(const EngineConnection *engine)
{
    return [parse = volumeParser(engine)](const HttpAnswer &answer) {
        return parseJsonObject(answer.body).and_then(parse);
    };
}

auto listParser(const EngineConnection *engine)
{
    return [parse = volumeParser(engine)](const HttpAnswer &answer) {
        return parseJsonObject(answer.body)
            .and_then([&parse](const QJsonObject &json) -> Result<QList<Volume>> {
                // Go writes null for no volumes; without the key it is another answer altogether.
                if (json.value(QLatin1String("Volumes")).isNull())
                    return QList<Volume>();
                return arrayField(json, QStringLiteral("Volumes"))
                    .and_then([&parse](const QJsonArray &rows) {
                        return parseRows<Volume>(rows, parse);
                    });
            });
    };
}

QJsonObject toJson(const QHash<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace

Call *VolumeApi::list(const QStringList &labels, QObject *requester,
                      Handler<QList<Volume>> done) const
{
    HttpRequest request = apiRequest(Api::VolumeList);
    addFilters(request.query, {{QStringLiteral("label"), labels}});
    return askEngine<QList<Volume>>(m_engine, request, Tr::tr("The volumes could not be listed"),
                                    requester, std::move(done), listParser(m_engine));
}

Call *VolumeApi::inspect(const QString &name, QObject *requester, Handler<Volume> done) const
{
    return askEngine<Volume>(m_engine, apiRequest(Api::VolumeInspect, name),
                             Tr::tr("The volume %1 could not be read").arg(shownName(name)),
                             requester, std::move(done), oneParser(m_engine));
}

Call *VolumeApi::listUnused(QObject *requester, Handler<QList<Volume>> done) const
{
    HttpRequest request = apiRequest(Api::VolumeList);
    addFilters(request.query, {{QStringLiteral("dangling"), {QStringLiteral("true")}}});
    return askEngine<QList<Volume>>(m_engine, request, Tr::tr("The volumes could not be listed"),
                                    requester, std::move(done), listParser(m_engine));
}

Call *VolumeApi::create(const Volume &volume, QObject *requester, Handler<Volume> done) const
{
    HttpRequest request = apiRequest(Api::VolumeCreate);
    const QJsonObject json{{QStringLiteral("Name"), volume.name},
                           {QStringLiteral("Driver"), volume.driver},
                           {QStringLiteral("DriverOpts"), toJson(volume.options)},
                           {QStringLiteral("Labels"), toJson(volume.labels)}};
    request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return askEngine<Volume>(
        m_engine, request, Tr::tr("The volume %1 could not be created").arg(shownName(volume.name)),
        requester, std::move(done), oneParser(m_engine));
}

Call *VolumeApi::remove(const QString &name, QObject *requester, Handler<void> done) const
{
    return tellEngine(m_engine, apiRequest(Api::VolumeRemove, name),
                      Tr::tr("The volume %1 could not be removed").arg(shownName(name)), requester,
                      std::move(done));
}

} // namespace panel
