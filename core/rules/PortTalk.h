// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace panel {

/// What came of saying something to a TCP port.
struct PortReply
{
    bool isConnected = false;
    bool isRefused = false; ///< nothing listens there
    bool hungUp = false;    ///< the other side closed
    QByteArray bytes;       ///< at most 64 KiB

    bool operator==(const PortReply &other) const = default;
};

/// Connects, says `words` (may be empty), and listens until `isEnough` of what came, the other side
/// hangs up, or five seconds are over; without proxies. Never an error: the reply says what
/// happened.
Call *talkToPort(const QString &host, quint16 port, const QByteArray &words,
                 std::function<bool(const QByteArray &)> isEnough, QObject *requester,
                 Handler<PortReply> done);

} // namespace panel
