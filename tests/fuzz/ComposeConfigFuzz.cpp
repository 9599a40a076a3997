// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A project as Compose describes it, for the panel and for the rules.
#include "core/compose/ComposeProject.h"
#include "core/rules/StackSources.h"
#include "tests/fuzz/Fuzz.h"

#include <QSet>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QString file = QStringLiteral("/project/docker-compose.yml");
    const Result<StackSources> sources = StackSources::fromConfigJson(bytes, file);
    fuzz::require(sources || !sources.error().message.isEmpty(), "why there are no rules");
    const Result<ComposeProject> project = ComposeProject::fromConfigJson(bytes, file);
    if (!project) {
        fuzz::require(project.error().kind == Error::Kind::BadAnswer, "why it is no project");
        return;
    }
    fuzz::require(!project->name.isEmpty(), "a project has a name");
    QSet<QString> names;
    for (const ComposeService &service : project->services) {
        fuzz::require(!names.contains(service.name), "a service is there once");
        names.insert(service.name);
        for (const ComposePort &port : service.ports)
            fuzz::require(port.target >= 1 && port.target <= 65535, "a port is a port");
        for (const QString &secret : service.secrets)
            fuzz::require(!secret.isEmpty(), "a secret has a source");
    }
}
