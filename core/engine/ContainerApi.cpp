// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerApi.h"

#include "core/base/Log.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace panel {

namespace {

/// The engine answers when it is done.
HttpRequest gracefulRequest(Api id, const QString &container, std::chrono::seconds grace)
{
    HttpRequest request = apiRequest(id, container);
    request.headDeadline += grace;
    request.deadline += grace;
    addParameter(request.query, QStringLiteral("t"), QString::number(grace.count()));
    return request;
}

QString shownName(const QString &container)
{
    return elided(plainText(container), 60);
}

/// What can be said of a container whose row breaks its shape.
Container placeholder(const QJsonObject &json, const Error &reason, qsizetype row)
{
    Container container;
    container.id = json.value(QLatin1String("Id")).toString().trimmed();
    container.name =
        container.id.isEmpty() ? Tr::tr("row %1 of the list").arg(row + 1) : container.id.left(12);
    container.error = reason.message;
    const QJsonObject labels = json.value(QLatin1String("Labels")).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        container.labels.insert(it.key(), it.value().toString());
    qCWarning(logEngine) << "container" << plainText(container.name) << reason.message;
    return container;
}

/// Better a container of which little is known than a service that seems not to exist. But a list
/// without any row that can be read is none.
Result<QList<Container>> rowsOrPlaceholders(const QJsonArray &rows)
{
    QList<Container> containers;
    std::optional<Error> reason;
    bool isAnyKnown = rows.isEmpty();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject json = rows.at(i).toObject();
        const Result<Container> container = Container::fromListJson(json);
        if (!container)
            reason = container.error();
        containers.append(container ? *container : placeholder(json, container.error(), i));
        isAnyKnown = isAnyKnown || !containers.last().id.isEmpty();
    }
    if (!isAnyKnown)
        return fail(*reason);
    return containers;
}

QByteArray creationBody(const ContainerDraft &draft)
{
    QJsonObject labels;
    for (auto it = draft.labels.begin(); it != draft.labels.end(); ++it)
        labels.insert(it.key(), it.value());
    QJsonArray mounts;
    for (const FolderMount &mount : draft.mounts) {
        mounts.append(QJsonObject{{QStringLiteral("Type"), QStringLiteral("bind")},
                                  {QStringLiteral("Source"), mount.source},
                                  {QStringLiteral("Target"), mount.target},
                                  {QStringLiteral("ReadOnly"), mount.isReadOnly}});
    }
    QJsonObject json{
        {QStringLiteral("Image"), draft.image},
        {QStringLiteral("Env"), QJsonArray::fromStringList(draft.environment)},
        {QStringLiteral("Labels"), labels},
        {QStringLiteral("Tty"), draft.tty},
        {QStringLiteral("NetworkDisabled"), true},
        {QStringLiteral("HostConfig"),
         QJsonObject{{QStringLiteral("Binds"), QJsonArray::fromStringList(draft.binds)},
                     {QStringLiteral("Mounts"), mounts},
                     {QStringLiteral("NetworkMode"), QStringLiteral("none")}}},
    };
    if (!draft.user.isEmpty())
        json.insert(QStringLiteral("User"), draft.user);
    if (!draft.entrypoint.isEmpty())
        json.insert(QStringLiteral("Entrypoint"), QJsonArray::fromStringList(draft.entrypoint));
    if (!draft.command.isEmpty())
        json.insert(QStringLiteral("Cmd"), QJsonArray::fromStringList(draft.command));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ContainerEnd> parseEnd(const HttpAnswer &answer)
{
    return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
        JsonReader reader(json);
        ContainerEnd end;
        end.exitCode = reader.smallInteger("StatusCode");
        if (const auto error = reader.optionalObject("Error"))
            end.error = error->value(QLatin1String("Message")).toString();
        return reader.result(end);
    });
}

HttpRequest listRequest(const ContainerFilter &filter)
{
    HttpRequest request = apiRequest(Api::ContainerList);
    if (filter.all)
        addParameter(request.query, QStringLiteral("all"), QStringLiteral("1"));
    addFilters(request.query,
               {{QStringLiteral("label"), filter.labels},
                {QStringLiteral("volume"),
                 filter.volume.isEmpty() ? QStringList() : QStringList{filter.volume}},
                {QStringLiteral("network"),
                 filter.network.isEmpty() ? QStringList() : QStringList{filter.network}}});
    return request;
}

/// One answer holds what a container is, how it was set up and what became of it.
template <typename T>
Call *inspectAs(EngineConnection *engine, const QString &container, QObject *requester,
                Handler<T> done)
{
    return askEngine<T>(engine, apiRequest(Api::ContainerInspect, container),
                        Tr::tr("The container %1 could not be read").arg(shownName(container)),
                        requester, std::move(done), [](const HttpAnswer &answer) {
                            return parseJsonObject(answer.body).and_then(&T::fromInspectJson);
                        });
}

} // namespace

