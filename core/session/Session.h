// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/ComposeProject.h"
#include "core/compose/ServiceStore.h"
#include "core/diagnosis/Diagnosis.h"
#include "core/endpoint/EndpointEntry.h"
#include "core/endpoint/EndpointPinger.h"
#include "core/endpoint/ManualEndpoint.h"
#include "core/engine/HeartbeatPace.h"
#include "core/machine/Machine.h"
#include "core/rules/Rule.h"
#include "core/session/ConnectionStatus.h"
#include "core/session/HostsLine.h"
#include "core/session/HostWatch.h"
#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/Workflow.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace panel {

class ClientKey;
class EngineConnection;
class LogSession;
class MachineControl;
class MachineStore;
class PortControl;
class ProcessLauncher;
class SecretControl;
class ServiceStats;
class StackSettings;

/// One engine and one project: everything that lives as long as the two are looked at, and the only
/// thing that the window and the headless commands talk to. UI thread.
class Session : public QObject
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
    };

    explicit Session(const Options &options, QObject *parent = nullptr);
    ~Session() override;

    // Machines
    QString machineStorePath() const;
    QList<Machine> machines() const;
    std::optional<Error> machineStoreError() const; ///< see MachineStore::error()
    bool areMachinesProbed() const;                 ///< see machinesProbed()
    std::optional<Machine> currentMachine() const;
    /// Connects to the machine; an unknown name becomes a connection error.
    void selectMachine(const QString &name);
    /// As --machine and people name it: a machine, else a Docker context, else any other engine.
    void selectByName(const QString &name);
    /// What can be done to the machines; never null, and a part of the session.
    MachineControl *machineControl() const;

    // All ways to engines, the machines among them
    QList<EndpointEntry> endpoints() const; ///< see EndpointDirectory::entries()
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
    Error connectionError() const;     ///< why it is Lost (or never was)
    QDateTime connectionSince() const; ///< of the present state
    ConnectionStatus connectionStatus() const;
    QString engineVersion() const;
    QString apiVersion() const;
    int roundTripMilliseconds() const; ///< of the last ping; negative: unknown
    void reconnect();                  ///< now, not at the next turn of the back-off
    EngineConnection *engine() const;  ///< null while nothing is selected
    bool isEngineHere() const;         ///< it publishes ports on this computer
    ClientKey *clientKey() const;      ///< for a key under a passphrase; never null

    // The project
    /// Reads the file by Compose; `projectChanged` tells the end of it.
    void openProject(const QString &file);
    /// Empty while it is read for the first time; the error of the file if it has one.
    std::optional<Result<ComposeProject>> project() const;
    QString projectFile() const;

    // What runs
    const ServiceStore &services() const;
    /// Whether services() holds what this engine says of this project (and not only the file's
    /// view).
    bool areServicesKnown() const;
    /// When the services were last known to be true; invalid: never.
    QDateTime servicesAsOf() const;
    LogSession *logs() const; ///< null without Options::followLogs
    /// Whose logs of the same project logs() has besides: ids of machines and endpoints. Their
    /// services are called "name@machine". The session's own engine among them changes nothing.
    void setLogEngines(const QStringList &ids);
    QStringList logEngines() const;
    PortControl *ports() const;           ///< never null
    ServiceStats *stats() const;          ///< what the services use; never null
    SecretControl *secrets() const;       ///< never null
    StackSettings *stackSettings() const; ///< never null
    /// The address to open when all is well, from the published ports; empty if there is none.
    QUrl siteAddress() const;
    /// The line of /etc/hosts without which the name of the site leads nowhere; see SiteAddress.
    std::optional<HostsLine> missingHostsLine() const;
    /// Adds it, with the administrator's password; see panel::addHostsLine().
    void addHostsLine(QObject *requester, Handler<std::monostate> done);

    // What the user can do. Each makes the session's workflow and starts it; it fails as a workflow
    // does, visibly. While one runs, asking for another returns the running one.
    Workflow *bringUp(const QStringList &services = {});
    Workflow *rebuild(const QStringList &services = {});
    /// Gives the services new containers with the secrets as they are now.
    Workflow *recreate(const QStringList &services);
    Workflow *stop();
    Workflow *down();
    Workflow *clean(const CleanPlan &plan);
    /// Copies the volumes of the plan to plan.copyFolder.
    Workflow *copyVolumes(const CleanPlan &plan);
    Workflow *restoreVolume(const RestoreOrder &order);
    Workflow *workflow() const; ///< the last one; null before the first and on another engine

    /// What a clean of this extent would remove, by name, size and last write, as it is now.
    void planClean(CleanPlan::Extent extent, QObject *requester, Handler<CleanPlan> done);

    /// Tests the stack against the rules that it must meet: by its files, and where the engine is
    /// connected by what runs. `stopThem`: stops the containers to take their time, and starts them
    /// again.
    void checkRules(bool stopThem, QObject *requester, Handler<QList<RuleResult>> done);

    /// Why services are as they are, read anew from the engine. Null if it cannot be asked; `done`
    /// is told why.
    Call *diagnose(QObject *requester, Handler<QList<Diagnosis>> done);

    // Each looks at the container first: one that was removed or replaced meanwhile is said to be
    // (actionFailed), and no other one is touched.
    void startContainer(const QString &id);
    void stopContainer(const QString &id);
    void restartContainer(const QString &id);

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
    void projectChanged();
    /// See ServiceStore::changed; many changes are told together, at most 30 times a second.
    void servicesChanged(const QStringList &names);
    void servicesKnownChanged();
    /// workflow() is another one, or none.
    void workflowChanged();
    void workflowFinished();
    /// An action on one container failed.
    void actionFailed(const panel::Error &error);
    /// Something the user should know once, such as where the secrets are kept.
    void notice(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panel
