// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/MachinesCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/session/Defaults.h"
#include "core/session/EngineAdvice.h"

#include <algorithm>
#include <iterator>

namespace panel {

MachinesCommand::MachinesCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = true}, parent)
{
}

void MachinesCommand::start()
{
    if (session()->areMachinesProbed())
        report();
    else
        connect(session(), &Session::machinesProbed, this, &MachinesCommand::report);
}

void MachinesCommand::report()
{
    if (const auto error = session()->machineStoreError()) {
        fail(*error);
        return;
    }
    const QList<Machine> machines = session()->machines();
    const QList<EndpointEntry> endpoints = session()->endpoints();
    QList<EndpointEntry> others;
    std::copy_if(
        endpoints.begin(), endpoints.end(), std::back_inserter(others),
        [](const EndpointEntry &entry) { return entry.source != EndpointEntry::Source::Machine; });
    if (terminal().isJson())
        terminal().print(machinesJson(machines, endpoints));
    else if (machines.isEmpty())
        terminal().print(Tr::tr("No machine in %1.").arg(plainText(session()->machineStorePath()))
                         + u'\n' + engineAdvice(defaultMachine()));
    else
        terminal().print(machinesTable(machines));
    if (!terminal().isJson() && !others.isEmpty()) {
        terminal().print(QString());
        terminal().print(enginesTable(others));
    }
    end(0);
}

} // namespace panel
