// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CheckCommand.h"

#include "core/base/Tr.h"
#include "core/commands/RuleReport.h"
#include "core/commands/UnixSignals.h"

namespace panel {

CheckCommand::CheckCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void CheckCommand::start()
{
    prepare(Project, [this] {
        connect(session(), &Session::connectionStatusChanged, this, &CheckCommand::waitForEngine);
        connect(session(), &Session::servicesKnownChanged, this, &CheckCommand::waitForEngine);
        waitForEngine();
    });
}

void CheckCommand::waitForEngine()
{
    if (isEngineAwaited() || m_isChecking)
        return;
    m_isChecking = true;
    readMisspeltKeys([this](const QList<UnusedKey> &keys) {
        m_misspelt = keys;
        check();
    });
}

void CheckCommand::check()
{
    terminal().status(Tr::tr("Looking at the stack…"));
    if (line().stop) {
        // What was stopped to take its time must not stay so because somebody is in a hurry.
        auto *unixSignals = new UnixSignals(this);
        connect(unixSignals, &UnixSignals::interrupted, this, [this] {
            terminal().printToErrorStream(
                Tr::tr("The containers are started again first. Interrupt once "
                       "more to leave them stopped."));
        });
    }
    session()->checkRules(line().stop, this, [this](const Result<QList<RuleResult>> &results) {
        if (!results) {
            fail(results.error());
            return;
        }
        if (terminal().isJson())
            terminal().print(rulesJson(*results, m_misspelt));
        else
            terminal().print(rulesText(*results, m_misspelt));
        end(rulesExitCode(*results));
    });
}

} // namespace panel
