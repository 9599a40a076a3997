// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ArchiveApi.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

namespace panel {

HttpStream *ArchiveApi::read(const QString &container, const QString &folder,
                             QObject *requester) const
{
    HttpRequest request = apiRequest(Api::ContainerArchive, container);
    addParameter(request.query, QStringLiteral("path"), folder);
    return m_engine->open(request, requester);
}

Call *ArchiveApi::look(const QString &container, const QString &path, QObject *requester,
                       Handler<void> done) const
{
    HttpRequest request = apiRequest(Api::ContainerPath, container);
    addParameter(request.query, QStringLiteral("path"), path);
    return tellEngine(m_engine, request,
                      Tr::tr("%1 in the container %2 could not be looked at")
                          .arg(elided(plainText(path), 120), elided(plainText(container), 60)),
                      requester, std::move(done));
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
