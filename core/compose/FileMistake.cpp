// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FileMistake.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/EnvMistake.h"
#include "core/compose/FileChoice.h"
#include "core/compose/ModelMistake.h"
#include "core/compose/YamlFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace panel {

namespace {

using Place = MistakePlace;

/// Compose does not say which of several files it could not read, and the line that it says is
/// often the one where a block begins.
Place placeOfSyntax(const QString &said, const ProjectFiles &project)
{
    static const QRegularExpression yaml(
        QStringLiteral("(?:^|[:\\s])yaml: |failed to parse [^\\n]*?: line \\d"));
    if (!said.contains(yaml))
        return {};
    const QStringList files = filesBehind(project);
    for (const QString &file : files) {
        if (!project.files.contains(file) && !file.endsWith(u".yml") && !file.endsWith(u".yaml"))
            continue;
        if (const auto mistake = YamlFile::parse(projectFileContent(file)).mistake())
            return {file, mistake->line, mistake->text};
    }
    return {};
}

/// Where one of the files names this other one.
Place placeOfName(const QString &path, const QStringList &files)
{
    static const QRegularExpression word(QStringLiteral("[^\\s\"',\\[\\]{}]+"));
    for (const QString &file : files) {
        const QDir folder = QFileInfo(file).dir();
        int number = 0;
        for (const QByteArray &line : projectFileContent(file).split('\n')) {
            ++number;
            auto words =
                word.globalMatch(QString::fromUtf8(line).section(QStringLiteral(" #"), 0, 0));
            while (words.hasNext()) {
                const QString name = words.next().captured();
                if (QDir::cleanPath(folder.absoluteFilePath(name)) == path)
                    return {file, number};
            }
        }
    }
    return {};
}

/// What the env files themselves show is told better than Compose tells it.
Place placeInEnv(const QString &said, const ProjectFiles &project)
{
    static const QRegularExpression reading(
        QStringLiteral("failed to read (/[^\\n:]+): (?:line (\\d+): )?"));
    const auto named = reading.match(said);
    const bool isUnnamed = said.contains(u"setenv: invalid argument");
    if (!named.hasMatch() && !isUnnamed)
        return {};
    for (const QString &file : isUnnamed ? envFilesOf(project) : QStringList{named.captured(1)}) {
        if (const auto mistake = mistakeIn(projectFileContent(file)))
            return {file, mistake->line, mistake->text};
    }
    return {named.captured(1), named.captured(2).toInt()};
}

/// Circles, and files that are not there: told of any file behind the project.
Place placeInSet(const QString &said, const ProjectFiles &project)
{
    static const QRegularExpression include(
        QStringLiteral("include cycle detected:\\s*(/[^\\n]+)\\n\\s*include (/[^\\n]+)"));
    static const QRegularExpression extends(
        QStringLiteral("[Cc]ircular reference:?\\s*(\\S+) in "));
    static const QRegularExpression depends(
        QStringLiteral("dependency cycle detected: ([\\w.-]+)"));
    static const QRegularExpression missing(
        QStringLiteral("(?:open|stat|read) (/[^\\n:]+): no such file"));
    if (const auto match = include.match(said); match.hasMatch()) {
        const Place place = placeOfName(match.captured(2), {match.captured(1)});
        return place.file.isEmpty() ? Place{match.captured(1)} : place;
    }
    if (const auto match = extends.match(said); match.hasMatch())
        return placeOfKey(QStringLiteral("services.%1.extends").arg(match.captured(1)),
                          filesBehind(project));
    if (const auto match = depends.match(said); match.hasMatch())
        return placeOfKey(QStringLiteral("services.%1.depends_on").arg(match.captured(1)),
                          filesBehind(project));
    if (const auto match = missing.match(said); match.hasMatch())
        return placeOfName(match.captured(1), filesBehind(project));
    return {};
}

Place placeIn(const QString &said, const QStringList &files)
{
    static const QRegularExpression validating(
        QStringLiteral("validating ([^\\n]+?\\.ya?ml): ((?:\\(root\\)\\.?)?([\\w.-]*)[^\\n]*)"));
    static const QRegularExpression extra(
        QStringLiteral("[Aa]dditional propert\\w+ '?([\\w.-]+)'?"));
    static const QRegularExpression numbered(QStringLiteral("line (\\d+): ?([^\\n]*)"));
    static const QRegularExpression parsing(
        QStringLiteral("(?:failed to parse|parsing|reading|load) ([^\\n:]+?\\.ya?ml)"));
    static const QRegularExpression key(QStringLiteral(
        "\\b((?:services|networks|volumes|secrets|configs)\\.[\\w-]+(?:\\.[\\w.-]*\\w)?)"));
    static const QRegularExpression service(QStringLiteral("service \"([\\w.-]+)\""));
    if (const auto match = validating.match(said); match.hasMatch()) {
        QStringList path{match.captured(3)};
        if (const auto name = extra.match(match.captured(2)); name.hasMatch())
            path.append(name.captured(1));
        path.removeAll(QString());
        const QString file = match.captured(1);
        return {file, YamlFile::parse(projectFileContent(file)).lineOf(path.join(u'.').split(u'.')),
                match.captured(2)};
    }
    if (const auto match = numbered.match(said); match.hasMatch()) {
        // Of several files Compose does not say which one it means.
        const auto named = parsing.match(said);
        const QString file = named.hasMatch()    ? named.captured(1)
                             : files.size() == 1 ? files.first()
                                                 : QString();
        return {file, match.captured(1).toInt(), match.captured(2)};
    }
    if (const auto match = key.match(said); match.hasMatch())
        return placeOfKey(match.captured(1), files);
    if (const auto match = service.match(said); match.hasMatch())
        return placeOfKey(QStringLiteral("services.") + match.captured(1), files);
    return {};
}

} // namespace

