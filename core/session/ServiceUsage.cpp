// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ServiceUsage.h"

#include "core/base/CheckedSum.h"

#include <algorithm>

namespace panel {

namespace {

using Count = std::optional<qint64>;

Count sum(const QList<ContainerReading> &containers, Count ContainerStats::*field)
{
    Count total = 0;
    for (const ContainerReading &container : containers)
        total = checkedSum(total, container.now.*field);
    return total;
}

std::optional<double> rate(const ContainerReading &container, Count ContainerStats::*field)
{
    const Count now = container.now.*field;
    const Count before = container.before.*field;
    // 0 where one of them did not run.
    const qint64 milliseconds = container.before.read.msecsTo(container.now.read);
    if (!now || !before || *now < *before || milliseconds <= 0)
        return {};
    return double(*now - *before) * 1000 / double(milliseconds);
}

std::optional<double> sumOfRates(const QList<ContainerReading> &containers,
                                 Count ContainerStats::*field)
{
    double total = 0;
    for (const ContainerReading &container : containers) {
        const auto value = rate(container, field);
        if (!value)
            return {};
        total += *value;
    }
    return total;
}

} // namespace

std::optional<double> ServiceSample::memoryPercent() const
{
    if (!memory || !memoryLimit)
        return {};
    return double(*memory) * 100 / double(*memoryLimit);
}

ServiceSample summed(const QList<ContainerReading> &containers, qint64 hostMemory,
                     const QDateTime &time)
{
    ServiceSample sample;
    sample.time = time;
    sample.cpuPercent = 0;
    for (const ContainerReading &container : containers) {
        if (!container.now.cpuPercent) {
            sample.cpuPercent.reset();
            break;
        }
        *sample.cpuPercent += *container.now.cpuPercent;
    }
    sample.memory = sum(containers, &ContainerStats::memory);
    sample.memoryLimit = sum(containers, &ContainerStats::memoryLimit);
    if (sample.memoryLimit && hostMemory > 0)
        sample.memoryLimit = std::min(*sample.memoryLimit, hostMemory);
    sample.processes = sum(containers, &ContainerStats::processes);
    sample.received = sum(containers, &ContainerStats::received);
    sample.sent = sum(containers, &ContainerStats::sent);
    sample.blockRead = sum(containers, &ContainerStats::blockRead);
    sample.blockWritten = sum(containers, &ContainerStats::blockWritten);
    sample.receivedRate = sumOfRates(containers, &ContainerStats::received);
    sample.sentRate = sumOfRates(containers, &ContainerStats::sent);
    sample.blockReadRate = sumOfRates(containers, &ContainerStats::blockRead);
    sample.blockWrittenRate = sumOfRates(containers, &ContainerStats::blockWritten);
    return sample;
}

const ServiceSample *ServiceUsage::current() const
{
    return state == State::Measured && !samples.isEmpty() ? &samples.last() : nullptr;
}

} // namespace panel
