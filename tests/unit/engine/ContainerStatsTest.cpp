// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerStats.h"

#include "core/http/JsonFields.h"

#include <QFile>
#include <QTest>

#include <limits>

namespace panel {

namespace {

using Count = std::optional<qint64>;

QList<Result<ContainerStats>> recorded(const QString &name)
{
    QFile file(QStringLiteral(PANEL_TEST_DATA "/engine-stats/%1.ndjson").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    QList<Result<ContainerStats>> samples;
    while (!file.atEnd())
        samples += parseJsonObject(file.readLine()).and_then(&ContainerStats::fromJson);
    return samples;
}

ContainerStats good(const Result<ContainerStats> &stats)
{
    if (!stats)
        qFatal("%s", qPrintable(stats.error().message));
    return *stats;
}

Result<ContainerStats> parsed(const QByteArray &fields)
{
    return parseJsonObject(R"({"read":"2026-11-26T09:18:30.5Z",)" + fields + "}")
        .and_then(&ContainerStats::fromJson);
}

/// Of the fields of cpu_stats and precpu_stats.
std::optional<double> percentOf(const QByteArray &now, const QByteArray &before)
{
    return good(parsed("\"cpu_stats\":{" + now + "},\"precpu_stats\":{" + before + "}")).cpuPercent;
}

const QByteArray before = R"("cpu_usage":{"total_usage":100},"system_cpu_usage":1000)";

} // namespace

class ContainerStatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asRecordedWithCgroup1()
    {
        const auto samples = recorded(QStringLiteral("20.10-cgroup1-running"));
        QCOMPARE(samples.size(), 3);
        const ContainerStats first = good(samples[0]);
        QVERIFY(first.isRunning());
        QCOMPARE(first.read.toString(Qt::ISODateWithMs),
                 QStringLiteral("2026-11-26T09:18:30.549Z"));
        QVERIFY(!first.cpuPercent);                           // nothing to compare with yet
        QCOMPARE(first.memory, Count(9'670'656 - 8'388'608)); // "1.223MiB"
        QCOMPARE(first.memoryLimit, Count(64 << 20));
        QCOMPARE(first.processes, Count(3));
        QCOMPARE(first.received, Count(266));
        QCOMPARE(first.sent, Count(0));
        QVERIFY(!first.blockRead); // this host does not count it
        QVERIFY(!first.blockWritten);
        const ContainerStats second = good(samples[1]);
        QVERIFY(second.cpuPercent);
        QCOMPARE(qRound(*second.cpuPercent * 100), 3744);
        QCOMPARE(qRound(*good(samples[2]).cpuPercent * 100), 3923);
    }

