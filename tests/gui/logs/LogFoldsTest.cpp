// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogFolds.h"

#include "gui/logs/PrettyJson.h"
#include "gui/logs/ShownText.h"

#include <QGuiApplication>
#include <QTest>

using namespace panel;

namespace {

constexpr quint64 first = LogStore::firstEver;

QByteArrayList lines(const char *text)
{
    return QByteArray(text).split('\n');
}

QString shown(const QByteArray &line, bool open)
{
    QString text = ShownText(line, LogColours(QGuiApplication::palette()), open, true).text();
    return text.replace(QChar::LineSeparator, u'\n');
}

} // namespace

class LogFoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBlocks_data();
    void findsBlocks();
    void keepsServicesApart();
    void toggles();
    void revealsAHiddenRow();
    void laysOutJson_data();
    void laysOutJson();
    void keepsEveryCharacterOfJson();
    void showsWhatATerminalWouldShow();
    void cutsEndlessLines();
};

void LogFoldsTest::findsBlocks_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::addColumn<int>("from"); // the only block of several lines; negative: there is none
    QTest::addColumn<int>("to");
    QTest::newRow("nothing") << lines("one\ntwo\nthree") << -1 << -1;
    QTest::newRow("java") << lines(
        "start\njava.lang.IllegalStateException: no\n\tat a.B.c(B.java:1)\n"
        "\tat a.B.d(B.java:2)\nCaused by: java.io.IOException: x\n"
        "\t... 12 more\nend")
                          << 1 << 5;
    QTest::newRow("python") << lines("Traceback (most recent call last):\n  File \"a.py\", line 1\n"
                                     "    f()\nValueError: no such thing\nINFO: next")
                            << 0 << 3;
    QTest::newRow("node") << lines(
        "Error: boom\n    at f (/app/x.js:1:2)\n    at g (/app/x.js:3:4)")
                          << 0 << 2;
    QTest::newRow("php") << lines(
        "PHP Fatal error:  Uncaught Exception: x in /a.php:3\nStack trace:\n"
        "#0 {main}\n  thrown in /a.php on line 3\nok")
                         << 0 << 3;
    QTest::newRow("go") << lines("panic: oh\n\ngoroutine 1 [running]:\nmain.main()\n"
                                 "\t/app/main.go:8 +0x1d\nexit status 2")
                        << 0 << 4;
    QTest::newRow("one indented line is not worth it") << lines("a\n  b\nc") << -1 << -1;
    QTest::newRow("no head") << lines("  a\n  b\n  c") << -1 << -1;
    QTest::newRow("colours do not hide it")
        << lines("Error: x\n\x1b[31m    at a\x1b[0m\n\x1b[31m    at b\x1b[0m") << 0 << 2;
    QTest::newRow("empty lines only belong where more follows") << lines("a\n\n\nb") << -1 << -1;
}

void LogFoldsTest::findsBlocks()
{
    QFETCH(QByteArrayList, texts);
    QFETCH(int, from);
    QFETCH(int, to);
    LogStore store;
    for (const QByteArray &text : texts)
        store.append({{0, 0, StoredLine::Stream::Output, text}});
    const LogRows rows(store, nullptr);
    const LogFolds folds;
    for (int row = 0; row < texts.size(); ++row) {
        const LogFolds::Block block = folds.blockOf(rows, row);
        const bool inside = from >= 0 && row >= from && row <= to;
        QCOMPARE(block.first, inside ? from : row);
        QCOMPARE(block.last, inside ? to : row);
        QCOMPARE(block.closed, inside);
    }
}

void LogFoldsTest::keepsServicesApart()
{
    LogStore store;
    const int nginx = store.serviceIndex(QStringLiteral("nginx"));
    const int redis = store.serviceIndex(QStringLiteral("redis"));
    store.append({{0, nginx, StoredLine::Stream::Output, "Error: x"},
                  {0, redis, StoredLine::Stream::Output, "  at a"},
                  {0, redis, StoredLine::Stream::Output, "  at b"},
                  {0, redis, StoredLine::Stream::Output, "  at c"}});
    const LogRows rows(store, nullptr);
    QCOMPARE(LogFolds().blockOf(rows, 0).rows(), 1);
    QCOMPARE(LogFolds().blockOf(rows, 2).rows(), 1);
}

