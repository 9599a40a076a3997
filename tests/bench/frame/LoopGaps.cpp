// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/LoopGaps.h"

#include <ctime>

namespace panel::bench {

LoopGaps::LoopGaps()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_gaps.add(double(m_last.nsecsElapsed()) / 1e6);
        m_last.start();
        const double cpu = threadCpuSeconds();
        m_busy.add(1000 * (cpu - m_lastCpu));
        m_lastCpu = cpu;
    });
}

double LoopGaps::threadCpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

void LoopGaps::start()
{
    m_gaps = {};
    m_busy = {};
    m_lastCpu = threadCpuSeconds();
    m_last.start();
    m_timer.start();
}

} // namespace panel::bench
