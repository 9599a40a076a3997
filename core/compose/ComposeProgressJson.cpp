// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ComposeProgress that reads JSON: events of Compose, and BuildKit's "rawjson".
#include "core/base/PlainText.h"
#include "core/compose/ComposeProgress.h"

#include <QJsonArray>
#include <QJsonObject>

namespace panel {

namespace {

QString safeText(const QJsonObject &object, const char *key)
{
    return plainText(object.value(QLatin1String(key)).toString()).trimmed();
}

} // namespace

QList<ComposeUpdate> ComposeProgress::feedObject(const QJsonObject &object)
{
    if (object.contains(QLatin1String("vertexes")) || object.contains(QLatin1String("statuses"))
        || object.contains(QLatin1String("logs")) || object.contains(QLatin1String("warnings")))
        return feedBuildKit(object);

    if (object.value(QLatin1String("error")).toBool()) {
        m_failure = safeText(object, "message");
        ComposeUpdate update;
        update.status = QStringLiteral("Error");
        update.text = m_failure;
        update.isFailure = true;
        return {update};
    }
    const QString id = safeText(object, "id");
    if (id.isEmpty()) { // its log, as {"level","msg","time"}, or something newer than us
        ComposeUpdate update;
        update.status = safeText(object, "level");
        update.text = safeText(object, "msg");
        return update.text.isEmpty() ? QList<ComposeUpdate>() : QList<ComposeUpdate>{update};
    }
    // Version 2 has the state in "status", and for pulls in "text" ("status" explains it then).
    // Version 5 has the state in "text", and whether it works, is done or failed in "status".
    const QString status = safeText(object, "status");
    const QString text = safeText(object, "text");
    const QString parent = safeText(object, "parent_id");
    const QJsonValue percent = object.value(QLatin1String("percent"));
    if (const QString phase = text.isEmpty() ? status : text;
        !parent.isEmpty() && PullProgress::isPhase(phase)) {
        const qint64 total = object.value(QLatin1String("total")).toInteger();
        std::optional<double> part;
        if (total > 0)
            part = object.value(QLatin1String("current")).toDouble() / double(total);
        else if (percent.isDouble())
            part = percent.toDouble() / 100;
        return {
            layer(id, parent, phase, part ? std::optional(qBound(0.0, *part, 1.0)) : part, total)};
    }
    ComposeUpdate update = text.isEmpty() ? event(id, parent, status, safeText(object, "details"))
                                          : event(id, parent, text, status);
    if (status == QLatin1String("Error"))
        update.isFailure = true;
    if (status == QLatin1String("Working") || status == QLatin1String("Done")
        || status == QLatin1String("Error"))
        update.text = safeText(object, "details");
    if (percent.isDouble())
        update.percent = int(qBound(0.0, percent.toDouble(), 100.0));
    return {update};
}

QList<ComposeUpdate> ComposeProgress::feedBuildKit(const QJsonObject &object)
{
    QList<ComposeUpdate> updates;
    const QJsonArray vertexes = object.value(QLatin1String("vertexes")).toArray();
    for (const QJsonValue vertex : vertexes)
        updates += feedVertex(vertex.toObject());
    const QJsonArray logs = object.value(QLatin1String("logs")).toArray();
    for (const QJsonValue value : logs) {
        const QJsonObject log = value.toObject();
        const QString key = safeText(log, "vertex");
        stepFor(key, {});
        const QByteArray bytes =
            QByteArray::fromBase64(log.value(QLatin1String("data")).toString().toLatin1());
        const QByteArrayList lines = bytes.split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                updates.append(stepUpdate(key, QStringLiteral("Output"), plainText(line)));
        }
    }
    return updates;
}

/// A vertex is told again whenever it changes; only a change of its state becomes an update.
QList<ComposeUpdate> ComposeProgress::feedVertex(const QJsonObject &vertex)
{
    const QString key = safeText(vertex, "digest");
    if (key.isEmpty())
        return {};
    const BuildStep &step = stepFor(key, safeText(vertex, "name"));
    const bool hasEnded = vertex.contains(QLatin1String("completed"));
    const QString error = safeText(vertex, "error");
    if (hasEnded && !step.isDone) {
        if (error.contains(QLatin1String("context canceled")))
            return {stepUpdate(key, QStringLiteral("Cancelled"), error)};
        if (!error.isEmpty())
            return {stepUpdate(key, QStringLiteral("Failed"), error)};
        const bool isCached = vertex.value(QLatin1String("cached")).toBool();
        return {stepUpdate(key, isCached ? QStringLiteral("Cached") : QStringLiteral("Done"))};
    }
    if (vertex.contains(QLatin1String("started")) && !hasEnded && !step.isStarted) {
        m_steps[key].isStarted = true;
        return {stepUpdate(key, QStringLiteral("Started"))};
    }
    return {};
}

} // namespace panel
