// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/frame/Samples.h"

#include <QString>

#include <optional>

namespace panel::bench {

/// What a figure has to keep.
struct Goal
{
    enum class Sense { AtMost, AtLeast };
    Sense sense = Sense::AtMost;
    double value = 0;

    bool isMetBy(double measured) const;
};

/// Prints the figures of one bench program as they come, on standard output: what was measured, the
/// peer that was measured in the same minutes, their ratio, the goal and whether it is met.
/// Where PANEL_BENCH_SUMMARY names a file, one line is appended to it for each figure with a goal,
/// and for what could not be measured.
class BenchReport
{
public:
    explicit BenchReport(const QString &subject);

    /// The median of ours through that of the peer.
    void compare(const QString &what, const QString &unit, const Samples &ours, const QString &peer,
                 const Samples &theirs, std::optional<Goal> goal);
    /// A figure that has no peer.
    void measure(const QString &what, const QString &unit, const Samples &ours,
                 std::optional<Goal> goal = {});
    /// One value of which only that one counts, as a percentile.
    void measure(const QString &what, const QString &unit, double value,
                 std::optional<Goal> goal = {});
    /// A line of text about what follows.
    void note(const QString &text);
    /// Something could not be measured here, and why. The program still ends well.
    void skip(const QString &what, const QString &why);

private:
    void print(const QString &line) const;
    void summarise(const QString &text) const;
    void judge(const QString &what, const QString &figure, double value, const QString &unit,
               const std::optional<Goal> &goal) const;

    QString m_subject;
};

} // namespace panel::bench
