// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace panel::bench {

/// What was measured in several runs of the same thing. One run on a busy computer says little;
/// the median of several does.
class Samples
{
public:
    Samples() = default;
    Samples(std::initializer_list<double> values) : m_values(values) {}

    void add(double value) { m_values.append(value); }
    void add(const Samples &more) { m_values.append(more.m_values); }

    qsizetype count() const { return m_values.size(); }
    bool isEmpty() const { return m_values.isEmpty(); }
    double median() const { return quantile(0.5); }
    double least() const { return quantile(0); }
    double most() const { return quantile(1); }
    /// The value that this part (0 … 1) of the others does not exceed; 0 without any.
    double quantile(double part) const;

private:
    QList<double> m_values;
};

} // namespace panel::bench
