// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FileChoice.h"

#include "core/compose/ComposeVariables.h"
#include "core/compose/EnvFile.h"
#include "core/compose/ProjectFiles.h"
#include "core/process/Command.h"

#include <QDir>

namespace panel {

namespace {

std::optional<QString> ofEnvironment(const QString &name)
{
    const QByteArray key = name.toLocal8Bit();
    return qEnvironmentVariableIsSet(key.constData())
               ? std::optional(qEnvironmentVariable(key.constData()))
               : std::nullopt;
}

/// What is assigned may mention other variables of the file, and of the environment.
QString assigned(const QString &name, const EnvFile &file,
                 const QHash<QString, QString> &environment)
{
    const QString value = file.value(name).value_or(QString());
    if (file.isVerbatim(name))
        return value;
    return filledIn(value, [&](const QString &other) -> std::optional<QString> {
        if (const auto it = environment.constFind(other); it != environment.cend())
            return *it;
        return other == name ? std::nullopt : file.value(other);
    });
}

} // namespace

std::optional<ComposeSteering> composeSteering(const QString &name, const QStringList &envFiles)
{
    if (const auto value = ofEnvironment(name))
        return ComposeSteering{*value, {}, 0};
    for (auto path = envFiles.crbegin(); path != envFiles.crend(); ++path) {
        const EnvFile file(projectFileContent(*path));
        if (file.value(name))
            return ComposeSteering{assigned(name, file, baseEnvironment()), *path,
                                   file.lineOf(name)};
    }
    return std::nullopt;
}

std::optional<QStringList> chosenFiles(const QString &folder, const QStringList &envFiles)
{
    const auto chosen = composeSteering(QStringLiteral("COMPOSE_FILE"), envFiles);
    if (!chosen)
        return std::nullopt;
    const auto separator = composeSteering(QStringLiteral("COMPOSE_PATH_SEPARATOR"), envFiles);
    const QString divider = separator && !separator->value.isEmpty()
                                ? separator->value
                                : QString(QDir::listSeparator());
    QStringList files;
    for (const QString &name : chosen->value.split(divider))
        files.append(QDir::cleanPath(QDir(folder).absoluteFilePath(name)));
    return files;
}

QHash<QString, QString> steeringEnvironment()
{
    QHash<QString, QString> set;
    for (const QString &name :
         {QStringLiteral("COMPOSE_PROFILES"), QStringLiteral("COMPOSE_PROJECT_NAME")}) {
        if (const auto value = ofEnvironment(name))
            set.insert(name, *value);
    }
    return set;
}

} // namespace panel
