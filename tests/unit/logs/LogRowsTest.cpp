// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogRows.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace panel;

namespace {

constexpr quint64 first = LogStore::firstEver;

void fill(LogStore &store, int lines, int bytes = 0)
{
    std::vector<LogStore::NewLine> batch;
    const quint64 next = store.endNumber() - first;
    for (int i = 0; i < lines; ++i) {
        const QByteArray text = "line " + QByteArray::number(next + quint64(i));
        batch.push_back({0, i % 2, StoredLine::Stream::Output, text.leftJustified(bytes, ' ')});
    }
    store.append(batch);
}

void add(LogStore &store, const QByteArray &text, int service = 0,
         StoredLine::Stream stream = StoredLine::Stream::Output)
{
    store.append({{0, service, stream, text}});
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

/// The numbers counted from the first, in one text.
QByteArray places(const LogRows &rows)
{
    QByteArrayList places;
    for (qint64 row = 0; row < rows.count(); ++row)
        places.append(QByteArray::number(rows.numberAt(row) - first)
                      + (rows.isMatch(row) ? "" : "~"));
    return places.join(' ');
}

} // namespace

class LogRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingWithoutFilter();
    void findsTheSameAsTheFilter_data();
    void findsTheSameAsTheFilter();
    void growsAsAFullScan();
    void changesFilterWhileGrowing();
    void keepsRowsUntilNewOnesAreFound();
    void losesTrimmedRows();
    void followsAClear();
    void followsAChangedFront();
    void findsRowsByNumber();
    void doesNotWorkInThisThread();
    void beginsWithTheNewest();
    void survivesEvilExpressions();
    void tellsTheEndOfAScan();
    void showsContext();
    void showsContextAsItGrows();
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
    QCOMPARE(rows.numberAt(149), first + 149);
}

void LogRowsTest::findsTheSameAsTheFilter_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"needle",
                             "Needle",
                             "-needle",
                             "needle hay",
                             "/needle/",
                             "/ne+dle$/",
                             "/^needle/",
                             "/e.n/",
                             "/a|needle/",
                             "/\\s/",
                             "/[^x]needle/",
                             "/needle(?! x)/",
                             "/a?needle/",
                             "käse",
                             "/KÄS./",
                             "red",
                             "/\\x41/",
                             "needle service:db",
                             "stream:err",
                             "level:error",
                             "needle -level:error",
                             "/(a+)+needle/",
                             "\"a needle\"",
                             "e",
                             "service:web",
                             "/(hay)?needle\\b/",
                             "/x{2,3}y/"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

/// The scan looks at whole chunks and skips some; it must find what a look at each line finds.
void LogRowsTest::findsTheSameAsTheFilter()
{
    QFETCH(QString, text);
    LogStore store;
    store.serviceIndex(QStringLiteral("web"));
    store.serviceIndex(QStringLiteral("db"));
    const QByteArrayList texts = {"hay",
                                  "needle",
                                  "a Needle in hay",
                                  "a needle x",
                                  "",
                                  "needle",
                                  "KÄSE",
                                  "Käse",
                                  "[error] needle",
                                  "\x1b[31mnee\x1b[0mdle",
                                  "r\x1b[1med",
                                  "A",
                                  "aaaaaaaaaaneedle",
                                  "xxy",
                                  "hayneedle",
                                  "e\xff\xfe needle",
                                  "x needle",
                                  "nee",
                                  "dle",
                                  "\x1b]0;needle"};
    for (int i = 0; i < 8000; ++i) {
        // Most chunks have none of it, and no divider, so that they are skipped.
        const bool plain = i % 4000 < 3900;
        const QByteArray line = plain
                                    ? "just straw " + QByteArray::number(i).leftJustified(200, '.')
                                    : texts[i % texts.size()];
        add(store, line, i % 3 == 0 ? 1 : 0,
            !plain && i % 97 == 0 ? StoredLine::Stream::Divider
            : i % 5 == 0          ? StoredLine::Stream::Error
                                  : StoredLine::Stream::Output);
    }
    QVERIFY(store.spans(0, store.endNumber()).size() > 2);
    const LogFilter wanted = *LogFilter::parse(text);
    LogRows rows(store, nullptr);
    rows.setFilter(wanted);
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, wanted));
    QVERIFY(rows.count() > 0);
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

void LogRowsTest::keepsRowsUntilNewOnesAreFound()
{
    LogStore store;
    fill(store, 1000);
    LogRows rows(store, nullptr);
    rows.setFilter(filter("1"));
    QCOMPARE(rows.count(), 1000); // no empty frame in between
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, filter("1")));
    rows.setFilter(filter("2"));
    QCOMPARE(actual(rows), expected(store, filter("1")));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, filter("2")));
}

void LogRowsTest::losesTrimmedRows()
{
    LogStore store({1024 * 1024, 0});
    LogRows rows(store, nullptr);
    rows.setFilter(filter("3"));
    for (int i = 0; i < 60; ++i) {
        fill(store, 5000, 20);
        rows.update();
    }
    QTRY_VERIFY(!rows.isScanning());
    QVERIFY(store.firstNumber() > first);
    QCOMPARE(actual(rows), expected(store, filter("3")));

    rows.setFilter({});
    QCOMPARE(rows.numberAt(0), store.firstNumber());
    fill(store, 300'000, 20); // all that the rows knew is gone at once
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
    QTRY_VERIFY(!rows.isScanning());
    store.clear();
    rows.update();
    QCOMPARE(rows.count(), 0);
    fill(store, 20);
    rows.update();
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), (std::vector<quint64>{first + 1009, first + 1019}));
}

