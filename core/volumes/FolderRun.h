// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace panel {

class EngineConnection;

enum class FolderTask {
    Empty,        ///< delete what is in them; the folders stay
    EmptyVolumes, ///< the same for volumes, which are given by their names
};

/// Works on folders of the engine's host by a helper container that mounts them. `images`: names to
/// take the first of that the engine has (its program `find` does the work).
///
/// InvalidInput: a folder that cannot be meant (relative, a system's own, a whole home); NotFound:
/// none of the images is there; Internal: the work itself failed. The container is removed in any
/// case.
Call *runOnFolders(EngineConnection *engine, FolderTask task, const QStringList &folders,
                   const QStringList &images, QObject *requester, Handler<std::monostate> done);

/// Makes folders of the engine's host, with those above them; what is there stays as it is. Nothing
/// is run for it, so that any image will do: the first of `images` that the engine has, or another.
///
/// InvalidInput: no absolute path; NotFound: the engine has no image at all; ServerFailed: the
/// engine could not make one, and says why. The container is removed in any case.
Call *makeFolders(EngineConnection *engine, const QStringList &folders, const QStringList &images,
                  QObject *requester, Handler<std::monostate> done);

/// Why a folder is none that may be emptied; pure.
std::optional<Error> whyNotDataFolder(const QString &folder);

} // namespace panel
