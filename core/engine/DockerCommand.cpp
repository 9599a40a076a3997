// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DockerCommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace panel {

namespace {

QString shortId(const QString &name)
{
    static const QRegularExpression id(
        QStringLiteral("\\A(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}\\z"));
    const auto match = id.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue word : array)
        words.append(word.toString());
    return words;
}

QStringList creation(const HttpRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject host = body.value(QLatin1String("HostConfig")).toObject();
    QStringList words{QStringLiteral("docker"), QStringLiteral("create")};
    const auto option = [&words](const QString &name, const QString &value) {
        if (!value.isEmpty())
            words << name << value;
    };
    option(QStringLiteral("--name"), request.query.queryItemValue(QStringLiteral("name")));
    option(QStringLiteral("--network"), host.value(QLatin1String("NetworkMode")).toString());
    option(QStringLiteral("--user"), body.value(QLatin1String("User")).toString());
    const QStringList binds = wordsOf(host.value(QLatin1String("Binds")));
    for (const QString &bind : binds)
        option(QStringLiteral("--volume"), bind);
    const QStringList environment = wordsOf(body.value(QLatin1String("Env")));
    for (const QString &line : environment)
        option(QStringLiteral("--env"), line.section(u'=', 0, 0));
    // docker takes one word for it, the others are the first of the command.
    QStringList entrypoint = wordsOf(body.value(QLatin1String("Entrypoint")));
    if (!entrypoint.isEmpty())
        option(QStringLiteral("--entrypoint"), entrypoint.takeFirst());
    return words << body.value(QLatin1String("Image")).toString() << entrypoint
                 << wordsOf(body.value(QLatin1String("Cmd")));
}

QStringList onContainer(const HttpRequest &request, const QString &name, const QString &verb)
{
    QStringList words{QStringLiteral("docker"), verb};
    const auto option = [&](const QString &key, const QString &flag) {
        const QString value = request.query.queryItemValue(key);
        if (!value.isEmpty())
            words << flag << value;
    };
    if (verb == QLatin1String("stop") || verb == QLatin1String("restart"))
        option(QStringLiteral("t"), QStringLiteral("-t"));
    else if (verb == QLatin1String("kill"))
        option(QStringLiteral("signal"), QStringLiteral("-s"));
    if (verb == QLatin1String("exec")) {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        return words << shortId(name) << wordsOf(body.value(QLatin1String("Cmd")));
    }
    return words << shortId(name);
}

QStringList removal(const HttpRequest &request, const QString &kind, const QString &name)
{
    const QStringList docker{QStringLiteral("docker")};
    if (kind == QLatin1String("containers")) {
        const bool isForced = request.query.hasQueryItem(QStringLiteral("force"));
        return docker + QStringList{QStringLiteral("rm")}
               + (isForced ? QStringList{QStringLiteral("-f")} : QStringList())
               + QStringList{shortId(name)};
    }
    if (kind == QLatin1String("images"))
        return docker + QStringList{QStringLiteral("rmi"), shortId(name)};
    if (kind == QLatin1String("volumes"))
        return docker + QStringList{QStringLiteral("volume"), QStringLiteral("rm"), name};
    if (kind == QLatin1String("networks"))
        return docker + QStringList{QStringLiteral("network"), QStringLiteral("rm"), shortId(name)};
    return {};
}

} // namespace

QStringList dockerCommand(const HttpRequest &request)
{
    const QString kind = request.path.section(u'/', 1, 1);
    if (request.method == "DELETE")
        return removal(request, kind, request.path.section(u'/', 2));
    if (request.method != "POST" || kind != QLatin1String("containers"))
        return {};
    const QString name = request.path.section(u'/', 2, 2);
    const QString verb = request.path.section(u'/', 3, 3);
    if (name == QLatin1String("create") && verb.isEmpty())
        return creation(request);
    static const QStringList known{QStringLiteral("start"),   QStringLiteral("stop"),
                                   QStringLiteral("restart"), QStringLiteral("kill"),
                                   QStringLiteral("wait"),    QStringLiteral("exec"),
                                   QStringLiteral("pause"),   QStringLiteral("unpause")};
    return known.contains(verb) ? onContainer(request, name, verb) : QStringList();
}

} // namespace panel
