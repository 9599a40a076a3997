// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/ServiceStore.h"
#include "core/diagnosis/Diagnosis.h"
#include "core/diagnosis/Drift.h"
#include "core/rules/Rule.h"
#include "core/session/HostsLine.h"
#include "core/session/Workspace.h"
#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackCommands.h"
#include "core/workflow/Workflow.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace panel {

class ActionLog;
class ContainerWatch;
class LogSession;
class PortControl;
class SecretControl;
class ServiceStats;
class StackSettings;

/// One project on the engine of its workspace: everything that lives as long as the project is
/// open, and the only thing that its page and the headless commands talk to. UI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    using ConnectionState = Workspace::ConnectionState;
    using Options = Workspace::Options;

    /// The workspace outlives the session.
    explicit Session(Workspace *workspace, QObject *parent = nullptr);
    /// With a workspace of its own: for who looks at one project only.
    explicit Session(const Options &options, QObject *parent = nullptr);
    ~Session() override;

    Workspace *workspace() const;

    // What the workspace tells, and does for all projects: see there.
    QString machineStorePath() const;
    QList<Machine> machines() const;
    std::optional<Error> machineStoreError() const;
    bool areMachinesProbed() const;
    std::optional<Machine> currentMachine() const;
    void selectMachine(const QString &name);
    void selectByName(const QString &name);
    MachineControl *machineControl() const;
    QList<EndpointEntry> endpoints() const;
    std::optional<EndpointEntry> currentEndpoint() const;
    void selectEndpoint(const QString &id);
    QString currentId() const;
    QString currentName() const;
    void setManualEndpoints(const QList<ManualEndpoint> &manual);
    Call *testEndpoint(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done);
    ConnectionState connectionState() const;
    Error connectionError() const;
    ConnectionStatus connectionStatus() const; ///< with the age of this project's picture
    QString engineVersion() const;
    QString apiVersion() const;
    int roundTripMilliseconds() const;
    void reconnect();
    EngineConnection *engine() const;
    bool isEngineHere() const; ///< it publishes ports on this computer
    ClientKey *clientKey() const;

    // The project
    /// Reads the file by Compose; `projectChanged` tells the end of it.
    void openProject(const ProjectFiles &project);
    /// As projectFilesAt(); where there is none, `project()` says so.
    void openProject(const QString &path);
    /// Empty while it is read for the first time; the error of the file if it has one.
    std::optional<Result<ComposeProject>> project() const;
    QString projectFile() const; ///< the first of projectFiles()
    ProjectFiles projectFiles() const;
    /// As Compose called it last, or the engine's labels; empty: not known yet.
    QString projectName() const;
    /// Neither a file nor, of a project that was found running, a name: nothing is open.
    bool isEmpty() const;
    /// The names of all profiles that the files know; null where they cannot be read.
    Call *readProfiles(QObject *requester, Handler<QStringList> done);

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
    /// A container of the service behind it runs, as far as is known.
    bool isSiteServed() const;
    /// The line of /etc/hosts without which the name of the site leads nowhere; see SiteAddress.
    std::optional<HostsLine> missingHostsLine() const;
    /// Adds it, with the administrator's password; see panel::addHostsLine().
    void addHostsLine(QObject *requester, Handler<std::monostate> done);

    // What the user can do. Each makes the session's workflow and starts it; it fails as a workflow
    // does, visibly. While one runs, asking for another returns the running one.
    /// This one, rebuild and recreate start the machine where it does not run but can be started.
    Workflow *bringUp(const QStringList &services = {});
    Workflow *rebuild(const QStringList &services = {});
    /// Gives the services (none: all) new containers with the secrets as they are now.
    Workflow *recreate(const QStringList &services = {});
    /// By Compose; of a project whose file cannot be read, each running container by its id.
    Workflow *stop();
    /// Of these the project's name is enough; its file may be elsewhere, or broken.
    Workflow *clean(const CleanPlan &plan);
    /// Copies the volumes of the plan to plan.copyFolder.
    Workflow *copyVolumes(const CleanPlan &plan);
    Workflow *restoreVolumes(const QList<RestoreOrder> &orders);
    Workflow *workflow() const; ///< the last one; null before the first and on another engine
    /// Where there is no way to an engine, bringUp() can make one.
    bool canStartMachine() const;

    /// What a clean of this extent would remove, by name, size and last write, as it is now. Where
    /// the file cannot be read, the project is the one that it was, or that containers made from it
    /// name; if nobody tells, the error is that of the file and says so.
    void planClean(CleanPlan::Extent extent, QObject *requester, Handler<CleanPlan> done);

    /// Tests the stack against the rules that it must meet: by its files, and where the engine is
    /// connected by what runs. `stopThem`: stops the containers to take their time, and starts them
    /// again.
    void checkRules(bool stopThem, QObject *requester, Handler<QList<RuleResult>> done);

    /// Why services are as they are, read anew. Null if it cannot be; `done` is told why.
    Call *diagnose(QObject *requester, Handler<QList<Diagnosis>> done);
    /// Whether secrets may be read for it: the keychain may ask the user.
    enum class Secrets { Leave, Ask };
    /// How each service differs from the compose file; null as above.
    Call *compareWithFile(Secrets secrets, QObject *requester, Handler<QList<ServiceDrift>> done);
    /// A plan for clean() that removes the containers of an orphan, and nothing else.
    CleanPlan planRemoval(const ServiceDrift &orphan) const;
    /// See stackCommands(); empty while there is no engine or project.
    QList<ShownCommands> commands(const QString &service = {}) const;
    ActionLog *actionLog() const; ///< what was done; never null

    // Each looks at the container first: one that was removed or replaced meanwhile is said to be
    // (actionFailed), and no other one is touched.
    void startContainer(const QString &id);
    void stopContainer(const QString &id);
    void restartContainer(const QString &id);

Q_SIGNALS:
    // As the workspace tells them
    void machinesChanged();
    void endpointsChanged(const QStringList &ids);
    void machinesProbed();
    void connectionChanged();
    void connectionStatusChanged(); ///< of the engine, or of this project's picture
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
    Session(std::unique_ptr<Workspace> workspace, QObject *parent);

    class Private;
    std::unique_ptr<Workspace> m_own; ///< null: somebody else's; outlives what uses it
    std::unique_ptr<Private> d;
};

} // namespace panel
