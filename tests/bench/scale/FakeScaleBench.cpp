// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scale/ScaleWindow.h"
#include "tests/support/Allocations.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FakeEngine.h"

#include <QApplication>
#include <QElapsedTimer>

#include <map>

using namespace panel;
using namespace panel::bench;
using panel::test::FakeEngine;

namespace {

constexpr int events = 60;
constexpr int perSecond = 500;
constexpr std::chrono::seconds floodTime(6);
constexpr int mostLogStreams = 250; ///< of the window, see LogWorker

struct EventCost
{
    double milliseconds = 0;
    double cpu = 0; ///< ms of the window's thread
    double allocations = 0;
};

EventCost benchEvents(BenchReport &report, ScaleWindow &window, FakeEngine &engine,
                      const QString &who)
{
    const double cpu = LoopGaps::threadCpuSeconds();
    const qint64 allocations = test::allocations();
    const Samples latency = window.eventToRow(events, [&engine](int event, int row) {
        engine.stop(row + 1, 1 + event);
        return QStringLiteral("exited (%1)").arg(1 + event);
    });
    EventCost cost;
    cost.milliseconds = latency.median();
    cost.cpu = 1000 * (LoopGaps::threadCpuSeconds() - cpu) / events;
    cost.allocations = double(test::allocations() - allocations) / events;
    report.measure(QStringLiteral("event → row, %1").arg(who), QStringLiteral("ms"), latency,
                   Goal{Goal::Sense::AtMost, 50});
    report.measure(QStringLiteral("CPU of the window's thread for an event, %1").arg(who),
                   QStringLiteral("ms"), cost.cpu);
    return cost;
}

void benchFlood(BenchReport &report, ScaleWindow &window, FakeEngine &engine, int containers,
                const QString &who)
{
    int told = 0;
    QObject context;
    QObject::connect(&window.session(), &Session::servicesChanged, &context, [&told] { ++told; });
    const int inspectsBefore = engine.counts().inspects;
    const int eventsBefore = engine.counts().events;
    const double cpu = LoopGaps::threadCpuSeconds();
    engine.flood(perSecond, std::min(containers, 500));
    window.gaps().start();
    window.run(floodTime);
    window.gaps().stop();
    engine.flood(0);
    const auto seconds = double(floodTime.count());
    const Samples gaps = window.gaps().milliseconds();
    report.measure(QStringLiteral("gap of the window's event loop, p99, %1 events/s, %2")
                       .arg(perSecond)
                       .arg(who),
                   QStringLiteral("ms"), gaps.quantile(0.99), Goal{Goal::Sense::AtMost, 50});
    report.measure(QStringLiteral("of that busy by ourselves, p99, %1").arg(who),
                   QStringLiteral("ms"), window.gaps().busyMilliseconds().quantile(0.99),
                   Goal{Goal::Sense::AtMost, 50});
    report.note(
        QStringLiteral("most busy %1 ms").arg(window.gaps().busyMilliseconds().most(), 0, 'f', 1));
    report.note(QStringLiteral("p50 %1, p99.9 %2, most %3 ms; %4 events/s, %5 inspects/s, told %6 "
                               "times/s; CPU of the window's thread %7 %")
                    .arg(gaps.median(), 0, 'f', 1)
                    .arg(gaps.quantile(0.999), 0, 'f', 1)
                    .arg(gaps.most(), 0, 'f', 1)
                    .arg((engine.counts().events - eventsBefore) / seconds, 0, 'f', 0)
                    .arg((engine.counts().inspects - inspectsBefore) / seconds, 0, 'f', 0)
                    .arg(told / seconds, 0, 'f', 0)
                    .arg(100 * (LoopGaps::threadCpuSeconds() - cpu) / seconds, 0, 'f', 0));
}

EventCost benchSize(BenchReport &report, const test::TlsFixture &tls, int containers)
{
    const QString who = QStringLiteral("%1 containers").arg(containers);
    FakeEngine engine(tls, {.own = containers, .others = 3000});
    const test::EngineStore store(engine.endpoint());
    const QString file = test::writeComposeFile(store.path(), FakeEngine::project(),
                                                {FakeEngine::service(1), FakeEngine::service(2)});
    QElapsedTimer clock;
    clock.start();
    ScaleWindow window(store.path(), store.machine(), file);
    window.gaps().start();
    if (!window.waitForRows(containers)) {
        report.skip(who, QStringLiteral("the list was not complete in time"));
        return {};
    }
    report.measure(QStringLiteral("complete table, %1").arg(who), QStringLiteral("s"),
                   double(clock.nsecsElapsed()) / 1e9);
    // The logs open meanwhile.
    window.run(std::chrono::seconds(3));
    window.gaps().stop();
    report.note(QStringLiteral("gaps of the event loop meanwhile: p99 %1, most %2 ms")
                    .arg(window.gaps().milliseconds().quantile(0.99), 0, 'f', 1)
                    .arg(window.gaps().milliseconds().most(), 0, 'f', 1));
    report.note(QStringLiteral("of that busy by ourselves: p99 %1, most %2 ms")
                    .arg(window.gaps().busyMilliseconds().quantile(0.99), 0, 'f', 1)
                    .arg(window.gaps().busyMilliseconds().most(), 0, 'f', 1));
    // Until then it is not idle.
    const int streams = std::min(containers, mostLogStreams);
    if (!window.waitFor([&] {
            return engine.counts().logStreams == streams && engine.counts().statsStreams > 0;
        }))
        report.note(QStringLiteral("only %1 of %2 logs are followed")
                        .arg(engine.counts().logStreams)
                        .arg(streams));
    window.measureIdle(report, who, std::chrono::seconds(20),
                       [&engine] { return engine.cpuSeconds(); });
    const EventCost cost = benchEvents(report, window, engine, who);
    benchFlood(report, window, engine, containers, who);
    report.note(QStringLiteral("%1 full lists, %2 inspects, %3 events in all")
                    .arg(engine.counts().lists)
                    .arg(engine.counts().inspects)
                    .arg(engine.counts().events));
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BenchReport report(QStringLiteral("scale, fake engine"));
    const test::TlsFixture tls;
    if (!tls.isValid()) {
        report.skip(QStringLiteral("all"), tls.what());
        return 1;
    }
    std::map<int, EventCost> costs;
    QList<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.append(QByteArray(argv[i]).toInt());
    if (sizes.isEmpty())
        sizes = {100, 1000, 5000};
    for (const int containers : sizes)
        costs[containers] = benchSize(report, tls, containers);
    const QString peer = QStringLiteral("100 containers");
    for (const int containers : {1000, 5000}) {
        if (!costs.contains(containers) || !costs.contains(100))
            continue;
        report.compare(
            QStringLiteral("requests of memory for an event, %1 containers").arg(containers),
            QStringLiteral("each"), {costs[containers].allocations}, peer, {costs[100].allocations},
            Goal{Goal::Sense::AtMost, 1.25});
        report.compare(QStringLiteral("CPU for an event, %1 containers").arg(containers),
                       QStringLiteral("ms"), {costs[containers].cpu}, peer, {costs[100].cpu},
                       Goal{Goal::Sense::AtMost, 1.5});
    }
    return 0;
}
