// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/ResumePoint.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace panel;

namespace {

constexpr qint64 millisecond = 1'000'000;
using Line = std::pair<qint64, QByteArray>;

/// What a container has written, and what an engine answers when it is asked "since".
std::vector<Line> since(const std::vector<Line> &log, qint64 time)
{
    std::vector<Line> found;
    for (const Line &line : log) {
        if (line.first >= time)
            found.push_back(line);
    }
    return found;
}

} // namespace

class ResumePointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void resumesAnywhere_data();
    void resumesAnywhere();
};

void ResumePointTest::startsEmpty()
{
    ResumePoint point;
    QVERIFY(point.isEmpty());
    point.resume();
    QVERIFY(!point.isRepeated(1, "x"));
    point.keep(5, "x");
    QVERIFY(!point.isEmpty());
}

void ResumePointTest::resumesAnywhere_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("cut");
    // Lines 2 and 3 are the same: a log that begins with the second of them cannot be told apart.
    for (const int begin : {0, 1, 2, 4, 5, 7}) {
        for (int cut = begin + 1; cut <= 10; ++cut)
            QTest::addRow("from %d to %d", begin, cut) << begin << cut;
    }
}

/// Wherever it begins and however it is cut, each line arrives once: same time with another text,
/// same time with the same text, and times that are out of order.
void ResumePointTest::resumesAnywhere()
{
    QFETCH(int, begin);
    QFETCH(int, cut);
    const qint64 start = 1'700'000'000'000 * millisecond;
    const std::vector<Line> log = {
        {start, "a"},
        {start + 200 * millisecond, "b"},
        {start + 200 * millisecond, "c"},
        {start + 200 * millisecond, "c"},
        {start + 199 * millisecond, "late"},
        {start + 201 * millisecond, "d"},
        {start + 201 * millisecond, "d"},
        {start + 500 * millisecond, "e"},
        {start + 450 * millisecond, "later"},
        {start + 500 * millisecond, "e"},
    };
    std::vector<Line> received(log.begin() + begin, log.begin() + cut);
    ResumePoint point;
    for (const Line &line : received)
        point.keep(line.first, line.second);

    for (int round = 0; round < 2; ++round) { // the second finds everything there already
        point.resume();
        for (const Line &line : since(log, point.since())) {
            if (point.isRepeated(line.first, line.second))
                continue;
            point.keep(line.first, line.second);
            received.push_back(line);
        }
        QCOMPARE(received, std::vector<Line>(log.begin() + begin, log.end()));
    }
}

QTEST_APPLESS_MAIN(ResumePointTest)
#include "ResumePointTest.moc"
