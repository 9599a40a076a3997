// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiVersion.h"

#include <QRegularExpression>

namespace panel {

std::optional<ApiVersion> ApiVersion::fromString(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,4})\\.([0-9]{1,4})\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return ApiVersion{match.captured(1).toInt(), match.captured(2).toInt()};
}

QString ApiVersion::toString() const
{
    return QStringLiteral("%1.%2").arg(QString::number(major), QString::number(minor));
}

} // namespace panel
