// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogTimeText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString say(const char *text)
{
    return QCoreApplication::translate("panel::LogTimeText", text);
}

/// From two of a unit on the next larger one would say too little.
QString ago(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0); // the engine's clock may be ahead of ours
    if (seconds < 2 * minute)
        return say("%1 s ago").arg(seconds);
    if (seconds < 2 * hour)
        return say("%1 min ago").arg(seconds / minute);
    if (seconds < 2 * day)
        return say("%1 h ago").arg(seconds / hour);
    return say("%1 d ago").arg(seconds / day);
}

QDateTime timeOf(qint64 nano, Qt::TimeSpec spec = Qt::LocalTime)
{
    return QDateTime::fromMSecsSinceEpoch(nano / 1'000'000, spec);
}

} // namespace

QString logTimeText(qint64 nano, LogLook::Times times, const QDateTime &now)
{
    const QString format = QStringLiteral("HH:mm:ss.zzz");
    switch (times) {
    case LogLook::Times::Local: return timeOf(nano).toString(format);
    case LogLook::Times::Utc: return timeOf(nano, Qt::UTC).toString(format);
    case LogLook::Times::Relative: return ago(timeOf(nano).secsTo(now));
    case LogLook::Times::Off: break;
    }
    return {};
}

int logTimeWidth(LogLook::Times times)
{
    switch (times) {
    case LogLook::Times::Local:
    case LogLook::Times::Utc: return 12; // 10:42:07.114
    case LogLook::Times::Relative: return 11;
    case LogLook::Times::Off: break;
    }
    return 0;
}

QString fullLogTime(qint64 nano, const QDateTime &now)
{
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz");
    const QDateTime local = timeOf(nano);
    return say("%1 here (%2)\n%3 UTC\n%4")
        .arg(local.toString(format), local.timeZoneAbbreviation(),
             timeOf(nano, Qt::UTC).toString(format), ago(local.secsTo(now)));
}

QString copiedLogTime(qint64 nano, LogLook::Times times)
{
    const bool local = times == LogLook::Times::Local;
    const QDateTime time = timeOf(nano, local ? Qt::LocalTime : Qt::UTC);
    if (!local)
        return time.toString(Qt::ISODateWithMs);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace panel
