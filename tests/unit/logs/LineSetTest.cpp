// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineSet.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace panel;

namespace {

std::vector<quint64> numbers(const LineSet &set)
{
    std::vector<quint64> all;
    for (qint64 i = 0; i < set.count(); ++i)
        all.push_back(set.at(i));
    return all;
}

LineSet::Piece piece(quint64 first, quint64 end, std::vector<quint16> places)
{
    return {first, end, false, std::move(places)};
}

} // namespace

class LineSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void takesPiecesInAnyOrder();
    void replacesWhatItKnew();
    void agreesWithASet();
};

void LineSetTest::isEmptyAtFirst()
{
    const LineSet set;
    QCOMPARE(set.count(), 0);
    QCOMPARE(set.indexOf(5), 0);
    QVERIFY(!set.contains(5));
    QVERIFY(!set.next(0));
    QVERIFY(!set.previous(5));
}

void LineSetTest::takesPiecesInAnyOrder()
{
    LineSet set;
    set.add(piece(200, 300, {0, 99}));
    set.add(piece(100, 200, {}));
    set.add({50, 53, true, {}});
    QCOMPARE(numbers(set), (std::vector<quint64>{50, 51, 52, 200, 299}));
    QCOMPARE(set.indexOf(52), 2);
    QCOMPARE(set.indexOf(150), 3);
    QCOMPARE(set.indexOf(1000), 5);
    QCOMPARE(*set.next(52), 200u);
    QCOMPARE(*set.previous(200), 52u);
    QVERIFY(!set.next(299));
    QVERIFY(!set.previous(50));
}

void LineSetTest::replacesWhatItKnew()
{
    LineSet set;
    set.add({0, 10, true, {}});
    set.add({10, 20, true, {}});
    set.add(piece(5, 15, {0}));
    QCOMPARE(numbers(set), (std::vector<quint64>{0, 1, 2, 3, 4, 5, 15, 16, 17, 18, 19}));
    set.add(piece(15, 40, {0, 20})); // it has grown
    QCOMPARE(numbers(set), (std::vector<quint64>{0, 1, 2, 3, 4, 5, 15, 35}));
    set.dropBefore(4);
    QCOMPARE(numbers(set), (std::vector<quint64>{4, 5, 15, 35}));
}

void LineSetTest::agreesWithASet()
{
    QRandomGenerator random(3);
    LineSet set;
    std::set<quint64> plain;
    const auto forget = [&plain](quint64 from, quint64 to) {
        plain.erase(plain.lower_bound(from), plain.lower_bound(to));
    };
    for (int round = 0; round < 2000; ++round) {
        const quint64 from = random.bounded(5000);
        switch (random.bounded(20)) {
        case 0:
            set.dropBefore(from / 20);
            forget(0, from / 20);
            break;
        default: {
            const quint64 to = from + random.bounded(200);
            LineSet::Piece some{from, to, random.bounded(4) == 0, {}};
            forget(from, to);
            for (quint64 number = from; number < to; ++number) {
                if (!some.all && random.bounded(3) != 0)
                    continue;
                plain.insert(number);
                if (!some.all)
                    some.places.push_back(quint16(number - from));
            }
            set.add(std::move(some));
        }
        }
        if (round % 50 == 0)
            QCOMPARE(numbers(set), std::vector<quint64>(plain.begin(), plain.end()));
        const quint64 number = random.bounded(5200);
        QCOMPARE(set.contains(number), plain.count(number) > 0);
        QCOMPARE(set.indexOf(number),
                 qint64(std::distance(plain.begin(), plain.lower_bound(number))));
    }
    QVERIFY(!plain.empty());
}

QTEST_APPLESS_MAIN(LineSetTest)
#include "LineSetTest.moc"
