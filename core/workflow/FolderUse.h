// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ContainerMounts.h"
#include "core/engine/Volume.h"
#include "core/workflow/CleanPlan.h"

#include <QList>

namespace panel {

/// Whether it is the volume that a plan shows, as far as the engine tells: of the same project, and
/// made at the same time.
bool isAsShown(const CleanPlan::Item &volume, const Volume &now);

/// Why a data folder of a plan must not be emptied, as the end of a sentence; empty if nobody else
/// has anything to do with it. It is in use while any container mounts it, a folder in it or one
/// that it is in, by a path or by a volume; and it is somebody's data while a volume that the plan
/// does not show stands for it. Our own helpers do not count. `containers` are listed after
/// `volumes`, and both are all that the engine has.
QString whyKept(const CleanPlan::Item &folder, const CleanPlan &plan, const QList<Volume> &volumes,
                const QList<ContainerMounts> &containers);

} // namespace panel
