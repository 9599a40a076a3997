// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StdioDemultiplexer.h"

#include <QtEndian>
#include <QTest>

namespace panel {

using Stream = StdioPiece::Stream;

class StdioDemultiplexerTest : public QObject
{
    Q_OBJECT

    static QByteArray frame(char type, const QByteArray &bytes)
    {
        QByteArray made(8, '\0');
        made[0] = type;
        qToBigEndian(quint32(bytes.size()), made.data() + 4);
        return made + bytes;
    }

    /// "1<frame one>2<frame two>": the stream and contents, a "<" for each start of a frame.
    static void collect(const QList<StdioPiece> &pieces, QByteArray &text)
    {
        for (const StdioPiece &piece : pieces) {
            if (piece.startsFrame)
                text += '<' + QByteArray::number(int(piece.stream));
            text.append(piece.bytes);
        }
    }

private Q_SLOTS:
    void everySplit()
    {
        const QByteArray whole = frame(1, "out one\n") + frame(2, "err\n") + frame(1, "")
                                 + frame(0, "in") + frame(1, "x");
        for (qsizetype first = 0; first <= whole.size(); ++first) {
            for (qsizetype second = first; second <= whole.size(); ++second) {
                StdioDemultiplexer demultiplexer;
                QByteArray text;
                collect(demultiplexer.feed(QByteArrayView(whole).first(first)), text);
                collect(demultiplexer.feed(QByteArrayView(whole).sliced(first, second - first)),
                        text);
                collect(demultiplexer.feed(QByteArrayView(whole).sliced(second)), text);
                QCOMPARE(text, QByteArray("<1out one\n<2err\n<0in<1x"));
                QVERIFY(!demultiplexer.error());
                QVERIFY(demultiplexer.isBetweenFrames());
            }
        }
    }

    void refusesBadFrames_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("type") << QByteArray::fromHex("7700000000000001") + "x";
        QTest::newRow("second byte") << QByteArray::fromHex("0101000000000001") + "x";
        QTest::newRow("fourth byte") << QByteArray::fromHex("0100000100000001") + "x";
        QTest::newRow("text") << QByteArray("plain text of a terminal");
    }

    void refusesBadFrames()
    {
        QFETCH(QByteArray, bytes);
        StdioDemultiplexer demultiplexer;
        QByteArray text;
        collect(demultiplexer.feed(frame(1, "good") + bytes + frame(1, "never")), text);
        QCOMPARE(text, QByteArray("<1good"));
        QVERIFY(demultiplexer.error());
        QCOMPARE(demultiplexer.error()->kind, Error::Kind::BadAnswer);
        QVERIFY(demultiplexer.feed(frame(1, "x")).isEmpty());
    }

    void anyLengthCostsNothing()
    {
        StdioDemultiplexer demultiplexer;
        QByteArray text;
        collect(demultiplexer.feed(QByteArray::fromHex("01000000ffffffff") + "abc"), text);
        collect(demultiplexer.feed("def"), text);
        QCOMPARE(text, QByteArray("<1abcdef"));
        QVERIFY(!demultiplexer.isBetweenFrames());
    }

    void emptyFramesAreNothing()
    {
        StdioDemultiplexer demultiplexer;
        QVERIFY(demultiplexer.feed(frame(1, "").repeated(100'000)).isEmpty());
        QVERIFY(!demultiplexer.error());
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::StdioDemultiplexerTest)
#include "StdioDemultiplexerTest.moc"
