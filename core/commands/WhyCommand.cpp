// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/WhyCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/WhyReport.h"

#include <algorithm>

namespace panel {

WhyCommand::WhyCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void WhyCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] {
        if (!areServicesKnown(line().services))
            return;
        session()->diagnose(this, [this](const Result<QList<Diagnosis>> &all) {
            if (all)
                report(*all);
            else
                fail(all.error());
        });
    });
}

void WhyCommand::report(const QList<Diagnosis> &all)
{
    QList<Diagnosis> wanted;
    for (const Diagnosis &diagnosis : all) {
        if (line().services.isEmpty() || line().services.contains(diagnosis.service()))
            wanted.append(diagnosis);
    }
    if (terminal().isJson())
        terminal().print(whyJson(wanted));
    else
        terminal().print(whyText(wanted, !line().services.isEmpty(),
                                 QDateTime::currentDateTimeUtc(),
                                 nextCommands(line(), *session())));
    const bool isBad = std::any_of(wanted.cbegin(), wanted.cend(), [](const Diagnosis &diagnosis) {
        return diagnosis.isProblem();
    });
    end(isBad ? 1 : 0);
}

} // namespace panel
