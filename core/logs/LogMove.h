// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace panel {

/// The lines at the front that got other numbers when earlier ones were put in between and before
/// them. Of the lines of several services only those from a common moment on are complete; what is
/// older moves when the rest of that time is fetched.
struct LogMove
{
    quint64 first = 0;        ///< the lines that had the numbers from here on…
    std::vector<quint64> now; ///< …have these

    /// What a line is called now.
    quint64 of(quint64 number) const
    {
        return number >= first && number - first < now.size() ? now[size_t(number - first)]
                                                              : number;
    }
};

} // namespace panel
