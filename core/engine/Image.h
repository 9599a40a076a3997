// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace panel {

/// One image of the engine. Sources: GET /images/json, GET /images/{name}/json.
struct Image
{
    QString id;        ///< "sha256:…"
    QStringList tags;  ///< "wnc_nginx:1.0"; empty for one without a name
    qint64 size = 0;   ///< bytes, with the layers that it shares with others
    QDateTime created; ///< UTC; invalid if the image does not tell
    QHash<QString, QString> labels;

    bool operator==(const Image &other) const = default;
    static Result<Image> fromListJson(const QJsonObject &json);
    static Result<Image> fromInspectJson(const QJsonObject &json);
};

} // namespace panel
