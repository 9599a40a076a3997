// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LogSettings.h"

#include <QDateTime>

namespace panel {

/// The time of a line as its column shows it; `nano` since the epoch, UTC.
QString logTimeText(qint64 nano, LogLook::Times times, const QDateTime &now);
/// Characters that the column needs.
int logTimeWidth(LogLook::Times times);
/// All there is to say about a time, over several lines.
QString fullLogTime(qint64 nano, const QDateTime &now);
/// As logTimeText(), with date and zone, for what is taken elsewhere.
QString copiedLogTime(qint64 nano, LogLook::Times times);

} // namespace panel
