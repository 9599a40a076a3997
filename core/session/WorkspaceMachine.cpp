// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/WorkspaceMachine.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

/// A probe of one machine, and its end.
class Look : public AnsweringCall<Machine>
{
public:
    Look(const QString &name, MachineStore *store, MachineProbe *probe, QObject *requester,
         Handler<Machine> done)
        : AnsweringCall(requester, std::move(done)), m_name(name), m_store(store)
    {
        connect(probe, &MachineProbe::probed, this, [this](const QString &probed) {
            if (probed == m_name)
                tell();
        });
        // One that goes or breaks is probed no more.
        connect(store, &MachineStore::changed, this, [this] {
            if (!isThere())
                tell();
        });
        if (isThere())
            probe->probe(name);
        else
            tell();
    }

private:
    void abortWork() override { m_store->disconnect(this); }

    bool isThere() const
    {
        const auto machine = m_store->machine(m_name);
        return machine && !machine->driver.isEmpty();
    }

    void tell()
    {
        const auto machine = m_store->machine(m_name);
        if (isThere())
            deliver(*machine);
        else if (machine && machine->error)
            deliver(fail(*machine->error));
        else
            deliver(fail(Error::Kind::NotFound,
                         Tr::tr("There is no machine “%1” in %2.")
                             .arg(elided(plainText(m_name), 60), m_store->path())));
    }

    const QString m_name;
    MachineStore *m_store;
};

} // namespace

WorkspaceMachine::WorkspaceMachine(Workspace::Private *workspace, QString name)
    : m_workspace(workspace), m_name(std::move(name))
{
}

bool WorkspaceMachine::canStart(const Machine &machine, const MachineControl &control)
{
    Machine stateless = machine;
    stateless.state = Machine::State::Unknown; // may be old
    return control.actions(stateless).contains(MachineControl::Action::Start);
}

bool WorkspaceMachine::seemsOff() const
{
    const auto machine = m_workspace->machines.machine(m_name);
    return machine
           && (machine->state == Machine::State::Stopped || machine->state == Machine::State::Paused
               || machine->state == Machine::State::Saved);
}

Call *WorkspaceMachine::look(QObject *requester, Handler<Machine> done)
{
    return new Look(m_name, &m_workspace->machines, &m_workspace->probe, requester,
                    std::move(done));
}

Call *WorkspaceMachine::checkStart(QObject *requester, Handler<QList<Check>> done)
{
    return m_workspace->machineControl.checkStart(m_name, requester, std::move(done));
}

MachineTask *WorkspaceMachine::startUnderWay() const
{
    const MachineControl &control = m_workspace->machineControl;
    const Machine machine = m_workspace->machines.machine(m_name).value_or(Machine());
    MachineTask *now = control.task(m_name);
    const bool isStart =
        now && now->state() == MachineTask::State::Running
        && now->command() == control.consequence(MachineControl::Action::Start, machine).command;
    return isStart ? now : nullptr;
}

bool WorkspaceMachine::isBeingStarted() const
{
    return startUnderWay() != nullptr;
}

MachineTask *WorkspaceMachine::start()
{
    if (MachineTask *now = startUnderWay())
        return now;
    return m_workspace->machineControl.act(
        MachineControl::Action::Start, m_workspace->machines.machine(m_name).value_or(Machine()));
}

void WorkspaceMachine::follow()
{
    m_workspace->machines.reload();
}

Error WorkspaceMachine::whyNoEngine() const
{
    return m_workspace->whyNoEndpoint();
}

} // namespace panel
