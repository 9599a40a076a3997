// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace panel {

/// Where an engine is reached by ssh; every field is safe as an argument of a program, and the path
/// also for the shell at the other end.
struct SshAddress
{
    QString user;       ///< empty: what ssh takes by itself
    QString host;       ///< name, alias of ssh's configuration, or address without brackets
    int port = 0;       ///< 0: what ssh takes by itself
    QString socketPath; ///< absolute, at the other end; empty: what docker takes there by itself

    bool operator==(const SshAddress &other) const = default;
};

/// Of ssh://[user@]host[:port][/path]. Error::Kind::InvalidInput says which part cannot be used.
Result<SshAddress> sshAddress(const QUrl &url);

/// The arguments with which ssh carries a connection to that engine. It asks nobody anything: keys
/// come from its agent and its files, and the host must be known.
QStringList sshArguments(const SshAddress &address);

} // namespace panel
