// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/UsageSeries.h"

#include "core/base/Tr.h"
#include "core/session/UsageTexts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace panel {

namespace {

/// The limit gets a line if it is at most so many times the highest value.
constexpr double farLimit = 8;

std::optional<double> toDouble(std::optional<qint64> value)
{
    return value ? std::optional<double>(double(*value)) : std::nullopt;
}

template <typename Value>
QList<std::optional<double>> values(const QList<ServiceSample> &samples, Value value)
{
    QList<std::optional<double>> result;
    result.reserve(samples.size());
    for (const ServiceSample &sample : samples)
        result.append(value(sample));
    return result;
}

/// The smallest of the round numbers that is not below `value`: steps × base^n.
double roundedUp(double value, double base, const QList<double> &steps, double least)
{
    double unit = 1;
    while (unit * base <= value)
        unit *= base;
    for (;; unit *= base) {
        for (const double step : steps) {
            if (step * unit >= value && step * unit >= least)
                return step * unit;
        }
    }
}

} // namespace

QString metricTitle(UsageMetric metric)
{
    switch (metric) {
    case UsageMetric::Cpu: return Tr::tr("CPU");
    case UsageMetric::Memory: return Tr::tr("Memory");
    case UsageMetric::Network: return Tr::tr("Network");
    case UsageMetric::BlockIo: return Tr::tr("Block I/O");
    case UsageMetric::Processes: return Tr::tr("Processes");
    }
    return {};
}

QString UsageSeries::text(std::optional<double> value) const
{
    const auto whole = value ? std::optional<qint64>(qint64(std::min(*value, 9e18))) : std::nullopt;
    switch (metric) {
    case UsageMetric::Cpu: return percentText(value);
    case UsageMetric::Memory: return memoryText(whole);
    case UsageMetric::Network:
    case UsageMetric::BlockIo: return rateText(value);
    case UsageMetric::Processes: return countText(whole);
    }
    return {};
}

QString UsageSeries::textAt(qsizetype index) const
{
    QStringList parts;
    for (const Line &line : lines) {
        const QString value = text(line.values.value(index));
        parts +=
            line.name.isEmpty()
                ? value
                : Tr::tr("%1 %2", "name of a line in a graph, its value").arg(line.name, value);
    }
    return parts.join(QStringLiteral(", "));
}

double UsageSeries::highest() const
{
    double highest = 0;
    for (const Line &line : lines) {
        for (const auto &value : line.values)
            highest = std::max(highest, value.value_or(0));
    }
    return highest;
}

bool UsageSeries::isLimitFar() const
{
    return limit && *limit > highest() * farLimit;
}

double UsageSeries::top() const
{
    // A little air above the highest point.
    double most = highest() * 1.05;
    if (limit && !isLimitFar())
        most = std::max(most, *limit * 1.02);
    switch (metric) {
    case UsageMetric::Cpu: return roundedUp(most, 10, {1, 2, 5}, 2);
    case UsageMetric::Memory:
        return roundedUp(most, 1024, {2, 4, 8, 16, 32, 64, 96, 128, 192, 256, 384, 512, 768},
                         1 << 20);
    case UsageMetric::Network:
    case UsageMetric::BlockIo: return roundedUp(most, 10, {1, 2, 5}, 1000);
    case UsageMetric::Processes: return roundedUp(most, 10, {1, 2, 4, 6}, 4);
    }
    return 1;
}

UsageSeries usageSeries(const ServiceUsage &usage, UsageMetric metric)
{
    const QList<ServiceSample> &samples = usage.samples;
    UsageSeries series;
    series.metric = metric;
    for (const ServiceSample &sample : samples)
        series.times.append(sample.time);
    switch (metric) {
    case UsageMetric::Cpu:
        series.lines = {{{}, values(samples, [](auto &sample) { return sample.cpuPercent; })}};
        break;
    case UsageMetric::Memory:
        series.lines = {
            {{}, values(samples, [](auto &sample) { return toDouble(sample.memory); })}};
        if (!samples.isEmpty())
            series.limit = toDouble(samples.last().memoryLimit);
        break;
    case UsageMetric::Network:
        series.lines = {
            {Tr::tr("in"), values(samples, [](auto &sample) { return sample.receivedRate; })},
            {Tr::tr("out"), values(samples, [](auto &sample) { return sample.sentRate; })}};
        break;
    case UsageMetric::BlockIo:
        series.lines = {
            {Tr::tr("read"), values(samples, [](auto &sample) { return sample.blockReadRate; })},
            {Tr::tr("written"),
             values(samples, [](auto &sample) { return sample.blockWrittenRate; })}};
        break;
    case UsageMetric::Processes:
        series.lines = {
            {{}, values(samples, [](auto &sample) { return toDouble(sample.processes); })}};
        break;
    }
    return series;
}

QString currentText(const ServiceUsage &usage, UsageMetric metric)
{
    const ServiceSample *now = usage.current();
    if (!now)
        return QStringLiteral("–");
    const auto pair = [](const QString &first, const QString &second) {
        return first == second && first == u"–" ? first
                                                : QStringLiteral("↓ %1  ↑ %2").arg(first, second);
    };
    switch (metric) {
    case UsageMetric::Cpu: return percentText(now->cpuPercent);
    case UsageMetric::Memory: return memoryText(now->memory);
    case UsageMetric::Network: return pair(rateText(now->receivedRate), rateText(now->sentRate));
    case UsageMetric::BlockIo:
        return pair(rateText(now->blockReadRate), rateText(now->blockWrittenRate));
    case UsageMetric::Processes: return countText(now->processes);
    }
    return {};
}

} // namespace panel
