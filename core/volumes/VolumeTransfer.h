// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/endpoint/Endpoint.h"
#include "core/volumes/VolumeCopy.h"

#include <QStringList>

#include <functional>

namespace panel {

// Volumes to files and back. Each works in a thread of its own, over a connection of its own: the
// bytes stream between engine and file, in pieces of at most 1 MiB, and never touch the thread of
// the window. A call that is cancelled or dies leaves no helper container and no half of a file
// behind; the end of the program waits up to 5 s for that.

/// What a call does just now, for people to see.
struct TransferProgress
{
    enum class Stage { Connecting, Copying, Verifying, Emptying, Restoring };

    Stage stage = Stage::Connecting;
    qint64 bytes = 0;  ///< of the tar, in this stage
    qint64 total = -1; ///< negative: unknown
};

/// Told on the requester's thread, at most ten times a second.
using TransferListener = std::function<void(const TransferProgress &)>;

struct CopyOrder
{
    /// Where the data lies: a volume, or a folder of the engine's host where its volume is gone.
    Volume volume;
    QString folderOnly; ///< that folder, absolute; empty: the volume is there
    QString project;
    QString directory;  ///< where the copy goes, absolute; made if it is not there
    QStringList images; ///< for the helper container, see HelperImage::NamedElseAny
    qint64 expectedBytes = -1;
};

/// Copies the volume into a new file of the directory, reads the file back (entries, sizes,
/// checksums) and only then calls it a copy. Errors: NotFound for a volume that is gone,
/// FileUnreadable for a file that cannot be written, FileMalformed where what came is no whole tar,
/// and those of HttpStream.
Call *copyVolume(const Endpoint &engine, const CopyOrder &order, QObject *requester,
                 TransferListener listener, Handler<VolumeCopy> done);

struct RestoreOrder
{
    VolumeCopy copy;
    QString volume;          ///< its name; may be another one than the copy is of
    bool mayReplace = false; ///< a volume of that name is emptied first
    QStringList images;      ///< for the helper containers; to empty a volume `find` is needed
};

/// Verifies the copy against its description, makes the volume as it was (driver, options, labels;
/// its data folder), or empties it, and puts the files into it: owners, modes, times, links and
/// capabilities are as they were. Errors besides those above: Conflict where the volume is there
/// and may not be replaced, or a running container uses it.
Call *restoreVolume(const Endpoint &engine, const RestoreOrder &order, QObject *requester,
                    TransferListener listener, Handler<VolumeCopy> done);

} // namespace panel
