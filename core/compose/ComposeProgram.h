// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QString>
#include <QStringList>
#include <QVersionNumber>

namespace panel {

class ProcessLauncher;

/// The Compose that is installed: how to call it, and what it can do. Keep it: finding takes up to
/// some 100 ms, and two versions in turn on one project recreate its containers.
struct ComposeProgram
{
    QString program;              ///< absolute path of docker or docker-compose
    QStringList leadingArguments; ///< {"compose"} for the plugin of docker, else none
    QVersionNumber version;

    bool operator==(const ComposeProgram &other) const = default;

    /// `--progress json` (2.29 and newer); older ones speak text.
    bool hasJsonProgress() const;
    /// `--progress` before the command (2.20 and newer).
    bool hasProgressOption() const;
};

/// The version that `compose version --short` printed ("2.26.1-4", "v2.40.3"); null if it is none.
QVersionNumber parseComposeVersion(const QByteArray &output);

/// Looks for the plugin (`docker compose`), then for `docker-compose`, and asks each for its
/// version; the first of major version 2 or newer is taken. The launcher must live longer than the
/// call. None: Error::Kind::ProgramMissing; only older ones: VersionUnsupported. Both say how to
/// get one.
Call *findCompose(ProcessLauncher &launcher, QObject *requester, Handler<ComposeProgram> done);

} // namespace panel
