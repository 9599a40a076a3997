// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/DiskUsage.h"

#include "core/engine/ContainerReport.h"
#include "core/http/JsonFields.h"

#include <QTest>

#include <limits>

namespace panel {

namespace {

/// As Docker 20.10 writes it, without the fields that nobody reads here.
const QByteArray usual = R"({"LayersSize":1000,
    "Images":[{"Id":"sha256:1","Size":900}],
    "Containers":[{"Id":"web","SizeRw":20,"SizeRootFs":920},{"Id":"idle","SizeRootFs":900},
                  {"Id":"broken","SizeRw":-1,"SizeRootFs":-1}],
    "Volumes":[{"Name":"data","UsageData":{"RefCount":1,"Size":300}},
               {"Name":"remote","UsageData":{"RefCount":1,"Size":-1}}],
    "BuildCache":[{"ID":"a","InUse":false,"Shared":false,"Size":4},
                  {"ID":"b","InUse":true,"Shared":false,"Size":4000},
                  {"ID":"c","InUse":false,"Shared":true,"Size":4000}],
    "BuilderSize":4})";

QByteArray with(const char *what, const char *instead)
{
    return QByteArray(usual).replace(what, instead);
}

} // namespace

class DiskUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage()
    {
        const auto usage = DiskUsage::fromJson(*parseJsonObject(usual));
        QVERIFY2(usage, usage ? "" : qPrintable(usage.error().message));
        QCOMPARE(usage->layers, 1000);
        QCOMPARE(usage->containers, 20);
        const QHash<QString, qint64> containers{{QStringLiteral("web"), 20},
                                                {QStringLiteral("idle"), 0}};
        QCOMPARE(usage->container, containers);
        QCOMPARE(usage->volumes, (QHash<QString, qint64>{{QStringLiteral("data"), 300}}));
        QCOMPARE(usage->buildCache, 4);
        QCOMPARE(usage->buildRecords, 1);
        QCOMPARE(usage->total(), 1324);
    }

    void anEmptyEngine()
    {
        const auto usage = DiskUsage::fromJson(*parseJsonObject(
            R"({"LayersSize":0,"Images":null,"Containers":null,"Volumes":null,"BuildCache":null})"));
        QVERIFY(usage);
        QCOMPARE(*usage, DiskUsage());
    }

    /// What sums would run over with is no size of anything.
    void hostile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("containers") << with(R"("Id":"web","SizeRw":20)",
                                            R"("Id":"web","SizeRw":9223372036854775807},
                                               {"Id":"other","SizeRw":9223372036854775807)");
        QTest::newRow("build cache") << with(R"("Size":4})", R"("Size":9223372036854775807},
                    {"ID":"x","InUse":false,"Shared":false,"Size":9223372036854775807})");
        QTest::newRow("volumes") << with(R"("Size":300}})", R"("Size":9223372036854775807}},
                    {"Name":"x","UsageData":{"Size":9223372036854775807}})");
        QTest::newRow("all together") << with("1000,", "9223372036854775807,");
        QTest::newRow("negative layers") << with("1000,", "-1000,");
        QTest::newRow("negative container") << with("\"SizeRw\":20", "\"SizeRw\":-20");
        QTest::newRow("negative volume") << with("\"Size\":300", "\"Size\":-300");
        QTest::newRow("negative record") << with("\"Size\":4}", "\"Size\":-4}");
        QTest::newRow("no size of a record") << with(",\"Size\":4}", "}");
    }

    void hostile()
    {
        QFETCH(QByteArray, json);
        const auto object = parseJsonObject(json);
        QVERIFY(object);
        const auto usage = DiskUsage::fromJson(*object);
        QVERIFY(!usage);
        QCOMPARE(usage.error().kind, Error::Kind::BadAnswer);
        QVERIFY(!usage.error().message.isEmpty());
    }

    /// Whoever adds them up without reading them from an answer.
    void theTotalDoesNotRunOver()
    {
        DiskUsage usage;
        usage.layers = std::numeric_limits<qint64>::max();
        usage.buildCache = 1;
        QCOMPARE(usage.total(), std::numeric_limits<qint64>::max());
    }

    /// The low half of a number is another number.
    void numbersOfAReportAreNotCutOff_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("policy");
        QTest::newRow("grace") << QByteArray("4294967306") << QByteArray("3");
        QTest::newRow("retries") << QByteArray("10") << QByteArray("4294967299");
    }

    void numbersOfAReportAreNotCutOff()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, policy);
        const auto report = ContainerReport::fromInspectJson(*parseJsonObject(
            R"({"Id":"abc","Name":"/web","Created":"2026-11-23T10:11:12Z","Image":"sha256:1",
                "RestartCount":0,"State":{"Status":"running","OOMKilled":false,"Pid":1,"ExitCode":0,
                "Error":"","StartedAt":"2026-11-23T10:11:13Z","FinishedAt":"0001-01-01T00:00:00Z"},
                "Config":{"Image":"web","Tty":false,"Labels":null,"StopTimeout":)"
            + config
            + R"(},"HostConfig":{"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":)"
            + policy + R"(}},"NetworkSettings":{"Ports":{}}})"));
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(QStringLiteral("a number of reasonable size")),
                 qPrintable(report.error().message));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DiskUsageTest)
#include "DiskUsageTest.moc"
