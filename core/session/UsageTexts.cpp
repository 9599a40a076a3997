// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/UsageTexts.h"

#include "core/base/Tr.h"

#include <algorithm>

namespace panel {

namespace {

QString nothing()
{
    return QStringLiteral("–");
}

/// Three digits are enough: 9.5, 41.2, 512.
QString sized(qint64 bytes, int base, QLocale::DataSizeFormats format, const QLocale &locale)
{
    qint64 unit = 1;
    while (bytes / unit >= base)
        unit *= base;
    if (unit == 1)
        return Tr::tr("%1 B", "bytes").arg(locale.toString(bytes));
    const int decimals = bytes / unit >= 100 ? 0 : 1;
    return locale.formattedDataSize(bytes, decimals, format);
}

} // namespace

QString percentText(std::optional<double> percent, const QLocale &locale)
{
    if (!percent)
        return nothing();
    return Tr::tr("%1 %", "a percentage").arg(locale.toString(*percent, 'f', *percent < 99.95));
}

QString memoryText(std::optional<qint64> bytes, const QLocale &locale)
{
    return bytes ? sized(*bytes, 1024, QLocale::DataSizeIecFormat, locale) : nothing();
}

QString trafficText(std::optional<qint64> bytes, const QLocale &locale)
{
    return bytes ? sized(*bytes, 1000, QLocale::DataSizeSIFormat, locale) : nothing();
}

QString rateText(std::optional<double> bytesPerSecond, const QLocale &locale)
{
    if (!bytesPerSecond)
        return nothing();
    constexpr double most = 9e18; // more is no rate of this world, and does not fit
    return Tr::tr("%1/s", "bytes per second")
        .arg(trafficText(qint64(std::min(*bytesPerSecond + 0.5, most)), locale));
}

QString countText(std::optional<qint64> count, const QLocale &locale)
{
    return count ? locale.toString(*count) : nothing();
}

} // namespace panel
