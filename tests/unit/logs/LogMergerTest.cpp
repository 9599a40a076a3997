// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogMerger.h"

#include <QTest>

using namespace panel;

namespace {

using Lines = std::vector<LogStore::NewLine>;

/// Lines of one service whose texts are their times.
Lines lines(int service, const std::vector<qint64> &times)
{
    Lines made;
    for (const qint64 time : times)
        made.push_back({time, service, StoredLine::Stream::Output, QByteArray::number(time)});
    return made;
}

QByteArray printed(const Lines &merged)
{
    QByteArrayList words;
    for (const LogStore::NewLine &line : merged)
        words.append(char('a' + line.service) + line.text);
    return words.join(' ');
}

} // namespace

class LogMergerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<std::vector<Lines>>("sources");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none") << std::vector<Lines>{} << QByteArray();
        QTest::newRow("empty") << std::vector<Lines>{{}, {}} << QByteArray();
        QTest::newRow("one") << std::vector<Lines>{{}, lines(1, {3, 1, 2})}
                             << QByteArray("b3 b1 b2");
        QTest::newRow("interleaved") << std::vector<Lines>{lines(0, {1, 4, 5}), lines(1, {2, 3, 6})}
                                     << QByteArray("a1 b2 b3 a4 a5 b6");
        QTest::newRow("equal times")
            << std::vector<Lines>{lines(0, {1, 1}), lines(1, {1})} << QByteArray("a1 a1 b1");
        QTest::newRow("clock went back")
            << std::vector<Lines>{lines(0, {5, 1, 6}), lines(1, {4, 7})}
            << QByteArray("b4 a5 a1 a6 b7");
    }

    void merges()
    {
        QFETCH(std::vector<Lines>, sources);
        QFETCH(QByteArray, expected);
        QCOMPARE(printed(mergedByTime(std::move(sources))), expected);
    }
};

QTEST_APPLESS_MAIN(LogMergerTest)
#include "LogMergerTest.moc"
