// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QHash>
#include <QList>
#include <QString>

namespace panel {

class EngineConnection;

/// Something that listens in a container.
struct ContainerListener
{
    QString protocol; ///< "tcp" or "udp"
    QString address;
    int port = 0;
    QString program; ///< empty: cannot be seen
    qint64 pid = 0;  ///< seen from inside; 0: cannot be seen, or one of several of that name

    bool operator==(const ContainerListener &other) const = default;
};

struct ContainerSockets
{
    QList<ContainerListener> listeners;

    bool operator==(const ContainerSockets &other) const = default;
};

/// What listens in a running container. Source: exec of `cat /proc/net/…`; the owners by
/// `ls -l /proc/PID/fd`, and where the descriptors of another user may not be read, by that user if
/// all of their processes are one program. An image without cat or ls: Error::Kind::ProgramMissing,
/// respectively listeners without a program. Errors besides: those of ExecApi.
Call *readContainerSockets(EngineConnection *engine, const QString &container, QObject *requester,
                           Handler<ContainerSockets> done);

/// A process by its /proc/PID/status.
struct ProcessStatus
{
    qint64 pid = 0;
    QString name;
    qint64 user = 0;

    bool operator==(const ProcessStatus &other) const = default;
};

/// Several files of /proc/PID/status, one after the other.
QList<ProcessStatus> parseProcessStatus(const QByteArray &files);

/// `ls -l /proc/1/fd /proc/7/fd …` of coreutils or busybox: inode of a socket → the lowest pid that
/// holds it.
QHash<qint64, qint64> parseDescriptorLists(const QByteArray &output);

/// The processes among the words of `ls /proc`, at most 300.
QList<qint64> parseProcessNumbers(const QByteArray &output);

} // namespace panel
