// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ApiCall_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace panel {

Error notUnderstood(Error reason, const HttpAnswer &answer, const QString &what,
                    const Endpoint &endpoint)
{
    const QString engine =
        Tr::tr("“%1” at %2").arg(elided(plainText(endpoint.name)), displayAddress(endpoint.url));
    // A sign-in page of a network, or of a proxy, with which the engine has nothing to do.
    if (answer.head.header("content-type").startsWith("text/html")) {
        reason.message =
            Tr::tr("%1: instead of an answer a web page came from %2.").arg(what, engine);
        reason.next = Tr::tr("Check that no proxy or sign-in page stands between.");
    } else {
        reason.message = Tr::tr("%1: %2 It came from %3.").arg(what, reason.message, engine);
    }
    return reason;
}

void addFilters(QUrlQuery &query, const QList<std::pair<QString, QStringList>> &filters)
{
    QJsonObject json;
    for (const auto &[name, values] : filters) {
        if (!values.isEmpty())
            json.insert(name, QJsonArray::fromStringList(values));
    }
    if (json.isEmpty())
        return;
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    addParameter(query, QStringLiteral("filters"), QString::fromUtf8(text));
}

} // namespace panel
