// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PathPlan.h"

#include "core/ports/ContainerStations.h"
#include "core/ports/HostStations.h"
#include "tests/unit/ports/PathSamples.h"

#include <QSet>
#include <QTest>

using namespace panel;
using namespace panel::test;
using State = PortHop::State;
using Station = PortHop::Station;

Q_DECLARE_METATYPE(Container)

/// The ways of published ports, as they follow from what is known, and the words for what is not
/// as it should be.
class PathPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWayThroughAVm()
    {
        const PathFacts facts =
            onVm({service(QStringLiteral("nginx"),
                          {port(443, 8443), port(443, 8443, QStringLiteral("::"))})},
                 vm({rule(QStringLiteral("ssh"), 49703, 22, QStringLiteral("127.0.0.1")),
                     rule(QStringLiteral("https"), 443, 443)}));
        const QList<PortPath> paths = planPaths(facts);
        QCOMPARE(paths.size(), 1);
        const PortPath &path = paths.first();
        QCOMPARE(path.hops.size(), 7);
        for (int i = 0; i < 7; ++i)
            QCOMPARE(int(path.hops.at(i).station), i);
        QCOMPARE(path.service, QStringLiteral("nginx"));
        QCOMPARE(path.container, QStringLiteral("cnt_nginx"));
        QCOMPARE(path.hostPort, 443);
        QCOMPARE(path.hostAddress, QString());
        QCOMPARE(path.publishedPort, 443);
        QCOMPARE(path.containerPort, 8443);
        QCOMPARE(path.rule->name, QStringLiteral("https"));
        QCOMPARE(hopOf(path, Station::Computer).address, QStringLiteral("0.0.0.0:443"));
        QCOMPARE(hopOf(path, Station::Computer).state, State::Waiting);
        QCOMPARE(hopOf(path, Station::Rule).state, State::Ok);
        QCOMPARE(hopOf(path, Station::Rule).address, QStringLiteral("https"));
        QCOMPARE(hopOf(path, Station::Machine).address, QStringLiteral("192.168.99.120:443"));
        QCOMPARE(hopOf(path, Station::Published).state, State::Ok);
        QCOMPARE(hopOf(path, Station::Container).state, State::Ok);
        QCOMPARE(hopOf(path, Station::Process).address, QStringLiteral("cnt_nginx:8443"));
    }

    void everyRuleThatLeadsThereIsAWay()
    {
        const QList<PortPath> paths =
            planPaths(onVm({service(QStringLiteral("nginx"), {port(443, 443)})},
                           vm({rule(QStringLiteral("a"), 443, 443, QStringLiteral("127.0.0.1")),
                               rule(QStringLiteral("b"), 8443, 443)})));
        QCOMPARE(paths.size(), 2);
        QVERIFY(paths.at(0).key() != paths.at(1).key());
        QCOMPARE(paths.at(1).hostPort, 8443);
    }

    void eachContainerOfAScaledServiceHasItsWay()
    {
        const auto numbered = [](Service service, int number) {
            service.container->name = QStringLiteral("shop-web-%1").arg(number);
            service.container->labels.insert(composeNumberLabel, QString::number(number));
            return service;
        };
        const QString web = QStringLiteral("web");
        Service scaled = numbered(service(web, {port(8081, 80)}), 1);
        const Service second = numbered(service(web, {}, Container::State::Exited), 2);
        const Service third = numbered(service(web, {}, Container::State::Exited), 3);
        scaled.others = {*second.container, *third.container};
        scaled.definition.ports = {{QString(), QString(), 80, QStringLiteral("tcp")}};
        const QList<PortPath> paths =
            planPaths(onVm({scaled}, vm({rule(QStringLiteral("web"), 8081, 8081)})));
        QStringList seen;
        QSet<QString> keys;
        for (const PortPath &path : paths) {
            seen.append(path.container);
            keys.insert(path.key());
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("shop-web-1"), QStringLiteral("shop-web-2"),
                                    QStringLiteral("shop-web-3")}));
        QCOMPARE(keys.size(), 3);
        QCOMPARE(hopOf(paths.at(0), Station::Container).state, State::Ok);
        QCOMPARE(hopOf(paths.at(1), Station::Container).state, State::Failed);
    }

    void aVmThatDoesNotRun()
    {
        const PathFacts facts =
            onVm({service(QStringLiteral("web"), {port(80, 80)})},
                 vm({rule(QStringLiteral("web"), 80, 80)}, VirtualBoxVm::State::Saved));
        const PortPath path = planPaths(facts).value(0);
        QCOMPARE(hopOf(path, Station::Machine).state, State::Failed);
        QCOMPARE(detailOf(path, Station::Machine), QStringLiteral("the VM is saved"));
        const PortHop computer = computerHop(path, facts, {}, outcome(TcpOutcome::Kind::Refused));
        QCOMPARE(computer.state, State::Skipped);
    }

    void aVmOfWhichVirtualBoxSaysNothing()
    {
        PathFacts facts = onVm({service(QStringLiteral("web"), {port(80, 80)})}, vm({}));
        facts.vm = fail(Error::Kind::ProgramMissing, QStringLiteral("VBoxManage was not found."));
        const PortPath path = planPaths(facts).value(0);
        QCOMPARE(hopOf(path, Station::Rule).state, State::Unknown);
        QCOMPARE(detailOf(path, Station::Rule), QStringLiteral("VBoxManage was not found."));
        QCOMPARE(hopOf(path, Station::Machine).state, State::Waiting);
        facts.vm.reset();
        QCOMPARE(hopOf(planPaths(facts).value(0), Station::Rule).state, State::Waiting);
    }

    void anEngineOnThisComputer()
    {
        const PortPath path =
            planPaths(local({service(QStringLiteral("web"),
                                     {port(8080, 80, QStringLiteral("127.0.0.1"))})}))
                .value(0);
        QCOMPARE(hopOf(path, Station::Computer).address, QStringLiteral("127.0.0.1:8080"));
        QCOMPARE(hopOf(path, Station::Rule).state, State::Skipped);
        QCOMPARE(detailOf(path, Station::Rule), QStringLiteral("no VM between"));
        QCOMPARE(hopOf(path, Station::Machine).state, State::Skipped);
        QCOMPARE(hopOf(path, Station::Published).state, State::Ok);
    }

    void anIpv6Address()
    {
        const PortPath path =
            planPaths(
                local({service(QStringLiteral("web"), {port(8080, 80, QStringLiteral("::1"))})}))
                .value(0);
        QCOMPARE(hopOf(path, Station::Computer).address, QStringLiteral("[::1]:8080"));
        QCOMPARE(reachableAddress(path.hostAddress), QStringLiteral("::1"));
        QCOMPARE(reachableAddress(QStringLiteral("::")), QStringLiteral("::1"));
        QCOMPARE(reachableAddress({}), QStringLiteral("127.0.0.1"));
    }

    void publishedOnTheLoopbackOfTheVmOnly()
    {
        const PortPath path =
            planPaths(onVm({service(QStringLiteral("db"),
                                    {port(3306, 3306, QStringLiteral("127.0.0.1"))})},
                           vm({})))
                .value(0);
        QCOMPARE(hopOf(path, Station::Published).state, State::Warning);
        QCOMPARE(
            detailOf(path, Station::Published),
            QStringLiteral("published on 127.0.0.1 of the VM only: not reachable from outside"));
        QCOMPARE(path.trouble(), &path.hops.at(int(Station::Machine))); // still to be probed
    }

    void udpIsUnknownAndNeverFailed()
    {
        PathFacts facts =
            onVm({service(QStringLiteral("dns"),
                          {port(53, 53, QStringLiteral("0.0.0.0"), QStringLiteral("udp"))})},
                 vm({{1, QStringLiteral("dns"), QStringLiteral("udp"), {}, 53, {}, 53}}));
        const PortPath path = planPaths(facts).value(0);
        for (const Station station : {Station::Computer, Station::Machine, Station::Answer}) {
            QCOMPARE(hopOf(path, station).state, State::Unknown);
            QVERIFY(detailOf(path, station).startsWith(QStringLiteral("UDP")));
        }
        QCOMPARE(hopOf(path, Station::Rule).state, State::Ok);
        QCOMPARE(hopOf(path, Station::Process).state, State::Waiting);
    }

    void containers_data()
    {
        QTest::addColumn<Container>("container");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, State state, const char *words, const auto &change) {
            Container container;
            container.name = QStringLiteral("c");
            change(container);
            QTest::newRow(name) << container << state << QString::fromUtf8(words);
        };
        using C = Container;
        row("running", State::Ok, "running", [](C &c) { c.state = C::State::Running; });
        row("unhealthy", State::Warning, "unhealthy: no route", [](C &c) {
            c.state = C::State::Running;
            c.health = C::Health::Unhealthy;
            c.healthOutput = QStringLiteral("\nno route\nmore");
        });
        row("killed", State::Failed, "exited with 137", [](C &c) {
            c.state = C::State::Exited;
            c.exitCode = 137;
        });
        row("port taken", State::Failed, "address already in use", [](C &c) {
            c.state = C::State::Created;
            c.error = QStringLiteral("bind: address already in use");
        });
        row("paused", State::Failed, "paused", [](C &c) { c.state = C::State::Paused; });
        row("restarting", State::Failed, "restarting",
            [](C &c) { c.state = C::State::Restarting; });
    }

    void containers()
    {
        QFETCH(const Container, container);
        QFETCH(const State, state);
        QFETCH(const QString, words);
        Service one = service(QStringLiteral("web"), {port(80, 80)}, Container::State::Exited);
        one.container = container;
        const PortPath path = planPaths(local({one})).value(0);
        QCOMPARE(hopOf(path, Station::Container).state, state);
        QVERIFY2(detailOf(path, Station::Container).contains(words),
                 qPrintable(detailOf(path, Station::Container)));
        if (container.state != Container::State::Running)
            QCOMPARE(hopOf(path, Station::Process).state, State::Skipped);
    }

    void aServiceThatWasNotBroughtUpHasItsWaysFromTheFile()
    {
        Service one = service(QStringLiteral("web"), {port(80, 80), port(443, 443)});
        one.container.reset();
        const QList<PortPath> paths = planPaths(local({one}));
        QCOMPARE(paths.size(), 2);
        QCOMPARE(paths.at(1).hostPort, 443);
        QCOMPARE(hopOf(paths.at(0), Station::Container).state, State::Failed);
        QVERIFY(detailOf(paths.at(0), Station::Container).contains(QStringLiteral("no container")));
    }

    void aContainerOlderThanTheFile()
    {
        Service one = service(QStringLiteral("web"), {port(80, 80)});
        one.definition.ports.append({{}, QStringLiteral("8080"), 8080, QStringLiteral("tcp")});
        one.definition.ports.append({{}, {}, 9000, QStringLiteral("tcp")});
        const QList<PortPath> paths = planPaths(local({one}));
        QCOMPARE(paths.size(), 3);
        QCOMPARE(hopOf(paths.at(1), Station::Published).state, State::Failed);
        QVERIFY(detailOf(paths.at(1), Station::Published)
                    .contains(QStringLiteral("does not publish 8080")));
        QCOMPARE(paths.at(2).hostPort, 0);
    }

    void anEngineThatCannotBeAsked()
    {
        PathFacts facts = local({service(QStringLiteral("web"), {port(80, 80)})});
        facts.isEngineThere = false;
        facts.whyNoEngine = QStringLiteral("the engine is away");
        const PortPath path = planPaths(facts).value(0);
        for (const Station station : {Station::Published, Station::Container, Station::Process}) {
            QCOMPARE(hopOf(path, station).state, State::Unknown);
            QCOMPARE(detailOf(path, station), QStringLiteral("the engine is away"));
        }
    }

    void thisComputer_data()
    {
        QTest::addColumn<bool>("isVm");
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<QString>("program");
        QTest::addColumn<TcpOutcome::Kind>("kind");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("detail");
        using K = TcpOutcome::Kind;
        QTest::newRow("VirtualBox listens") << true << true << "VBoxHeadless" << K::Connected
                                            << State::Ok << "VBoxHeadless, pid 8123 listens";
        QTest::newRow("taken before the VM") << true << true << "java" << K::Connected
                                             << State::Failed << "8080 is taken by java, pid 8123";
        QTest::newRow("taken, and the engine publishes")
            << false << true << "java" << K::Connected << State::Failed
            << "8080 is taken by java, pid 8123";
        QTest::newRow("taken while nothing runs")
            << false << false << "java" << K::Connected << State::Failed
            << "8080 is taken by java, pid 8123";
        QTest::newRow("the engine's proxy") << false << true << "docker-proxy" << K::Connected
                                            << State::Ok << "docker-proxy, pid 8123 listens";
        QTest::newRow("hostile name") << true << true << "<b>\u202e" << K::Connected
                                      << State::Failed << "8080 is taken by <b>⟨U+202E⟩, pid 8123";
        QTest::newRow("nobody to be seen") << false << true << "" << K::Connected << State::Ok
                                           << "it answers; who listens cannot be seen";
        QTest::newRow("free, and nothing runs")
            << false << false << "" << K::Refused << State::Skipped
            << "nothing listens: the port is free";
        QTest::newRow("published and refused")
            << false << true << "" << K::Refused << State::Failed << "nothing listens on 8080";
        QTest::newRow("VirtualBox did not get it")
            << true << true << "" << K::Refused << State::Failed
            << "nothing listens on 8080, though a rule begins there: VirtualBox did not get the "
               "port";
        QTest::newRow("silence") << true << true << "" << K::TimedOut << State::Failed
                                 << "0.0.0.0:8080 does not answer within 2 seconds";
    }

    void thisComputer()
    {
        QFETCH(const bool, isVm);
        QFETCH(const bool, isRunning);
        QFETCH(const QString, program);
        QFETCH(const TcpOutcome::Kind, kind);
        const QList<Service> services{
            service(QStringLiteral("site"), {port(8080, 80)},
                    isRunning ? Container::State::Running : Container::State::Exited)};
        const PathFacts facts =
            isVm ? onVm(services, vm({rule(QStringLiteral("site"), 8080, 8080)})) : local(services);
        QList<HostListener> listeners{
            {QStringLiteral("127.0.0.1"), 8081, QStringLiteral("other"), 1, {}}};
        if (!program.isEmpty())
            listeners.append({QStringLiteral("0.0.0.0"), 8080, program, 8123, {}});
        const PortHop hop = computerHop(planPaths(facts).value(0), facts, listeners, outcome(kind));
        QTEST(hop.detail, "detail");
        QTEST(hop.state, "state");
        QCOMPARE(hop.microseconds, 400);
    }

    void theMachine_data()
    {
        QTest::addColumn<TcpOutcome::Kind>("kind");
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("detail");
        using K = TcpOutcome::Kind;
        QTest::newRow("answers") << K::Connected << true << State::Ok
                                 << "192.168.99.120:8080 answers";
        QTest::newRow("refuses though published")
            << K::Refused << true << State::Failed << "nothing listens on 8080 of the machine";
        QTest::newRow("refuses while nothing runs")
            << K::Refused << false << State::Ok << "the machine is there; nothing listens on 8080";
        QTest::newRow("no route") << K::Unreachable << true << State::Failed
                                  << "192.168.99.120:8080 cannot be reached: No route to host";
    }

    void theMachine()
    {
        QFETCH(const TcpOutcome::Kind, kind);
        QFETCH(const bool, isRunning);
        const PathFacts facts =
            onVm({service(QStringLiteral("site"), {port(8080, 80)},
                          isRunning ? Container::State::Running : Container::State::Exited)},
                 vm({rule(QStringLiteral("site"), 8080, 8080)}));
        const PortHop hop = machineHop(planPaths(facts).value(0), outcome(kind));
        QTEST(hop.detail, "detail");
        QTEST(hop.state, "state");
    }

    void processes_data()
    {
        QTest::addColumn<QList<ContainerListener>>("listeners");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("detail");
        const QString tcp = QStringLiteral("tcp");
        const QString all = QStringLiteral("0.0.0.0");
        const QString loop = QStringLiteral("127.0.0.1");
        using L = QList<ContainerListener>;
        QTest::newRow("it listens")
            << L{{tcp, loop, 3306, {}, 0}, {tcp, all, 3306, QStringLiteral("mariadbd"), 1}}
            << State::Ok << "mariadbd (pid 1) listens";
        QTest::newRow("one of several")
            << L{{tcp, all, 3306, QStringLiteral("php-fpm"), 0}} << State::Ok << "php-fpm listens";
        QTest::newRow("unseen") << L{{tcp, QStringLiteral("::"), 3306, {}, 0}} << State::Ok
                                << "something listens, its process cannot be seen";
        QTest::newRow("nothing") << L{} << State::Failed
                                 << "nothing listens on 3306 in the container";
        QTest::newRow("another port")
            << L{{tcp, all, 3307, {}, 0}, {tcp, all, 3307, {}, 0}} << State::Failed
            << "nothing listens on 3306 in the container; it listens on 3307";
        QTest::newRow("loopback only")
            << L{{tcp, loop, 3306, QStringLiteral("mariadbd"), 7}} << State::Failed
            << "mariadbd (pid 7) listens on 127.0.0.1 inside only: nobody "
               "outside reaches it";
        QTest::newRow("the engine's resolver")
            << L{{tcp, QStringLiteral("127.0.0.11"), 3306, {}, 0}} << State::Failed
            << "nothing listens on 3306 in the container";
        QTest::newRow("udp only") << L{{QStringLiteral("udp"), all, 3306, {}, 0}} << State::Failed
                                  << "nothing listens on 3306 in the container";
    }

    void processes()
    {
        QFETCH(const QList<ContainerListener>, listeners);
        const PortPath path =
            planPaths(local({service(QStringLiteral("db"), {port(3306, 3306)})})).value(0);
        const PortHop hop = processHop(path, ContainerSockets{listeners});
        QTEST(hop.detail, "detail");
        QTEST(hop.state, "state");
    }

    void aContainerThatNobodyCanLookInto()
    {
        const PortPath path =
            planPaths(local({service(QStringLiteral("db"), {port(3306, 3306)})})).value(0);
        const PortHop hop =
            processHop(path, fail(Error::Kind::ProgramMissing, QStringLiteral("no cat")));
        QCOMPARE(hop.state, State::Unknown);
        QCOMPARE(hop.detail, QStringLiteral("no cat"));
    }
};

QTEST_GUILESS_MAIN(PathPlanTest)
#include "PathPlanTest.moc"