    void asDocumentedWithCgroup2()
    {
        const auto samples = recorded(QStringLiteral("documented-cgroup2"));
        const ContainerStats first = good(samples[0]);
        QVERIFY(!first.cpuPercent);
        QVERIFY(!first.blockRead);
        QCOMPARE(first.memory, Count(10'000'000));
        const ContainerStats second = good(samples[1]);
        QCOMPARE(second.cpuPercent, std::optional<double>(100)); // 1 s of 4 s on 4 processors
        QCOMPARE(second.memory, Count(11'000'000));
        QCOMPARE(second.memoryLimit, Count(8'589'934'592));
        QCOMPARE(second.received, Count(18'000)); // both networks
        QCOMPARE(second.sent, Count(5'500));
        QCOMPARE(second.blockRead, Count(7'594'000)); // both disks
        QCOMPARE(second.blockWritten, Count(4'100));
        QCOMPARE(second.processes, Count(6));
    }

    void afterItsEndASampleSaysNothing()
    {
        const auto samples = recorded(QStringLiteral("20.10-cgroup1-stop-and-start"));
        QCOMPARE(samples.size(), 5);
        QVERIFY(good(samples[0]).cpuPercent);
        QCOMPARE(good(samples[1]), ContainerStats());
        QCOMPARE(good(samples[2]), ContainerStats());
        QVERIFY(!good(samples[2]).isRunning());
        QVERIFY(good(samples[3]).isRunning());
        QVERIFY(!good(samples[3]).cpuPercent); // the time before the stop is no comparison
        QVERIFY(good(samples[4]).cpuPercent);
    }

    void withoutANetworkThereIsNoTraffic()
    {
        const ContainerStats stats =
            good(recorded(QStringLiteral("20.10-cgroup1-no-network")).first());
        QVERIFY(!stats.received);
        QVERIFY(!stats.sent);
        QVERIFY(stats.memory);
        QVERIFY(stats.cpuPercent);
    }

    void whatIsMissingIsUnknown()
    {
        const ContainerStats stats = good(parsed(R"("name":"/web")"));
        QVERIFY(stats.isRunning());
        ContainerStats nothing;
        nothing.read = stats.read;
        QCOMPARE(stats, nothing);
        QCOMPARE(good(parsed(R"("cpu_stats":{},"precpu_stats":{},"memory_stats":{},"networks":{},
                                "blkio_stats":{},"pids_stats":{})")),
                 nothing);
        QCOMPARE(good(parsed(R"("cpu_stats":null,"memory_stats":null,"networks":null,
                                "blkio_stats":null,"pids_stats":null)")),
                 nothing);
    }

    void percentageOfProcessors_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<double>("percent"); // negative: unknown
        const auto row = [](const char *name, const QByteArray &now, const QByteArray &then,
                            double percent) { QTest::newRow(name) << now << then << percent; };
        const QByteArray two = R"(,"online_cpus":2)";
        row("half of one of two",
            R"("cpu_usage":{"total_usage":350},"system_cpu_usage":2000)" + two, before, 50);
        row("idle", R"("cpu_usage":{"total_usage":100},"system_cpu_usage":2000)" + two, before, 0);
        row("no online_cpus",
            R"("cpu_usage":{"total_usage":350,"percpu_usage":[1,2,3,4]},"system_cpu_usage":2000)",
            before, 100);
        row("online_cpus of 0",
            R"("cpu_usage":{"total_usage":350,"percpu_usage":[1]},"system_cpu_usage":2000,
               "online_cpus":0)",
            before, 25);
        row("no number of processors", R"("cpu_usage":{"total_usage":350},"system_cpu_usage":2000)",
            before, -1);
        row("no system time", R"("cpu_usage":{"total_usage":350})" + two, before, -1);
        row("counter went back", R"("cpu_usage":{"total_usage":99},"system_cpu_usage":2000)" + two,
            before, -1);
        row("system went back", R"("cpu_usage":{"total_usage":350},"system_cpu_usage":999)" + two,
            before, -1);
        row("system stood still",
            R"("cpu_usage":{"total_usage":350},"system_cpu_usage":1000)" + two, before, -1);
        row("more than there is",
            R"("cpu_usage":{"total_usage":9000000000000000000},"system_cpu_usage":1001)" + two,
            before, -1);
        row("2^64-1",
            R"("cpu_usage":{"total_usage":18446744073709551615},"system_cpu_usage":2000)" + two,
            before, -1);
        row("nothing before", R"("cpu_usage":{"total_usage":350},"system_cpu_usage":2000)" + two,
            {}, -1);
    }

    void percentageOfProcessors()
    {
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, before);
        QFETCH(double, percent);
        const auto found = percentOf(now, before);
        QCOMPARE(found.value_or(-1), percent);
    }

    void memoryInUse_data()
    {
        QTest::addColumn<QByteArray>("block");
        QTest::addColumn<qint64>("used"); // negative: unknown
        QTest::addColumn<qint64>("limit");
        QTest::newRow("cgroup v1 before v2") << QByteArray(
            R"("usage":100,"limit":200,"stats":{"total_inactive_file":30,"inactive_file":5})")
                                             << qint64(70) << qint64(200);
        QTest::newRow("more to drop than used")
            << QByteArray(R"("usage":100,"limit":200,"stats":{"total_inactive_file":100})")
            << qint64(100) << qint64(200);
        QTest::newRow("that, and v2's")
            << QByteArray(R"("usage":9,"stats":{"total_inactive_file":10,"inactive_file":2})")
            << qint64(7) << qint64(-1);
        QTest::newRow("no details")
            << QByteArray(R"("usage":100,"limit":0)") << qint64(100) << qint64(-1);
        QTest::newRow("no usage") << QByteArray(R"("limit":5,"stats":{"inactive_file":1})")
                                  << qint64(-1) << qint64(5);
        QTest::newRow("no limit: 2^64-1")
            << QByteArray(R"("usage":1,"limit":18446744073709551615)") << qint64(1) << qint64(-1);
        QTest::newRow("2^53+1 exactly")
            << QByteArray(R"("usage":9007199254740993)") << qint64(9007199254740993) << qint64(-1);
    }

    void memoryInUse()
    {
        QFETCH(QByteArray, block);
        QFETCH(qint64, used);
        QFETCH(qint64, limit);
        const ContainerStats stats = good(parsed("\"memory_stats\":{" + block + "}"));
        QCOMPARE(stats.memory.value_or(-1), used);
        QCOMPARE(stats.memoryLimit.value_or(-1), limit);
    }

    void sumsThatDoNotFitAreUnknown()
    {
        const ContainerStats stats = good(parsed(
            R"("networks":{"a":{"rx_bytes":9223372036854775807,"tx_bytes":1},
                           "b":{"rx_bytes":1,"tx_bytes":2}})"));
        QVERIFY(!stats.received);
        QCOMPARE(stats.sent, Count(3));
    }

    void whatIsNoSampleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const QByteArray &json) {
            QTest::newRow(name) << json;
        };
        const QByteArray read = R"({"read":"2026-11-26T09:18:30.5Z",)";
        row("no time", "{}");
        row("time of another type", R"({"read":5})");
        row("negative", read + R"("memory_stats":{"usage":-1}})");
        row("text for a number", read + R"("pids_stats":{"current":"3"}})");
        row("block of another type", read + R"("memory_stats":[1]})");
        row("negative time", read + R"("cpu_stats":{"cpu_usage":{"total_usage":-5}}})");
        row("processors of another type", read + R"("cpu_stats":{"cpu_usage":7}})");
        row("list of another type", read + R"("cpu_stats":{"cpu_usage":{"percpu_usage":"many"}}})");
        row("network of another type", read + R"("networks":{"eth0":7}})");
        row("block I/O of another type",
            read + R"("blkio_stats":{"io_service_bytes_recursive":{"op":"read"}}})");
        row("block I/O without an operation",
            read + R"("blkio_stats":{"io_service_bytes_recursive":[{"value":1}]}})");
    }

    void whatIsNoSampleIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto stats = parseJsonObject(json).and_then(&ContainerStats::fromJson);
        QVERIFY(!stats);
        QCOMPARE(stats.error().kind, Error::Kind::BadAnswer);
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ContainerStatsTest)
#include "ContainerStatsTest.moc"
