// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/EngineEvent.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace panel {

/// How the last run of a container ended, as the engine's events tell it. An exit code alone does
/// not say who sent the signal, nor why.
struct EndStory
{
    bool isKnown = false;     ///< the engine still remembers the end
    bool outOfMemory = false; ///< the kernel found no memory within the limit
    bool isStop = false;      ///< stop or restart of the engine was used, not a bare signal
    QList<int> signalNumbers; ///< that were sent through the engine, in order
    QDateTime asked;          ///< when the first of them was sent, UTC; invalid: none was
    QDateTime ended;          ///< UTC

    bool operator==(const EndStory &other) const = default;

    /// Somebody asked for this end through the engine.
    bool isAsked() const { return !signalNumbers.isEmpty(); }
    /// It was asked politely first, and killed as it did not listen.
    bool isKilledAfterGrace() const;
    qint64 waitedMilliseconds() const; ///< from the first signal to the end; 0: no signal

    /// Events of one container, oldest first. What came before its last start belongs to earlier
    /// runs.
    static EndStory fromEvents(const QList<EngineEvent> &events);
    /// Which events are needed for it.
    static QStringList actions();
};

} // namespace panel
