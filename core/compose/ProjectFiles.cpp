// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ProjectFiles.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/FileChoice.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace panel {

namespace {

// The names and the order of Compose itself.
const QStringList fileNames{QStringLiteral("compose.yaml"), QStringLiteral("compose.yml"),
                            QStringLiteral("docker-compose.yml"),
                            QStringLiteral("docker-compose.yaml")};
const QStringList overrideNames{
    QStringLiteral("compose.override.yml"), QStringLiteral("compose.override.yaml"),
    QStringLiteral("docker-compose.override.yml"), QStringLiteral("docker-compose.override.yaml")};

constexpr qint64 largestFile = 1024 * 1024; ///< that is looked into for names of others
constexpr qsizetype mostFiles = 200;

QString envIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral(".env"));
}

std::optional<QString> firstOf(const QStringList &names, const QDir &folder)
{
    for (const QString &name : names) {
        const QFileInfo file(folder, name);
        if (file.isFile())
            return file.absoluteFilePath();
    }
    return std::nullopt;
}

/// What Compose takes in the folder, with these options; nothing: it would find no file.
std::optional<ProjectFiles> choiceIn(const QString &folder, const ProjectFiles &options)
{
    ProjectFiles project = options;
    project.home = folder;
    QStringList envFiles = options.envFiles;
    if (envFiles.isEmpty())
        envFiles = {envIn(options.directory.isEmpty() ? folder : options.directory)};
    if (const auto chosen = chosenFiles(folder, envFiles)) {
        project.files = *chosen;
        return project;
    }
    const auto first = firstOf(fileNames, QDir(folder));
    if (!first)
        return std::nullopt;
    project.files = {*first};
    if (const auto over = firstOf(overrideNames, QDir(folder)))
        project.files.append(*over);
    return project;
}

/// The same in the nearest folder above that has a file which Compose takes by its name.
std::optional<ProjectFiles> choiceAbove(const QString &folder)
{
    QDir above(folder);
    while (above.cdUp()) {
        if (firstOf(fileNames, above))
            return choiceIn(above.absolutePath(), {});
    }
    return std::nullopt;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// Words of a YAML file that may name another YAML or env file.
QStringList namesIn(const QByteArray &yaml)
{
    static const QRegularExpression rule(QStringLiteral(
        "[^\\s\"',\\[\\]{}#:=]+(?:\\.ya?ml|\\.env)|[^\\s\"',\\[\\]{}#:=]*\\.env[^\\s\"',"
        "\\[\\]{}#:=]*"));
    QStringList names;
    auto found = rule.globalMatch(QString::fromUtf8(yaml));
    while (found.hasNext())
        names.append(found.next().captured());
    names.removeDuplicates();
    return names;
}

/// `file` and what it names, as far as that is there.
void collect(const QString &file, QStringList &into)
{
    if (into.contains(file) || into.size() >= mostFiles)
        return;
    into.append(file);
    const QFileInfo info(file);
    const bool isYaml = file.endsWith(u".yml") || file.endsWith(u".yaml");
    QFile reader(file);
    if (!isYaml || !info.isFile() || info.size() > largestFile || !reader.open(QIODevice::ReadOnly))
        return;
    const QDir folder = info.absoluteDir();
    for (const QString &name : namesIn(reader.read(largestFile))) {
        const QFileInfo named(folder, name);
        if (named.isFile())
            collect(absolute(named.filePath()), into);
    }
}

} // namespace

QString ProjectFiles::folder() const
{
    if (!directory.isEmpty() || files.isEmpty())
        return directory;
    return QFileInfo(files.first()).path();
}

bool ProjectFiles::isSameAs(const ProjectFiles &other) const
{
    if (isEmpty() || other.isEmpty())
        return isEmpty() && other.isEmpty() && name == other.name;
    // Another choice of Compose's in the same folder makes no other project of it.
    if (!home.isEmpty() && !other.home.isEmpty())
        return home == other.home && directory == other.directory;
    const bool isAnyOverride = !isFixed && !other.isFixed;
    return firstFile() == other.firstFile() && folder() == other.folder()
           && (isAnyOverride || files == other.files);
}

