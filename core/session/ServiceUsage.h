// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ContainerStats.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace panel {

/// What a service uses at one moment: its containers together. Nothing where one of them does not
/// tell: a sum without it would be wrong.
struct ServiceSample
{
    QDateTime time; ///< by this computer's clock, UTC

    std::optional<double> cpuPercent; ///< of one processor; see ContainerStats
    std::optional<qint64> memory;     ///< bytes
    /// Bytes. Not more than the engine's host has, where that is known.
    std::optional<qint64> memoryLimit;
    std::optional<qint64> processes;

    // Bytes since the containers were started.
    std::optional<qint64> received;
    std::optional<qint64> sent;
    std::optional<qint64> blockRead;
    std::optional<qint64> blockWritten;

    // Bytes per second since the sample before; nothing in the first, and after a restart.
    std::optional<double> receivedRate;
    std::optional<double> sentRate;
    std::optional<double> blockReadRate;
    std::optional<double> blockWrittenRate;

    bool operator==(const ServiceSample &other) const = default;

    /// Of the limit.
    std::optional<double> memoryPercent() const;
};

/// A container's newest sample, and the one before, from which its rates come.
struct ContainerReading
{
    ContainerStats now;
    ContainerStats before; ///< does not run: there is none
};

/// The containers of one service as one sample; none of the lists may be empty. `hostMemory`: bytes
/// of the engine's host; 0: not known.
ServiceSample summed(const QList<ContainerReading> &containers, qint64 hostMemory,
                     const QDateTime &time);

/// A service as it is looked at.
struct ServiceUsage
{
    enum class State {
        Unwatched,  ///< nobody looks: nothing is asked
        NotRunning, ///< it has no container that runs
        Waiting,    ///< it is asked; the first sample is to come
        Measured,   ///< the last of samples is how it is now, or was when the engine was lost
        Failed      ///< see error; it is tried again
    };

    State state = State::Unwatched;
    QString error;                ///< why it is Failed: a sentence
    QList<ServiceSample> samples; ///< the oldest first; at most about two minutes

    bool operator==(const ServiceUsage &other) const = default;

    /// How it is; null unless it is Measured.
    const ServiceSample *current() const;
};

} // namespace panel
