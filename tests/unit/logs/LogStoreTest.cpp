// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogStore.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace panel;

namespace {

LogStore::NewLine line(const QByteArray &text, int service = 0, qint64 time = 0)
{
    return {time, service, StoredLine::Stream::Output, text};
}

/// A text that tells its number, padded to 1000 bytes.
QByteArray numbered(quint64 number)
{
    return QByteArray::number(number).leftJustified(1000, '.');
}

} // namespace

class LogStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsExactBytes();
    void keepsNumbersWhenTrimming();
    void staysWithinBudget();
    void keepsALineLongerThanAChunk();
    void clearsWithoutReusingNumbers();
    void visitsOnlyTheRange();
    void givesLinesThatOutliveTheStore();
    void isReadWhileItGrows();
};

void LogStoreTest::startsEmpty()
{
    LogStore store;
    QCOMPARE(store.firstNumber(), 0u);
    QCOMPARE(store.endNumber(), 0u);
    QCOMPARE(store.bytes(), 0);
    QVERIFY(store.line(0).number >= store.endNumber());
    store.visit(0, 100, [](const StoredLine &) { QFAIL("there is no line"); });
}

void LogStoreTest::keepsExactBytes()
{
    LogStore store;
    const int nginx = store.serviceIndex(QStringLiteral("nginx"));
    const int redis = store.serviceIndex(QStringLiteral("redis"));
    QCOMPARE(store.serviceIndex(QStringLiteral("nginx")), nginx);
    QCOMPARE(store.services(), QStringList({QStringLiteral("nginx"), QStringLiteral("redis")}));

    const QByteArray odd("\0\xff\x1b[31m\t \xe2\x80\xae", 12);
    store.append({line("first", nginx, 5),
                  line(QByteArray(), redis, 6),
                  {7, redis, StoredLine::Stream::Error, odd}});

    QCOMPARE(store.line(0).text, "first");
    QCOMPARE(store.line(0).service, nginx);
    QCOMPARE(store.line(1).text, QByteArray());
    QCOMPARE(store.line(1).number, 1u);
    QCOMPARE(store.line(2).text, odd);
    QCOMPARE(store.line(2).timeNano, 7);
    QVERIFY(store.line(2).stream == StoredLine::Stream::Error);
}

void LogStoreTest::keepsNumbersWhenTrimming()
{
    LogStore store(3 * 1024 * 1024);
    for (quint64 i = 0; i < 20'000; i += 100) {
        std::vector<LogStore::NewLine> lines;
        for (quint64 j = i; j < i + 100; ++j)
            lines.push_back(line(numbered(j)));
        store.append(lines);
    }
    QCOMPARE(store.endNumber(), 20'000u);
    QVERIFY(store.firstNumber() > 15'000u);
    for (quint64 number = store.firstNumber(); number < store.endNumber(); number += 97) {
        QCOMPARE(store.line(number).number, number);
        QCOMPARE(store.line(number).text, numbered(number));
    }
    QVERIFY(store.line(store.firstNumber() - 1).number >= store.endNumber());
}

void LogStoreTest::staysWithinBudget()
{
    const qint64 budget = 5 * 1024 * 1024;
    LogStore store(budget);
    for (int i = 0; i < 30'000; ++i)
        store.append({line(numbered(quint64(i)))});
    QVERIFY(store.bytes() <= budget);
    QVERIFY(store.bytes() > budget - 2 * 1024 * 1024);
}

void LogStoreTest::keepsALineLongerThanAChunk()
{
    LogStore store(1024 * 1024);
    const QByteArray huge(3 * 1024 * 1024, 'x');
    store.append({line("before")});
    store.append({line(huge)});
    QCOMPARE(store.line(1).text, huge);
    store.append({line("after")});
    QCOMPARE(store.line(2).text, "after");
    QCOMPARE(store.firstNumber(), 2u);
}

void LogStoreTest::clearsWithoutReusingNumbers()
{
    LogStore store;
    store.append({line("a"), line("b")});
    store.clear();
    QCOMPARE(store.firstNumber(), 2u);
    QCOMPARE(store.endNumber(), 2u);
    QCOMPARE(store.bytes(), 0);
    store.append({line("c")});
    QCOMPARE(store.line(2).text, "c");
    QVERIFY(store.line(1).number >= store.endNumber());
}

void LogStoreTest::visitsOnlyTheRange()
{
    LogStore store;
    for (quint64 i = 0; i < 5000; ++i)
        store.append({line(numbered(i))}); // more than four chunks
    quint64 expected = 990;
    store.visit(990, 4100, [&expected](const StoredLine &found) {
        QCOMPARE(found.number, expected);
        QCOMPARE(found.text, numbered(expected));
        ++expected;
    });
    QCOMPARE(expected, 4100u);
    store.visit(4100, 4100, [](const StoredLine &) { QFAIL("the range is empty"); });
}

void LogStoreTest::givesLinesThatOutliveTheStore()
{
    StoredLine kept;
    {
        LogStore store;
        store.append({line("to be kept")});
        kept = store.line(0);
    }
    QCOMPARE(kept.text, "to be kept");
}

void LogStoreTest::isReadWhileItGrows()
{
    constexpr quint64 total = 200'000;
    LogStore store(4 * 1024 * 1024);
    std::thread writer([&store] {
        for (quint64 i = 0; i < total; i += 50) {
            std::vector<LogStore::NewLine> lines;
            for (quint64 j = i; j < i + 50; ++j)
                lines.push_back(line(QByteArray::number(j)));
            store.append(lines);
        }
    });
    quint64 wrong = 0;
    quint64 seen = 0;
    while (store.endNumber() < total) {
        const quint64 end = store.endNumber();
        quint64 last = 0;
        store.visit(end - std::min<quint64>(end, 1000), end, [&](const StoredLine &found) {
            ++seen;
            wrong += found.text != QByteArray::number(found.number) || found.number < last;
            last = found.number;
        });
        const StoredLine one = store.line(store.firstNumber());
        wrong += one.number < store.endNumber() && !one.text.isEmpty()
                 && one.text != QByteArray::number(one.number);
    }
    writer.join();
    QCOMPARE(wrong, 0u);
    QVERIFY(seen > 0);
    QCOMPARE(store.endNumber(), total);
}

QTEST_APPLESS_MAIN(LogStoreTest)
#include "LogStoreTest.moc"
