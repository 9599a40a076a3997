// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ArchiveApi.h"

#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"

namespace panel {

HttpStream *ArchiveApi::read(const QString &container, const QString &folder,
                             QObject *requester) const
{
    HttpRequest request = apiRequest(Api::ContainerArchive, container);
    addParameter(request.query, QStringLiteral("path"), folder);
    return m_engine->open(request, requester);
}

HttpUpload *ArchiveApi::write(const QString &container, const QString &folder, qint64 bytes,
                              QObject *requester) const
{
    HttpRequest request = apiRequest(Api::ContainerExtract, container);
    addParameter(request.query, QStringLiteral("path"), folder);
    request.contentType = "application/x-tar";
    request.uploadBytes = bytes;
    request.headDeadline = std::chrono::milliseconds(0); // whoever writes knows whether it goes on
    return m_engine->upload(request, requester);
}

} // namespace panel
