// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ports/PathSamples.h"

#include <QTest>

using namespace panel;
using namespace panel::test;
using State = PortHop::State;
using Station = PortHop::Station;

/// The part that the NAT rules of a VM have in the ways of ports.
class PathRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRule()
    {
        const PortPath path =
            planPaths(onVm({service(QStringLiteral("db"), {port(3306, 3306)})}, vm({}))).value(0);
        QCOMPARE(hopOf(path, Station::Rule).state, State::Failed);
        QCOMPARE(detailOf(path, Station::Rule), QStringLiteral("no rule forwards 3306"));
        QCOMPARE(path.hostPort, 0);
        QCOMPARE(hopOf(path, Station::Computer).state, State::Skipped);
        QCOMPARE(path.trouble(), &hopOf(path, Station::Rule));
        // The VM's own address is still to be tried.
        QCOMPARE(hopOf(path, Station::Machine).state, State::Waiting);
    }

    void aRuleThatLeadsElsewhere()
    {
        const QList<PortPath> paths =
            planPaths(onVm({service(QStringLiteral("db"), {port(3306, 3306)})},
                           vm({rule(QStringLiteral("db"), 3306, 3307)})));
        QCOMPARE(paths.size(), 1);
        QCOMPARE(hopOf(paths.first(), Station::Rule).state, State::Failed);
        QCOMPARE(detailOf(paths.first(), Station::Rule),
                 QStringLiteral("the rule “db” leads 3306 to 3307 of the VM, not to 3306"));
    }

    void aHostPortThatServesAnotherService()
    {
        const QList<PortPath> paths =
            planPaths(onVm({service(QStringLiteral("a"), {port(80, 80)}),
                            service(QStringLiteral("b"), {port(8080, 80)})},
                           vm({rule(QStringLiteral("web"), 80, 8080)})));
        QCOMPARE(paths.size(), 2);
        QCOMPARE(detailOf(paths.at(0), Station::Rule), QStringLiteral("no rule forwards 80"));
        QCOMPARE(hopOf(paths.at(1), Station::Rule).state, State::Ok);
    }

    void aRuleThatLeadsNowhere()
    {
        const QString hostile = QStringLiteral("<b>\u202eold\n");
        const QList<PortPath> paths =
            planPaths(onVm({service(QStringLiteral("web"), {port(80, 80)})},
                           vm({rule(QStringLiteral("web"), 80, 80), rule(hostile, 9000, 9000),
                               rule(QStringLiteral("ssh"), 2222, 22),
                               rule(QStringLiteral("engine"), 2376, 2376)})));
        QCOMPARE(paths.size(), 3);
        QCOMPARE(hopOf(paths.last(), Station::Rule).state, State::Ok); // the machine's own
        const PortPath &path = paths.at(1);
        QVERIFY(path.service.isEmpty());
        QCOMPARE(hopOf(path, Station::Rule).state, State::Warning);
        QVERIFY(detailOf(path, Station::Rule)
                    .contains(QStringLiteral("no service of the project publishes")));
        QVERIFY(!detailOf(path, Station::Rule).contains(QChar(0x202e)));
        QCOMPARE(hopOf(path, Station::Container).state, State::Skipped);
    }

    /// VirtualBox delivers to the address that the rule names, and to no other.
    void aRuleToAnAddressThatNothingIsPublishedOn_data()
    {
        QTest::addColumn<QString>("guestAddress");
        QTest::addColumn<QString>("published");
        QTest::addColumn<bool>("isRight");
        const QString any = QStringLiteral("0.0.0.0");
        const QString nat = QStringLiteral("10.0.2.15");
        QTest::newRow("any") << QString() << any << true;
        QTest::newRow("the NAT address") << nat << any << true;
        QTest::newRow("the very one") << nat << nat << true;
        QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << any << false;
        QTest::newRow("another one") << QStringLiteral("10.0.2.99") << nat << false;
    }

    void aRuleToAnAddressThatNothingIsPublishedOn()
    {
        QFETCH(QString, guestAddress);
        QFETCH(QString, published);
        QFETCH(bool, isRight);
        PortForward leading = rule(QStringLiteral("web"), 80, 80);
        leading.guestAddress = guestAddress;
        const QList<PortPath> paths = planPaths(
            onVm({service(QStringLiteral("web"), {port(80, 80, published)})}, vm({leading})));
        QCOMPARE(paths.size(), 1);
        QCOMPARE(hopOf(paths.first(), Station::Rule).state, isRight ? State::Ok : State::Failed);
        if (!isRight)
            QVERIFY2(detailOf(paths.first(), Station::Rule).contains(guestAddress),
                     qPrintable(detailOf(paths.first(), Station::Rule)));
    }

    /// A rule that nobody looks at is one that was never seen to work.
    void everyRuleButTheLockedOneHasItsWay()
    {
        const VirtualBoxVm machine =
            vm({rule(QStringLiteral("ssh"), 2222, 22), rule(QStringLiteral("shell"), 2223, 22),
                rule(QStringLiteral("engine"), 2376, 2376), rule(QStringLiteral("web"), 80, 80)});
        const QList<PortPath> paths = planPaths(onVm({}, machine));
        QCOMPARE(paths.size(), 3);
        for (const PortPath &path : paths) {
            QVERIFY(path.rule && path.service.isEmpty());
            QCOMPARE(hopOf(path, Station::Computer).state, State::Waiting); // to be probed
            QCOMPARE(hopOf(path, Station::Machine).state, State::Waiting);
            QCOMPARE(hopOf(path, Station::Rule).state, State::Ok); // nothing is known against it
            QVERIFY2(!detailOf(path, Station::Container).contains(QStringLiteral("no service of")),
                     qPrintable(detailOf(path, Station::Container)));
        }
        QVERIFY(detailOf(paths.at(0), Station::Rule).contains(QStringLiteral("SSH")));
        QVERIFY(detailOf(paths.at(1), Station::Rule).contains(QStringLiteral("engine")));
    }
};

QTEST_GUILESS_MAIN(PathRuleTest)
#include "PathRuleTest.moc"
