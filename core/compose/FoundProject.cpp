// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FoundProject.h"

#include <QDir>
#include <QMap>

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

ProjectFiles filesOf(const Container &container)
{
    ProjectFiles files;
    files.isFixed = true;
    files.name = container.labels.value(composeProjectLabel);
    files.files = absolutePaths(container.labels.value(filesLabel));
    files.directory = absolutePaths(container.labels.value(directoryLabel)).value(0);
    files.envFiles = absolutePaths(container.labels.value(envFilesLabel));
    return files;
}

} // namespace

QList<FoundProject> foundProjects(const QList<Container> &containers)
{
    QMap<QString, FoundProject> projects;
    QHash<QString, QDateTime> newest;
    for (const Container &container : containers) {
        const QString name = container.labels.value(composeProjectLabel);
        if (name.isEmpty())
            continue;
        FoundProject &project = projects[name];
        ++project.containers;
        project.running += container.isActive() ? 1 : 0;
        // One whose time is not known (an event told of it) is newer than any list.
        const QDateTime created =
            container.created.isValid() ? container.created : QDateTime::currentDateTimeUtc();
        if (!newest.contains(name) || newest[name] < created) {
            newest.insert(name, created);
            project.files = filesOf(container);
        }
    }
    return projects.values();
}

} // namespace panel
