// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ConnectionTrouble.h"

namespace panel {

QString troubleName(ConnectionTrouble::Kind kind)
{
    switch (kind) {
    case ConnectionTrouble::Kind::SlowAnswers: return QStringLiteral("slow-answers");
    case ConnectionTrouble::Kind::PingMissed: return QStringLiteral("ping-missed");
    case ConnectionTrouble::Kind::EngineUnwell: return QStringLiteral("engine-unwell");
    case ConnectionTrouble::Kind::EventsDown: return QStringLiteral("events-down");
    case ConnectionTrouble::Kind::EventsStalled: return QStringLiteral("events-stalled");
    case ConnectionTrouble::Kind::ListOld: return QStringLiteral("list-old");
    case ConnectionTrouble::Kind::ContainersOld: return QStringLiteral("containers-old");
    }
    return {};
}

} // namespace panel
