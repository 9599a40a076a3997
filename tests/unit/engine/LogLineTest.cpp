// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LogLine.h"

#include "core/engine/EngineTime.h"

#include <QDateTime>
#include <QTest>

namespace panel {

namespace {

const QByteArray stamp = "2026-11-23T10:11:12.123456789Z";
const qint64 stampNano =
    QDateTime(QDate(2026, 11, 23), QTime(10, 11, 12), Qt::UTC).toSecsSinceEpoch() * 1'000'000'000
    + 123'456'789;

} // namespace

class LogLineTest : public QObject
{
    Q_OBJECT

    /// The lines of these messages, each fed in slices of that size.
    static QList<LogLine> read(const QByteArrayList &messages, qsizetype slice, bool messagePerLine)
    {
        LogLineReader reader(LogLine::Stream::StandardError);
        QList<LogLine> lines;
        for (const QByteArray &message : messages) {
            reader.startMessage();
            for (qsizetype at = 0; at < message.size(); at += slice)
                reader.feed(
                    QByteArrayView(message).sliced(at, std::min(slice, message.size() - at)),
                    messagePerLine, lines);
        }
        reader.finish(lines);
        return lines;
    }

    static QByteArrayList texts(const QList<LogLine> &lines)
    {
        QByteArrayList all;
        for (const LogLine &line : lines)
            all.append(line.text);
        return all;
    }

private Q_SLOTS:
    void times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<qint64>("nano");
        const qint64 whole = stampNano - 123'456'789;
        QTest::newRow("nano") << stamp << true << stampNano;
        QTest::newRow("whole") << QByteArray("2026-11-23T10:11:12Z") << true << whole;
        QTest::newRow("short") << QByteArray("2026-11-23T10:11:12.5Z") << true
                               << whole + 500'000'000;
        QTest::newRow("epoch") << QByteArray("1970-01-01T00:00:00Z") << true << qint64(0);
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << true
                                  << qint64(1709164800) * 1'000'000'000;
        for (const char *bad :
             {"", "Z", "2026-11-23T10:11:12", "2026-13-23T10:11:12Z", "2026-02-30T10:11:12Z",
              "2026-11-23T10:11:12.Z", "2026-11-23T10:11:1xZ", "2026-11-23 10:11:12Z",
              "2026-11-23T25:11:12Z", "9999-11-23T10:11:12Z", "hello world, this is Z",
              "2026-11-23T10:11:12.1234567890Z", "2026-11-23T10:11:12,5Z"})
            QTest::newRow(bad) << QByteArray(bad) << false << qint64(0);
    }

    void times()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(parseLogTime(text).has_value(), good);
        if (good)
            QTEST(*parseLogTime(text), "nano");
    }

    void engineTimes()
    {
        QCOMPARE(engineTime(1'732'356'672'000'000'042), QStringLiteral("1732356672.000000042"));
    }

    void clocks()
    {
        QCOMPARE(clockIn("Sat, 23 Nov 2024 10:11:12 GMT"), 1'732'356'672'000'000'000);
        QCOMPARE(clockIn("Fri, 31 Dec 9999 23:59:59 GMT"), 0); // no nanoseconds of 64 bits
        QCOMPARE(clockIn("Mon, 01 Jan 0001 00:00:00 GMT"), 0);
        QCOMPARE(clockIn("now"), 0);
        QCOMPARE(clockIn({}), 0);
    }

    void everySlice_data()
    {
        QTest::addColumn<QByteArrayList>("messages");
        QTest::addColumn<bool>("messagePerLine");
        QTest::addColumn<QByteArrayList>("lines");
        const QByteArray at = stamp + ' ';
        QTest::newRow("one") << QByteArrayList{at + "hello\n"} << false << QByteArrayList{"hello"};
        QTest::newRow("empty line") << QByteArrayList{at + "\n"} << false << QByteArrayList{""};
        QTest::newRow("blanks stay")
            << QByteArrayList{at + "  a b \r\n"} << false << QByteArrayList{"  a b "};
        QTest::newRow("without end")
            << QByteArrayList{at + "a\n", at + "rest"} << false << QByteArrayList{"a", "rest"};
        QTest::newRow("long line in three messages")
            << QByteArrayList{at + "one ", at + "two ", at + "three\n", at + "next\n"} << false
            << QByteArrayList{"one two three", "next"};
        QTest::newRow("no timestamp")
            << QByteArrayList{"just text\n"} << false << QByteArrayList{"just text"};
        QTest::newRow("no timestamp, no blank") << QByteArrayList{QByteArray(100, 'x') + "\n"}
                                                << false << QByteArrayList{QByteArray(100, 'x')};
        QTest::newRow("terminal") << QByteArrayList{at + "a\r\n" + at + "b\r\n" + at + "c"} << true
                                  << QByteArrayList{"a", "b", "c"};
        QTest::newRow("a time of its own")
            << QByteArrayList{at + at + "x\n"} << false << QByteArrayList{at + "x"};
        QTest::newRow("nothing") << QByteArrayList{} << false << QByteArrayList{};
        QTest::newRow("cut in the timestamp")
            << QByteArrayList{"2026-11-23T1"} << false << QByteArrayList{"2026-11-23T1"};
    }

    void everySlice()
    {
        QFETCH(QByteArrayList, messages);
        QFETCH(bool, messagePerLine);
        for (qsizetype slice = 1; slice < 80; ++slice) {
            const QList<LogLine> lines = read(messages, slice, messagePerLine);
            QTEST(texts(lines), "lines");
            for (const LogLine &line : lines) {
                QCOMPARE(line.stream, LogLine::Stream::StandardError);
                QVERIFY(!line.continues);
                if (messages.first().startsWith(stamp))
                    QCOMPARE(line.timeNano, stampNano);
                else
                    QCOMPARE(line.timeNano, 0);
            }
        }
    }

    void theFirstMessageOfALineTellsItsTime()
    {
        const QList<LogLine> lines =
            read({stamp + " a", "2026-11-23T10:11:13Z b\n", "2026-11-23T10:11:14Z c\n"}, 7, false);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].text, QByteArray("ab"));
        QCOMPARE(lines[0].timeNano, stampNano);
        QCOMPARE(lines[1].timeNano, stampNano - 123'456'789 + 2'000'000'000);
    }

    void anEndlessLineComesInPieces()
    {
        const QList<LogLine> lines =
            read({stamp + ' ' + QByteArray(200'000, 'x') + '\n', stamp + " y\n"}, 10'000, false);
        QCOMPARE(lines.size(), 5);
        qsizetype size = 0;
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(lines[i].continues, i < 3);
            QCOMPARE(lines[i].timeNano, stampNano);
            size += lines[i].text.size();
        }
        QCOMPARE(size, 200'000);
        QCOMPARE(lines[4].text, QByteArray("y"));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::LogLineTest)
#include "LogLineTest.moc"