QStringList ProjectFiles::missing() const
{
    QStringList gone;
    for (const QString &file : files + envFiles) {
        if (!QFileInfo(file).isFile())
            gone.append(file);
    }
    return gone;
}

Result<ProjectFiles> projectFilesAt(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = elided(plainText(absolute(path)));
    if (info.isDir()) {
        const QString folder = absolute(path);
        const auto project = choiceIn(folder, {});
        if (const auto found = project ? project : choiceAbove(folder))
            return *found;
        return fail(
            Error::Kind::NotFound,
            Tr::tr("There is no compose file in the folder %1, nor in one above it.").arg(shown),
            Tr::tr("Choose the compose file itself."));
    }
    if (info.exists() && !info.isFile())
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("%1 is a pipe or a device, and a compose file is read more than once.")
                        .arg(shown),
                    Tr::tr("Write what it holds into a file, and name that."));
    const bool isYaml = path.endsWith(u".yml") || path.endsWith(u".yaml");
    if (!info.isFile())
        return fail(Error::Kind::NotFound,
                    isYaml ? Tr::tr("The compose file %1 does not exist.").arg(shown)
                           : Tr::tr("There is no file or folder %1.").arg(shown),
                    Tr::tr("Check the path, or open another file."));
    const QString file = absolute(path);
    const auto chosen = choiceIn(QFileInfo(file).path(), {});
    if (chosen && chosen->firstFile() == file)
        return *chosen;
    ProjectFiles project;
    project.files = {file};
    return project;
}

Result<ProjectFiles> projectFilesOf(const QStringList &paths)
{
    if (paths.size() == 1)
        return projectFilesAt(paths.first());
    ProjectFiles project;
    project.isFixed = true;
    for (const QString &path : paths) {
        const Result<ProjectFiles> one = projectFilesAt(path);
        if (!one)
            return one;
        if (!project.files.contains(one->firstFile()))
            project.files.append(one->firstFile());
    }
    return project;
}

ProjectFiles asComposeTakes(const ProjectFiles &project)
{
    if (project.isFixed || project.isEmpty())
        return project;
    const bool isNamed = project.home.isEmpty();
    const QString folder = isNamed ? QFileInfo(project.firstFile()).path() : project.home;
    const auto now = choiceIn(folder, project);
    return !now || (isNamed && now->firstFile() != project.firstFile()) ? project : *now;
}

QStringList envFilesOf(const ProjectFiles &project)
{
    QStringList all = project.envFiles;
    if (all.isEmpty() && !project.isEmpty())
        all = {envIn(project.folder()), envFileOf(project)};
    all.removeDuplicates();
    all.removeIf([](const QString &file) { return !QFileInfo(file).isFile(); });
    return all;
}

QString envFileOf(const ProjectFiles &project)
{
    if (project.isEmpty() || !project.envFiles.isEmpty())
        return project.isEmpty() ? QString() : project.envFiles.last();
    const bool isElsewhere = project.home.isEmpty() || !project.directory.isEmpty();
    return envIn(isElsewhere ? project.folder() : project.home);
}

QStringList activeProfiles(const ProjectFiles &project)
{
    const auto chosen = composeSteering(QStringLiteral("COMPOSE_PROFILES"), envFilesOf(project));
    QStringList all = project.profiles;
    if (all.isEmpty() && chosen) {
        for (const QString &profile : chosen->value.split(u',')) {
            if (!profile.trimmed().isEmpty())
                all.append(profile.trimmed());
        }
    }
    return all;
}

QByteArray projectFileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

QStringList filesBehind(const ProjectFiles &project)
{
    QStringList all;
    for (const QString &file : project.files + project.envFiles)
        collect(file, all);
    if (project.isEmpty() || !project.envFiles.isEmpty())
        return all;
    collect(envIn(project.folder()), all);
    collect(envFileOf(project), all);
    return all;
}

} // namespace panel
