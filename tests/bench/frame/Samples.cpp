// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/Samples.h"

#include <algorithm>
#include <cmath>

namespace panel::bench {

double Samples::quantile(double part) const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto last = double(sorted.size() - 1);
    return sorted.at(qsizetype(std::lround(part * last)));
}

} // namespace panel::bench
