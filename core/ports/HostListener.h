// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QList>
#include <QString>

namespace panel {

/// A TCP port of this computer on which something listens.
struct HostListener
{
    QString address; ///< "0.0.0.0", "127.0.0.1", "::"
    int port = 0;
    QString program; ///< short name; empty when we may not see it (another user's)
    qint64 pid = 0;  ///< 0 when we may not see it
    QString user;    ///< login name of the owner; empty when unknown

    bool operator==(const HostListener &other) const = default;
};

/// All of them, by port and address. Linux: /proc; macOS: `lsof -nP -iTCP -sTCP:LISTEN -F`. Off the
/// UI thread.
Call *listHostListeners(QObject *requester, Handler<QList<HostListener>> done);

} // namespace panel
