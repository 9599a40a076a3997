// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogExport.h"
#include "core/logs/LogScan.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/bench/logs/SomeLines.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The store of log lines beside a file of the same bytes: what it takes, how soon a word is found
/// in it, and what ten million lines cost. No engine.
namespace {

using namespace panel;
using namespace panel::bench;

constexpr int runs = 3;
constexpr size_t million = 1'000'000;
constexpr size_t batch = 5000;

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Seconds that appending takes, without the making of the lines.
double fill(LogStore &store, size_t count, int services)
{
    SomeLines lines(services);
    for (int i = 0; i < services; ++i)
        store.serviceIndex(QString::number(i));
    qint64 nanoseconds = 0;
    for (size_t done = 0; done < count; done += batch) {
        const std::vector<LogStore::NewLine> some = lines.next(batch);
        QElapsedTimer clock;
        clock.start();
        store.append(some);
        nanoseconds += clock.nsecsElapsed();
    }
    return double(nanoseconds) / 1e9;
}

struct Found
{
    double milliseconds = 0;
    double firstMilliseconds = 0; ///< until there was something to show
    qint64 count = 0;
};

Found search(const LogStore &store, const QString &text)
{
    const LogFilter filter = *LogFilter::parse(text);
    LogScan scan(store, nullptr);
    Found found;
    QElapsedTimer clock;
    const auto take = [&] {
        for (const LogScan::Part &part : scan.take()) {
            found.count += part.matches.count();
            if (found.count > 0 && found.firstMilliseconds == 0)
                found.firstMilliseconds = milliseconds(clock);
        }
    };
    QObject::connect(&scan, &LogScan::found, &scan, take);
    clock.start();
    scan.start({filter, 0, false});
    QEventLoop loop;
    QObject::connect(&scan, &LogScan::found, &loop, [&] {
        if (!scan.isScanning())
            loop.quit();
    });
    loop.exec();
    found.milliseconds = milliseconds(clock);
    return found;
}

QString exported(const std::shared_ptr<LogStore> &store, const QString &file, BenchReport &report)
{
    LogExport *work = LogExport::ofStore(store, {}, file, LogFormat::Plain, nullptr);
    std::optional<Result<LogExportReport>> outcome;
    QObject::connect(work, &LogExport::finished, work,
                     [&outcome](const Result<LogExportReport> &made) { outcome = made; });
    QElapsedTimer clock;
    clock.start();
    const bool done = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 600'000);
    const double seconds = milliseconds(clock) / 1000;
    delete work;
    if (!done || !*outcome)
        return done ? outcome->error().message : QStringLiteral("it did not end");
    report.measure(QStringLiteral("export to a file"), QStringLiteral("MB/s"),
                   double((*outcome)->bytes) / 1e6 / seconds);
    return {};
}

void besideGrep(BenchReport &report, const LogStore &store, const QString &file)
{
    struct Row
    {
        const char *what;
        const char *ours;
        const char *option;
        const char *grep;
        Goal goal;
    };
    const Goal word{Goal::Sense::AtMost, 1.0};
    const Goal expression{Goal::Sense::AtMost, 2.0};
    const Row rows[] = {
        {"a rare word", "quixotic", "-F", "quixotic", word},
        {"a word that is nowhere, of common parts", "upstreamstatus", "-F", "upstreamstatus", word},
        {"a frequent word", "innodb", "-Fi", "innodb", word},
        {"expression with a rare word", "/quix[a-z]+ /", "-E", "quix[a-z]+ ", expression},
        {"expression with a frequent word", "/status=4[0-9]+.*[5-9]ms/", "-E",
         "status=4[0-9]+.*[5-9]ms", expression},
        {"expression without a word", "/[0-9]{3}ms$/", "-E", "[0-9]{3}ms$", expression},
    };
    for (const Row &row : rows) {
        Samples ours;
        Samples first;
        Samples theirs;
        qint64 count = 0;
        QByteArray counted;
        for (int run = 0; run < runs; ++run) {
            const Found found = search(store, QString::fromUtf8(row.ours));
            count = found.count;
            ours.add(found.milliseconds);
            first.add(found.firstMilliseconds);
            const ProgramRun grep = ProgramRun::of(
                QStringLiteral("grep"), {QStringLiteral("-c"), QString::fromUtf8(row.option),
                                         QString::fromUtf8(row.grep), file});
            theirs.add(grep.wallSeconds * 1000);
            counted = grep.output.trimmed();
        }
        if (QByteArray::number(count) != counted) {
            report.skip(QString::fromUtf8(row.what), QStringLiteral("%1 lines here, %2 by grep")
                                                         .arg(count)
                                                         .arg(QString::fromLatin1(counted)));
            continue;
        }
        report.compare(QString::fromUtf8(row.what) + QStringLiteral(", time to the end"),
                       QStringLiteral("ms"), ours,
                       QStringLiteral("grep -c %1").arg(QString::fromUtf8(row.option)), theirs,
                       row.goal);
        if (first.median() > 0)
            report.measure(QString::fromUtf8(row.what) + QStringLiteral(", first hit"),
                           QStringLiteral("ms"), first);
    }
}

void oneMillion(BenchReport &report, const QString &folder)
{
    report.note(QStringLiteral("One million lines of 100 bytes"));
    Samples taken;
    Samples raw;
    Samples speed;
    std::shared_ptr<LogStore> store;
    for (int run = 0; run < runs; ++run) {
        store = std::make_shared<LogStore>(LogBudget{}, folder);
        speed.add(100.0 / fill(*store, million, 4));
        const LogStore::Facts facts = store->facts();
        taken.add(double(facts.memoryBytes) / 1e6);
        raw.add(double(facts.textBytes + qint64(facts.lines)) / 1e6);
    }
    report.compare(QStringLiteral("memory"), QStringLiteral("MB"), taken,
                   QStringLiteral("the raw bytes"), raw, Goal{Goal::Sense::AtMost, 0.5});
    report.measure(QStringLiteral("append, packed and indexed"), QStringLiteral("MB/s"), speed);
    const QString file = folder + QStringLiteral("/lines.log");
    if (const QString why = exported(store, file, report); !why.isEmpty()) {
        report.skip(QStringLiteral("search beside grep"), why);
        return;
    }
    besideGrep(report, *store, file);
}

void growth(BenchReport &report, const QString &folder)
{
    Samples few;
    Samples many;
    Samples more;
    for (int run = 0; run < runs; ++run) {
        LogStore small(LogBudget{}, folder);
        few.add(fill(small, million / 2, 1) * 1000);
        LogStore wide(LogBudget{}, folder);
        many.add(fill(wide, million / 2, 500) * 1000);
        LogStore large(LogBudget{}, folder);
        more.add(fill(large, million, 1) * 1000);
    }
    report.compare(QStringLiteral("append, 500 services"), QStringLiteral("ms"), many,
                   QStringLiteral("1 service"), few, Goal{Goal::Sense::AtMost, 1.3});
    report.compare(QStringLiteral("append, twice the bytes"), QStringLiteral("ms"), more,
                   QStringLiteral("the bytes"), few, Goal{Goal::Sense::AtMost, 2.4});
}

void tenMillion(BenchReport &report, const QString &folder)
{
    report.note(QStringLiteral("Ten million lines, 64 MB of memory, the rest on disk"));
    LogStore store({64LL << 20, 4LL << 30}, folder);
    fill(store, 10 * million, 8);
    const LogStore::Facts facts = store.facts();
    if (facts.lines != 10 * million) {
        report.skip(QStringLiteral("ten million lines"), facts.diskError
                                                             ? facts.diskError->message
                                                             : QStringLiteral("they were trimmed"));
        return;
    }
    report.measure(QStringLiteral("memory of the store"), QStringLiteral("MB"),
                   double(facts.memoryBytes) / 1e6);
    report.measure(QStringLiteral("on disk"), QStringLiteral("MB"), double(facts.diskBytes) / 1e6);
    // A page of a view at places all over, as the scroll bar is dragged.
    Samples pages;
    quint64 place = 12'345;
    for (int i = 0; i < 500; ++i) {
        place = (place * 6'364'136'223'846'793'005u + 1) % (10 * million - 50);
        QElapsedTimer clock;
        clock.start();
        for (quint64 row = 0; row < 50; ++row)
            store.line(store.firstNumber() + place + row);
        pages.add(milliseconds(clock));
    }
    report.measure(QStringLiteral("a page of 50 lines anywhere, median"), QStringLiteral("ms"),
                   pages.median());
    report.measure(QStringLiteral("a page of 50 lines anywhere, p99"), QStringLiteral("ms"),
                   pages.quantile(0.99), Goal{Goal::Sense::AtMost, 16});
    for (const char *text : {"quixotic", "upstreamstatus", "/[0-9]{3}ms$/", "level:error"}) {
        const Found found = search(store, QString::fromUtf8(text));
        report.measure(QStringLiteral("search %1, all").arg(QString::fromUtf8(text)),
                       QStringLiteral("ms"), found.milliseconds);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    BenchReport report(QStringLiteral("Log store"));
    oneMillion(report, folder.path());
    growth(report, folder.path());
    tenMillion(report, folder.path());
    return 0;
}
