// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/SystemApi.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/support/EngineFixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <unistd.h>

/// What many open streams cost, and what they cost a request beside them: the real engine, 1, 50
/// and 200 streams of events over TLS and over its socket.
namespace {

using namespace panel;
using namespace panel::bench;

void measure(BenchReport &report, const QString &way, const Endpoint &endpoint)
{
    EngineConnection engine(endpoint);
    engine.open();
    if (!QTest::qWaitFor([&engine] { return engine.isConnected(); }, 20'000)) {
        report.skip(way, engine.error().message);
        return;
    }
    const ProcessCost before = ProcessCost::ofThisProcess();
    for (const int wanted : {1, 50, 200}) {
        QObject streams;
        int open = 0;
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < wanted; ++i) {
            QObject::connect(engine.open(apiRequest(Api::Events), &streams), &HttpStream::opened,
                             &streams, [&open] { ++open; });
        }
        if (!QTest::qWaitFor([&open, wanted] { return open == wanted; }, 60'000)) {
            report.skip(QStringLiteral("%1, %2 streams").arg(way).arg(wanted),
                        QStringLiteral("only %1 opened").arg(open));
            return;
        }
        const qint64 opening = clock.elapsed();
        Samples latencies;
        for (int i = 0; i < 20; ++i) {
            clock.start();
            const auto answer = test::answerOf<EngineInfo>([&engine](QObject *r, const auto &done) {
                return SystemApi(&engine).info(r, done);
            });
            if (answer)
                latencies.add(double(clock.nsecsElapsed()) / 1e6);
        }
        const ProcessCost now = ProcessCost::ofThisProcess();
        const QString what = QStringLiteral("%1, %2 streams: ").arg(way).arg(wanted);
        report.measure(what + QStringLiteral("all open after"), QStringLiteral("ms"),
                       double(opening));
        report.measure(what + QStringLiteral("open files"), QStringLiteral("more"),
                       now.files - before.files);
        report.measure(what + QStringLiteral("threads"), QStringLiteral("more"),
                       now.threads - before.threads, Goal{Goal::Sense::AtMost, 1});
        report.measure(what + QStringLiteral("memory"), QStringLiteral("MB more"),
                       now.memory - before.memory, Goal{Goal::Sense::AtMost, 40});
        report.measure(what + QStringLiteral("a request beside them"), QStringLiteral("ms"),
                       latencies);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("streams"));
    Endpoint engine = panel::test::localEngine();
    measure(report, QStringLiteral("TLS"), engine);
    const QString socket = QStringLiteral("/run/inception-panel/docker.sock");
    if (::access(qPrintable(socket), R_OK | W_OK) != 0) {
        report.skip(QStringLiteral("socket"), QStringLiteral("the engine's own socket is root's"));
        return 0;
    }
    engine.tlsFiles = {};
    engine.source = QStringLiteral("test");
    engine.url = QUrl(QStringLiteral("unix:"));
    engine.url.setPath(socket);
    measure(report, QStringLiteral("socket"), engine);
    return 0;
}
