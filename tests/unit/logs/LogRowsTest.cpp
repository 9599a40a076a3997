// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogRows.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace panel;

namespace {

void fill(LogStore &store, int lines, int bytes = 0)
{
    std::vector<LogStore::NewLine> batch;
    const quint64 first = store.endNumber();
    for (int i = 0; i < lines; ++i) {
        const QByteArray text = "line " + QByteArray::number(first + quint64(i));
        batch.push_back({0, 0, StoredLine::Stream::Output, text.leftJustified(bytes, ' ')});
    }
    store.append(batch);
}

LogFilter filter(const char *text)
{
    return *LogFilter::parse(QString::fromUtf8(text));
}

/// What the rows must be, the plain way.
std::vector<quint64> expected(const LogStore &store, const LogFilter &filter)
{
    std::vector<quint64> numbers;
    const QStringList services = store.services();
    store.visit(0, store.endNumber(), [&](const StoredLine &line) {
        if (filter.matches(line, services))
            numbers.push_back(line.number);
    });
    return numbers;
}

std::vector<quint64> actual(const LogRows &rows)
{
    std::vector<quint64> numbers;
    for (qint64 row = 0; row < rows.count(); ++row)
        numbers.push_back(rows.numberAt(row));
    return numbers;
}

} // namespace

class LogRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingWithoutFilter();
    void growsAsAFullScan();
    void changesFilterWhileGrowing();
    void losesTrimmedRows();
    void followsAClear();
    void findsRowsByNumber();
    void scansInSlices();
    void beginsWithTheNewest();
    void tellsTheEndOfAScan();
};

void LogRowsTest::showsEverythingWithoutFilter()
{
    LogStore store;
    fill(store, 100);
    LogRows rows(store, nullptr);
    QCOMPARE(rows.count(), 100);
    fill(store, 50);
    QCOMPARE(rows.count(), 100); // rows stay what they are until they are told
    rows.update();
    QCOMPARE(rows.count(), 150);
    QCOMPARE(rows.numberAt(149), 149u);
}

void LogRowsTest::growsAsAFullScan()
{
    LogStore store;
    LogRows rows(store, nullptr);
    rows.setFilter(filter("7"));
    for (int i = 0; i < 50; ++i) {
        fill(store, 37 * i);
        rows.update();
    }
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, filter("7")));
    QVERIFY(rows.count() > 1000);
}

void LogRowsTest::changesFilterWhileGrowing()
{
    LogStore store;
    fill(store, 300'000);
    LogRows rows(store, nullptr);
    const char *const filters[] = {"99", "-1", "", "/7+3/", "3 4 5"};
    for (const char *text : filters) {
        rows.setFilter(filter(text)); // most often while the scan for the one before goes on
        fill(store, 1000);
        rows.update();
        QTest::qWait(1);
    }
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, filter("3 4 5")));
    rows.setFilter({});
    QCOMPARE(rows.count(), 305'000);
}

void LogRowsTest::losesTrimmedRows()
{
    LogStore store(3 * 1024 * 1024);
    LogRows rows(store, nullptr);
    rows.setFilter(filter("3"));
    for (int i = 0; i < 30; ++i) {
        fill(store, 500, 1000);
        rows.update();
    }
    QTRY_VERIFY(!rows.isScanning());
    QVERIFY(store.firstNumber() > 0);
    QCOMPARE(actual(rows), expected(store, filter("3")));

    rows.setFilter({});
    QCOMPARE(rows.numberAt(0), store.firstNumber());
    fill(store, 10'000, 1000); // all that the rows knew is gone at once
    rows.update();
    QCOMPARE(rows.numberAt(0), store.firstNumber());
    QCOMPARE(rows.count(), qint64(store.endNumber() - store.firstNumber()));
}

void LogRowsTest::followsAClear()
{
    LogStore store;
    fill(store, 1000);
    LogRows rows(store, nullptr);
    rows.setFilter(filter("9"));
    store.clear();
    rows.update();
    QCOMPARE(rows.count(), 0);
    fill(store, 20);
    rows.update();
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), (std::vector<quint64>{1009, 1019}));
}

void LogRowsTest::findsRowsByNumber()
{
    LogStore store;
    fill(store, 100);
    LogRows rows(store, nullptr);
    QCOMPARE(rows.rowOf(42), 42);
    QCOMPARE(rows.rowOf(1000), 100);
    rows.setFilter(filter("5"));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(rows.numberAt(rows.rowOf(50)), 50u);
    QCOMPARE(rows.numberAt(rows.rowOf(60)), 65u);
    QCOMPARE(rows.rowOf(1000), rows.count());
}

void LogRowsTest::scansInSlices()
{
    LogStore store;
    fill(store, 400'000);
    LogRows rows(store, nullptr);
    QElapsedTimer timer;
    timer.start();
    rows.setFilter(filter("/(\\d+)\\1/")); // dear: back references
    // A slice is 8 ms; the rest is for a busy machine. The whole scan takes much longer.
    QVERIFY2(timer.elapsed() < 60, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(rows.isScanning());
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isScanning(), 20'000);
    QCOMPARE(actual(rows), expected(store, filter("/(\\d+)\\1/")));
}

void LogRowsTest::beginsWithTheNewest()
{
    LogStore store;
    fill(store, 1'000'000);
    LogRows rows(store, nullptr);
    rows.setFilter(filter("/line/"));
    QVERIFY(rows.isScanning());
    QVERIFY(rows.count() > 0);
    QCOMPARE(rows.numberAt(rows.count() - 1), 999'999u);
}

void LogRowsTest::tellsTheEndOfAScan()
{
    LogStore store;
    fill(store, 200'000);
    LogRows rows(store, nullptr);
    bool ended = false;
    connect(&rows, &LogRows::changed, this, [&] { ended = !rows.isScanning(); });
    rows.setFilter(filter("/no such thing/"));
    QTRY_VERIFY(ended);
    QCOMPARE(rows.count(), 0);
}

QTEST_GUILESS_MAIN(LogRowsTest)
#include "LogRowsTest.moc"
