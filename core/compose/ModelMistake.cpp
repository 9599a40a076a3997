// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ModelMistake.h"

#include "core/base/Tr.h"
#include "core/compose/EnvFile.h"
#include "core/compose/YamlFile.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>

namespace panel {

namespace {

const QString servicesKey = QStringLiteral("services");

/// As placeOfKey() looks at them: what goes over the others first, then what these include.
QStringList yamlFilesOf(const ProjectFiles &project)
{
    QStringList files(project.files.crbegin(), project.files.crend());
    const QStringList behind = filesBehind(project);
    std::copy_if(behind.cbegin(), behind.cend(), std::back_inserter(files),
                 [&](const QString &file) {
                     return (file.endsWith(u".yml") || file.endsWith(u".yaml"))
                            && !project.files.contains(file);
                 });
    return files;
}

/// The first line that `lineIn` finds; nowhere: none.
MistakePlace firstPlace(const ProjectFiles &project,
                        const std::function<int(const YamlFile &)> &lineIn)
{
    const QStringList files = yamlFilesOf(project);
    for (const QString &file : files) {
        if (const int line = lineIn(YamlFile::parse(projectFileContent(file))); line > 0)
            return {file, line};
    }
    return {};
}

/// Where the entry of a service names this; the service's key itself where none does.
MistakePlace placeOfEntry(const QString &service, const QStringList &keys, const QString &name,
                          const ProjectFiles &project)
{
    for (const QString &key : keys) {
        const MistakePlace place = firstPlace(project, [&](const YamlFile &yaml) {
            return yaml.lineOfPart({servicesKey, service, key}, name);
        });
        if (!place.file.isEmpty())
            return place;
    }
    return placeOfKey(QStringLiteral("%1.%2").arg(servicesKey, service), project.files);
}

/// Compose tells no service with it. It may also be the value of a variable.
MistakePlace placeOfPort(const QString &port, const ProjectFiles &project)
{
    const MistakePlace place = firstPlace(project, [&](const YamlFile &yaml) {
        const QStringList services = yaml.keysOf({servicesKey});
        for (const QString &service : services) {
            const int line = yaml.lineOfPart({servicesKey, service, QStringLiteral("ports")}, port);
            if (line > 0)
                return line;
        }
        return 0;
    });
    if (!place.file.isEmpty())
        return place;
    const QStringList envFiles = envFilesOf(project);
    for (const QString &file : envFiles) {
        const EnvFile env(projectFileContent(file));
        const QStringList names = env.assigned();
        for (const QString &name : names) {
            if (env.value(name) == port)
                return {file, env.lineOf(name)};
        }
    }
    return {};
}

/// "services.web.environment.[]" names no entry, but the text of it is told.
MistakePlace placeOfTemplate(const QString &key, const QString &text, const ProjectFiles &project)
{
    QStringList path = key.split(u'.', Qt::SkipEmptyParts);
    path = path.mid(0, path.indexOf(QStringLiteral("[]")));
    const MistakePlace place =
        firstPlace(project, [&](const YamlFile &yaml) { return yaml.lineOfText(path, text); });
    return place.file.isEmpty() ? placeOfKey(path.join(u'.'), project.files) : place;
}

/// The file that is a list or a text.
MistakePlace placeOfNoKeys(const ProjectFiles &project)
{
    for (const QString &file : project.files) {
        const YamlFile yaml = YamlFile::parse(projectFileContent(file));
        if (!yaml.isEmpty() && !yaml.mistake() && yaml.keysOf({}).isEmpty())
            return {file, 1};
    }
    return {};
}

MistakePlace placeOfEmptiness(const ProjectFiles &project)
{
    for (const QString &file : project.files) {
        const YamlFile yaml = YamlFile::parse(projectFileContent(file));
        if (yaml.isEmpty() && !yaml.mistake())
            return {file, 0, Tr::tr("there is nothing in it")};
    }
    return {};
}

} // namespace

MistakePlace placeOfKey(const QString &key, const QStringList &files)
{
    QList<YamlFile> read;
    for (const QString &file : files)
        read.append(YamlFile::parse(projectFileContent(file)));
    const QStringList path = key.split(u'.', Qt::SkipEmptyParts);
    for (qsizetype depth = path.size(); depth >= 2; --depth) {
        for (qsizetype i = read.size() - 1; i >= 0; --i) {
            const int line = read.at(i).lineOf(path.first(depth));
            if (line > 0 && line != read.at(i).lineOf(path.first(depth - 1)))
                return {files.at(i), line};
        }
    }
    return {};
}

MistakePlace placeInModel(const QString &said, const ProjectFiles &project)
{
    static const QRegularExpression port(
        QStringLiteral("[Ii]nvalid (?:hostPort|containerPort): ([^\\s]+)"));
    static const QRegularExpression undefined(QStringLiteral(
        "service \"([\\w.-]+)\" (?:refers to undefined (volume|network|secret|config) ([\\w.-]+)|"
        "depends on undefined service \"?([\\w.-]+))"));
    static const QRegularExpression open(
        QStringLiteral("invalid interpolation format for (\\S+?)\\.?\\n[^\\n]*\\n([^\\n]*)"));
    static const QRegularExpression shape(
        QStringLiteral("(?:\\A|\\n)([\\w.-]+) must be an? [^\\n]*"));
    static const QRegularExpression undecoded(
        QStringLiteral("'services\\[([\\w.-]+)\\]\\.([\\w.]+)'"));
    if (said.contains(u"empty compose file"))
        return placeOfEmptiness(project);
    if (said.contains(u"into cli.named"))
        return placeOfNoKeys(project);
    if (const auto match = port.match(said); match.hasMatch())
        return placeOfPort(match.captured(1), project);
    if (const auto match = open.match(said); match.hasMatch())
        return placeOfTemplate(match.captured(1), match.captured(2), project);
    if (const auto match = undecoded.match(said); match.hasMatch())
        return placeOfKey(
            QStringLiteral("services.%1.%2").arg(match.captured(1), match.captured(2)),
            project.files);
    if (const auto match = undefined.match(said); match.hasMatch()) {
        const QString service = match.captured(1);
        if (!match.captured(4).isEmpty())
            return placeOfEntry(service,
                                {QStringLiteral("depends_on"), QStringLiteral("network_mode"),
                                 QStringLiteral("links"), QStringLiteral("volumes_from"),
                                 QStringLiteral("ipc"), QStringLiteral("pid")},
                                match.captured(4), project);
        return placeOfEntry(service, {match.captured(2) + u's'}, match.captured(3), project);
    }
    if (const auto match = shape.match(said); match.hasMatch())
        return firstPlace(project, [path = match.captured(1).split(u'.')](const YamlFile &yaml) {
            return yaml.lineOf(path);
        });
    return {};
}

} // namespace panel
