// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/StackSetting.h"

namespace panel {

/// What kind of value a setting takes: by the places where the file has it, its name, its default,
/// and what its comment says ("One of: a, b, c."). Fills in kind, choices and isPublished.
void settleKind(StackSetting &setting, const QStringList &places);

} // namespace panel
