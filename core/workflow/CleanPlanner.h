// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ComposeProject.h"
#include "core/workflow/CleanPlan.h"

namespace panel {

class EngineConnection;

/// Whether sizes and last writes are looked at, in helper containers that take their time.
enum class Measuring { Wanted, Left };

/// Finds what a clean of this extent would remove now: what carries the project's label, volumes
/// without a name that only its containers have use for, and by name the images that the project
/// builds. The data folders of bind volumes are things of their
/// own. Volumes and networks that the file calls external are never part of it. Of the project the
/// name is enough: what only the file knows is left out then.
Call *planClean(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
                Measuring measuring, QObject *requester, Handler<CleanPlan> done);

/// Finds what nothing on the engine uses: containers that do not run, images without a name,
/// networks and volumes without a container, and the build cache; sizes as the engine counts them.
/// Each item tells its project, so that nothing of `onScreen` is lost by accident.
Call *planEngineClean(EngineConnection *engine, const QString &onScreen, Measuring measuring,
                      QObject *requester, Handler<CleanPlan> done);

} // namespace panel
