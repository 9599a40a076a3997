// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/UsageCells.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/UsageTexts.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace panel {

namespace {

using State = ServiceUsage::State;

constexpr qint64 trendMilliseconds = 60'000;
constexpr qint64 gapMilliseconds = 7'000; ///< longer than the slowest engine measures
constexpr double leastScale[] = {10, 1 << 20};

std::optional<double> valueOf(const ServiceSample &sample, UsageKind kind)
{
    if (kind == UsageKind::Cpu)
        return sample.cpuPercent;
    return sample.memory ? std::optional<double>(double(*sample.memory)) : std::nullopt;
}

QString textOf(std::optional<double> value, UsageKind kind)
{
    if (kind == UsageKind::Cpu)
        return percentText(value);
    return memoryText(value ? std::optional<qint64>(qint64(*value)) : std::nullopt);
}

/// The samples of the last minute, and how far their values reach.
struct Minute
{
    QList<ServiceSample> samples;
    double least = std::numeric_limits<double>::max();
    double most = -1; ///< negative: no value at all
};

Minute lastMinute(const ServiceUsage &usage, UsageKind kind)
{
    Minute minute;
    if (usage.samples.isEmpty())
        return minute;
    const QDateTime end = usage.samples.last().time;
    for (const ServiceSample &sample : usage.samples) {
        if (sample.time.msecsTo(end) > trendMilliseconds)
            continue;
        minute.samples.append(sample);
        if (const auto value = valueOf(sample, kind)) {
            minute.least = std::min(minute.least, *value);
            minute.most = std::max(minute.most, *value);
        }
    }
    return minute;
}

QString why(const ServiceUsage &usage)
{
    switch (usage.state) {
    case State::NotRunning: return Tr::tr("It does not run.");
    case State::Unwatched:
    case State::Waiting: return Tr::tr("Waiting for the first sample.");
    case State::Failed: return plainText(usage.error);
    case State::Measured: return {};
    }
    return {};
}

} // namespace

QString usageText(const ServiceUsage &usage, UsageKind kind)
{
    if (const ServiceSample *now = usage.current())
        return textOf(valueOf(*now, kind), kind);
    const bool comes = usage.state == State::Waiting || usage.state == State::Unwatched;
    return comes ? QStringLiteral("…") : QStringLiteral("–");
}

QString widestUsageText(UsageKind kind)
{
    return kind == UsageKind::Cpu ? percentText(88.8) : memoryText(93'113'549); // 88.8 MiB
}

QString usageToolTip(const ServiceUsage &usage)
{
    const ServiceSample *now = usage.current();
    if (!now)
        return why(usage);
    QStringList lines;
    lines += Tr::tr("CPU: %1 of one processor").arg(percentText(now->cpuPercent));
    lines += now->memoryLimit ? Tr::tr("Memory: %1 of %2 (%3)")
                                    .arg(memoryText(now->memory), memoryText(now->memoryLimit),
                                         percentText(now->memoryPercent()))
                              : Tr::tr("Memory: %1").arg(memoryText(now->memory));
    lines +=
        Tr::tr("Network: %1 in, %2 out").arg(rateText(now->receivedRate), rateText(now->sentRate));
    lines += Tr::tr("Block I/O: %1 read, %2 written")
                 .arg(rateText(now->blockReadRate), rateText(now->blockWrittenRate));
    lines += Tr::tr("Processes: %1").arg(countText(now->processes));
    return lines.join(u'\n');
}

QString usageSpoken(const ServiceUsage &usage, UsageKind kind)
{
    const ServiceSample *now = usage.current();
    if (!now)
        return why(usage);
    const Minute minute = lastMinute(usage, kind);
    const QString value = textOf(valueOf(*now, kind), kind);
    if (minute.most < 0)
        return Tr::tr("not known");
    return Tr::tr("%1; in the last minute between %2 and %3")
        .arg(value, textOf(minute.least, kind), textOf(minute.most, kind));
}

QPolygonF usageTrend(const ServiceUsage &usage, UsageKind kind)
{
    const Minute minute = lastMinute(usage, kind);
    if (!usage.current() || minute.most < 0)
        return {};
    // What has no end in sight is drawn at half height.
    const double room = kind == UsageKind::Cpu ? 1.2 : 2;
    double top = std::max(minute.most * room, leastScale[int(kind)]);
    if (const auto limit = minute.samples.last().memoryLimit;
        kind == UsageKind::Memory && limit && double(*limit) < minute.most * room * 2)
        top = double(*limit);
    const QDateTime end = minute.samples.last().time;
    QPolygonF points;
    QDateTime before;
    for (const ServiceSample &sample : minute.samples) {
        const double x = 1 - double(sample.time.msecsTo(end)) / double(trendMilliseconds);
        const auto value = valueOf(sample, kind);
        if (!value || (before.isValid() && before.msecsTo(sample.time) > gapMilliseconds))
            points << QPointF(x, std::numeric_limits<double>::quiet_NaN());
        if (value)
            points << QPointF(x, std::min(*value / top, 1.0));
        before = sample.time;
    }
    return points;
}

} // namespace panel
