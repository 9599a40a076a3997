// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace panel {

/// What a compose project is read from, as Compose's own options name it. All paths are absolute.
struct ProjectFiles
{
    QStringList files;    ///< -f, each over the ones before; empty: no project
    QString directory;    ///< --project-directory; empty: the folder of the first file
    QStringList envFiles; ///< --env-file; empty: .env of the directory, if it is there
    QStringList profiles; ///< --profile
    QString name;         ///< -p; empty: as Compose finds it
    bool isFixed = false; ///< exactly these files, whatever override is beside the first one
    /// The folder in which Compose chose the files by itself: by COMPOSE_FILE of the environment or
    /// of .env there, or by the names that it knows. Empty: the files were named.
    QString home;

    bool isEmpty() const { return files.isEmpty(); }
    QString firstFile() const { return files.value(0); }
    QString folder() const; ///< the directory that Compose works in
    /// Files and env files that are not on this computer.
    QStringList missing() const;
    /// Which project it is: what is read in another way is still the same.
    bool isSameAs(const ProjectFiles &other) const;

    bool operator==(const ProjectFiles &other) const = default;
};

/// The project at a path: what Compose takes in that folder (what COMPOSE_FILE names; else
/// compose.yaml, compose.yml, docker-compose.yml or docker-compose.yaml, and compose.override.yml,
/// … over it), or that file. Of a folder without such a file it is that of the nearest folder above
/// that has one, as for Compose (with --project-directory too), and the same as if that one had
/// been named. A file that Compose would take by itself in its folder stands for the folder.
/// NotFound and InvalidInput (a pipe, a device) name the absolute path.
Result<ProjectFiles> projectFilesAt(const QString &path);

/// Several paths are one project, each file over the ones before and nothing else; one path is as
/// in projectFilesAt().
Result<ProjectFiles> projectFilesOf(const QStringList &paths);

/// The same with the files that Compose would take now, where it chose them: another COMPOSE_FILE,
/// an override that came or went.
ProjectFiles asComposeTakes(const ProjectFiles &project);

/// The env files that Compose reads for it, each over the ones before, as far as they are there. A
/// COMPOSE_FILE that leads to another folder makes Compose read .env of both.
QStringList envFilesOf(const ProjectFiles &project);
/// The one of them that goes over the others, also while it is not there; empty: no project.
QString envFileOf(const ProjectFiles &project);
/// The profiles that are on: those of the project, else those of COMPOSE_PROFILES.
QStringList activeProfiles(const ProjectFiles &project);

/// What is in a file of a project, as far as that makes sense (1 MiB); nothing where it cannot be
/// read.
QByteArray projectFileContent(const QString &path);

/// All files on this computer that change what the project is: its files and env files, and YAML
/// and env files whose names stand in them (`include`, `extends`, `env_file`), over any number of
/// steps; .env also while it is not there.
QStringList filesBehind(const ProjectFiles &project);

} // namespace panel

Q_DECLARE_METATYPE(panel::ProjectFiles)
