// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/compose/ComposeProgram.h"
#include "core/compose/ComposeProject.h"
#include "core/endpoint/Endpoint.h"
#include "core/process/CommandRecord.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace panel {

class EngineConnection;
class ProcessLauncher;
class SecretStore;
class ServiceStore;
class StartableMachine;
class VirtualBox;

/// What the steps of one workflow work on, and what earlier steps leave for later ones. Shared by
/// the steps of one workflow; the objects it points to belong to the session and outlive it.
struct StackContext
{
    /// Null only while `machine` has no address, as before its start.
    EngineConnection *engine = nullptr;
    ProcessLauncher *launcher = nullptr;
    SecretStore *secrets = nullptr;
    ServiceStore *services = nullptr;
    VirtualBox *virtualBox = nullptr; ///< for a machine of driver virtualbox
    /// Asks for a full list of the project's containers; ServiceStore::refreshed tells its end.
    std::function<void()> refreshServices;
    /// Told what the engine itself was asked to change; see EngineCommand.h. May be empty.
    CommandListener tellCommand;

    Endpoint endpoint;
    QString machineName;   ///< in the store; empty: the engine is no machine's
    QString machineDriver; ///< "virtualbox", "none", …
    /// Null: the engine is in no machine that docker-machine can start.
    std::shared_ptr<StartableMachine> machine;
    /// The machine is being started: its engine may come and go, and is still the same one.
    bool isStarting = false;
    ComposeProject project;
    QStringList onlyServices; ///< empty: all of the project
    QString baseImageTool;    ///< absolute path; empty: there is none

    // Left by MachineStep.
    std::optional<ComposeProgram> compose;
    // Left by BeforeCleanStep.
    std::optional<qint64> storedBytes;
    // Left by SecretsStep: variables for Compose, values included. Only ever handed to its process,
    // and forgotten when the workflow has succeeded.
    QHash<QString, std::shared_ptr<Secret>> secretVariables;

    /// The services that the workflow is about.
    QList<ComposeService> targets() const;
    /// And all that these wait for, which Compose starts too.
    QList<ComposeService> targetsAndDependencies() const;
    /// Of the project: of what helper containers are made.
    QStringList images() const;
};

using SharedStackContext = std::shared_ptr<StackContext>;

} // namespace panel
