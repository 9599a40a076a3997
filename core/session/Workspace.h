// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/FoundProject.h"
#include "core/endpoint/EndpointEntry.h"
#include "core/endpoint/EndpointPinger.h"
#include "core/endpoint/ManualEndpoint.h"
#include "core/engine/HeartbeatPace.h"
#include "core/machine/Machine.h"
#include "core/session/ConnectionStatus.h"
#include "core/session/HostWatch.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace panel {

class ActionLog;
class ClientKey;
class ContainerFeed;
class ContainerWatch;
class EngineConnection;
class EngineQuestioner;
class MachineControl;
class ProcessLauncher;
class Session;
class StartableMachine;
class VirtualBox;
class Workflow;

/// What all open projects share: the machines and other ways to engines, the one that is chosen,
/// the connection to it, and what it says of the containers of all projects. UI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// The outline of connectionStatus(): Connected is also what is Degraded, Lost is all that is
    /// away.
    enum class ConnectionState { None, Connecting, Connected, Lost };

    struct Options
    {
        QString machineStore = {}; ///< folder; empty: $MACHINE_STORAGE_PATH or ~/.docker/machine
        bool followLogs = true;    ///< headless commands do not need them
        bool watchMachines = true; ///< probe all machines now and then
        bool useKeychain = true;
        QList<ManualEndpoint> manualEndpoints = {}; ///< see Settings
        /// Where contexts and sockets are looked for; nothing: as this process sees them.
        std::optional<EndpointSurroundings> surroundings = {};
        std::optional<HostSenses> senses = {}; ///< nothing: those of this computer
        HeartbeatPace pace = {};
        QString actionsFile = {}; ///< see ActionLog
    };

    explicit Workspace(const Options &options, QObject *parent = nullptr);
    ~Workspace() override;

    const Options &options() const;

    // Machines
    QString machineStorePath() const;
    QList<Machine> machines() const;
    std::optional<Machine> machine(const QString &name) const;
    std::optional<Error> machineStoreError() const; ///< see MachineStore::error()
    bool areMachinesProbed() const;                 ///< see machinesProbed()
    std::optional<Machine> currentMachine() const;
    /// Connects to the machine; an unknown name becomes a connection error.
    void selectMachine(const QString &name);
    /// As --machine and people name it: a machine, else a Docker context, else any other engine.
    void selectByName(const QString &name);
    /// What can be done to the machines; never null, and a part of the workspace.
    MachineControl *machineControl() const;
    /// The chosen machine, for a workflow that may have to start it. Null where docker-machine
    /// cannot: another kind of engine, driver none or generic, a broken entry.
    std::shared_ptr<StartableMachine> startableMachine() const;

    // All ways to engines, the machines among them
    QList<EndpointEntry> endpoints() const; ///< see EndpointDirectory::entries()
    std::optional<EndpointEntry> endpointEntry(const QString &id) const;
    /// The one that was chosen; nothing while a machine is.
    std::optional<EndpointEntry> currentEndpoint() const;
    /// Connects to it; the id of a machine is its name. An unknown id becomes a connection error.
    void selectEndpoint(const QString &id);
    /// By which selectEndpoint() finds the chosen one again; empty: none.
    QString currentId() const;
    QString currentName() const; ///< of the machine or endpoint that is chosen; empty: none
    void setManualEndpoints(const QList<ManualEndpoint> &manual);
    /// Asks whether an engine answers there, without adding it. By ssh too.
    Call *testEndpoint(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done);

    // The engine
    ConnectionState connectionState() const;
    Error connectionError() const; ///< why it is Lost (or never was)
    /// As somebody sees it who looks at what `picture` keeps; null: at no project.
    ConnectionStatus connectionStatus(const ContainerWatch *picture = nullptr) const;
    QString engineVersion() const;
    QString apiVersion() const;
    int roundTripMilliseconds() const;               ///< of the last ping; negative: unknown
    void reconnect();                                ///< now, not at the next turn of the back-off
    EngineConnection *engine() const;                ///< null while nothing is selected
    const std::optional<Endpoint> &endpoint() const; ///< of engine()
    ContainerFeed *containers() const;               ///< null while there is no engine()
    ClientKey *clientKey() const;                    ///< for a key under a passphrase; never null

    // The projects
    QList<Session *> sessions() const; ///< in the order in which they were made
    /// Opens it: in the session that has it open already, or has none, else in a new one, which is
    /// a part of the workspace.
    Session *open(const ProjectFiles &project);
    /// Ends what it does. One that is not a part of the workspace has no project afterwards.
    void close(Session *session);
    /// What the engine has containers of, by name; also what is open.
    const QList<FoundProject> &foundProjects() const;
    /// A workflow of any project that runs now; null: none.
    Workflow *runningWorkflow() const;

    // What the projects work with; never null
    ProcessLauncher *launcher() const;
    VirtualBox *virtualBox() const;
    ActionLog *actionLog() const; ///< what was done, to all projects and machines

Q_SIGNALS:
    void machinesChanged();
    /// The rows of these ids were added, removed or differ.
    void endpointsChanged(const QStringList &ids);
    /// With Options::watchMachines, once: every machine and endpoint has been asked.
    void machinesProbed();
    void connectionChanged();
    /// connectionStatus() differs, in its state or only in its troubles or attempts.
    void connectionStatusChanged();
    /// The round trip was measured anew.
    void pinged();
    /// Something the user should know once.
    void notice(const QString &text);

    void sessionsChanged(); ///< one was made or goes; sessions() is without it already
    void foundProjectsChanged();
    /// runningWorkflow() may be another one.
    void workflowsChanged();

    // How engine() changes: engineLeaves (it is still there) before engineChanged (another one, or
    // none, which has not begun to connect).
    void engineLeaves();
    void engineChanged();
    /// The same engine has another address than before.
    void engineMoved();
    /// Another engine answers at the same address.
    void engineReplaced();
    /// This computer slept: sockets may be dead without knowing it.
    void woke();

private:
    friend class Session;
    friend class WorkspaceMachine;
    void add(Session *session);
    void remove(Session *session);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panel
