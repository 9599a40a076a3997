// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"

#include <QStringList>

namespace panel {

/// Whether `service` is as the one that depends on it needs it. Null: there is none of that name,
/// and nobody waits for it.
bool isMet(const ComposeDependency &dependency, const Service *service);

/// Which services brought this one down, from the nearest to the root: of what it depends on, what
/// is not ready for it and failed before it did. See Diagnosis::causes. `all`: the diagnoses of the
/// project, whose own causes need not be known yet.
QStringList causesOf(const Diagnosis &diagnosis, const QList<Diagnosis> &all);

} // namespace panel
