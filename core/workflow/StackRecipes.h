// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volumes/VolumeTransfer.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Workflow.h"

namespace panel {

// Which steps, in which order. Nothing else is decided here. What ends with running containers
// starts a machine that does not run; to stop or remove them, nobody starts one.

/// Machine, ports, secrets, images, containers, healthy.
Workflow *bringUpWorkflow(const SharedStackContext &context, QObject *parent);
/// The same without the ports: what runs keeps them.
Workflow *rebuildWorkflow(const SharedStackContext &context, QObject *parent);
/// Machine, secrets, containers, healthy: the services of the context get new containers.
Workflow *recreateWorkflow(const SharedStackContext &context, QObject *parent);
Workflow *stopWorkflow(const SharedStackContext &context, QObject *parent);
/// Without Compose and without the file: what runs, container by container.
Workflow *stopByIdWorkflow(const SharedStackContext &context, QObject *parent);
/// Copies of the volumes, where they are wanted; then containers, networks, data, volumes, images,
/// build cache: what the plan names, in the order in which they let go of each other; and what is
/// left. Of containers and networks alone that is a Down.
Workflow *cleanWorkflow(const SharedStackContext &context, const CleanPlan &plan, QObject *parent);
/// Copies the volumes of the plan to its copyFolder, as they are now; nothing is stopped or
/// removed.
Workflow *copyWorkflow(const SharedStackContext &context, const CleanPlan &volumes,
                       QObject *parent);
Workflow *restoreWorkflow(const SharedStackContext &context, const QList<RestoreOrder> &orders,
                          QObject *parent);

} // namespace panel
