// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/HostOnlyNetwork.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace panel {

namespace {

quint32 mask(int prefixLength)
{
    return prefixLength == 0 ? 0 : ~quint32(0) << (32 - prefixLength);
}

} // namespace

quint32 Ipv4Range::network() const
{
    return address & mask(prefixLength);
}

bool Ipv4Range::contains(const Ipv4Range &other) const
{
    return prefixLength <= other.prefixLength && (other.address & mask(prefixLength)) == network();
}

bool Ipv4Range::overlaps(const Ipv4Range &other) const
{
    return contains(other) || other.contains(*this);
}

std::optional<Ipv4Range> parseIpv4Range(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Ipv4Range range;
    for (int part = 1; part <= 4; ++part) {
        const quint32 number = match.captured(part).toUInt();
        if (number > 255)
            return std::nullopt;
        range.address = range.address << 8 | number;
    }
    range.prefixLength = match.captured(5).toInt();
    if (range.prefixLength > 32)
        return std::nullopt;
    return range;
}

bool isHostOnlyRangeAllowed(const Ipv4Range &range, const std::optional<QByteArray> &networksConf)
{
    if (!networksConf)
        return defaultHostOnlyRange().contains(range);
    const QStringList lines = QString::fromUtf8(*networksConf).split(u'\n');
    return std::any_of(lines.cbegin(), lines.cend(), [&](const QString &line) {
        const QString rule = line.trimmed();
        if (!rule.startsWith(u'*'))
            return false;
        const QStringList words = rule.mid(1).simplified().split(u' ', Qt::SkipEmptyParts);
        return std::any_of(words.cbegin(), words.cend(), [&](const QString &word) {
            const auto allowed = parseIpv4Range(word);
            return allowed && allowed->contains(range);
        });
    });
}

Ipv4Range defaultHostOnlyRange()
{
    return {192U << 24 | 168U << 16 | 56U << 8, 21};
}

} // namespace panel
