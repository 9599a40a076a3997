// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/support/EngineFixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

/// The way of log bytes from a real engine over TLS into the store, beside `docker logs` of the
/// same container over the same TLS into nothing.
namespace {

using namespace panel;
using namespace panel::bench;

constexpr int runs = 3;
constexpr int patience = 600'000;
constexpr int lines = 400'000;

/// Lines of 100 bytes with their ends, as quickly as the engine takes them.
QString talk()
{
    return QStringLiteral(
               "awk 'BEGIN { for (i = 0; i < %1; ++i) printf \"%s%08d\\n\", \"%2 \", i }'; "
               "exec sleep 1000")
        .arg(QString::number(lines), QString(90, u'x'));
}

struct Run
{
    double seconds = 0;
    double cpuSeconds = 0;
    double megabytes = 0;
};

Run intoTheStore(const QString &container)
{
    const ProcessCost before = ProcessCost::ofThisProcess();
    LogSession session(nullptr);
    session.setBudget({512LL << 20, 0});
    session.setRange({-1, 0});
    QElapsedTimer clock;
    clock.start();
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("bench"), container, false, true}});
    if (!QTest::qWaitFor([&] { return session.store().facts().lines >= quint64(lines); }, patience))
        return {};
    Run run;
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    run.cpuSeconds = ProcessCost::ofThisProcess().since(before).cpuSeconds;
    run.megabytes = double(session.store().facts().textBytes + lines) / 1e6;
    return run;
}

Run byDocker(const QString &container)
{
    const ProgramRun docker = ProgramRun::of(
        QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("docker logs -t \"$1\" >/dev/null 2>&1"),
         QStringLiteral("sh"), container});
    return {docker.wallSeconds, docker.cpuSeconds, double(docker.exitCode == 0)};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("Logs from the engine"));
    test::EngineFixture engine;
    if (!engine.connect()) {
        report.skip(QStringLiteral("all"), engine.what());
        return 0;
    }
    const QString container = engine.run(QStringLiteral("log-bench"), talk());
    const auto written = [&] {
        const Run run = intoTheStore(container);
        return run.seconds > 0;
    };
    if (container.isEmpty() || !written()) {
        report.skip(QStringLiteral("all"), QStringLiteral("the container did not say its lines"));
        return 0;
    }
    Samples ours;
    Samples theirs;
    Samples ourCpu;
    Samples theirCpu;
    for (int i = 0; i < runs; ++i) {
        const Run store = intoTheStore(container);
        const Run docker = byDocker(container);
        if (store.seconds == 0 || docker.megabytes == 0) {
            report.skip(QStringLiteral("a run"), QStringLiteral("one of the two did not end well"));
            continue;
        }
        ours.add(store.megabytes / store.seconds);
        theirs.add(store.megabytes / docker.seconds);
        ourCpu.add(store.cpuSeconds / store.megabytes * 1000);
        theirCpu.add(docker.cpuSeconds / store.megabytes * 1000);
    }
    if (ours.isEmpty())
        return 0;
    report.compare(QStringLiteral("engine to store"), QStringLiteral("MB/s"), ours,
                   QStringLiteral("docker logs -t >/dev/null"), theirs,
                   Goal{Goal::Sense::AtLeast, 1.0});
    report.compare(QStringLiteral("client CPU per GB"), QStringLiteral("s"), ourCpu,
                   QStringLiteral("docker logs -t >/dev/null"), theirCpu,
                   Goal{Goal::Sense::AtMost, 0.5});
    return 0;
}
