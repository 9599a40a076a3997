// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/DoctorCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/Defaults.h"
#include "core/session/EngineAdvice.h"
#include "core/session/MachineControl.h"

namespace panel {

DoctorCommand::DoctorCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = true}, parent)
{
}

void DoctorCommand::start()
{
    // The state decides whether an engine that does not answer is a fault.
    terminal().status(Tr::tr("Asking the machines…"));
    if (session()->areMachinesProbed())
        examine();
    else
        connect(session(), &Session::machinesProbed, this, [this] { examine(); });
}

void DoctorCommand::examine()
{
    if (const auto error = session()->machineStoreError()) {
        fail(*error);
        return;
    }
    QList<Machine> chosen;
    const QList<Machine> machines = session()->machines();
    for (const Machine &machine : machines) {
        if (line().machine.isEmpty() || machine.name == line().machine)
            chosen.append(machine);
    }
    if (chosen.isEmpty() && !line().machine.isEmpty()) {
        fail({Error::Kind::NotFound,
              Tr::tr("There is no machine “%1” in %2.")
                  .arg(elided(plainText(line().machine), 60), session()->machineStorePath()),
              Tr::tr("The doctor looks at machines of this store only; “inception-panel machines” "
                     "lists "
                     "them, before other engines."),
              {}});
        return;
    }
    if (chosen.isEmpty() && !terminal().isJson()) {
        terminal().print(
            noMachinesText(session()->machineStorePath(), engineAdvice(defaultMachine())));
        end(0);
        return;
    }
    terminal().status(Tr::tr("Looking at files, certificates and engines…"));
    m_machines.resize(chosen.size());
    m_pending = chosen.size();
    for (qsizetype i = 0; i < chosen.size(); ++i)
        examine(i, chosen.at(i));
    if (chosen.isEmpty())
        report();
}

void DoctorCommand::examine(qsizetype index, const Machine &machine)
{
    m_machines[index].machine = machine.name;
    session()->machineControl()->examine(
        machine.name, this, [this, index](const Result<QList<Check>> &checks) {
            m_machines[index].checks = checks.value_or(QList<Check>());
            finishOne();
        });
}

void DoctorCommand::finishOne()
{
    if (--m_pending == 0)
        report();
}

void DoctorCommand::report()
{
    if (terminal().isJson())
        terminal().print(doctorJson(m_machines));
    else
        terminal().print(doctorText(m_machines));
    end(doctorExitCode(m_machines));
}

} // namespace panel
