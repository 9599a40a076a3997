// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/EndpointEntry.h"

#include <QList>

namespace panel {

/// One row for each engine: ways that lead to the same one (the same socket once links are
/// followed, the same address, or the same engine ID of two that answered) become one entry that
/// lists the other names. Sorted by source, else as they came.
///
/// The first by source gives the name, except that a machine always keeps its own row: only there
/// can it be started and stopped. Two machines are never one.
QList<EndpointEntry> mergedEntries(const QList<EndpointEntry> &entries);

} // namespace panel
