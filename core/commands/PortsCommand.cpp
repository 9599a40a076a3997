// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/PortsCommand.h"

#include "core/base/Tr.h"
#include "core/commands/PortReport.h"
#include "core/session/PortControl.h"

namespace panel {

PortsCommand::PortsCommand(const CommandLine &line, QObject *parent)
    : HeadlessCommand(line, {.followLogs = false, .watchMachines = false}, parent)
{
}

void PortsCommand::start()
{
    if (line().listeners) {
        listListeners();
        return;
    }
    prepare(Project, [this] {
        if (!session()->currentMachine() && !session()->currentEndpoint()) {
            fail(session()->connectionError());
            return;
        }
        connect(session(), &Session::connectionStatusChanged, this, &PortsCommand::waitForEngine);
        connect(session(), &Session::servicesKnownChanged, this, &PortsCommand::waitForEngine);
        waitForEngine();
    });
}

void PortsCommand::listListeners()
{
    session()->ports()->listeners(this, [this](const Result<QList<HostListener>> &listeners) {
        if (!listeners) {
            fail(listeners.error());
            return;
        }
        if (terminal().isJson())
            terminal().print(listenersJson(*listeners));
        else
            terminal().print(listenersTable(*listeners));
        end(0);
    });
}

void PortsCommand::waitForEngine()
{
    if (isEngineAwaited() || m_isProbing)
        return;
    m_isProbing = true;
    // Why the engine's part of each way is not known.
    if (session()->connectionState() == Session::ConnectionState::Lost)
        terminal().printToErrorStream(session()->connectionError().message);
    terminal().status(Tr::tr("Probing the ports…"));
    connect(session()->ports(), &PortControl::changed, this, &PortsCommand::printWhenProbed);
    session()->ports()->probe();
}

void PortsCommand::printWhenProbed()
{
    const PortControl &ports = *session()->ports();
    if (ports.isProbing() || !ports.probedAt().isValid())
        return;
    session()->ports()->disconnect(this);
    if (terminal().isJson())
        terminal().print(pathsJson(ports.paths(), ports.differences(), ports.vm()));
    else
        terminal().print(pathsText(ports.paths(), ports.differences(), ports.vm()));
    end(pathsExitCode(ports.paths(), ports.vm()));
}

} // namespace panel