Error withPlace(const Error &error, const ProjectFiles &project)
{
    if (error.kind != Error::Kind::FileMalformed && error.kind != Error::Kind::InvalidInput
        && error.kind != Error::Kind::NotFound)
        return error;
    Place place = placeInEnv(error.detail, project);
    if (place.file.isEmpty())
        place = placeInSet(error.detail, project);
    if (place.file.isEmpty())
        place = placeOfSyntax(error.detail, project);
    if (place.file.isEmpty() && error.kind == Error::Kind::FileMalformed)
        place = placeInModel(error.detail, project);
    if (place.file.isEmpty() && error.kind != Error::Kind::NotFound)
        place = placeIn(error.detail, project.files);
    if (place.file.isEmpty())
        return error;
    const QString file = elided(plainText(QFileInfo(place.file).fileName()), 60);
    const QString reason =
        place.reason.isEmpty() ? error.message : elided(plainLine(place.reason), 200);
    Error placed = error;
    if (error.kind == Error::Kind::NotFound)
        placed.next = Tr::tr("Put the file there, or take its name out of %1.").arg(file);
    placed.message = place.line > 0
                         ? Tr::tr("%1, line %2: %3").arg(file).arg(place.line).arg(reason)
                         : Tr::tr("%1: %2", "file, mistake").arg(file, reason);
    return placed;
}

Error whyMissing(const ProjectFiles &project, const QString &file)
{
    const QString shown = elided(plainLine(file), 200);
    const bool isFolder = QFileInfo(file).isDir();
    const QString gone = project.envFiles.contains(file)
                             ? Tr::tr("The env file %1 does not exist.").arg(shown)
                             : Tr::tr("The compose file %1 does not exist.").arg(shown);
    const auto chosen = project.home.isEmpty() || !project.files.contains(file)
                            ? std::nullopt
                            : composeSteering(QStringLiteral("COMPOSE_FILE"), envFilesOf(project));
    if (!chosen)
        return {Error::Kind::NotFound,
                isFolder ? Tr::tr("There is no compose file in the folder %1.").arg(shown) : gone,
                Tr::tr("Check the path, or open another file."), file};
    const QString reason =
        isFolder ? Tr::tr("%1 is a folder, not a compose file.").arg(shown) : gone;
    if (chosen->envFile.isEmpty())
        return {Error::Kind::NotFound,
                Tr::tr("COMPOSE_FILE in the environment of the panel: %1").arg(reason),
                Tr::tr("Put the file there, or start the panel without COMPOSE_FILE."), file};
    const QString env = elided(plainText(QFileInfo(chosen->envFile).fileName()), 60);
    return {Error::Kind::NotFound,
            Tr::tr("%1, line %2: COMPOSE_FILE names what is not there. %3")
                .arg(env)
                .arg(chosen->line)
                .arg(reason),
            Tr::tr("Put the file there, or correct COMPOSE_FILE in %1.").arg(env), file};
}

} // namespace panel
