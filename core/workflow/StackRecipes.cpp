// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StackRecipes.h"

#include "core/base/Tr.h"
#include "core/workflow/AfterCleanStep.h"
#include "core/workflow/ContainersStep.h"
#include "core/workflow/CopyVolumesStep.h"
#include "core/workflow/EmptyFoldersStep.h"
#include "core/workflow/HealthyStep.h"
#include "core/workflow/ImagesStep.h"
#include "core/workflow/MachineStep.h"
#include "core/workflow/PortsStep.h"
#include "core/workflow/RemoveStep.h"
#include "core/workflow/SecretsStep.h"
#include "core/workflow/StopByIdStep.h"

#include <algorithm>

namespace panel {

Workflow *bringUpWorkflow(const SharedStackContext &context, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::BringUp, Tr::tr("Bring up"), parent);
    workflow->add(new MachineStep(context, MachineStep::Start::IfStopped, workflow));
    workflow->add(new PortsStep(context, workflow));
    workflow->add(new SecretsStep(context, workflow));
    workflow->add(new ImagesStep(context, workflow));
    workflow->add(new ContainersStep(context, workflow));
    workflow->add(new HealthyStep(context, workflow));
    return workflow;
}

Workflow *rebuildWorkflow(const SharedStackContext &context, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Rebuild, Tr::tr("Rebuild"), parent);
    workflow->add(new MachineStep(context, MachineStep::Start::IfStopped, workflow));
    workflow->add(new SecretsStep(context, workflow));
    workflow->add(new ImagesStep(context, workflow));
    workflow->add(new ContainersStep(context, workflow));
    workflow->add(new HealthyStep(context, workflow));
    return workflow;
}

Workflow *recreateWorkflow(const SharedStackContext &context, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Rebuild, Tr::tr("Re-create"), parent);
    workflow->add(new MachineStep(context, MachineStep::Start::IfStopped, workflow));
    workflow->add(new SecretsStep(context, workflow));
    workflow->add(new RecreateStep(context, workflow));
    workflow->add(new HealthyStep(context, workflow));
    return workflow;
}

Workflow *stopWorkflow(const SharedStackContext &context, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Stop, Tr::tr("Stop"), parent);
    workflow->add(new MachineStep(context, MachineStep::Start::No, workflow));
    workflow->add(new StopStep(context, workflow));
    return workflow;
}

Workflow *stopByIdWorkflow(const SharedStackContext &context, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Stop, Tr::tr("Stop"), parent);
    workflow->add(new StopByIdStep(context, workflow));
    return workflow;
}

Workflow *cleanWorkflow(const SharedStackContext &context, const CleanPlan &plan, QObject *parent)
{
    using Kind = CleanPlan::Item::Kind;
    const bool isDown = plan.extent == CleanPlan::Extent::Containers;
    auto *workflow = new Workflow(isDown ? Workflow::Kind::Down : Workflow::Kind::Clean,
                                  isDown ? Tr::tr("Down") : Tr::tr("Clean"), parent);
    const bool isOfEngine = plan.extent == CleanPlan::Extent::Engine;
    if (!plan.copyFolder.isEmpty() && plan.losesData()) {
        // Of a whole engine nobody writes: a container that runs by now keeps its volumes.
        if (!isOfEngine)
            workflow->add(new EndWritersStep(context, plan, workflow));
        workflow->add(new CopyVolumesStep(context, plan, workflow));
    }
    if (isOfEngine)
        workflow->add(new BeforeCleanStep(context, workflow));
    for (const Kind kind : {Kind::Container, Kind::Network, Kind::DataFolder, Kind::Volume,
                            Kind::Image, Kind::BuildCache}) {
        const bool isPlanned =
            std::any_of(plan.items.cbegin(), plan.items.cend(),
                        [kind](const CleanPlan::Item &item) { return item.kind == kind; });
        if (isPlanned && kind == Kind::DataFolder)
            workflow->add(new EmptyFoldersStep(context, plan, workflow));
        else if (isPlanned)
            workflow->add(new RemoveStep(context, kind, plan, workflow));
    }
    workflow->add(new AfterCleanStep(context, plan, workflow));
    return workflow;
}

Workflow *copyWorkflow(const SharedStackContext &context, const CleanPlan &volumes, QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Copy, Tr::tr("Copy volumes"), parent);
    workflow->add(new CopyVolumesStep(context, volumes, workflow));
    return workflow;
}

Workflow *restoreWorkflow(const SharedStackContext &context, const QList<RestoreOrder> &orders,
                          QObject *parent)
{
    auto *workflow = new Workflow(Workflow::Kind::Restore, Tr::tr("Restore"), parent);
    for (const RestoreOrder &order : orders)
        workflow->add(new RestoreStep(context, order, workflow));
    return workflow;
}

} // namespace panel
