// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frame/Samples.h"

#include <QElapsedTimer>
#include <QTimer>

namespace panel::bench {

/// How long the event loop of the thread that makes it was deaf: a timer asks to be called each
/// millisecond, and what lies between two of its calls is a gap. What a user feels of a slow
/// window is these.
class LoopGaps
{
public:
    LoopGaps();

    void start(); ///< forgets what was
    void stop() { m_timer.stop(); }
    const Samples &milliseconds() const { return m_gaps; }
    /// How much of each gap this thread itself was busy: what is left of them on a computer where
    /// nothing else runs.
    const Samples &busyMilliseconds() const { return m_busy; }
    /// CPU seconds of the calling thread so far.
    static double threadCpuSeconds();

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    double m_lastCpu = 0;
    Samples m_gaps;
    Samples m_busy;
};

} // namespace panel::bench
