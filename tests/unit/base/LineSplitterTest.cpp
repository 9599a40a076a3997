// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineSplitter.h"

#include <QTest>

using panel::LineSplitter;

class LineSplitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArray>("rest");

        QTest::newRow("nothing") << QByteArrayList{""} << QByteArrayList{} << QByteArray();
        QTest::newRow("one") << QByteArrayList{"a\n"} << QByteArrayList{"a"} << QByteArray();
        QTest::newRow("no end") << QByteArrayList{"a"} << QByteArrayList{} << QByteArray("a");
        QTest::newRow("cut") << QByteArrayList{"ab", "c\nd", "e\n"} << QByteArrayList{"abc", "de"}
                             << QByteArray();
        QTest::newRow("empty lines")
            << QByteArrayList{"\n\nx\n"} << QByteArrayList{"", "", "x"} << QByteArray();
        QTest::newRow("carriage return")
            << QByteArrayList{"a\r\nb\r", "\nc"} << QByteArrayList{"a", "b"} << QByteArray("c");
        QTest::newRow("return inside")
            << QByteArrayList{"a\rb\n"} << QByteArrayList{"a\rb"} << QByteArray();
        QTest::newRow("UTF-8 cut inside a character")
            << QByteArrayList{"\xC3", "\xA9\n"} << QByteArrayList{"\xC3\xA9"} << QByteArray();
        QTest::newRow("NUL") << QByteArrayList{QByteArray("a\0b\n", 4)}
                             << QByteArrayList{QByteArray("a\0b", 3)} << QByteArray();
    }

    void splits()
    {
        QFETCH(QByteArrayList, pieces);
        LineSplitter splitter;
        QByteArrayList lines;
        for (const QByteArray &piece : pieces)
            lines += splitter.feed(piece);
        QTEST(lines, "lines");
        QTEST(splitter.finish(), "rest");
        QCOMPARE(splitter.finish(), QByteArray());
    }

    void handsOutOverlongLinesInPieces()
    {
        LineSplitter splitter(4);
        QCOMPARE(splitter.feed("abcdefghij"), (QByteArrayList{"abcd", "efgh"}));
        QCOMPARE(splitter.feed("k\nab\n"), (QByteArrayList{"ijk", "ab"}));
        QCOMPARE(splitter.feed("abcd\n"), QByteArrayList{"abcd"});
    }

    void holdsNoMoreThanTheLimit()
    {
        LineSplitter splitter(1024);
        for (int i = 0; i < 1000; ++i)
            splitter.feed(QByteArray(1000, 'x'));
        QVERIFY(splitter.finish().size() <= 1024);
    }
};

QTEST_GUILESS_MAIN(LineSplitterTest)
#include "LineSplitterTest.moc"
