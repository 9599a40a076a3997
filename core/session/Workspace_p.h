// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointDirectory.h"
#include "core/engine/EngineConnection.h"
#include "core/machine/MachineProbe.h"
#include "core/machine/MachineStore.h"
#include "core/machine/VirtualBox.h"
#include "core/process/QtProcessLauncher.h"
#include "core/session/ClientKey.h"
#include "core/session/ContainerFeed.h"
#include "core/session/EngineQuestion.h"
#include "core/session/HandshakePinger.h"
#include "core/session/HostWatch.h"
#include "core/session/MachineControl.h"
#include "core/session/MachineRecorder.h"
#include "core/session/Workspace.h"

#include <QSet>
#include <QTimer>

namespace panel {

/// What a Workspace owns, and how its parts are wired. The order of the members is the order of
/// their needs: what comes later may use what comes before, also while it is destroyed.
class Workspace::Private
{
public:
    Private(const Options &options, Workspace *workspace);
    ~Private();

    // How it stands with the engine: WorkspaceConnection.cpp
    void connectTo(const std::optional<Endpoint> &wanted);
    void connectEngine();
    void followTo(const Endpoint &address);
    void dropEngine();
    void onConnectionChanged();
    void onEngineReplaced();
    void onWoke();
    ConnectionStatus status(const ContainerWatch *picture) const;
    void updateClientKey();
    Error whyNoEndpoint() const;

    void lookForProjects();
    void watchHost();
    void watchMachines();
    void onMachinesChanged(const QStringList &names);
    void tellMachines();
    void onEndpointsChanged(const QStringList &ids);
    void onProbed(const QString &name);

    Workspace *q;
    Options options;
    QtProcessLauncher launcher;
    ActionLog actions;
    MachineRecorder recorder{&actions, &launcher};
    VirtualBox virtualBox{recorder.ruleLauncher()};
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
    ContainerFeed *feed = nullptr;
    HostWatch *host = nullptr;
    QList<Session *> sessions;
    QList<Session *> own; ///< of them: that the workspace made
    QList<FoundProject> found;
    QTimer lookingDue; ///< runs while the feed's projects have changed since
};

} // namespace panel
