// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/StatsCommand.h"

#include <QJsonArray>
#include <QRegularExpression>
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
        QCOMPARE(web[QStringLiteral("memoryLimit")], 64 << 20);
        QCOMPARE(web[QStringLiteral("received")], 806);
        QCOMPARE(web[QStringLiteral("sent")], 1'500'000);
        QCOMPARE(web[QStringLiteral("processes")], 3);
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
        static const QRegularExpression gap(QStringLiteral("  +"));
        QCOMPARE(lines[1].split(gap),
                 (QStringList{QStringLiteral("web"), QStringLiteral("12.3 %"),
                              QStringLiteral("10.0 MiB"), QStringLiteral("64.0 MiB"),
                              QStringLiteral("806 B"), QStringLiteral("1.5 MB"),
                              QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("3")}));
        QCOMPARE(lines[2].simplified(), QStringLiteral("db not running"));
        QCOMPARE(lines[4], QStringLiteral("a␊b: The engine is busy."));
    }
};

QTEST_GUILESS_MAIN(StatsReportTest)
#include "StatsReportTest.moc"
