// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMoment.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <limits>

namespace panel {

namespace {

std::optional<QDateTime> anyMoment(const QString &text, const QDateTime &now)
{
    static const QRegularExpression ago(QStringLiteral("^(\\d{1,9})([smhd])$"));
    if (const auto match = ago.match(text); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        switch (match.captured(2).at(0).unicode()) {
        case u's': return now.addSecs(-count);
        case u'm': return now.addSecs(-count * 60);
        case u'h': return now.addSecs(-count * 3600);
        default: return now.addSecs(-count * 86'400);
        }
    }
    for (const char *format : {"H:mm", "H:mm:ss"}) {
        const QTime time = QTime::fromString(text, QLatin1String(format));
        if (!time.isValid())
            continue;
        const QDateTime today(now.toLocalTime().date(), time);
        return today <= now ? today : today.addDays(-1);
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now)
{
    const std::optional<QDateTime> moment = anyMoment(text, now);
    if (!moment)
        return {};
    constexpr qint64 latest = std::numeric_limits<qint64>::max() / 1'000'000;
    const qint64 wanted = moment->toMSecsSinceEpoch();
    return moment->addMSecs(std::clamp<qint64>(wanted, 0, latest) - wanted);
}

} // namespace panel
