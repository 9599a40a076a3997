// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeProject.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/GoDuration.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace panel {

namespace {

/// Reads `compose config` JSON strictly; the first mistake is kept with its path.
class ConfigReader
{
public:
    QString mistake;

    void complain(const QString &path, const char *expected)
    {
        if (mistake.isEmpty())
            mistake = QStringLiteral("%1 is not %2").arg(path, QLatin1String(expected));
    }

    /// Absent and null are empty.
    QString text(const QJsonObject &object, const char *key, const QString &path)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isString() && !value.isUndefined() && !value.isNull())
            complain(path + u'.' + QLatin1String(key), "a text");
        return value.toString();
    }

    QJsonObject object(const QJsonObject &parent, const char *key, const QString &path)
    {
        const QJsonValue value = parent.value(QLatin1String(key));
        if (!value.isObject() && !value.isUndefined() && !value.isNull())
            complain(path + u'.' + QLatin1String(key), "an object");
        return value.toObject();
    }

    QJsonArray list(const QJsonObject &parent, const char *key, const QString &path)
    {
        const QJsonValue value = parent.value(QLatin1String(key));
        if (!value.isArray() && !value.isUndefined() && !value.isNull())
            complain(path + u'.' + QLatin1String(key), "a list");
        return value.toArray();
    }

    /// An entry of a map of objects, where null stands for all defaults.
    QJsonObject entry(const QJsonValue &value, const QString &path)
    {
        if (!value.isObject() && !value.isNull())
            complain(path, "an object");
        return value.toObject();
    }

    QHash<QString, QString> texts(const QJsonObject &parent, const char *key, const QString &path)
    {
        QHash<QString, QString> all;
        const QJsonObject map = object(parent, key, path);
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (!it->isString() && !it->isNull())
                complain(path + u'.' + QLatin1String(key) + u'.' + it.key(), "a text");
            all.insert(it.key(), it->toString());
        }
        return all;
    }
};

ComposePort readPort(ConfigReader &reader, const QJsonValue &value, const QString &path)
{
    const QJsonObject object = reader.entry(value, path);
    ComposePort port;
    port.hostAddress = reader.text(object, "host_ip", path);
    // A text in all versions of today (it may be a range); some old ones wrote a number.
    const QJsonValue published = object.value(QLatin1String("published"));
    if (published.isDouble())
        port.published = QString::number(published.toInteger());
    else
        port.published = reader.text(object, "published", path);
    const qint64 target = object.value(QLatin1String("target")).toInteger(-1);
    if (target < 1 || target > 65535)
        reader.complain(path + QStringLiteral(".target"), "a port");
    else
        port.target = int(target);
    port.protocol = reader.text(object, "protocol", path);
    if (port.protocol.isEmpty())
        port.protocol = QStringLiteral("tcp");
    return port;
}

bool readHealthCheck(ConfigReader &reader, const QJsonObject &service, const QString &path)
{
    const QJsonObject check = reader.object(service, "healthcheck", path);
    if (check.isEmpty() || check.value(QLatin1String("disable")).toBool())
        return false;
    const QJsonArray test = check.value(QLatin1String("test")).toArray();
    return test.isEmpty() || test.first().toString() != QLatin1String("NONE");
}

/// Until it has failed as often as it may, after the time that the service has for its start. What
/// the file leaves out is as the engine has it.
std::chrono::milliseconds readHealthTime(ConfigReader &reader, const QJsonObject &service,
                                         const QString &path)
{
    using namespace std::chrono_literals;
    const QJsonObject check = reader.object(service, "healthcheck", path);
    const QString checkPath = path + QStringLiteral(".healthcheck");
    const auto time = [&](const char *key, std::chrono::milliseconds usual) {
        const auto said = goDuration(reader.text(check, key, checkPath));
        return said && *said > 0s ? std::chrono::duration_cast<std::chrono::milliseconds>(*said)
                                  : usual;
    };
    constexpr int mostRetries = 1000; // more is no plan, and must not overflow
    const qint64 said = check.value(QLatin1String("retries")).toInteger();
    const int retries = said > 0 ? int(std::min<qint64>(said, mostRetries)) : 3;
    return time("start_period", 0s) + retries * (time("interval", 30s) + time("timeout", 30s));
}

