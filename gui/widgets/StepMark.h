// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/Step.h"

#include <QRectF>

class QPainter;

namespace panel {

/// The time between two pictures of a mark that turns, and how many make a turn.
constexpr int markFrameMilliseconds = 80;
constexpr int markFramesPerTurn = 12;

/// The round mark before a step of some work: what became of it, or its number. `turn` is the
/// picture of the running one, 0 to markFramesPerTurn - 1.
void drawStepMark(QPainter *painter, const QRectF &rect, StepState state, int number, int turn);

} // namespace panel
