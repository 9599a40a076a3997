// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/StackSources.h"

#include "core/base/Tr.h"
#include "core/compose/YamlFile.h"
#include "core/http/JsonFields.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace panel {

namespace {

tl::unexpected<Error> badService(const QString &name, const Error &cause)
{
    return fail(
        Error::Kind::BadAnswer,
        Tr::tr("Compose described the service %1 in a way that is not understood.").arg(name),
        Tr::tr("Check the version of Compose; 2.26 and 2.40 are known to work."), cause.message);
}

/// A list of words, or nothing where the file leaves it to the image.
std::optional<QStringList> wordsOf(JsonReader &reader, const char *key)
{
    if (!reader.has(key))
        return std::nullopt;
    return reader.stringsOrNull(key);
}

QList<ServiceMount> mountsOf(JsonReader &reader)
{
    QList<ServiceMount> mounts;
    const QJsonArray rows = reader.arrayOrNull("volumes");
    for (const QJsonValue row : rows) {
        JsonReader mount(row.toObject());
        mounts.append({mount.string("type"), mount.optionalString("source").value_or(QString()),
                       mount.string("target")});
        if (mount.error())
            reader.refuse(*mount.error());
    }
    return mounts;
}

Result<ServiceSources> serviceOf(const ComposeService &definition, const QJsonObject &json)
{
    JsonReader reader(json);
    ServiceSources service;
    service.definition = definition;
    service.hasProfiles = !reader.arrayOrNull("profiles").isEmpty();
    service.networkMode = reader.optionalString("network_mode").value_or(QString());
    service.networks = reader.optionalObject("networks").value_or(QJsonObject()).keys();
    service.links = reader.stringsOrNull("links") + reader.stringsOrNull("external_links");
    service.restart = reader.optionalString("restart").value_or(QString());
    if (const auto deploy = reader.optionalObject("deploy"); deploy && service.restart.isEmpty())
        service.restart = deploy->value(QLatin1String("restart_policy"))
                              .toObject()
                              .value(QLatin1String("condition"))
                              .toString();
    const QJsonObject environment = reader.optionalObject("environment").value_or(QJsonObject());
    for (auto it = environment.begin(); it != environment.end(); ++it)
        service.environment.insert(it.key(), it.value().toVariant().toString());
    service.entrypoint = wordsOf(reader, "entrypoint");
    service.command = wordsOf(reader, "command");
    service.mounts = mountsOf(reader);
    service.init = json.value(QLatin1String("init")).toBool();
    if (const auto build = reader.optionalObject("build"))
        service.buildNetwork = build->value(QLatin1String("network")).toString();
    const Result<ServiceSources> result = reader.result(service);
    return result ? result : badService(definition.name, result.error());
}

bool isHostNetwork(const QString &key, const QJsonObject &network)
{
    const QString name = network.value(QLatin1String("name")).toString(key);
    return name == u"host" || network.value(QLatin1String("driver")).toString() == u"host";
}

/// Of the last file that has it. `line`: 0 for a file that has it not.
std::optional<QString> placeIn(const QList<SourceFile> &files,
                               const std::function<int(const YamlFile &)> &line)
{
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
        if (const int found = line(YamlFile::parse(file->text.toUtf8())); found > 0)
            return QStringLiteral("%1:%2").arg(file->path).arg(found);
    }
    return std::nullopt;
}

/// Of exactly this key, not of the nearest of its parents.
int lineOfAll(const YamlFile &file, const QStringList &path)
{
    const int line = file.lineOf(path);
    return line == file.lineOf(path.first(path.size() - 1)) ? 0 : line;
}

} // namespace

bool ServiceSources::isBonus() const
{
    static const QStringList mandatory = {QStringLiteral("nginx"), QStringLiteral("wordpress"),
                                          QStringLiteral("mariadb")};
    if (mandatory.contains(name()))
        return false;
    return hasProfiles || definition.buildContext.split(u'/').contains(QStringLiteral("bonus"));
}

QString ServiceSources::whyNoDockerfile() const
{
    return definition.buildContext.isEmpty()
               ? Tr::tr("%1 is not built here: what is in the image %2 is not looked at")
                     .arg(name(), definition.image)
               : Tr::tr("the Dockerfile of %1 could not be read").arg(name());
}

/// Empty: that of the rule.
QString ServiceSources::fixOfNoDockerfile() const
{
    return definition.buildContext.isEmpty()
               ? Tr::tr("Build the image here, from a Dockerfile, for this to be told.")
               : QString();
}

const SourceFile *ServiceSources::file(const QString &fileName) const
{
    for (const SourceFile &source : files) {
        if (source.path.section(u'/', -1) == fileName)
            return &source;
    }
    return nullptr;
}

const ServiceSources *StackSources::service(const QString &name) const
{
    for (const ServiceSources &one : services) {
        if (one.name() == name)
            return &one;
    }
    return nullptr;
}

QList<SourceFile> StackSources::composeFiles() const
{
    return QList<SourceFile>{composeFile} + overrides;
}

bool StackSources::isWritten(const QRegularExpression &pattern) const
{
    const QList<SourceFile> files = composeFiles();
    return std::any_of(files.cbegin(), files.cend(), [&pattern](const SourceFile &file) {
        return pattern.match(file.text).hasMatch();
    });
}

QString StackSources::place(const QString &service, const QString &key) const
{
    const QStringList path{QStringLiteral("services"), service};
    const QList<SourceFile> files = composeFiles();
    std::optional<QString> place;
    if (!key.isEmpty()) {
        place = placeIn(
            files, [&](const YamlFile &file) { return lineOfAll(file, path + QStringList{key}); });
        if (!place)
            place = placeIn(files, [&](const YamlFile &file) { return file.lineUnder(path, key); });
    }
    if (!place)
        place = placeIn(files, [&](const YamlFile &file) { return lineOfAll(file, path); });
    return place.value_or(composeFile.path);
}

QString StackSources::volumePlace(const QString &key) const
{
    return placeIn(composeFiles(),
                   [&](const YamlFile &file) {
                       return lineOfAll(file, {QStringLiteral("volumes"), key});
                   })
        .value_or(composeFile.path);
}

Result<StackSources> StackSources::fromConfigJson(const QByteArray &json, const QString &file)
{
    const Result<ComposeProject> project = ComposeProject::fromConfigJson(json, file);
    if (!project)
        return fail(project.error());
    const Result<QJsonObject> root = parseJsonObject(json);
    if (!root)
        return fail(root.error());
    StackSources sources;
    sources.project = *project;
    sources.composeFile.path = file.section(u'/', -1);
    const QJsonObject services = root->value(QLatin1String("services")).toObject();
    for (const ComposeService &definition : project->services) {
        const Result<ServiceSources> service =
            serviceOf(definition, services.value(definition.name).toObject());
        if (!service)
            return fail(service.error());
        sources.services.append(*service);
    }
    const QJsonObject networks = root->value(QLatin1String("networks")).toObject();
    sources.networks = networks.keys();
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        if (isHostNetwork(it.key(), it.value().toObject()))
            sources.hostNetworks.append(it.key());
    }
    return sources;
}

} // namespace panel