int readReplicas(ConfigReader &reader, const QJsonObject &service, const QString &path)
{
    const QJsonObject deploy = reader.object(service, "deploy", path);
    const QJsonValue scale = service.value(QLatin1String("scale"));
    const QJsonValue replicas =
        scale.isUndefined() || scale.isNull() ? deploy.value(QLatin1String("replicas")) : scale;
    if (replicas.isUndefined() || replicas.isNull())
        return 1;
    const qint64 number = replicas.toInteger(-1);
    if (number < 0 || number > 1'000'000)
        reader.complain(path + QStringLiteral(".scale"), "a number of containers");
    return int(std::clamp<qint64>(number, 0, 1'000'000));
}

QList<ComposeDependency> readDependencies(ConfigReader &reader, const QJsonObject &service,
                                          const QString &path)
{
    using Condition = ComposeDependency::Condition;
    QList<ComposeDependency> dependencies;
    const QJsonObject others = reader.object(service, "depends_on", path);
    for (auto it = others.begin(); it != others.end(); ++it) {
        const QString place = path + QStringLiteral(".depends_on.") + it.key();
        const QString condition = reader.text(reader.entry(*it, place), "condition", place);
        dependencies.append(
            {it.key(), condition == QLatin1String("service_healthy") ? Condition::Healthy
                       : condition == QLatin1String("service_completed_successfully")
                           ? Condition::Completed
                           : Condition::Started});
    }
    return dependencies;
}

/// As Compose places it.
QString secretPath(const QString &secret, const QString &target)
{
    if (target.startsWith(u'/'))
        return target;
    return QStringLiteral("/run/secrets/") + (target.isEmpty() ? secret : target);
}

ComposeService readService(ConfigReader &reader, const QString &name, const QJsonValue &value)
{
    const QString path = QStringLiteral("services.") + name;
    const QJsonObject object = reader.entry(value, path);
    ComposeService service;
    service.name = name;
    service.containerName = reader.text(object, "container_name", path);
    service.image = reader.text(object, "image", path);
    service.pullPolicy = reader.text(object, "pull_policy", path);
    const QJsonObject build = reader.object(object, "build", path);
    const QString buildPath = path + QStringLiteral(".build");
    service.buildContext = reader.text(build, "context", buildPath);
    service.dockerfile = reader.text(build, "dockerfile", buildPath);
    if (!service.buildContext.isEmpty() && service.dockerfile.isEmpty())
        service.dockerfile = QStringLiteral("Dockerfile");
    service.buildArguments = reader.texts(build, "args", buildPath);
    service.labels = reader.texts(object, "labels", path);
    service.dependsOn = readDependencies(reader, object, path);
    for (const char *key : {"network_mode", "pid", "ipc"}) {
        const QString mode = reader.text(object, key, path);
        if (mode.startsWith(QLatin1String("service:")))
            service.sharesWith.append(mode.section(u':', 1));
    }
    service.hasHealthCheck = readHealthCheck(reader, object, path);
    if (service.hasHealthCheck)
        service.healthTime = readHealthTime(reader, object, path);
    service.replicas = readReplicas(reader, object, path);
    const QJsonArray ports = reader.list(object, "ports", path);
    for (const QJsonValue port : ports)
        service.ports.append(readPort(reader, port, path + QStringLiteral(".ports")));
    const QJsonArray secrets = reader.list(object, "secrets", path);
    for (const QJsonValue secret : secrets) {
        const QString places = path + QStringLiteral(".secrets");
        const QString source = reader.text(reader.entry(secret, places), "source", places);
        if (source.isEmpty())
            reader.complain(places, "a list of secrets with their sources");
        service.secrets.append(source);
        service.secretFiles.append(
            {source, secretPath(source, reader.text(secret.toObject(), "target", places))});
    }
    return service;
}

ComposeSecret readSecret(ConfigReader &reader, const QString &name, const QJsonValue &value)
{
    const QString path = QStringLiteral("secrets.") + name;
    const QJsonObject object = reader.entry(value, path);
    return {name, reader.text(object, "environment", path), reader.text(object, "file", path),
            object.value(QLatin1String("external")).toBool(),
            reader.texts(object, "labels", path).value(QStringLiteral("inception-panel.ask"))
                == QLatin1String("true")};
}

ComposeVolume readVolume(ConfigReader &reader, const QString &key, const QJsonValue &value)
{
    const QString path = QStringLiteral("volumes.") + key;
    const QJsonObject object = reader.entry(value, path);
    ComposeVolume volume;
    volume.key = key;
    volume.name = reader.text(object, "name", path);
    volume.external = object.value(QLatin1String("external")).toBool();
    const QString driver = reader.text(object, "driver", path);
    const QHash<QString, QString> options = reader.texts(object, "driver_opts", path);
    // A folder of the host by another name: type none, with "bind" among the mount options.
    const bool isLocal = driver.isEmpty() || driver == QLatin1String("local");
    const bool isBind =
        options.value(QStringLiteral("type")) == QLatin1String("none")
        && options.value(QStringLiteral("o")).split(u',').contains(QStringLiteral("bind"));
    if (isLocal && isBind)
        volume.device = options.value(QStringLiteral("device"));
    return volume;
}

