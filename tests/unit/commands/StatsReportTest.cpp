// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/StatsCommand.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;

namespace {

NamedUsage measured(const QString &name)
{
    ServiceSample sample;
    sample.cpuPercent = 12.34;
    sample.memory = 10 << 20;
    sample.memoryLimit = 64 << 20;
    sample.received = 806;
    sample.sent = 1'500'000;
    sample.processes = 3;
    return {name, {ServiceUsage::State::Measured, {}, {sample}}};
}

QList<NamedUsage> three()
{
    return {measured(QStringLiteral("web")),
            {QStringLiteral("db"), {ServiceUsage::State::NotRunning, {}, {}}},
            {QStringLiteral("a\nb"),
             {ServiceUsage::State::Failed, QStringLiteral("The engine is busy."), {}}}};
}

} // namespace

class StatsReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonSaysNullForWhatIsNotKnown()
    {
        const QJsonArray rows = statsJson(three())[QStringLiteral("services")].toArray();
        QCOMPARE(rows.size(), 3);
        const QJsonObject web = rows[0].toObject();
        QCOMPARE(web[QStringLiteral("state")], QStringLiteral("measured"));
        QCOMPARE(web[QStringLiteral("cpuPercent")], 12.34);
        QCOMPARE(web[QStringLiteral("memory")], 10 << 20);
        QCOMPARE(web[QStringLiteral("memoryPercent")], 15.625);
        QCOMPARE(web[QStringLiteral("sent")], 1'500'000);
        QVERIFY(web[QStringLiteral("blockRead")].isNull());
        QVERIFY(web[QStringLiteral("error")].isNull());
        QCOMPARE(rows[1].toObject()[QStringLiteral("state")], QStringLiteral("not-running"));
        QVERIFY(rows[1].toObject()[QStringLiteral("memory")].isNull());
        QCOMPARE(rows[2].toObject()[QStringLiteral("state")], QStringLiteral("unknown"));
        QCOMPARE(rows[2].toObject()[QStringLiteral("error")],
                 QStringLiteral("The engine is busy."));
    }

    void tableHasUnitsAndReasons()
    {
        const QStringList lines = statsTable(three()).split(u'\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith(u"SERVICE"));
        for (const char *word :
             {"web", "12.3 %", "10.0 MiB", "64.0 MiB", "806 B", "1.5 MB", "–", "3"})
            QVERIFY2(lines[1].contains(QString::fromUtf8(word)), word);
        QCOMPARE(lines[2].simplified(), QStringLiteral("db not running"));
        QCOMPARE(lines[4], QStringLiteral("a␊b: The engine is busy."));
    }
};

QTEST_GUILESS_MAIN(StatsReportTest)
#include "StatsReportTest.moc"
