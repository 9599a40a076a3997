// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ComposeProject.h"
#include "core/workflow/CleanPlan.h"

namespace panel {

class EngineConnection;

/// Finds what a clean of this extent would remove now: what carries the project's label, and by
/// name the images that the project builds. The data folders of bind volumes are things of their
/// own. Volumes and networks that the file calls external are never part of it.
Call *planClean(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
                QObject *requester, Handler<CleanPlan> done);

} // namespace panel
