// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogExport.h"
#include "gui/logs/LogPanel.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/bench/logs/SomeLines.h"
#include "tests/support/EngineFixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

// What the memory of the window does while a container talks without end, and while more is
// exported than memory holds. Usage: LogEnduranceBench [MINUTES [GIGABYTES]]; a minute and one
// gigabyte without them.

using namespace panel;
using namespace panel::bench;

namespace {

constexpr qint64 bytesPerLine = 100;
constexpr double leastMinutesOfGrowth = 2;
/// The budget of the store is part of it, once that is full.
constexpr double mostMegabytes = 400;
constexpr double mostForExport = 32;

/// Numbered lines of about 100 bytes, some 20,000 a second.
QString talk()
{
    return QStringLiteral(
        "exec awk 'BEGIN { srand(1); for (;;) { for (i = 0; i < 2000; ++i) printf "
        "\"%09d 172.20.0.%d GET /index.php?id=%08d status=%d upstream=%06x took %dms php-fpm "
        "pool www worker\\n\", n++, rand() * 256, rand() * 99999999, 200 + rand() * 5, "
        "rand() * 16777215, rand() * 900; fflush(); system(\"sleep 0.08\") } }'");
}

/// Seconds of the event loop.
void run(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(seconds * 1000), &loop, &QEventLoop::quit);
    loop.exec();
}

void firehose(BenchReport &report, int minutes)
{
    report.note(QStringLiteral("A container says 20,000 lines/s, the window follows"));
    test::EngineFixture engine;
    if (!engine.connect()) {
        report.skip(QStringLiteral("the firehose"), engine.what());
        return;
    }
    const QString container = engine.run(QStringLiteral("log-endurance"), talk());
    LogSession session(nullptr);
    session.setRange({-1, 0});
    LogPanel panel(&session, LogPanel::Form::Whole, nullptr);
    panel.resize(1080, 640);
    panel.show();
    session.setEndpoint(test::localEngine());
    session.setSources({{QStringLiteral("hose"), container, false, true}});
    Samples memory;
    double settled = 0;
    for (int minute = 1; minute <= minutes; ++minute) {
        run(60);
        const ProcessCost cost = ProcessCost::ofThisProcess();
        const LogStore::Facts facts = session.store().facts();
        memory.add(cost.memory);
        if (minute <= std::max(leastMinutesOfGrowth, minutes * 0.5))
            settled = cost.memory;
        report.note(QStringLiteral("minute %1: %2 MB of memory, CPU %3 s; the store: %4 MB, %5 MB "
                                   "on disk, %6 lines of %7 MB")
                        .arg(minute)
                        .arg(cost.memory, 0, 'f', 1)
                        .arg(cost.cpuSeconds, 0, 'f', 0)
                        .arg(double(facts.memoryBytes) / 1e6, 0, 'f', 1)
                        .arg(double(facts.diskBytes) / 1e6, 0, 'f', 1)
                        .arg(facts.lines)
                        .arg(double(facts.textBytes) / 1e6, 0, 'f', 0));
    }
    report.measure(QStringLiteral("firehose of %1 min: most memory").arg(minutes),
                   QStringLiteral("MB"), memory.most(), Goal{Goal::Sense::AtMost, mostMegabytes});
    if (minutes >= 2 * leastMinutesOfGrowth) {
        report.measure(QStringLiteral("growth in the second half"), QStringLiteral("MB"),
                       memory.most() - settled);
    }
    const LogStore &store = session.store();
    const quint64 last = store.endNumber() - 1;
    const qint64 numbered = store.line(last).text.left(9).toLongLong() + 1;
    report.measure(QStringLiteral("lines that are missing or came twice"), QStringLiteral("lines"),
                   double(std::abs(numbered - qint64(store.endNumber() - LogStore::firstEver))),
                   Goal{Goal::Sense::AtMost, 0});
}

void exportOf(BenchReport &report, int gigabytes)
{
    report.note(QStringLiteral("A store of %1 GB of lines goes into a file").arg(gigabytes));
    QTemporaryDir folder;
    const auto store = std::make_shared<LogStore>(LogBudget{64LL << 20, 64LL << 30}, folder.path());
    SomeLines lines(4);
    constexpr size_t batch = 10'000;
    for (qint64 bytes = 0; bytes < gigabytes * 1'000'000'000LL; bytes += batch * bytesPerLine)
        store->append(lines.next(batch));
    const double before = ProcessCost::ofThisProcess().memory;
    Samples memory;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch,
                     [&memory] { memory.add(ProcessCost::ofThisProcess().memory); });
    watch.start(500);
    const std::unique_ptr<LogExport> work(LogExport::ofStore(
        store, {}, folder.filePath(QStringLiteral("lines.log")), LogFormat::Plain, nullptr));
    Result<LogExportReport> made = LogExportReport();
    QEventLoop loop;
    QObject::connect(work.get(), &LogExport::finished, &loop,
                     [&](const Result<LogExportReport> &outcome) {
                         made = outcome;
                         loop.quit();
                     });
    QElapsedTimer clock;
    clock.start();
    loop.exec();
    if (!made) {
        report.skip(QStringLiteral("the export"), made.error().message);
        return;
    }
    report.measure(QStringLiteral("export of %1 GB").arg(double(made->bytes) / 1e9, 0, 'f', 1),
                   QStringLiteral("MB/s"), double(made->bytes) / 1e3 / double(clock.elapsed()));
    report.note(QStringLiteral("%1 MB before, %2 MB at most, %3 MB in the end")
                    .arg(before, 0, 'f', 1)
                    .arg(memory.most(), 0, 'f', 1)
                    .arg(ProcessCost::ofThisProcess().memory, 0, 'f', 1));
    report.measure(QStringLiteral("memory that the export took"), QStringLiteral("MB"),
                   memory.most() - before, Goal{Goal::Sense::AtMost, mostForExport});
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int minutes = argc > 1 ? QByteArray(argv[1]).toInt() : 1;
    const int gigabytes = argc > 2 ? QByteArray(argv[2]).toInt() : 1;
    BenchReport report(QStringLiteral("Logs that do not end"));
    if (minutes > 0)
        firehose(report, minutes);
    if (gigabytes > 0)
        exportOf(report, gigabytes);
    return 0;
}
