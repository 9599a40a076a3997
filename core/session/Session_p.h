// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointDirectory.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/logs/LogSession.h"
#include "core/machine/MachineProbe.h"
#include "core/machine/MachineStore.h"
#include "core/machine/VirtualBox.h"
#include "core/process/QtProcessLauncher.h"
#include "core/session/ClientKey.h"
#include "core/session/ContainerWatch.h"
#include "core/session/EngineQuestion.h"
#include "core/session/HandshakePinger.h"
#include "core/session/HostWatch.h"
#include "core/session/LogEngines.h"
#include "core/session/MachineControl.h"
#include "core/session/NameBatch.h"
#include "core/session/ProjectLoader.h"
#include "core/session/SecretControl.h"
#include "core/session/ServiceStats.h"
#include "core/session/Session.h"
#include "core/session/SiteAddress.h"
#include "core/session/StackSettings.h"
#include "core/workflow/StackContext.h"

#include <QSet>

#include <functional>

namespace panel {

/// What a Session owns, and how its parts are wired. The order of the members is the order of their
/// needs: what comes later may use what comes before, also while it is destroyed.
class Session::Private
{
public:
    Private(const Options &options, Session *session);
    ~Private();

    // How it stands with the engine: SessionConnection.cpp
    void connectTo(const std::optional<Endpoint> &wanted);
    void connectEngine();
    void followTo(const Endpoint &address);
    void dropEngine();
    void dropWorkflow();
    void onConnectionChanged();
    void onEngineReplaced();
    void onWoke();
    ConnectionStatus status() const;

    void onMachinesChanged(const QStringList &names);
    void tellMachines();
    void onEndpointsChanged(const QStringList &ids);
    void onProbed(const QString &name);
    void onProjectLoaded();
    void onServicesChanged(const QStringList &names);
    void updateLogSources(const QStringList &names);
    void updateLogEngines();
    void updateSite();
    SharedStackContext stackContext(const QStringList &services);
    void updateClientKey();
    /// Makes the workflow and starts it; the running one, if there is one; or one that only says
    /// why not.
    Workflow *begin(const std::function<Workflow *(const SharedStackContext &)> &make,
                    const QStringList &onlyServices = {},
                    const std::optional<Error> &obstacle = {});
    std::optional<Error> whyNotClean(const CleanPlan &plan) const;
    std::optional<Error> whyNoWorkflow(const QStringList &onlyServices = {}) const;
    enum class Action { Start, Stop, Restart };
    void act(Action action, const QString &id);
    void actOn(Action action, const Container &container);
    Error whyNoEndpoint() const;

    Session *q;
    Options options;
    QtProcessLauncher launcher;
    VirtualBox virtualBox{&launcher};
    HandshakePinger pinger;
    MachineStore machines;
    MachineProbe probe;
    EngineQuestioner questioner;
    EndpointDirectory endpoints;
    ClientKey clientKey;
    MachineControl machineControl{&machines, &launcher, nullptr};
    QSet<QString> unprobed; ///< machines that machinesProbed() still waits for
    bool tellsProbed = false;

    QString machineName;              ///< of the chosen machine; empty: none is
    QString endpointId;               ///< of the chosen endpoint that is no machine; empty: none is
    std::optional<Endpoint> endpoint; ///< of the engine that is open
    QDateTime noEndpointSince;
    EngineConnection *engine = nullptr;
    ServiceStore services;
    NameBatch serviceChanges;
    ServiceStats stats{&services};
    ContainerWatch *watch = nullptr;
    ProjectLoader loader;
    LogSession *logs = nullptr;
    LogEngines *logEngines = nullptr;
    QStringList logEngineIds;                      ///< whose logs are wanted besides
    QHash<QString, LogSession::Source> logSources; ///< by service, as `logs` knows them
    PortControl *ports = nullptr;
    SecretControl secrets;
    StackSettings stackSettings;
    std::weak_ptr<StackContext> context; ///< of the workflow
    HostWatch *host = nullptr;
    SiteAddress site;
    Workflow *workflow = nullptr;
};

} // namespace panel
