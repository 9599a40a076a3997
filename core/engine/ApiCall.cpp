// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiCall_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace panel {

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
