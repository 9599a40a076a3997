// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogSearch.h"

#include <QTest>

#include <numeric>

using namespace panel;

namespace {

constexpr quint64 first = LogStore::firstEver;

LogFilter filter(const char *text)
{
    return *LogFilter::parse(QString::fromUtf8(text));
}

void fill(LogStore &store, int lines)
{
    std::vector<LogStore::NewLine> batch;
    const quint64 next = store.endNumber() - first;
    for (int i = 0; i < lines; ++i)
        batch.push_back(
            {0, i % 2, StoredLine::Stream::Output, QByteArray::number(next + quint64(i))});
    store.append(batch);
}

} // namespace

class LogSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksThroughTheHits();
    void staysWithinTheRows();
    void growsWithTheLog();
    void doesNotFindDividers();
    void marksWhereTheHitsAre();
};

void LogSearchTest::walksThroughTheHits()
{
    LogStore store;
    fill(store, 100);
    LogRows rows(store, nullptr);
    LogSearch search(&rows, nullptr);
    search.setQuery(filter("7"));
    QTRY_VERIFY(!search.isScanning());
    QCOMPARE(search.count(), 19);
    QCOMPARE(rows.count(), 100); // all stay visible
    QCOMPARE(*search.next(first), first + 7);
    QCOMPARE(*search.next(first + 7), first + 17);
    QCOMPARE(*search.previous(first + 17), first + 7);
    QVERIFY(!search.previous(first + 7));
    QVERIFY(!search.next(first + 97));
    QCOMPARE(search.ordinal(first + 17), 1);
    QVERIFY(search.isHit(first + 70));
    QVERIFY(!search.isHit(first + 69));
    search.setQuery({});
    QCOMPARE(search.count(), 0);
}

void LogSearchTest::staysWithinTheRows()
{
    LogStore store;
    store.serviceIndex(QStringLiteral("even"));
    store.serviceIndex(QStringLiteral("odd"));
    fill(store, 100);
    LogRows rows(store, nullptr);
    LogSearch search(&rows, nullptr);
    search.setQuery(filter("7"));
    rows.setFilter(filter("service:even"));
    QTRY_VERIFY(!rows.isScanning() && !search.isScanning());
    QCOMPARE(search.count(), 5); // 70, 72, 74, 76 and 78
    rows.setFilter({});
    QTRY_COMPARE(search.count(), 19);
}

void LogSearchTest::growsWithTheLog()
{
    LogStore store;
    LogRows rows(store, nullptr);
    LogSearch search(&rows, nullptr);
    search.setQuery(filter("99"));
    for (int i = 0; i < 20; ++i) {
        fill(store, 5000);
        rows.update();
    }
    QTRY_COMPARE(search.count(), 3691);
    store.clear();
    rows.update();
    QTRY_COMPARE(search.count(), 0);
}

void LogSearchTest::doesNotFindDividers()
{
    LogStore store;
    store.append({{0, 0, StoredLine::Stream::Divider, "web: new container"},
                  {0, 0, StoredLine::Stream::Output, "web"}});
    LogRows rows(store, nullptr);
    LogSearch search(&rows, nullptr);
    search.setQuery(filter("web"));
    QTRY_VERIFY(!search.isScanning());
    QCOMPARE(search.count(), 1);
    QVERIFY(search.isHit(first + 1));
}

void LogSearchTest::marksWhereTheHitsAre()
{
    LogStore store;
    fill(store, 1000);
    LogRows rows(store, nullptr);
    LogSearch search(&rows, nullptr);
    search.setQuery(filter("/^5..$/"));
    QTRY_VERIFY(!search.isScanning());
    QCOMPARE(search.density(10), (std::vector<quint32>{0, 0, 0, 0, 0, 100, 0, 0, 0, 0}));
    const std::vector<quint32> fine = search.density(333);
    QCOMPARE(std::accumulate(fine.begin(), fine.end(), 0u), 100u);
    QCOMPARE(search.density(0).size(), 0u);
}

QTEST_GUILESS_MAIN(LogSearchTest)
#include "LogSearchTest.moc"
