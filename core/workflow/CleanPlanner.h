// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ComposeProject.h"
#include "core/workflow/CleanPlan.h"

namespace panel {

class EngineConnection;

/// Finds what a clean of this extent would remove now: what carries the project's label, volumes
/// without a name that only its containers have use for, and by name the images that the project
/// builds. The data folders of bind volumes are things of their
/// own. Volumes and networks that the file calls external are never part of it.
Call *planClean(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
                QObject *requester, Handler<CleanPlan> done);

/// Finds what nothing on the engine uses: containers that do not run, images without a name,
/// networks and volumes without a container, and the build cache; sizes as the engine counts them.
/// Each item tells its project, so that nothing of `onScreen` is lost by accident.
Call *planEngineClean(EngineConnection *engine, const QString &onScreen, QObject *requester,
                      Handler<CleanPlan> done);

} // namespace panel
