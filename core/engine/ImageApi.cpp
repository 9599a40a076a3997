// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ImageApi.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

namespace panel {

namespace {

QString shownName(const QString &image)
{
    return elided(plainText(image), 80);
}

} // namespace

Call *ImageApi::list(const ImageFilter &filter, QObject *requester,
                     Handler<QList<Image>> done) const
{
    HttpRequest request = apiRequest(Api::ImageList);
    addFilters(request.query,
               {{QStringLiteral("label"), filter.labels},
                {QStringLiteral("reference"), filter.references},
                {QStringLiteral("dangling"),
                 filter.onlyUnnamed ? QStringList{QStringLiteral("true")} : QStringList()}});
    return askEngine<QList<Image>>(
        m_engine, request, Tr::tr("The images could not be listed"), requester, std::move(done),
        [](const HttpAnswer &answer) {
            return parseJsonArray(answer.body).and_then([](const QJsonArray &rows) {
                return parseRows<Image>(rows, &Image::fromListJson);
            });
        });
}

Call *ImageApi::inspect(const QString &image, QObject *requester, Handler<Image> done) const
{
    return askEngine<Image>(
        m_engine, apiRequest(Api::ImageInspect, image),
        Tr::tr("The image %1 could not be read").arg(shownName(image)), requester, std::move(done),
        [](const HttpAnswer &answer) {
            return parseJsonObject(answer.body).and_then(&Image::fromInspectJson);
        });
}

Call *ImageApi::remove(const QString &image, QObject *requester, Handler<void> done) const
{
    return tellEngine(m_engine, apiRequest(Api::ImageRemove, image),
                      Tr::tr("The image %1 could not be removed").arg(shownName(image)), requester,
                      std::move(done));
}

} // namespace panel
