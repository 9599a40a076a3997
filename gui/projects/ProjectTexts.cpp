// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/projects/ProjectTexts.h"

#include "core/base/Tr.h"
#include "gui/widgets/FolderChoice.h"

#include <QFileInfo>

namespace panel {

QString projectTitle(const ProjectFiles &project)
{
    if (!project.name.isEmpty() || project.isEmpty())
        return project.name;
    const QString folder = QFileInfo(project.folder()).fileName();
    return folder.isEmpty() ? project.folder() : folder;
}

QString projectPlace(const ProjectFiles &project)
{
    QStringList names;
    for (const QString &file : project.files)
        names.append(names.isEmpty() ? shortPath(file) : QFileInfo(file).fileName());
    QString place = names.join(QStringLiteral(" + "));
    if (!project.profiles.isEmpty())
        place = Tr::tr("%1 · %2", "compose files, profiles")
                    .arg(place, project.profiles.join(QStringLiteral(", ")));
    return place;
}

QString projectId(const ProjectFiles &project)
{
    return project.isEmpty() ? project.name
                             : project.files.join(u'\n') + QStringLiteral("\n") + project.folder();
}

SidebarRow recentRow(const ProjectFiles &project)
{
    SidebarRow row;
    row.id = projectId(project);
    row.title = projectTitle(project);
    row.detail = projectPlace(project);
    row.help = project.files.join(u'\n');
    const QStringList missing = project.missing();
    if (!missing.isEmpty()) {
        row.tone = Tone::Bad;
        row.detail = Tr::tr("missing: %1").arg(shortPath(missing.first()));
        row.help = Tr::tr("No longer there: %1").arg(missing.join(QStringLiteral(", ")));
    }
    return row;
}

SidebarRow foundRow(const FoundProject &project)
{
    SidebarRow row;
    row.id = QStringLiteral("found:") + project.name();
    row.title = project.name();
    row.tone = project.running > 0 ? Tone::Ok : Tone::Neutral;
    const QString state = Tr::tr("%1 of %2 running").arg(project.running).arg(project.containers);
    const QStringList missing = project.files.missing();
    if (project.files.isEmpty()) {
        row.detail = Tr::tr("%1 · no file known", "how a project's containers are").arg(state);
        row.help = Tr::tr("Its containers do not tell which file they are of.");
    } else if (!missing.isEmpty()) {
        row.detail = Tr::tr("%1 · file not here", "how a project's containers are").arg(state);
        row.help = Tr::tr("Not on this computer: %1").arg(missing.join(QStringLiteral(", ")));
    } else {
        row.detail = Tr::tr("%1 · not open", "how a project's containers are").arg(state);
        row.help = project.files.files.join(u'\n');
    }
    return row;
}

} // namespace panel
