// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/BenchReport.h"

#include <QFile>

#include <cmath>
#include <cstdio>

namespace panel::bench {

namespace {

constexpr int nameWidth = 22;

/// Three digits are all that a measurement on a shared computer is worth.
QString shown(double value)
{
    const double size = std::fabs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return QString::number(value, 'f', decimals);
}

QString withUnit(double value, const QString &unit)
{
    return unit == u"×" ? shown(value) + unit : shown(value) + u' ' + unit;
}

QString row(const QString &name, const QString &text)
{
    return QStringLiteral("    %1 %2").arg(name.leftJustified(nameWidth), text);
}

QString spread(const Samples &samples, const QString &unit)
{
    if (samples.count() == 1)
        return withUnit(samples.median(), unit);
    return QStringLiteral("%1  (%2 … %3, %4 runs)")
        .arg(withUnit(samples.median(), unit), shown(samples.least()), shown(samples.most()))
        .arg(samples.count());
}

} // namespace

bool Goal::isMetBy(double measured) const
{
    return sense == Sense::AtMost ? measured <= value : measured >= value;
}

BenchReport::BenchReport(const QString &subject) : m_subject(subject)
{
    print(QStringLiteral("\n== %1").arg(subject));
}

void BenchReport::compare(const QString &what, const QString &unit, const Samples &ours,
                          const QString &peer, const Samples &theirs, std::optional<Goal> goal)
{
    if (ours.isEmpty() || theirs.isEmpty()) {
        skip(what, ours.isEmpty() ? QStringLiteral("no run of ours succeeded")
                                  : QStringLiteral("no run of %1 succeeded").arg(peer));
        return;
    }
    print(QStringLiteral("  ") + what);
    print(row(QStringLiteral("panel"), spread(ours, unit)));
    print(row(peer, spread(theirs, unit)));
    const double ratio = theirs.median() != 0 ? ours.median() / theirs.median() : 0;
    judge(what + QStringLiteral(" / ") + peer, QStringLiteral("ratio"), ratio, QStringLiteral("×"),
          goal);
}

void BenchReport::measure(const QString &what, const QString &unit, const Samples &ours,
                          std::optional<Goal> goal)
{
    if (ours.isEmpty()) {
        skip(what, QStringLiteral("no run succeeded"));
        return;
    }
    print(QStringLiteral("  ") + what);
    print(row(QStringLiteral("panel"), spread(ours, unit)));
    if (goal)
        judge(what, QStringLiteral("median"), ours.median(), unit, goal);
}

void BenchReport::measure(const QString &what, const QString &unit, double value,
                          std::optional<Goal> goal)
{
    print(QStringLiteral("  ") + what);
    judge(what, QStringLiteral("panel"), value, unit, goal);
}

void BenchReport::note(const QString &text)
{
    print(QStringLiteral("  # ") + text);
}

void BenchReport::skip(const QString &what, const QString &why)
{
    const QString text = QStringLiteral("%1: NOT MEASURED, %2").arg(what, why);
    print(QStringLiteral("  ") + text);
    summarise(text);
}

void BenchReport::judge(const QString &what, const QString &figure, double value,
                        const QString &unit, const std::optional<Goal> &goal) const
{
    QString text = withUnit(value, unit);
    if (goal) {
        text +=
            QStringLiteral("   goal %1 %2   %3")
                .arg(goal->sense == Goal::Sense::AtMost ? QStringLiteral("≤") : QStringLiteral("≥"),
                     withUnit(goal->value, unit),
                     goal->isMetBy(value) ? QStringLiteral("met") : QStringLiteral("MISSED"));
    }
    print(row(figure, text));
    if (goal)
        summarise(what + QStringLiteral(": ") + text);
}

void BenchReport::summarise(const QString &text) const
{
    QFile summary(qEnvironmentVariable("PANEL_BENCH_SUMMARY"));
    if (!summary.fileName().isEmpty() && summary.open(QIODevice::Append))
        summary.write(QStringLiteral("%1: %2\n").arg(m_subject, text).toUtf8());
}

void BenchReport::print(const QString &line) const
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace panel::bench
