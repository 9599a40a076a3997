// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/ProjectsCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/session/ContainerFeed.h"
#include "core/session/Settings.h"

#include <QJsonArray>

#include <algorithm>

namespace panel {

namespace {

/// A project as it is reported: found, remembered or both.
struct Known
{
    ProjectFiles files;
    std::optional<FoundProject> found;
    bool isRecent = false;
};

QList<Known> merged(const QList<FoundProject> &found, const QList<ProjectFiles> &recent)
{
    QList<Known> all;
    for (const FoundProject &project : found)
        all.append({project.files, project, false});
    for (const ProjectFiles &remembered : recent) {
        const ProjectFiles project = asComposeTakes(remembered);
        const auto same = std::find_if(all.begin(), all.end(), [&](const Known &known) {
            return known.files.isSameAs(project);
        });
        if (same == all.end())
            all.append({project, std::nullopt, true});
        else
            same->isRecent = true;
    }
    return all;
}

QString stateText(const Known &known, bool isEngineKnown)
{
    if (!isEngineKnown)
        return Tr::tr("not known");
    if (!known.found)
        return Tr::tr("not on this engine");
    return Tr::tr("%1 of %2 running").arg(known.found->running).arg(known.found->containers);
}

/// Until Compose has told its name, that of its folder, by which it goes where it has none.
QString nameOf(const ProjectFiles &project)
{
    return project.name.isEmpty() ? project.folder().section(u'/', -1) : project.name;
}

QString noteText(const Known &known)
{
    if (known.files.isEmpty())
        return Tr::tr("its file is not known");
    const QStringList missing = known.files.missing();
    return missing.isEmpty() ? QString()
                             : Tr::tr("not on this computer: %1").arg(plainLine(missing.first()));
}

} // namespace

ProjectsCommand::ProjectsCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void ProjectsCommand::start()
{
    prepare(Engine, [this] {
        const ContainerFeed *feed = session()->workspace()->containers();
        connect(feed, &ContainerFeed::listed, this, &ProjectsCommand::report);
        connect(feed, &ContainerFeed::listFailed, this, [this] {
            const QList<ConnectionTrouble> troubles = session()->connectionStatus().troubles;
            if (!std::exchange(m_isDone, true))
                fail(troubles.isEmpty() ? session()->connectionError() : troubles.first().error);
        });
        if (feed->isCurrent())
            report();
    });
}

void ProjectsCommand::report()
{
    if (std::exchange(m_isDone, true))
        return;
    const QList<FoundProject> found = session()->workspace()->containers()->projects();
    const QList<ProjectFiles> recent = Settings().projects().all();
    if (terminal().isJson())
        terminal().print(projectsJson(session()->currentName(), found, recent));
    else if (found.isEmpty() && recent.isEmpty())
        terminal().print(Tr::tr("The engine has no containers of a compose project."));
    else
        terminal().print(projectsTable(found, recent));
    end(0);
}

/// What was open once needs no engine.
void ProjectsCommand::fail(const Error &error)
{
    const QList<ProjectFiles> recent = Settings().projects().all();
    if (!terminal().isJson() && !recent.isEmpty())
        terminal().print(projectsTable({}, recent, false));
    HeadlessCommand::fail(error);
}

QJsonObject projectsJson(const QString &machine, const QList<FoundProject> &found,
                         const QList<ProjectFiles> &recent)
{
    QJsonArray projects;
    for (const Known &known : merged(found, recent)) {
        const QString name = known.files.name;
        projects.append(QJsonObject{
            {QStringLiteral("name"), name.isEmpty() ? QJsonValue() : QJsonValue(name)},
            {QStringLiteral("files"), QJsonArray::fromStringList(known.files.files)},
            {QStringLiteral("folder"), known.files.folder()},
            {QStringLiteral("missing"), QJsonArray::fromStringList(known.files.missing())},
            {QStringLiteral("containers"),
             known.found ? QJsonValue(known.found->containers) : QJsonValue()},
            {QStringLiteral("running"),
             known.found ? QJsonValue(known.found->running) : QJsonValue()},
            {QStringLiteral("found"), known.found.has_value()},
            {QStringLiteral("recent"), known.isRecent}});
    }
    return {{QStringLiteral("machine"), machine}, {QStringLiteral("projects"), projects}};
}

QString projectsTable(const QList<FoundProject> &found, const QList<ProjectFiles> &recent,
                      bool isEngineKnown)
{
    QList<QStringList> rows{
        {Tr::tr("PROJECT"), Tr::tr("STATE"), Tr::tr("FILES"), Tr::tr("PROBLEM")}};
    for (const Known &known : merged(found, recent))
        rows.append({plainLine(nameOf(known.files)), stateText(known, isEngineKnown),
                     plainLine(known.files.files.join(QStringLiteral(", "))), noteText(known)});
    return alignedTable(rows);
}

} // namespace panel
