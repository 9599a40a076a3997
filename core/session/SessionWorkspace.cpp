// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointAddress.h"
#include "core/session/Session_p.h"

// What a session passes on to its workspace.

namespace panel {

Workspace *Session::workspace() const
{
    return d->workspace;
}

QString Session::machineStorePath() const
{
    return d->workspace->machineStorePath();
}

QList<Machine> Session::machines() const
{
    return d->workspace->machines();
}

std::optional<Error> Session::machineStoreError() const
{
    return d->workspace->machineStoreError();
}

bool Session::areMachinesProbed() const
{
    return d->workspace->areMachinesProbed();
}

std::optional<Machine> Session::currentMachine() const
{
    return d->workspace->currentMachine();
}

void Session::selectMachine(const QString &name)
{
    d->workspace->selectMachine(name);
}

void Session::selectByName(const QString &name)
{
    d->workspace->selectByName(name);
}

MachineControl *Session::machineControl() const
{
    return d->workspace->machineControl();
}

QList<EndpointEntry> Session::endpoints() const
{
    return d->workspace->endpoints();
}

std::optional<EndpointEntry> Session::currentEndpoint() const
{
    return d->workspace->currentEndpoint();
}

void Session::selectEndpoint(const QString &id)
{
    d->workspace->selectEndpoint(id);
}

QString Session::currentId() const
{
    return d->workspace->currentId();
}

QString Session::currentName() const
{
    return d->workspace->currentName();
}

void Session::setManualEndpoints(const QList<ManualEndpoint> &manual)
{
    d->workspace->setManualEndpoints(manual);
}

Session::ConnectionState Session::connectionState() const
{
    return d->workspace->connectionState();
}

Error Session::connectionError() const
{
    return d->workspace->connectionError();
}

QString Session::engineVersion() const
{
    return d->workspace->engineVersion();
}

QString Session::apiVersion() const
{
    return d->workspace->apiVersion();
}

int Session::roundTripMilliseconds() const
{
    return d->workspace->roundTripMilliseconds();
}

void Session::reconnect()
{
    d->workspace->reconnect();
}

EngineConnection *Session::engine() const
{
    return d->workspace->engine();
}

bool Session::isEngineHere() const
{
    const std::optional<Endpoint> &endpoint = d->workspace->endpoint();
    return endpoint && isOnThisComputer(*endpoint);
}

ClientKey *Session::clientKey() const
{
    return d->workspace->clientKey();
}

Call *Session::testEndpoint(const Endpoint &endpoint, QObject *requester,
                            Handler<EngineAnswer> done)
{
    return d->workspace->testEndpoint(endpoint, requester, std::move(done));
}

} // namespace panel
