// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/UsageSeries.h"

#include "core/session/UsageTexts.h"
#include "gui/models/UsageCells.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace panel;

namespace {

ServiceUsage of(const QList<double> &percents, qint64 memory = 20 << 20, qint64 limit = 64 << 20)
{
    ServiceUsage usage;
    usage.state = ServiceUsage::State::Measured;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    for (const double percent : percents) {
        ServiceSample sample;
        sample.time = start.addSecs(usage.samples.size());
        sample.cpuPercent = percent;
        sample.memory = memory;
        sample.memoryLimit = limit;
        sample.receivedRate = percent * 1000;
        usage.samples.append(sample);
    }
    return usage;
}

} // namespace

class UsageSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void textsHaveUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QString &text, const char *wanted) {
            QTest::newRow(wanted) << text << QString::fromUtf8(wanted);
        };
        row(percentText(0.04), "0.0 %");
        row(percentText(99.94), "99.9 %");
        row(percentText(99.96), "100 %");
        row(percentText(1234.4), "1234 %");
        row(percentText({}), "–");
        row(memoryText(0), "0 B");
        row(memoryText(1023), "1023 B");
        row(memoryText(1536), "1.5 KiB");
        row(memoryText(43'200'000), "41.2 MiB");
        row(memoryText(512 << 20), "512 MiB");
        row(memoryText(std::numeric_limits<qint64>::max()), "8.0 EiB");
        row(trafficText(806), "806 B");
        row(trafficText(1500), "1.5 kB");
        row(rateText(1500), "1.5 kB/s");
        row(rateText(1e300), "9.0 EB/s");
        row(countText(12), "12");
    }

    void textsHaveUnits()
    {
        QFETCH(QString, text);
        QTEST(text, "wanted");
    }

    void axesEndAtRoundNumbers_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << 2.0;
        QTest::newRow("little") << 1.2 << 2.0;
        QTest::newRow("4") << 4.0 << 5.0;
        QTest::newRow("one processor") << 99.0 << 200.0;
        QTest::newRow("many") << 900.0 << 1000.0;
    }

    void axesEndAtRoundNumbers()
    {
        QFETCH(double, highest);
        QFETCH(double, top);
        QCOMPARE(usageSeries(of({0, highest}), UsageMetric::Cpu).top(), top);
    }

    void aNearLimitHasALineAndAFarOneAWord()
    {
        const UsageSeries near = usageSeries(of({1}), UsageMetric::Memory);
        QVERIFY(!near.isLimitFar());
        QCOMPARE(near.top(), 96.0 * (1 << 20));
        const UsageSeries far =
            usageSeries(of({1}, 20 << 20, qint64(24) << 30), UsageMetric::Memory);
        QVERIFY(far.isLimitFar());
        QCOMPARE(far.top(), 32.0 * (1 << 20));
    }

    void twoLinesAreNamed()
    {
        const UsageSeries network = usageSeries(of({1, 2}), UsageMetric::Network);
        QCOMPARE(network.lines.size(), 2);
        QCOMPARE(network.textAt(1), QStringLiteral("in 2.0 kB/s, out –"));
        QCOMPARE(currentText(of({1}), UsageMetric::Network), QStringLiteral("↓ 1.0 kB/s  ↑ –"));
        QCOMPARE(currentText(of({1}), UsageMetric::BlockIo), QStringLiteral("–"));
    }

    void cellsSayWhyThereIsNoNumber()
    {
        ServiceUsage usage;
        QCOMPARE(usageText(usage, UsageKind::Cpu), QStringLiteral("…"));
        usage.state = ServiceUsage::State::NotRunning;
        QCOMPARE(usageText(usage, UsageKind::Memory), QStringLiteral("–"));
        QVERIFY(!usageToolTip(usage).isEmpty());
        usage.state = ServiceUsage::State::Failed;
        usage.error = QStringLiteral("a\u202Eb");
        QCOMPARE(usageToolTip(usage), QStringLiteral("a⟨U+202E⟩b"));
        usage = of({10, 30, 20});
        QCOMPARE(usageText(usage, UsageKind::Cpu), QStringLiteral("20.0 %"));
        QCOMPARE(usageSpoken(usage, UsageKind::Cpu),
                 QStringLiteral("20.0 %; in the last minute between 10.0 % and 30.0 %"));
        QVERIFY(usageToolTip(usage).contains(u"20.0 MiB of 64.0 MiB (31.3 %)"));
    }

    void aPauseIsAGapInTheCurve()
    {
        ServiceUsage usage = of({10, 10, 10, 10});
        usage.samples[3].time = usage.samples[2].time.addSecs(20);
        const QPolygonF points = usageTrend(usage, UsageKind::Cpu);
        QCOMPARE(points.size(), 5);
        QVERIFY(std::isnan(points[3].y()));
        QCOMPARE(points.last().x(), 1.0);
        for (const QPointF &point : points)
            QVERIFY(std::isnan(point.y()) || (point.y() >= 0 && point.y() <= 1));
        usage.samples[1].cpuPercent.reset();
        QVERIFY(std::isnan(usageTrend(usage, UsageKind::Cpu)[1].y()));
        usage.state = ServiceUsage::State::Waiting;
        QVERIFY(usageTrend(usage, UsageKind::Cpu).isEmpty());
    }
};

QTEST_GUILESS_MAIN(UsageSeriesTest)
#include "UsageSeriesTest.moc"
