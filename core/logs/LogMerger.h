// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <vector>

namespace panel {

/// The lines of several sources as one list by time. The lines of one source keep the order in
/// which they came, even where its own clock went back; equal times keep the order of the sources.
std::vector<LogStore::NewLine> mergedByTime(std::vector<std::vector<LogStore::NewLine>> sources);

} // namespace panel