/// Earlier lines are put in, with and without a filter.
void LogRowsTest::followsAChangedFront()
{
    LogStore store;
    fill(store, 50'000);
    LogRows all(store, nullptr);
    LogRows rows(store, nullptr);
    rows.setFilter(filter("77"));
    QTRY_VERIFY(!rows.isScanning());
    std::vector<LogStore::NewLine> earlier;
    for (int i = 0; i < 1000; ++i)
        earlier.push_back({0, 0, StoredLine::Stream::Output, "earlier " + QByteArray::number(i)});
    store.replaceFront(first + 100, earlier);
    all.update();
    rows.update();
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(actual(rows), expected(store, filter("77")));
    QVERIFY(rows.numberAt(0) < first);
    QCOMPARE(all.numberAt(0), first - 900);
    QCOMPARE(all.count(), 50'900);
}

void LogRowsTest::findsRowsByNumber()
{
    LogStore store;
    fill(store, 100);
    LogRows rows(store, nullptr);
    QCOMPARE(rows.rowOf(first + 42), 42);
    QCOMPARE(rows.rowOf(first + 1000), 100);
    rows.setFilter(filter("5"));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(rows.numberAt(rows.rowOf(first + 50)), first + 50);
    QCOMPARE(rows.numberAt(rows.rowOf(first + 60)), first + 65);
    QCOMPARE(rows.rowOf(first + 1000), rows.count());
}

void LogRowsTest::doesNotWorkInThisThread()
{
    LogStore store;
    fill(store, 400'000);
    LogRows rows(store, nullptr);
    const LogFilter dear = filter("/(\\d+)\\1/"); // back references
    rows.setFilter(dear);
    QVERIFY(rows.isScanning()); // what is found comes by the event loop
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isScanning(), 20'000);
    QCOMPARE(actual(rows), expected(store, dear));
}

void LogRowsTest::beginsWithTheNewest()
{
    LogStore store;
    fill(store, 1'000'000);
    LogRows rows(store, nullptr);
    QVERIFY(rows.count() == 1'000'000);
    // An expression without a word to look for, on each line.
    rows.setFilter(filter("/\\d$/"));
    qint64 atFirst = -1;
    quint64 newest = 0;
    connect(&rows, &LogRows::changed, this, [&] {
        if (atFirst >= 0 || rows.count() == 1'000'000)
            return;
        atFirst = rows.count();
        newest = rows.numberAt(rows.count() - 1);
    });
    QTRY_VERIFY(atFirst >= 0 || !rows.isScanning());
    if (atFirst < 0)
        QSKIP("All was found before anything was told");
    QVERIFY(atFirst > 0);
    QCOMPARE(newest, first + 999'999);
    QTRY_COMPARE(rows.count(), 1'000'000);
}

/// On many lines at once, and on each by itself where that is too much.
void LogRowsTest::survivesEvilExpressions()
{
    LogStore store;
    for (int i = 0; i < 200; ++i)
        add(store, QByteArray(2000, 'a') + (i % 50 == 7 ? "" : "b"));
    LogRows rows(store, nullptr);
    rows.setFilter(filter("/(a+)+$/"));
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isScanning(), 10'000);
    QCOMPARE(places(rows), "7 57 107 157");
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
    QCOMPARE(rows.progress(), 1.0);
}

void LogRowsTest::showsContext()
{
    LogStore store;
    store.serviceIndex(QStringLiteral("web"));
    store.serviceIndex(QStringLiteral("db"));
    for (int i = 0; i < 30; ++i)
        add(store, i == 10 || i == 12 || i == 29 ? "needle" : "hay", i % 2);
    LogRows rows(store, nullptr);
    rows.setContext(2);
    rows.setFilter(filter("needle"));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(places(rows), "8~ 9~ 10 11~ 12 13~ 14~ 27~ 28~ 29");
    // Lines of services that are not wanted are no context: others stand for them.
    rows.setFilter(filter("needle service:web"));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(places(rows), "6~ 8~ 10 12 14~ 16~");
    rows.setContext(0);
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(places(rows), "10 12");
    // A filter without text has no use for it.
    rows.setContext(3);
    rows.setFilter(filter("service:db"));
    QTRY_VERIFY(!rows.isScanning());
    QCOMPARE(rows.count(), 15);
}

/// Over the borders of chunks, and behind matches that were the last lines.
void LogRowsTest::showsContextAsItGrows()
{
    LogStore store;
    LogRows rows(store, nullptr);
    rows.setContext(3);
    rows.setFilter(filter("99"));
    for (int i = 0; i < 30; ++i) {
        fill(store, 33, 1500);
        rows.update();
        QTRY_VERIFY(!rows.isScanning());
    }
    std::set<quint64> wanted;
    for (const quint64 match : expected(store, filter("99"))) {
        for (quint64 number = match - 3; number <= match + 3; ++number) {
            if (number < store.endNumber())
                wanted.insert(number);
        }
    }
    QVERIFY(store.spans(0, store.endNumber()).size() > 3);
    QCOMPARE(actual(rows), std::vector<quint64>(wanted.begin(), wanted.end()));
}

QTEST_GUILESS_MAIN(LogRowsTest)
#include "LogRowsTest.moc"
