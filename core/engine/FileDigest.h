// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace panel {

class EngineConnection;

/// A plain file of a container.
struct ContainerFile
{
    QString container; ///< id or name
    QString path;      ///< absolute, in the container
};

/// By that two files are compared without either being kept: SHA-256, 32 bytes.
using FileDigest = QByteArray;

/// Of the one plain file that this tar holds. BadAnswer: it is no tar, or holds something else.
Result<FileDigest> digestOfOnlyFile(const QByteArray &tar);

/// Reads the files, a few at a time and also of containers that do not run, and keeps nothing of
/// them: what was read is overwritten. As an engine shows it, a file that was bound into a
/// container is the one that is at its place now, whatever the container itself still has. The
/// answers are in the order of `files`. Of each: NotFound, TooLarge (beyond 64 KiB), BadAnswer (no
/// plain file), and the errors of HttpStream. The call itself never fails. The connection outlives
/// it.
Call *readFileDigests(EngineConnection *engine, const QList<ContainerFile> &files,
                      QObject *requester, Handler<QList<Result<FileDigest>>> done);

} // namespace panel
