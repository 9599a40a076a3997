// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/ProcessCost.h"
#include "tests/bench/frame/SleepingStack.h"
#include "tests/bench/scale/ScaleWindow.h"

#include <QApplication>
#include <QElapsedTimer>

using namespace panel;
using namespace panel::bench;

namespace {

constexpr int containers = 300;
constexpr int events = 10;

} // namespace

/// The window on three hundred real containers of the local engine.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchReport report(QStringLiteral("scale, real engine"));
    QElapsedTimer clock;
    clock.start();
    SleepingStack stack(containers);
    if (const QString why = stack.bringUp(); !why.isEmpty()) {
        report.skip(QStringLiteral("300 containers"), why);
        return 1;
    }
    report.note(QStringLiteral("Compose needed %1 s to make %2 containers")
                    .arg(clock.elapsed() / 1000)
                    .arg(containers));
    clock.start();
    ScaleWindow window({}, QStringLiteral("default"), stack.file());
    window.gaps().start();
    const bool isComplete = window.waitForRows(containers) && window.waitFor([&window] {
        return window.session().services().summary().running == containers;
    });
    if (!isComplete) {
        report.skip(QStringLiteral("300 containers"),
                    QStringLiteral("the list was not complete in time"));
        return 1;
    }
    const QString who = QStringLiteral("%1 real containers").arg(containers);
    report.measure(QStringLiteral("complete table, %1").arg(who), QStringLiteral("s"),
                   double(clock.nsecsElapsed()) / 1e9);
    window.run(std::chrono::seconds(3));
    window.gaps().stop();
    report.measure(QStringLiteral("gap of the window's event loop meanwhile, p99, %1").arg(who),
                   QStringLiteral("ms"), window.gaps().milliseconds().quantile(0.99),
                   Goal{Goal::Sense::AtMost, 50});
    // From the end of the command that did it: that is when a user looks for it.
    const Samples latency = window.eventToRow(events, [&stack](int, int row) {
        ProgramRun::of(
            QStringLiteral("docker"),
            {QStringLiteral("kill"),
             QStringLiteral("%1-%2-1").arg(stack.name(), SleepingStack::serviceName(row + 1))});
        return QStringLiteral("exited (137)");
    });
    report.measure(QStringLiteral("docker kill → row, with the command, %1").arg(who),
                   QStringLiteral("ms"), latency);
    window.measureIdle(report, who, std::chrono::seconds(10));
    return 0;
}
