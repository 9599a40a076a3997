// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ServiceUsage.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// What a graph of a service can be of.
enum class UsageMetric { Cpu, Memory, Network, BlockIo, Processes };
inline constexpr UsageMetric usageMetrics[] = {UsageMetric::Cpu, UsageMetric::Memory,
                                               UsageMetric::Network, UsageMetric::BlockIo,
                                               UsageMetric::Processes};

QString metricTitle(UsageMetric metric);

/// A graph as values: one or two lines over the same times.
struct UsageSeries
{
    struct Line
    {
        QString name; ///< "in", "out"; empty where there is only one
        QList<std::optional<double>> values;
    };

    UsageMetric metric = UsageMetric::Cpu;
    QList<QDateTime> times; ///< UTC, ascending
    QList<Line> lines;      ///< each with as many values as there are times
    std::optional<double> limit;

    bool isEmpty() const { return times.isEmpty(); }
    /// A value with its unit.
    QString text(std::optional<double> value) const;
    /// All values at that time: "12.3 %", "in 1.5 kB/s, out 200 B/s".
    QString textAt(qsizetype index) const;
    /// The limit is so far above the values that a line for it would flatten them.
    bool isLimitFar() const;
    /// Upper end of the axis: a round number, of which the half is round too.
    double top() const;

private:
    double highest() const;
};

UsageSeries usageSeries(const ServiceUsage &usage, UsageMetric metric);

/// The values now, for a narrow place: "12.3 %", "↓ 1.5 kB/s ↑ 200 B/s"; "–" where there are none.
QString currentText(const ServiceUsage &usage, UsageMetric metric);

} // namespace panel