Call *ContainerApi::list(const ContainerFilter &filter, QObject *requester,
                         Handler<QList<Container>> done) const
{
    return askEngine<QList<Container>>(
        m_engine, listRequest(filter), Tr::tr("The containers could not be listed"), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonArray(answer.body).and_then(rowsOrPlaceholders);
        });
}

Call *ContainerApi::mounts(const ContainerFilter &filter, QObject *requester,
                           Handler<QList<ContainerMounts>> done) const
{
    return askEngine<QList<ContainerMounts>>(
        m_engine, listRequest(filter), Tr::tr("The containers could not be listed"), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonArray(answer.body).and_then([](const QJsonArray &rows) {
                return parseRows<ContainerMounts>(rows, &ContainerMounts::fromListJson);
            });
        });
}

Call *ContainerApi::inspect(const QString &container, QObject *requester,
                            Handler<Container> done) const
{
    return inspectAs(m_engine, container, requester, std::move(done));
}

Call *ContainerApi::setup(const QString &container, QObject *requester,
                          Handler<ContainerSetup> done) const
{
    return inspectAs(m_engine, container, requester, std::move(done));
}

Call *ContainerApi::report(const QString &container, QObject *requester,
                           Handler<ContainerReport> done) const
{
    return inspectAs(m_engine, container, requester, std::move(done));
}

Call *ContainerApi::processes(const QString &container, QObject *requester,
                              Handler<ProcessTable> done) const
{
    return askEngine<ProcessTable>(
        m_engine, apiRequest(Api::ContainerProcesses, container),
        Tr::tr("The processes of the container %1 could not be listed").arg(shownName(container)),
        requester, std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&ProcessTable::fromJson);
        });
}

Call *ContainerApi::create(const ContainerDraft &draft, QObject *requester,
                           Handler<QString> done) const
{
    HttpRequest request = apiRequest(Api::ContainerCreate);
    request.body = creationBody(draft);
    if (!draft.name.isEmpty())
        addParameter(request.query, QStringLiteral("name"), draft.name);
    const QString shown = shownName(draft.name.isEmpty() ? draft.image : draft.name);
    return askEngine<QString>(
        m_engine, request, Tr::tr("The container %1 could not be created").arg(shown), requester,
        std::move(done), [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then([](const QJsonObject &json) {
                return stringField(json, QStringLiteral("Id"));
            });
        });
}

Call *ContainerApi::start(const QString &container, QObject *requester, Handler<void> done) const
{
    return tellEngine(m_engine, apiRequest(Api::ContainerStart, container),
                      Tr::tr("The container %1 could not be started").arg(shownName(container)),
                      requester, std::move(done));
}

Call *ContainerApi::stop(const QString &container, std::chrono::seconds grace, QObject *requester,
                         Handler<void> done) const
{
    return tellEngine(m_engine, gracefulRequest(Api::ContainerStop, container, grace),
                      Tr::tr("The container %1 could not be stopped").arg(shownName(container)),
                      requester, std::move(done));
}

Call *ContainerApi::restart(const QString &container, std::chrono::seconds grace,
                            QObject *requester, Handler<void> done) const
{
    return tellEngine(m_engine, gracefulRequest(Api::ContainerRestart, container, grace),
                      Tr::tr("The container %1 could not be restarted").arg(shownName(container)),
                      requester, std::move(done));
}

Call *ContainerApi::kill(const QString &container, const QString &signalName, QObject *requester,
                         Handler<void> done) const
{
    HttpRequest request = apiRequest(Api::ContainerKill, container);
    addParameter(request.query, QStringLiteral("signal"), signalName);
    return tellEngine(m_engine, request,
                      Tr::tr("The container %1 could not be killed").arg(shownName(container)),
                      requester, std::move(done));
}

Call *ContainerApi::wait(const QString &container, QObject *requester,
                         Handler<ContainerEnd> done) const
{
    return askEngine<ContainerEnd>(
        m_engine, apiRequest(Api::ContainerWait, container),
        Tr::tr("The end of the container %1 is not known").arg(shownName(container)), requester,
        std::move(done), parseEnd);
}

Call *ContainerApi::remove(const QString &container, bool force, QObject *requester,
                           Handler<void> done) const
{
    HttpRequest request = apiRequest(Api::ContainerRemove, container);
    if (force)
        addParameter(request.query, QStringLiteral("force"), QStringLiteral("1"));
    return tellEngine(m_engine, request,
                      Tr::tr("The container %1 could not be removed").arg(shownName(container)),
                      requester, std::move(done));
}

} // namespace panel
