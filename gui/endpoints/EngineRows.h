// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"
#include "gui/models/SidebarModel.h"

#include <QList>

namespace panel {

/// The rows of the engines that are no machines, in the order in which they are found; `current` is
/// the id of the one in use.
QList<SidebarRow> engineRows(const QList<EndpointEntry> &entries, const QString &current);

} // namespace panel
