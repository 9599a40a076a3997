// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/StatusCommand.h"

#include "core/base/Tr.h"
#include "core/commands/Reports.h"

namespace panel {

StatusCommand::StatusCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void StatusCommand::start()
{
    prepare(Needs(Project) | Engine | Services, [this] {
        if (terminal().isJson()) {
            terminal().print(statusJson(*session()));
        } else {
            // Before the table, which may be old in parts.
            const ConnectionStatus status = session()->connectionStatus();
            for (const ConnectionTrouble &trouble : status.troubles)
                terminal().printToErrorStream(trouble.error.message);
            terminal().print(statusTable(session()->services().services()));
            if (session()->isSiteServed())
                terminal().print(Tr::tr("Open %1").arg(session()->siteAddress().toString()));
        }
        end(0);
    });
}

} // namespace panel
