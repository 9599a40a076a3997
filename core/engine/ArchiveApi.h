// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/http/HttpStream.h"
#include "core/http/HttpUpload.h"

#include <QString>

namespace panel {

class EngineConnection;

/// Files of a container as tar, also of one that never ran: its volumes are mounted for the
/// occasion. Owners, modes, times, links, and of extended attributes the capabilities are in it;
/// sockets are not, and the engine takes the set-user-ID bit of a file with several hard links. See
/// HttpStream and HttpUpload for contract and errors.
class ArchiveApi
{
public:
    /// The connection outlives this object and is on the same thread.
    explicit ArchiveApi(EngineConnection *engine) : m_engine(engine) {}

    /// GET /containers/{id}/archive: the folder, under its own name, with what is in it.
    HttpStream *read(const QString &container, const QString &folder, QObject *requester) const;
    /// HEAD /containers/{id}/archive: whether the path is there (NotFound). For the look the engine
    /// mounts all that the container mounts; missing folders of its host that are bound into the
    /// container (ContainerDraft::binds) are made for that, as by a start.
    Call *look(const QString &container, const QString &path, QObject *requester,
               Handler<void> done) const;
    /// PUT /containers/{id}/archive: puts a tar of that many bytes into the folder. The answer
    /// comes when all of it is there.
    HttpUpload *write(const QString &container, const QString &folder, qint64 bytes,
                      QObject *requester) const;

private:
    EngineConnection *m_engine;
};

} // namespace panel
