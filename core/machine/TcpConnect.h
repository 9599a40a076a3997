// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QString>

#include <chrono>

namespace panel {

/// What came of connecting to a TCP port.
struct TcpOutcome
{
    enum class Kind { Connected, Refused, TimedOut, Unreachable };

    Kind kind = Kind::Unreachable;
    QString reason;           ///< the system's words, when it is Unreachable
    qint64 microseconds = -1; ///< until that was known

    bool operator==(const TcpOutcome &other) const = default;
};

/// Connects and closes at once, without proxies. Never an error but Cancelled: the outcome says
/// what happened.
Call *connectToPort(const QString &address, int port, QObject *requester, Handler<TcpOutcome> done,
                    std::chrono::milliseconds patience = std::chrono::seconds(2));

} // namespace panel
