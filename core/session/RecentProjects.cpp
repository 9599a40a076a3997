// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/RecentProjects.h"

#include "core/session/SettingsFile.h"

#include <QDir>

#include <algorithm>

namespace panel {

namespace {

const QString recentKey = QStringLiteral("recentProjects");
const QString openKey = QStringLiteral("openProjects");
const QString formerKey = QStringLiteral("project"); ///< when there was only one
const QString filesKey = QStringLiteral("files");
const QString directoryKey = QStringLiteral("directory");
const QString envFilesKey = QStringLiteral("envFiles");
const QString profilesKey = QStringLiteral("profiles");
const QString nameKey = QStringLiteral("name");
const QString fixedKey = QStringLiteral("fixed");
const QString homeKey = QStringLiteral("home");

/// What makes no sense in the file is left out.
QList<ProjectFiles> read(const QString &file, const QString &key)
{
    const auto settings = openSettings(file);
    QList<ProjectFiles> projects;
    const int count = std::min(settings->beginReadArray(key), int(RecentProjects::most));
    for (int i = 0; i < count; ++i) {
        settings->setArrayIndex(i);
        ProjectFiles project;
        project.files = settings->value(filesKey).toStringList();
        project.directory = settings->value(directoryKey).toString();
        project.envFiles = settings->value(envFilesKey).toStringList();
        project.profiles = settings->value(profilesKey).toStringList();
        project.name = settings->value(nameKey).toString();
        project.isFixed = settings->value(fixedKey).toBool();
        project.home = settings->value(homeKey).toString();
        QStringList paths = project.files + project.envFiles;
        if (!project.home.isEmpty())
            paths.append(project.home);
        const bool isSound =
            !project.isEmpty() && std::all_of(paths.begin(), paths.end(), [](const QString &path) {
                return QDir::isAbsolutePath(path);
            });
        if (isSound)
            projects.append(project);
    }
    return projects;
}

void write(const QString &file, const QString &key, const QList<ProjectFiles> &projects)
{
    const auto settings = openSettings(file);
    settings->remove(key);
    settings->beginWriteArray(key, int(projects.size()));
    for (int i = 0; i < projects.size(); ++i) {
        settings->setArrayIndex(i);
        const ProjectFiles &project = projects[i];
        settings->setValue(filesKey, project.files);
        settings->setValue(directoryKey, project.directory);
        settings->setValue(envFilesKey, project.envFiles);
        settings->setValue(profilesKey, project.profiles);
        settings->setValue(nameKey, project.name);
        settings->setValue(fixedKey, project.isFixed);
        settings->setValue(homeKey, project.home);
    }
    settings->endArray();
}

QList<ProjectFiles> without(QList<ProjectFiles> projects, const ProjectFiles &project)
{
    projects.erase(
        std::remove_if(projects.begin(), projects.end(),
                       [&](const ProjectFiles &other) { return other.isSameAs(project); }),
        projects.end());
    return projects;
}

} // namespace

QList<ProjectFiles> RecentProjects::all() const
{
    return read(m_file, recentKey);
}

void RecentProjects::use(const ProjectFiles &project) const
{
    if (project.isEmpty())
        return;
    QList<ProjectFiles> projects = without(all(), project);
    projects.prepend(project);
    write(m_file, recentKey, projects.first(std::min(projects.size(), most)));
}

void RecentProjects::remove(const ProjectFiles &project) const
{
    write(m_file, recentKey, without(all(), project));
}

std::optional<QList<ProjectFiles>> RecentProjects::open() const
{
    const auto settings = openSettings(m_file);
    if (settings->contains(openKey + QStringLiteral("/size")))
        return read(m_file, openKey);
    const Result<ProjectFiles> former = projectFilesAt(settings->value(formerKey).toString());
    return former ? std::optional(QList<ProjectFiles>{*former}) : std::nullopt;
}

void RecentProjects::setOpen(const QList<ProjectFiles> &projects) const
{
    write(m_file, openKey, projects.first(std::min(projects.size(), most)));
    openSettings(m_file)->remove(formerKey);
}

} // namespace panel
