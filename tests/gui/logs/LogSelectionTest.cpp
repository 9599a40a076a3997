// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogSelection.h"

#include "gui/logs/ShownLine.h"

#include <QTest>

using namespace panel;

class LogSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesText_data();
    void copiesText();
    void takesOnlyTheRange();
    void skipsRowsThatAreFilteredOut();
    void movesOverLineEnds();
    void boundsTheClipboard();
    void findsWords();
};

namespace {

void fill(LogStore &store, const QByteArrayList &texts)
{
    std::vector<LogStore::NewLine> lines;
    for (const QByteArray &text : texts)
        lines.push_back({0, 0, StoredLine::Stream::Output, text});
    store.append(lines);
}

constexpr quint64 first = LogStore::firstEver;

} // namespace

void LogSelectionTest::copiesText_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &line, const char *expected) {
        QTest::newRow(name) << line << QString::fromUtf8(expected);
    };
    row("exact spaces and tabs", "  a\t b  ", "  a\t b  ");
    row("not ASCII", "k\xc3\xa4se \xe6\xbc\xa2 \xf0\x9f\x90\xb3",
        "k\xc3\xa4se \xe6\xbc\xa2 \xf0\x9f\x90\xb3");
    row("direction marks are exact",
        "a\xe2\x80\xae"
        "b",
        "a\xe2\x80\xae"
        "b");
    row("colours are left out", "\x1b[31mred\x1b[0m x", "red x");
    row("controls cannot act when pasted", "a\x1b]0;x\x07\rrm", "a␛]0;x␇␍rm");
    row("markup", "<b>x</b>", "<b>x</b>");
}

void LogSelectionTest::copiesText()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    LogStore store;
    fill(store, {line});
    const LogRows rows(store, nullptr);
    LogSelection selection;
    selection.set({first, 0}, {first, LogSelection::lineEnd});
    QCOMPARE(selection.text(rows).text, expected);
}

void LogSelectionTest::takesOnlyTheRange()
{
    LogStore store;
    fill(store, {"first", "second", "third"});
    const LogRows rows(store, nullptr);
    LogSelection selection;
    QVERIFY(selection.text(rows).text.isEmpty());
    selection.set({first + 2, 2}, {first, 3}); // backwards
    QCOMPARE(selection.text(rows).text, QStringLiteral("st\nsecond\nth"));
    QCOMPARE(selection.text(rows).lines, 3);
    selection.set({first + 1, 1}, {first + 1, 4});
    QCOMPARE(selection.text(rows).text, QStringLiteral("eco"));
    selection.set({first + 1, 3}, {first + 1, 100});
    QCOMPARE(selection.text(rows).text, QStringLiteral("ond"));
    QVERIFY(selection.rangeIn(0).isEmpty());
}

void LogSelectionTest::skipsRowsThatAreFilteredOut()
{
    LogStore store;
    fill(store, {"keep a", "drop", "keep b"});
    LogRows rows(store, nullptr);
    rows.setFilter(*LogFilter::parse(QStringLiteral("keep")));
    QTRY_VERIFY(!rows.isScanning());
    LogSelection selection;
    selection.set({first, 0}, {first + 2, LogSelection::lineEnd});
    QCOMPARE(selection.text(rows).text, QStringLiteral("keep a\nkeep b"));
}

void LogSelectionTest::movesOverLineEnds()
{
    LogStore store;
    fill(store, {"ab", "cd"});
    const LogRows rows(store, nullptr);
    LogSelection selection;
    selection.begin({first, 1});
    selection.moveByCharacters(rows, 1);
    QCOMPARE(selection.caret().index, 2);
    selection.moveByCharacters(rows, 1);
    QVERIFY((selection.caret() == LogPlace{first + 1, 0}));
    selection.moveByCharacters(rows, -1);
    QVERIFY((selection.caret() == LogPlace{first, 2}));
    selection.moveToEdge(rows, true);
    QVERIFY((selection.caret() == LogPlace{first + 1, LogSelection::lineEnd}));
    selection.moveToEdge(rows, false);
    QVERIFY((selection.caret() == LogPlace{first, 0}));
}

void LogSelectionTest::boundsTheClipboard()
{
    LogStore store;
    fill(store, QByteArrayList(50'000, QByteArray(1000, 'x')));
    const LogRows rows(store, nullptr);
    LogSelection selection;
    selection.set({first, 0}, {first + 49'999, LogSelection::lineEnd});
    const LogSelection::Text text = selection.text(rows);
    QVERIFY(!text.complete);
    QVERIFY(text.lines > 30'000 && text.lines < 50'000);
}

void LogSelectionTest::findsWords()
{
    LogStore store;
    fill(store, {"see wp-config.php, now"});
    const LogRows rows(store, nullptr);
    QCOMPARE(wordAt(rows, {first, 6}).text(rows).text, QStringLiteral("wp-config.php"));
    QVERIFY(wordAt(rows, {first, 18}).text(rows).text.isEmpty());
}

QTEST_GUILESS_MAIN(LogSelectionTest)
#include "LogSelectionTest.moc"
