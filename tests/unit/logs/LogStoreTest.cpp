// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogStore.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace panel;

namespace {

constexpr quint64 first = LogStore::firstEver;

LogStore::NewLine line(const QByteArray &text, int service = 0, qint64 time = 0)
{
    return {time, service, StoredLine::Stream::Output, text};
}

/// A text that tells its number and cannot be packed well; about 1000 bytes.
QByteArray numbered(quint64 number)
{
    QByteArray text = QByteArray::number(number) + ' ';
    quint64 state = number * 2 + 1;
    while (text.size() < 1000) {
        state = state * 6'364'136'223'846'793'005u + 1;
        text += QByteArray::number(state, 36);
    }
    return text;
}

void fill(LogStore &store, quint64 from, quint64 to)
{
    std::vector<LogStore::NewLine> lines;
    for (quint64 i = from; i < to; ++i)
        lines.push_back(line(numbered(i), int(i % 3), qint64(i) * 1'000));
    store.append(lines);
}

/// The number of the first line that is not what it was, or the end.
quint64 firstWrong(const LogStore &store)
{
    quint64 wrong = store.endNumber();
    quint64 expected = store.firstNumber();
    store.visit(0, store.endNumber(), [&](const StoredLine &found) {
        const quint64 number = found.number - first;
        const bool right = found.number == expected++ && found.text == numbered(number)
                           && found.service == int(number % 3)
                           && found.timeNano == qint64(number) * 1'000;
        if (!right)
            wrong = std::min(wrong, found.number);
    });
    return expected == store.endNumber() ? wrong : 0;
}

} // namespace

class LogStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsExactBytes();
    void keepsAnyBytesPacked();
    void knowsLevelsAndContinuations();
    void takesHalfOfTheBytes();
    void movesToTheDiskAndBack();
    void leavesNoFileBehind();
    void dropsTheOldestBeyondTheBudget();
    void livesWithoutADisk();
    void obeysANewBudget();
    void keepsALineLongerThanAChunk();
    void clearsWithoutReusingNumbers();
    void visitsOnlyTheRange();
    void givesLinesThatOutliveTheStore();
    void putsEarlierLinesInFront_data();
    void putsEarlierLinesInFront();
    void isReadWhileItGrows();

private:
    QTemporaryDir m_folder;
};

void LogStoreTest::startsEmpty()
{
    LogStore store;
    QCOMPARE(store.firstNumber(), first);
    QCOMPARE(store.endNumber(), first);
    QCOMPARE(store.facts().memoryBytes, 0);
    QVERIFY(store.line(first).number >= store.endNumber());
    store.visit(0, first + 100, [](const StoredLine &) { QFAIL("there is no line"); });
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

    QCOMPARE(store.line(first).text, "first");
    QCOMPARE(store.line(first).service, nginx);
    QCOMPARE(store.line(first + 1).text, QByteArray());
    QCOMPARE(store.line(first + 1).number, first + 1);
    QCOMPARE(store.line(first + 2).text, odd);
    QCOMPARE(store.line(first + 2).timeNano, 7);
    QVERIFY(store.line(first + 2).stream == StoredLine::Stream::Error);
    QCOMPARE(store.facts().lines, 3u);
    QCOMPARE(store.facts().textBytes, 17);
    QCOMPARE(store.facts().oldestTimeNano, 5);
}

/// Bytes of all values, ends of lines among them, times that go back, through packing and the disk.
void LogStoreTest::keepsAnyBytesPacked()
{
    LogStore store({1024 * 1024, 100 * 1024 * 1024}, m_folder.path());
    QRandomGenerator random(7);
    std::vector<LogStore::NewLine> lines;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text(random.bounded(0, 400), Qt::Uninitialized);
        for (char &c : text)
            c = char(random.bounded(256));
        lines.push_back({qint64(random.generate64() >> 2), random.bounded(60'000),
                         StoredLine::Stream(random.bounded(3)), text});
    }
    for (size_t i = 0; i < lines.size(); i += 1000)
        store.append({lines.begin() + qptrdiff(i), lines.begin() + qptrdiff(i + 1000)});
    QVERIFY(store.facts().diskBytes > 0);
    size_t wrong = 0;
    size_t seen = 0;
    store.visit(0, store.endNumber(), [&](const StoredLine &found) {
        const LogStore::NewLine &line = lines[seen++];
        wrong += found.text != line.text || found.timeNano != line.timeNano
                 || found.service != line.service || found.stream != line.stream;
    });
    QCOMPARE(seen, lines.size());
    QCOMPARE(wrong, 0u);
}

void LogStoreTest::knowsLevelsAndContinuations()
{
    LogStore store;
    store.append({line("[error] it broke"), line("    at f()"), line("fine")});
    fill(store, 3, 1000); // packed
    QVERIFY(store.line(first).level == LogLevel::Error);
    QVERIFY(!store.line(first).continues);
    QVERIFY(store.line(first + 1).continues);
    QVERIFY(store.line(first + 2).level == LogLevel::Unknown);
    int errors = 0;
    store.visitOrigins(first, first + 900, [&errors](const StoredLine &found) {
        errors += found.level == LogLevel::Error;
        QVERIFY(found.text.isEmpty());
    });
    QCOMPARE(errors, 1);
}

void LogStoreTest::takesHalfOfTheBytes()
{
    LogStore store;
    QRandomGenerator random(1);
    std::vector<LogStore::NewLine> lines;
    for (int i = 0; i < 100'000; ++i) {
        QByteArray text = QByteArray::number(random.generate(), 16)
                          + " GET /index.php?id=" + QByteArray::number(random.bounded(10'000))
                          + " HTTP/1.1 200 from 172." + QByteArray::number(random.bounded(256))
                          + '.' + QByteArray::number(random.bounded(256)) + ".0.1 in "
                          + QByteArray::number(random.bounded(1000)) + " ms by worker";
        lines.push_back(line(text.leftJustified(100, 'x'), i % 5, i * 3'456'789LL));
    }
    store.append(lines);
    const LogStore::Facts facts = store.facts();
    QCOMPARE(facts.textBytes, 10'000'000);
    QVERIFY2(facts.memoryBytes < facts.textBytes / 2,
             qPrintable(QString::number(facts.memoryBytes)));
}

void LogStoreTest::movesToTheDiskAndBack()
{
    LogStore store({2 * 1024 * 1024, 100 * 1024 * 1024}, m_folder.path());
    for (quint64 i = 0; i < 20'000; i += 500)
        fill(store, i, i + 500);
    const LogStore::Facts facts = store.facts();
    QVERIFY(facts.diskBytes > 8 * 1024 * 1024);
    QVERIFY2(facts.memoryBytes < 6 * 1024 * 1024, qPrintable(QString::number(facts.memoryBytes)));
    QVERIFY(!facts.trimmed);
    QCOMPARE(store.firstNumber(), first);
    QCOMPARE(firstWrong(store), store.endNumber());
}

/// Whatever happens to the program, nothing stays in the folder.
void LogStoreTest::leavesNoFileBehind()
{
    QTemporaryDir folder;
    LogStore store({1024 * 1024, 100 * 1024 * 1024}, folder.path());
    fill(store, 0, 5000);
    QVERIFY(store.facts().diskBytes > 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void LogStoreTest::dropsTheOldestBeyondTheBudget()
{
    LogStore store({2 * 1024 * 1024, 5 * 1024 * 1024}, m_folder.path());
    for (quint64 i = 0; i < 30'000; i += 500) {
        fill(store, i, i + 500);
        QVERIFY(store.facts().diskBytes <= 5 * 1024 * 1024);
    }
    QCOMPARE(store.endNumber(), first + 30'000);
    QVERIFY(store.firstNumber() > first + 10'000);
    QVERIFY(store.facts().trimmed);
    QVERIFY(store.facts().diskBytes > 4 * 1024 * 1024);
    QCOMPARE(firstWrong(store), store.endNumber());
    QVERIFY(store.line(store.firstNumber() - 1).number >= store.endNumber());
}

void LogStoreTest::livesWithoutADisk()
{
    QFile file(m_folder.filePath(QStringLiteral("a-file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    LogStore store({2 * 1024 * 1024, 100 * 1024 * 1024}, file.fileName() + QStringLiteral("/no"));
    for (quint64 i = 0; i < 10'000; i += 500)
        fill(store, i, i + 500);
    const LogStore::Facts facts = store.facts();
    QVERIFY(facts.diskError.has_value());
    QCOMPARE(facts.diskError->kind, Error::Kind::FileUnreadable);
    QVERIFY(facts.trimmed);
    QCOMPARE(facts.diskBytes, 0);
    QCOMPARE(firstWrong(store), store.endNumber());
}

void LogStoreTest::obeysANewBudget()
{
    LogStore store({64 * 1024 * 1024, 0}, m_folder.path());
    fill(store, 0, 20'000);
    QCOMPARE(store.firstNumber(), first);
    store.setBudget({2 * 1024 * 1024, 0});
    fill(store, 20'000, 20'001);
    QVERIFY(store.facts().memoryBytes < 3 * 1024 * 1024);
    QVERIFY(store.facts().trimmed);
    QCOMPARE(firstWrong(store), store.endNumber());
}

void LogStoreTest::keepsALineLongerThanAChunk()
{
    LogStore store;
    const QByteArray huge(3 * 1024 * 1024, 'x');
    store.append({line("before")});
    store.append({line(huge)});
    QCOMPARE(store.line(first + 1).text, huge);
    store.append({line("after")});
    QCOMPARE(store.line(first + 2).text, "after");
    QCOMPARE(store.line(first + 1).text, huge);
    QCOMPARE(store.line(first).text, "before");
}

void LogStoreTest::clearsWithoutReusingNumbers()
{
    LogStore store;
    store.append({line("a"), line("b")});
    store.clear();
    QCOMPARE(store.firstNumber(), first + 2);
    QCOMPARE(store.endNumber(), first + 2);
    QCOMPARE(store.facts().memoryBytes, 0);
    QCOMPARE(store.facts().lines, 0u);
    store.append({line("c")});
    QCOMPARE(store.line(first + 2).text, "c");
    QVERIFY(store.line(first + 1).number >= store.endNumber());
}

void LogStoreTest::visitsOnlyTheRange()
{
    LogStore store;
    for (quint64 i = 0; i < 5000; i += 10)
        fill(store, i, i + 10); // many chunks
    quint64 expected = 990;
    store.visit(first + 990, first + 4100, [&expected](const StoredLine &found) {
        QCOMPARE(found.number, first + expected);
        QCOMPARE(found.text, numbered(expected));
        ++expected;
    });
    QCOMPARE(expected, 4100u);
    store.visit(first + 4100, first + 4100, [](const StoredLine &) { QFAIL("it is empty"); });
}

void LogStoreTest::givesLinesThatOutliveTheStore()
{
    StoredLine kept;
    {
        LogStore store;
        store.append({line("to be kept")});
        kept = store.line(first);
    }
    QCOMPARE(kept.text, "to be kept");
}

void LogStoreTest::putsEarlierLinesInFront_data()
{
    QTest::addColumn<quint64>("end"); // counted from the first
    QTest::addColumn<quint64>("total");
    QTest::newRow("before all, nothing packed") << quint64(0) << quint64(100);
    QTest::newRow("before all") << quint64(0) << quint64(3000);
    QTest::newRow("in an open chunk") << quint64(40) << quint64(100);
    QTest::newRow("in a packed chunk") << quint64(300) << quint64(3000);
    QTest::newRow("in the last chunk") << quint64(2999) << quint64(3000);
    QTest::newRow("for all") << quint64(3000) << quint64(3000);
}

void LogStoreTest::putsEarlierLinesInFront()
{
    QFETCH(quint64, end);
    QFETCH(quint64, total);
    LogStore store({1024 * 1024, 100 * 1024 * 1024}, m_folder.path());
    for (quint64 i = 0; i < total; i += 100)
        fill(store, i, std::min(total, i + 100));
    std::vector<LogStore::NewLine> earlier;
    for (int i = 0; i < 1500; ++i)
        earlier.push_back(line("earlier " + QByteArray::number(i).leftJustified(500, '-')));
    store.replaceFront(first + end, earlier);

    QCOMPARE(store.endNumber(), first + total);
    QCOMPARE(store.firstNumber(), first + end - 1500);
    QCOMPARE(store.facts().lines, total - end + 1500);
    QCOMPARE(store.front().revision, 1u);
    QCOMPARE(store.front().end, first + end);
    quint64 expected = store.firstNumber();
    store.visit(0, store.endNumber(), [&](const StoredLine &found) {
        QCOMPARE(found.number, expected);
        if (expected < first + end)
            QCOMPARE(found.text, earlier[size_t(expected - (first + end - 1500))].text);
        else
            QCOMPARE(found.text, numbered(expected - first));
        ++expected;
    });
    QCOMPARE(expected, store.endNumber());
    fill(store, total, total + 2000); // and it goes on, within its budget
    QCOMPARE(store.line(first + total + 1999).text, numbered(total + 1999));
    QCOMPARE(store.line(store.firstNumber()).text, earlier.front().text);
}

void LogStoreTest::isReadWhileItGrows()
{
    constexpr quint64 total = 400'000;
    LogStore store({1024 * 1024, 2 * 1024 * 1024}, m_folder.path());
    std::thread writer([&store] {
        for (quint64 i = 0; i < total; i += 50) {
            std::vector<LogStore::NewLine> lines;
            for (quint64 j = i; j < i + 50; ++j)
                lines.push_back(line(QByteArray::number(first + j)));
            store.append(lines);
        }
    });
    quint64 wrong = 0;
    quint64 seen = 0;
    while (store.endNumber() < first + total) {
        const quint64 end = store.endNumber();
        quint64 last = 0;
        store.visit(end - std::min<quint64>(end - first, 1000), end, [&](const StoredLine &found) {
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
    QCOMPARE(store.endNumber(), first + total);
}

QTEST_APPLESS_MAIN(LogStoreTest)
#include "LogStoreTest.moc"
