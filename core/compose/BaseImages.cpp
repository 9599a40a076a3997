// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/BaseImages.h"

#include "core/compose/ComposeProject.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <optional>

namespace panel {

namespace {

constexpr qint64 maximumDockerfile = 1024 * 1024;
constexpr qsizetype longestName = 4096; ///< of an image; a long value may be put in many times

/// "$NAME", "${NAME}" and "${NAME:-default}" replaced; nothing if a variable has no value.
std::optional<QString> substituted(const QString &text, const QHash<QString, QString> &variables)
{
    static const QRegularExpression variable(
        QStringLiteral(R"(\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+)))"));
    QString result;
    qsizetype end = 0;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(1) + match.captured(3);
        const QString value = variables.value(name, match.captured(2));
        if (value.isEmpty())
            return std::nullopt;
        result += text.mid(end, match.capturedStart() - end) + value;
        end = match.capturedEnd();
        if (result.size() > longestName)
            return std::nullopt;
    }
    result += text.mid(end);
    return result.size() > longestName ? std::nullopt : std::optional(result);
}

} // namespace

QStringList baseImages(const QByteArray &dockerfile, const QHash<QString, QString> &buildArguments)
{
    static const QRegularExpression arg(QStringLiteral(R"(^\s*ARG\s+(\w+)=["']?([^"'\s]*))"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression from(
        QStringLiteral(R"(^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?)"),
        QRegularExpression::CaseInsensitiveOption);
    QHash<QString, QString> variables;
    QStringList stages;
    QStringList images;
    const QStringList lines = QString::fromUtf8(dockerfile).split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = arg.match(line); match.hasMatch()) {
            const QString name = match.captured(1);
            variables.insert(name, buildArguments.value(name, match.captured(2)));
            continue;
        }
        const auto match = from.match(line);
        if (!match.hasMatch())
            continue;
        const std::optional<QString> image = substituted(match.captured(1), variables);
        if (image && *image != u"scratch" && !stages.contains(image->toLower())
            && !images.contains(*image))
            images.append(*image);
        if (match.hasCaptured(2))
            stages.append(match.captured(2).toLower());
    }
    return images;
}

QStringList baseImages(const ComposeProject &project)
{
    QStringList images;
    for (const ComposeService &service : project.services) {
        if (service.buildContext.isEmpty() || !QDir::isAbsolutePath(service.buildContext))
            continue;
        const QString name =
            service.dockerfile.isEmpty() ? QStringLiteral("Dockerfile") : service.dockerfile;
        QFile file(QDir(service.buildContext).absoluteFilePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList found = baseImages(file.read(maximumDockerfile), service.buildArguments);
        for (const QString &image : found) {
            if (!images.contains(image))
                images.append(image);
        }
    }
    return images;
}

} // namespace panel
