// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/LoopGaps.h"

namespace panel::bench {

LoopGaps::LoopGaps()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_gaps.add(double(m_last.nsecsElapsed()) / 1e6);
        m_last.start();
    });
}

void LoopGaps::start()
{
    m_gaps = {};
    m_last.start();
    m_timer.start();
}

} // namespace panel::bench
