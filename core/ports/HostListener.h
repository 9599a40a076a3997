// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QList>
#include <QString>

namespace panel {

class ProcessLauncher;

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

/// All of them, by port and address. Linux: /proc, in a thread of its own; elsewhere (macOS):
/// `lsof -nP -iTCP -sTCP:LISTEN -FpcLtn` by the launcher, which lives longer.
/// Errors besides those of a Call: those of a run of lsof.
Call *listHostListeners(ProcessLauncher *launcher, QObject *requester,
                        Handler<QList<HostListener>> done);

/// What lsof prints with -F: one field a line, its first character says which. Processes that
/// listen on nothing and lines of other kinds are left out; the same port of two descriptors
/// counts once.
QList<HostListener> parseLsof(const QByteArray &output);

} // namespace panel
