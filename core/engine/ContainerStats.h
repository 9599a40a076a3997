// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace panel {

/// What a container uses at one moment, counted as `docker stats` counts it. What the engine does
/// not tell, or tells in numbers that make no sense together, is nothing; never 0.
/// Source: GET /containers/{id}/stats, API 1.40 to 1.51, on hosts with cgroup v1 and v2.
struct ContainerStats
{
    QDateTime read; ///< by the engine's clock, UTC; invalid: it does not run, and uses nothing

    /// Of one processor, since the sample before this one: 250 is two and a half processors.
    /// Nothing in the first sample of a stream.
    std::optional<double> cpuPercent;
    /// Bytes that it holds on to: without file contents that the kernel may drop.
    std::optional<qint64> memory;
    /// Bytes; without a limit of its own, what the engine's host has.
    std::optional<qint64> memoryLimit;

    // Bytes since it was started, over all of its networks and block devices. A container on the
    // host's network, or on none, has no such numbers; neither has one that did no block I/O yet.
    std::optional<qint64> received;
    std::optional<qint64> sent;
    std::optional<qint64> blockRead;
    std::optional<qint64> blockWritten;

    std::optional<qint64> processes; ///< and threads

    bool isRunning() const { return read.isValid(); }

    bool operator==(const ContainerStats &other) const = default;
    /// BadAnswer for a field of another type and for negative numbers.
    static Result<ContainerStats> fromJson(const QJsonObject &json);
};

} // namespace panel
