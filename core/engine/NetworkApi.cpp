// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/NetworkApi.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

namespace panel {

namespace {

Result<QList<Network>> parseList(const HttpAnswer &answer)
{
    return parseJsonArray(answer.body).and_then([](const QJsonArray &rows) {
        return parseRows<Network>(rows, &Network::fromJson);
    });
}

} // namespace

Call *NetworkApi::list(const QStringList &labels, QObject *requester,
                       Handler<QList<Network>> done) const
{
    HttpRequest request = apiRequest(Api::NetworkList);
    addFilters(request.query, {{QStringLiteral("label"), labels}});
    return askEngine<QList<Network>>(m_engine, request, Tr::tr("The networks could not be listed"),
                                     requester, std::move(done), parseList);
}

Call *NetworkApi::listUnused(QObject *requester, Handler<QList<Network>> done) const
{
    HttpRequest request = apiRequest(Api::NetworkList);
    addFilters(request.query, {{QStringLiteral("dangling"), {QStringLiteral("true")}}});
    return askEngine<QList<Network>>(m_engine, request, Tr::tr("The networks could not be listed"),
                                     requester, std::move(done), parseList);
}

Call *NetworkApi::remove(const QString &id, QObject *requester, Handler<void> done) const
{
    return tellEngine(m_engine, apiRequest(Api::NetworkRemove, id),
                      Tr::tr("The network %1 could not be removed").arg(elided(plainText(id), 60)),
                      requester, std::move(done));
}

} // namespace panel
