// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/logs/LogSession.h"
#include "core/session/ActionRecorder.h"
#include "core/session/ContainerWatch.h"
#include "core/session/LogEngines.h"
#include "core/session/NameBatch.h"
#include "core/session/ProjectLoader.h"
#include "core/session/SecretControl.h"
#include "core/session/ServiceStats.h"
#include "core/session/Session.h"
#include "core/session/SiteAddress.h"
#include "core/session/StackSettings.h"
#include "core/workflow/StackContext.h"

#include <functional>

namespace panel {

/// What a Session owns, and how its parts are wired. The order of the members is the order of their
/// needs: what comes later may use what comes before, also while it is destroyed.
class Session::Private
{
public:
    Private(Workspace *workspace, Session *session);
    ~Private();

    void watchWorkspace();
    void onEngineLeaves();
    void onEngineChanged();
    void onEngineMoved();
    void onEngineReplaced();
    void dropWorkflow();

    void onProjectLoaded();
    void onServicesChanged(const QStringList &names);
    void updateLogSources(const QStringList &names);
    void updateLogEngines();
    void updateSite();
    SharedStackContext stackContext(const QStringList &services);
    bool renew(StackContext &used, Workflow::Kind kind) const;
    /// The engine is there and the project known, but its file cannot be read.
    bool isFileUseless() const;
    /// What must be there before a workflow begins. Machine: a file, and an engine or a machine
    /// that can be started; Containers: an engine only.
    enum class Needs { Machine, File, Containers };
    /// Makes the workflow and starts it; the running one, if there is one; or one that only says
    /// why not.
    Workflow *begin(const std::function<Workflow *(const SharedStackContext &)> &make,
                    const QStringList &onlyServices = {}, const std::optional<Error> &obstacle = {},
                    Needs needs = Needs::File);
    std::optional<Error> whyNotClean(const CleanPlan &plan) const;
    /// As the file has it, or by its name alone.
    ComposeProject projectOf(const CleanPlan &plan) const;
    std::optional<Error> whyNoWorkflow(const QStringList &onlyServices = {},
                                       Needs needs = Needs::File) const;
    void passEngineOn();
    enum class Action { Start, Stop, Restart };
    void act(Action action, const QString &id);
    void actOn(Action action, const Container &container);
    /// Why what runs is not known, while it is not.
    Error whyNotKnown() const;
    Handler<QList<RuleResult>> recordedCheck(Handler<QList<RuleResult>> done);
    QString place() const; ///< "inception on default", for the log of actions

    Session *q;
    Workspace *workspace;
    ActionRecorder recorder;
    ServiceStore services;
    NameBatch serviceChanges;
    ServiceStats stats{&services};
    ContainerWatch *watch = nullptr;
    ProjectLoader loader;
    LogSession *logs = nullptr;
    LogEngines *logEngines = nullptr;
    QStringList logEngineIds;                             ///< whose logs are wanted besides
    QHash<QString, QList<LogSession::Source>> logSources; ///< by service, as `logs` knows them
    PortControl *ports = nullptr;
    SecretControl secrets;
    StackSettings stackSettings;
    std::weak_ptr<StackContext> context; ///< of the workflow
    SiteAddress site;
    Workflow *workflow = nullptr;
};

} // namespace panel
