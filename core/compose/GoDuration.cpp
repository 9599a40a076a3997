// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/GoDuration.h"

#include <QHash>
#include <QRegularExpression>

namespace panel {

std::optional<std::chrono::nanoseconds> goDuration(const QString &text)
{
    static const QRegularExpression whole(
        QStringLiteral("\\A(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|µs|ms|s|m|h))+\\z"));
    static const QRegularExpression part(
        QStringLiteral("([0-9]+(?:\\.[0-9]+)?)(ns|us|µs|ms|s|m|h)"));
    static const QHash<QString, double> nanoseconds{
        {QStringLiteral("ns"), 1},    {QStringLiteral("us"), 1e3}, {QStringLiteral("µs"), 1e3},
        {QStringLiteral("ms"), 1e6},  {QStringLiteral("s"), 1e9},  {QStringLiteral("m"), 60e9},
        {QStringLiteral("h"), 3600e9}};
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    double sum = 0;
    auto parts = part.globalMatch(text);
    while (parts.hasNext()) {
        const auto match = parts.next();
        sum += match.captured(1).toDouble() * nanoseconds.value(match.captured(2));
    }
    constexpr double longest = 9.2e18;
    if (sum > longest)
        return std::nullopt;
    return std::chrono::nanoseconds(qRound64(sum));
}

} // namespace panel