/// Whatever depends on nothing that is missing comes first; among equals, by name. What is in a
/// circle (Compose refuses that) comes last.
QList<ComposeService> inStartingOrder(QList<ComposeService> waiting)
{
    QStringList names;
    for (const ComposeService &service : std::as_const(waiting))
        names.append(service.name);
    std::sort(waiting.begin(), waiting.end(),
              [](const ComposeService &a, const ComposeService &b) { return a.name < b.name; });
    QList<ComposeService> ordered;
    QStringList started;
    while (!waiting.isEmpty()) {
        const auto isStartable = [&](const ComposeService &service) {
            return std::all_of(service.dependsOn.cbegin(), service.dependsOn.cend(),
                               [&](const ComposeDependency &other) {
                                   return started.contains(other.service)
                                          || !names.contains(other.service);
                               });
        };
        auto next = std::find_if(waiting.begin(), waiting.end(), isStartable);
        if (next == waiting.end())
            next = waiting.begin();
        started.append(next->name);
        ordered.append(*next);
        waiting.erase(next);
    }
    return ordered;
}

tl::unexpected<Error> badConfig(const QString &detail)
{
    return fail(Error::Kind::BadAnswer,
                Tr::tr("Compose described the project in a way that is not understood."),
                Tr::tr("Check the version of Compose; 2.26 and 2.40 are known to work."),
                plainText(detail));
}

} // namespace

QString ComposeService::imageName(const QString &project) const
{
    return image.isEmpty() ? project + u'-' + name : image;
}

QStringList ComposeProject::imageNames() const
{
    QStringList names;
    for (const ComposeService &service : services) {
        const QString image = service.imageName(name);
        if (!names.contains(image))
            names.append(image);
    }
    return names;
}

Result<QString> ComposeProject::volumeName(const QString &called) const
{
    QStringList meant;
    for (const ComposeVolume &volume : volumes) {
        if ((volume.key == called || volume.name == called) && !meant.contains(volume.name))
            meant.append(volume.name);
    }
    if (meant.size() < 2)
        return meant.value(0, called);
    return fail(Error::Kind::Conflict,
                Tr::tr("“%1” is the name of one volume and the key of another.")
                    .arg(elided(plainLine(called), 60)),
                Tr::tr("Say the name that the other one has in the engine: %1.")
                    .arg(elided(plainLine(meant.join(QStringLiteral(", "))), 200)));
}

Result<ComposeProject> ComposeProject::fromConfigJson(const QByteArray &json, const QString &file)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return badConfig(QStringLiteral("config, byte %1: %2")
                             .arg(parseError.offset)
                             .arg(parseError.errorString()));
    const QJsonObject root = document.object();
    if (!root.value(QLatin1String("services")).isObject())
        return badConfig(QStringLiteral("config has no services"));

    ConfigReader reader;
    const QString top = QStringLiteral("config");
    ComposeProject project;
    project.name = reader.text(root, "name", top);
    project.file = QFileInfo(file).absoluteFilePath();
    project.directory = QFileInfo(file).absolutePath();
    project.source.files = {project.file};
    const QJsonObject services = root.value(QLatin1String("services")).toObject();
    QList<ComposeService> unordered;
    for (auto it = services.begin(); it != services.end(); ++it)
        unordered.append(readService(reader, it.key(), it.value()));
    project.services = inStartingOrder(std::move(unordered));
    const QJsonObject secrets = reader.object(root, "secrets", top);
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        project.secrets.append(readSecret(reader, it.key(), it.value()));
    const QJsonObject volumes = reader.object(root, "volumes", top);
    for (auto it = volumes.begin(); it != volumes.end(); ++it)
        project.volumes.append(readVolume(reader, it.key(), it.value()));
    const QJsonObject networks = reader.object(root, "networks", top);
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        const QString path = QStringLiteral("networks.") + it.key();
        const QString name = reader.text(reader.entry(it.value(), path), "name", path);
        project.networks.append(name.isEmpty() ? it.key() : name);
    }
    if (reader.mistake.isEmpty() && project.name.isEmpty())
        reader.complain(QStringLiteral("config.name"), "there");
    if (!reader.mistake.isEmpty())
        return badConfig(reader.mistake);
    return project;
}

} // namespace panel
