// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ServiceUsage.h"

#include <QPolygonF>
#include <QString>

namespace panel {

// What the table of services says of what they use.

enum class UsageKind { Cpu, Memory };

/// The value now; "…" while it is waited for, "–" where there is none.
QString usageText(const ServiceUsage &usage, UsageKind kind);
/// The longest that usageText() usually is: a column as wide as this does not move.
QString widestUsageText(UsageKind kind);
/// All that is known, one thing a line; why nothing is known.
QString usageToolTip(const ServiceUsage &usage);
/// For screen readers, instead of the curve: the value, and between which it was.
QString usageSpoken(const ServiceUsage &usage, UsageKind kind);
/// The last minute for drawSparkline(). Memory is drawn against its limit where it comes near it.
QPolygonF usageTrend(const ServiceUsage &usage, UsageKind kind);

} // namespace panel
