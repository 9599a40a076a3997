// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/Service.h"
#include "core/machine/Machine.h"
#include "core/session/ConnectionStatus.h"
#include "gui/models/SidebarModel.h"

#include <QStringList>

#include <optional>

namespace panel {

/// `otherNames`: of other ways to the same engine.
SidebarRow machineRow(const Machine &machine, const QStringList &otherNames = {});

/// The open project; nothing where none is open.
std::optional<SidebarRow> stackRow(const QString &file,
                                   const std::optional<Result<ComposeProject>> &project,
                                   const ServiceSummary &services,
                                   const ConnectionStatus &connection = {});

} // namespace panel
