// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Compose prints while it works, and why it gave up.
#include "core/compose/ComposeFailure.h"
#include "core/compose/ComposeProgram.h"
#include "core/compose/ComposeProgress.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

ComposeProject project()
{
    ComposeProject project;
    project.name = QStringLiteral("inception");
    for (const char *name : {"nginx", "wordpress", "mariadb"}) {
        ComposeService service;
        service.name = QString::fromLatin1(name);
        service.image = service.name;
        service.buildContext = QStringLiteral("/project/") + service.name;
        project.services.append(service);
    }
    return project;
}

void checkFailure(const QByteArray &bytes)
{
    ProcessEnd end;
    end.exitCode = 1;
    end.standardError = bytes;
    for (const ComposeAction action : {ComposeAction::Up, ComposeAction::Build}) {
        const Error error = composeFailure(end, action, project());
        fuzz::require(!error.message.isEmpty(), "a failure has a sentence");
    }
    (void)parseComposeVersion(bytes);
}

} // namespace

PANEL_FUZZ(bytes)
{
    static const ComposeProject stack = project();
    ComposeProgress progress(stack);
    QHash<QString, int> reached;
    int whole = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        for (const ComposeUpdate &update : progress.feed(line))
            fuzz::require(!update.percent || (*update.percent >= 0 && *update.percent <= 100),
                          "a percentage is one");
        fuzz::require(progress.percent() >= whole && progress.percent() <= 100,
                      "the whole never goes back");
        whole = progress.percent();
        for (auto it = progress.services().begin(); it != progress.services().end(); ++it) {
            fuzz::require(it->percent >= reached.value(it.key()) && it->percent <= 100,
                          "a service never goes back");
            fuzz::require(it->stepsDone >= 0 && it->stepsDone <= it->steps,
                          "no more steps are done than there are");
            reached[it.key()] = it->percent;
        }
    }
    checkFailure(bytes);
}
