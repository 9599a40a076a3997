// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FoundProject.h"

#include <QDateTime>
#include <QDir>

#include <iterator>

namespace panel {

namespace {

const QString filesLabel = QStringLiteral("com.docker.compose.project.config_files");
const QString directoryLabel = QStringLiteral("com.docker.compose.project.working_dir");
const QString envFilesLabel = QStringLiteral("com.docker.compose.project.environment_file");

/// Compose joins them by commas. A label may say anything: what is not an absolute path is no file
/// that could be opened (a project from standard input has "-"), and then none of them is told.
QStringList absolutePaths(const QString &label)
{
    QStringList paths;
    for (const QString &path : label.split(u',', Qt::SkipEmptyParts)) {
        if (!QDir::isAbsolutePath(path) || path.contains(QChar(0)))
            return {};
        paths.append(QDir::cleanPath(path));
    }
    return paths;
}

ProjectFiles filesOf(const QHash<QString, QString> &labels)
{
    ProjectFiles files;
    files.isFixed = true;
    files.name = labels.value(composeProjectLabel);
    files.files = absolutePaths(labels.value(filesLabel));
    files.directory = absolutePaths(labels.value(directoryLabel)).value(0);
    files.envFiles = absolutePaths(labels.value(envFilesLabel));
    return files;
}

} // namespace

void FoundProjects::set(const QList<Container> &containers)
{
    m_projects.clear();
    m_places.clear();
    for (const Container &container : containers)
        put(container);
}

bool FoundProjects::put(const Container &container)
{
    const QString name = container.labels.value(composeProjectLabel);
    const bool isRunning = container.state == Container::State::Running;
    const auto known = m_places.constFind(container.id);
    if (name.isEmpty())
        return remove(container.id);
    if (known != m_places.cend()) {
        Project &project = m_projects[known->project];
        Member &member = project.members[{known->created, container.id}];
        if (known->project == name && member.labels == container.labels) {
            if (member.isRunning == isRunning)
                return false;
            member.isRunning = isRunning;
            project.found.running += isRunning ? 1 : -1;
            return true;
        }
        remove(container.id);
    }
    // One whose time is not known (an event told of it) is newer than any list.
    const Place place{name, container.created.isValid() ? container.created.toMSecsSinceEpoch()
                                                        : QDateTime::currentMSecsSinceEpoch()};
    m_places.insert(container.id, place);
    Project &project = m_projects[name];
    const auto at =
        project.members
            .insert_or_assign({place.created, container.id}, Member{container.labels, isRunning})
            .first;
    ++project.found.containers;
    project.found.running += isRunning ? 1 : 0;
    if (std::next(at) == project.members.end())
        project.found.files = filesOf(container.labels);
    return true;
}

bool FoundProjects::remove(const QString &id)
{
    const auto known = m_places.constFind(id);
    if (known == m_places.cend())
        return false;
    const Place place = *known;
    m_places.erase(known);
    Project &project = m_projects[place.project];
    const auto at = project.members.find({place.created, id});
    const bool isNewest = std::next(at) == project.members.end();
    --project.found.containers;
    project.found.running -= at->second.isRunning ? 1 : 0;
    project.members.erase(at);
    if (project.members.empty())
        m_projects.remove(place.project);
    else if (isNewest)
        project.found.files = filesOf(std::prev(project.members.end())->second.labels);
    return true;
}

QList<FoundProject> FoundProjects::all() const
{
    QList<FoundProject> projects;
    projects.reserve(m_projects.size());
    for (const Project &project : m_projects)
        projects.append(project.found);
    return projects;
}

} // namespace panel
