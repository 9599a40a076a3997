// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/FoundProject.h"
#include "gui/models/SidebarModel.h"

namespace panel {

/// How a project is called before it is read: its name where that is known, else its folder.
QString projectTitle(const ProjectFiles &project);
/// "~/shop/compose.yaml + compose.override.yaml"
QString projectPlace(const ProjectFiles &project);
/// Which project it is, for a row that stands for it.
QString projectId(const ProjectFiles &project);

/// A project that was used before; says so where its files are missing.
SidebarRow recentRow(const ProjectFiles &project);
/// A project that runs on the engine and is not open; says so where its files are not here.
SidebarRow foundRow(const FoundProject &project);

} // namespace panel
