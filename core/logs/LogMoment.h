// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace panel {

/// A moment as people write it: so long before now ("90s", "5m", "2h", "1d"), a time of today
/// ("10:02", "10:02:30"; of yesterday if that is still to come), or a date and time in ISO 8601.
/// Times without a zone are those of this computer. What is before 1970 or after 2262 is the first
/// or last moment that nanoseconds of 64 bits can tell. Nothing if it is none of these.
std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now);

} // namespace panel
