// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace panel {

/// A time as the `since` and `until` parameters of the engine want it: "1732356672.000000042".
inline QString engineTime(qint64 nanoseconds)
{
    constexpr qint64 second = 1'000'000'000;
    return QStringLiteral("%1.%2").arg(
        QString::number(nanoseconds / second),
        QString::number(nanoseconds % second).rightJustified(9, u'0'));
}

/// The time of a Date header ("Thu, 26 Nov 2026 10:00:00 GMT") in nanoseconds since the epoch; 0:
/// it is none, or none that fits.
qint64 clockIn(const QByteArray &dateHeader);

} // namespace panel
