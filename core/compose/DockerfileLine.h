// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panel {

/// The line (from 1) at which a step of a build stands in its Dockerfile: the `step`th instruction
/// that makes a layer (FROM, RUN, COPY, ADD, WORKDIR) of the stage, as BuildKit counts and names
/// them: "builder" after "AS builder", "stage-1" for the second one without a name, nothing where
/// there is only one. 0 where the instruction there is another one than the step's. Pure.
int dockerfileLine(const QString &dockerfile, const QString &stage, int step,
                   const QString &instruction);

} // namespace panel
