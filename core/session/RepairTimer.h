// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <algorithm>

namespace panel {

/// Runs while something that failed is due to be tried again: after 0.5 s, and later and later (at
/// most 10 s) while it does not succeed.
class RepairTimer : public QTimer
{
public:
    RepairTimer() { setSingleShot(true); }

    /// Changes nothing while it runs.
    void schedule()
    {
        if (isActive())
            return;
        start(std::min(10'000, 500 << std::min(m_repairs, 5)));
        ++m_repairs;
    }
    /// It succeeded: the next pause is short again.
    void succeeded() { m_repairs = 0; }

private:
    int m_repairs = 0; ///< in a row
};

} // namespace panel
