// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Workspace.h"

#include "core/session/Session.h"
#include "core/session/WorkspaceMachine.h"

namespace panel {

Workspace::Workspace(const Options &options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(options, this))
{
}

Workspace::~Workspace()
{
    while (!d->own.isEmpty())
        delete d->own.last(); // they use what is in `d`
}

const Workspace::Options &Workspace::options() const
{
    return d->options;
}

std::optional<Machine> Workspace::machine(const QString &name) const
{
    return d->machines.machine(name);
}

std::optional<EndpointEntry> Workspace::endpointEntry(const QString &id) const
{
    return d->endpoints.entry(id);
}

ConnectionStatus Workspace::connectionStatus(const ContainerWatch *picture) const
{
    return d->status(picture);
}

const std::optional<Endpoint> &Workspace::endpoint() const
{
    return d->endpoint;
}

ContainerFeed *Workspace::containers() const
{
    return d->feed;
}

ProcessLauncher *Workspace::launcher() const
{
    return &d->launcher;
}

VirtualBox *Workspace::virtualBox() const
{
    return &d->virtualBox;
}

ActionLog *Workspace::actionLog() const
{
    return &d->actions;
}

QString Workspace::machineStorePath() const
{
    return d->machines.path();
}

std::optional<Error> Workspace::machineStoreError() const
{
    return d->machines.error();
}

QList<Machine> Workspace::machines() const
{
    return d->machines.machines();
}

bool Workspace::areMachinesProbed() const
{
    return d->options.watchMachines && d->unprobed.isEmpty() && d->endpoints.isQuiet();
}

std::optional<Machine> Workspace::currentMachine() const
{
    return d->machines.machine(d->machineName);
}

QList<EndpointEntry> Workspace::endpoints() const
{
    return d->endpoints.entries();
}

std::optional<EndpointEntry> Workspace::currentEndpoint() const
{
    return d->endpointId.isEmpty() ? std::nullopt : d->endpoints.entry(d->endpointId);
}

void Workspace::selectEndpoint(const QString &id)
{
    if (!id.contains(u':')) {
        selectMachine(id);
        return;
    }
    if (id != d->endpointId)
        d->endpoint.reset();
    d->machineName.clear();
    d->endpointId = id;
    const auto entry = d->endpoints.entry(id);
    d->connectTo(entry ? entry->endpoint : std::nullopt);
}

void Workspace::selectByName(const QString &name)
{
    const auto entry = d->machines.machine(name) ? std::nullopt : d->endpoints.find(name);
    if (entry)
        selectEndpoint(entry->id);
    else
        selectMachine(name);
}

QString Workspace::currentId() const
{
    return d->endpointId.isEmpty() ? d->machineName : d->endpointId;
}

QString Workspace::currentName() const
{
    if (const auto entry = currentEndpoint())
        return entry->name;
    const auto machine = currentMachine();
    return machine ? machine->name : QString();
}

void Workspace::setManualEndpoints(const QList<ManualEndpoint> &manual)
{
    d->endpoints.setManual(manual);
}

Call *Workspace::testEndpoint(const Endpoint &endpoint, QObject *requester,
                              Handler<EngineAnswer> done)
{
    return d->questioner.ask(endpoint, requester, std::move(done));
}

void Workspace::selectMachine(const QString &name)
{
    const bool isOther = name != d->machineName || !d->endpointId.isEmpty();
    d->endpointId.clear();
    d->machineName = name;
    const auto machine = d->machines.machine(name);
    if (isOther)
        d->endpoint.reset();
    d->connectTo(machine ? machine->endpoint : std::nullopt);
}

MachineControl *Workspace::machineControl() const
{
    return &d->machineControl;
}

std::shared_ptr<StartableMachine> Workspace::startableMachine() const
{
    const auto machine = currentMachine();
    if (!machine || !WorkspaceMachine::canStart(*machine, d->machineControl))
        return nullptr;
    return std::make_shared<WorkspaceMachine>(d.get(), machine->name);
}

Workspace::ConnectionState Workspace::connectionState() const
{
    if (!d->engine)
        return currentId().isEmpty() ? ConnectionState::None : ConnectionState::Lost;
    switch (d->engine->state()) {
    case EngineConnection::State::Connected: return ConnectionState::Connected;
    case EngineConnection::State::Lost: return ConnectionState::Lost;
    case EngineConnection::State::Disconnected:
    case EngineConnection::State::Connecting: return ConnectionState::Connecting;
    }
    return ConnectionState::None;
}

Error Workspace::connectionError() const
{
    return d->engine ? d->engine->error() : d->whyNoEndpoint();
}

QString Workspace::engineVersion() const
{
    return d->engine ? d->engine->engineVersion() : QString();
}

QString Workspace::apiVersion() const
{
    return d->engine ? d->engine->apiVersion() : QString();
}

int Workspace::roundTripMilliseconds() const
{
    if (!d->engine || d->engine->roundTrip().count() < 0)
        return -1;
    return int((d->engine->roundTrip().count() + 999) / 1000);
}

void Workspace::reconnect()
{
    if (d->engine)
        d->engine->retryNow();
    else
        selectEndpoint(currentId());
}

ClientKey *Workspace::clientKey() const
{
    return &d->clientKey;
}

EngineConnection *Workspace::engine() const
{
    return d->engine;
}

} // namespace panel