void LogFoldsTest::toggles()
{
    LogStore store;
    for (const char *text : {"Error: x", "  at a", "  at b", "plain"})
        store.append({{0, 0, StoredLine::Stream::Output, text}});
    const LogRows rows(store, nullptr);
    LogFolds folds;
    QVERIFY(folds.blockOf(rows, 1).closed);
    folds.toggle(first);
    QVERIFY(!folds.blockOf(rows, 1).closed);
    QCOMPARE(folds.blockOf(rows, 1).rows(), 3);
    folds.setFoldsTraces(false);
    QVERIFY(!folds.blockOf(rows, 1).closed);
    folds.toggle(first);
    QVERIFY(folds.blockOf(rows, 1).closed);
}

void LogFoldsTest::revealsAHiddenRow()
{
    LogStore store;
    for (const char *text : {"Error: x", "  at a", "  at b"})
        store.append({{0, 0, StoredLine::Stream::Output, text}});
    const LogRows rows(store, nullptr);
    LogFolds folds;
    QVERIFY(!folds.reveal(rows, 0)); // it is in sight
    QVERIFY(folds.blockOf(rows, 0).closed);
    QVERIFY(folds.reveal(rows, 2));
    QVERIFY(!folds.blockOf(rows, 0).closed);
}

void LogFoldsTest::laysOutJson_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("members") << QByteArray(R"({"b": 1.10,"a":"x, y"})")
                             << QStringLiteral("{\n  \"b\": 1.10,\n  \"a\": \"x, y\"\n}");
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[1,{}]},"c":[]})")
                            << QStringLiteral("{\n  \"a\": {\n    \"b\": [\n      1,\n      {}\n"
                                              "    ]\n  },\n  \"c\": []\n}");
    QTest::newRow("strings") << QByteArray(R"({"a":"} \" ]"})")
                             << QStringLiteral("{\n  \"a\": \"} \\\" ]\"\n}");
    QTest::newRow("not an object") << QByteArray("[1,2]") << QStringLiteral("[1,2]");
    QTest::newRow("not JSON") << QByteArray("{a: 1}") << QStringLiteral("{a: 1}");
    QTest::newRow("empty") << QByteArray("{}") << QStringLiteral("{}");
}

void LogFoldsTest::laysOutJson()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(shown(line, true), expected);
    QCOMPARE(shown(line, false), QString::fromUtf8(line));
}

void LogFoldsTest::keepsEveryCharacterOfJson()
{
    const QByteArray line = R"({ "n" : 12345678901234567890, "s":"x  y" , "e":{} })";
    const ShownText text(line, LogColours(QGuiApplication::palette()), true, true);
    const QString copied = copiedText(line);
    for (int i = 0; i < copied.size(); ++i) {
        if (copied[i].isSpace())
            continue;
        const int place = text.shownIndex(i);
        QCOMPARE(text.text()[place], copied[i]);
        QCOMPARE(text.copiedIndex(place), i);
    }
}

void LogFoldsTest::showsWhatATerminalWouldShow()
{
    const QByteArray line = "10 %\r50 %\r100 %";
    QCOMPARE(shown(line, false), QStringLiteral("100 %"));
    QCOMPARE(shown(line, true), QStringLiteral("10 %␍\n50 %␍\n100 %"));
    QCOMPARE(shown("done\r", false), QStringLiteral("done␍"));
    QCOMPARE(copiedText(line), QStringLiteral("10 %␍50 %␍100 %"));
}

void LogFoldsTest::cutsEndlessLines()
{
    const QByteArray line = QByteArray("x").repeated(1'000'000);
    const QString text = shown(line, false);
    QVERIFY(text.size() < 5000);
    QVERIFY2(text.contains(QStringLiteral("more")), qPrintable(text.right(60)));
    QCOMPARE(copiedText(line).size(), 1'000'000);
}

QTEST_MAIN(LogFoldsTest)
#include "LogFoldsTest.moc"
