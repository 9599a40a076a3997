// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace panel {

class EngineConnection;

/// A secret from a file of this computer, which Compose binds into a container that runs here.
struct MountedSecret
{
    QString container; ///< id
    QString path;      ///< absolute, in the container
    QString secret;    ///< its name
    QString source;    ///< the file on this computer
    QDateTime started; ///< when the container was
};

/// Whether containers still have the file that was there when they were started: an editor that
/// puts a new file in the place of the old one leaves them with that. Only a file that has changed
/// since is looked at, by `cat` in the container, as the engine shows what is in the place now.
/// Answers in the order of `secrets`; of each FileUnreadable, TooLarge (beyond 64 KiB),
/// ProgramFailed (no `cat`, or it may not read it) and the errors of ExecApi. The call itself never
/// fails. The connection outlives it.
Call *findReplacedSecrets(EngineConnection *engine, const QList<MountedSecret> &secrets,
                          QObject *requester, Handler<QList<Result<bool>>> done);

} // namespace panel
