// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSession.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/support/EngineFixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

/// The way of log bytes from a real engine over TLS into the store, beside `docker logs` of the
/// same container and `curl` of the same answer, over the same TLS, into nothing.
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

/// What the engine sends, and nothing made of it.
Run byCurl(const QString &container)
{
    const Endpoint engine = test::localEngine();
    QUrl url = engine.url;
    url.setPath(QStringLiteral("/v1.41/containers/%1/logs").arg(container));
    url.setQuery(QStringLiteral("stdout=1&stderr=1&timestamps=1&tail=all"));
    const ProgramRun curl = ProgramRun::of(
        QStringLiteral("curl"),
        {QStringLiteral("--silent"), QStringLiteral("--show-error"), QStringLiteral("--fail"),
         QStringLiteral("--noproxy"), QStringLiteral("*"), QStringLiteral("--cacert"),
         engine.tlsFiles.certificateAuthority, QStringLiteral("--cert"),
         engine.tlsFiles.certificate, QStringLiteral("--key"), engine.tlsFiles.key,
         QStringLiteral("--output"), QStringLiteral("/dev/null"), url.toString()});
    return {curl.wallSeconds, curl.cpuSeconds, double(curl.exitCode == 0)};
}

/// How one of them did, run by run.
struct Figures
{
    Samples rate;
    Samples cpuPerGigabyte;

    void add(const Run &run, double megabytes)
    {
        rate.add(megabytes / run.seconds);
        cpuPerGigabyte.add(run.cpuSeconds / megabytes * 1000);
    }
};

void compare(BenchReport &report, const Figures &ours, const QString &peer, const Figures &theirs,
             std::optional<Goal> rate = {}, std::optional<Goal> cpu = {})
{
    report.compare(QStringLiteral("engine to store"), QStringLiteral("MB/s"), ours.rate, peer,
                   theirs.rate, rate);
    report.compare(QStringLiteral("client CPU per GB"), QStringLiteral("s"), ours.cpuPerGigabyte,
                   peer, theirs.cpuPerGigabyte, cpu);
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
    Figures ours;
    Figures docker;
    Figures curl;
    for (int i = 0; i < runs; ++i) {
        const Run store = intoTheStore(container);
        const Run dockerRun = byDocker(container);
        const Run curlRun = byCurl(container);
        if (store.seconds == 0 || dockerRun.megabytes == 0 || curlRun.megabytes == 0) {
            report.skip(QStringLiteral("a run"), QStringLiteral("one of them did not end well"));
            continue;
        }
        ours.add(store, store.megabytes);
        docker.add(dockerRun, store.megabytes);
        curl.add(curlRun, store.megabytes);
    }
    if (ours.rate.isEmpty())
        return 0;
    compare(report, ours, QStringLiteral("docker logs -t >/dev/null"), docker,
            Goal{Goal::Sense::AtLeast, 1.0}, Goal{Goal::Sense::AtMost, 0.5});
    // It makes nothing of the bytes, where we find, number and keep the lines.
    compare(report, ours, QStringLiteral("curl -o /dev/null"), curl);
    return 0;
}
