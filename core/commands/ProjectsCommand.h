// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

#include <QJsonObject>

namespace panel {

/// The projects of which the engine has containers, and those that the panel remembers. With
/// --json: {"machine","projects":[{"name","files","folder","missing","containers","running",
/// "found","recent"}]}; containers and running are null where the engine has none of it.
class ProjectsCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    ProjectsCommand(const CommandLine &line, QObject *parent);
    void start() override;

protected:
    void fail(const Error &error) override;

private:
    void report();

    bool m_isDone = false;
};

QJsonObject projectsJson(const QString &machine, const QList<FoundProject> &found,
                         const QList<ProjectFiles> &recent);
/// `isEngineKnown`: it has told what it runs.
QString projectsTable(const QList<FoundProject> &found, const QList<ProjectFiles> &recent,
                      bool isEngineKnown = true);

} // namespace panel
