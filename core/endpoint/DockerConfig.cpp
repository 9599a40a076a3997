// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/DockerConfig.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace panel {

namespace {

constexpr qint64 maximumBytes = 1024 * 1024;

DockerDefault contextNamed(const QString &name, DockerDefault::From from)
{
    if (name.isEmpty() || name == QLatin1String("default"))
        return {};
    return {from, name, {}};
}

} // namespace

QString dockerConfigFolder(const EndpointSurroundings &here)
{
    const QString given = here.variables.value(QStringLiteral("DOCKER_CONFIG"));
    return QDir::isAbsolutePath(given) ? QDir::cleanPath(given)
                                       : here.home + QStringLiteral("/.docker");
}

Result<QJsonObject> readDockerJson(const QString &name)
{
    const QString shown = elided(plainLine(name));
    const QFileInfo info(name);
    if (!info.exists())
        return fail(Error::Kind::NotFound, Tr::tr("The file %1 does not exist.").arg(shown));
    QFile file(name);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, Tr::tr("The file %1 cannot be read.").arg(shown),
                    Tr::tr("Check its permissions."));
    const QByteArray bytes = file.read(maximumBytes + 1);
    if (bytes.size() > maximumBytes)
        return fail(Error::Kind::TooLarge,
                    Tr::tr("The file %1 is far larger than such a file ever is.").arg(shown),
                    Tr::tr("Look into it; Docker writes less than a page."));
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    if (!document.isObject())
        return fail(Error::Kind::FileMalformed,
                    Tr::tr("The file %1 is not what Docker writes.").arg(shown),
                    Tr::tr("Repair or remove it."), broken.errorString());
    return document.object();
}

QJsonValue goField(const QJsonObject &json, const QString &key)
{
    const auto exact = json.constFind(key);
    if (exact != json.constEnd())
        return *exact;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

DockerDefault dockerDefault(const EndpointSurroundings &here)
{
    if (!here.variables.value(QStringLiteral("DOCKER_HOST")).isEmpty())
        return {DockerDefault::From::Host, {}, {}};
    const QString byVariable = here.variables.value(QStringLiteral("DOCKER_CONTEXT"));
    if (!byVariable.isEmpty())
        return contextNamed(byVariable, DockerDefault::From::ContextVariable);
    const auto config = readDockerJson(dockerConfigFolder(here) + QStringLiteral("/config.json"));
    if (!config) {
        if (config.error().kind == Error::Kind::NotFound)
            return {};
        return {DockerDefault::From::Default, {}, config.error()};
    }
    const QJsonValue current = goField(*config, QStringLiteral("currentContext"));
    return contextNamed(current.toString(), DockerDefault::From::Config);
}

} // namespace panel
