// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PathProbe.h"

#include "tests/support/ScriptedLauncher.h"

#include <QCoreApplication>
#include <QPointer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace panel;
using State = PortHop::State;
using Station = PortHop::Station;

namespace {

constexpr int services = 20;

/// That many services on an engine of this computer, all of which publish this port.
PathProbeTarget target(int port, ProcessLauncher *launcher)
{
    PathProbeTarget target;
    target.launcher = launcher;
    target.facts.driver = QStringLiteral("none");
    target.facts.machineAddress = QStringLiteral("127.0.0.1");
    target.facts.isEngineThere = true;
    for (int i = 0; i < services; ++i) {
        Service service;
        service.name = QStringLiteral("s%1").arg(i);
        Container container;
        container.name = service.name;
        container.state = Container::State::Running;
        container.ports = {{QStringLiteral("127.0.0.1"), port, 6379, QStringLiteral("tcp")},
                           {QStringLiteral("127.0.0.1"), port + 1, 6380, QStringLiteral("udp")}};
        service.container = container;
        target.facts.services.append(service);
    }
    return target;
}

/// By which others know who listens; false where that cannot be set.
bool nameThisProcess(const char *name)
{
#ifdef Q_OS_LINUX
    return ::prctl(PR_SET_NAME, name) == 0;
#else
    return name == nullptr;
#endif
}

} // namespace

/// Many paths at once, with a real port and without an engine.
class PathProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHopGetsItsResultAndTheHopsArriveOneByOne()
    {
        // Nobody listens there any more.
        int port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        PathProbe probe(target(port, &m_launcher));
        QCOMPARE(probe.paths().size(), 2 * services);
        QSignalSpy hops(&probe, &PathProbe::hopChanged);
        QSignalSpy finished(&probe, &PathProbe::finished);
        probe.start();
        QTRY_VERIFY(probe.isFinished());
        QCOMPARE(finished.size(), 1);
        QVERIFY(hops.size() >= services);
        for (const PortPath &path : probe.paths()) {
            for (const PortHop &hop : path.hops)
                QVERIFY2(hop.state != State::Waiting, qPrintable(stationName(hop.station)));
            const bool isUdp = path.protocol == u"udp";
            QCOMPARE(hopOf(path, Station::Computer).state, isUdp ? State::Unknown : State::Failed);
            QCOMPARE(hopOf(path, Station::Answer).state, isUdp ? State::Unknown : State::Skipped);
            // The container's side does not depend on this one.
            QCOMPARE(hopOf(path, Station::Published).state, State::Ok);
            QCOMPARE(hopOf(path, Station::Process).state, State::Unknown);
        }
    }

    void aPortOfAnotherProgramIsNotAskedForAnAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        PathProbe probe(target(server.serverPort(), &m_launcher));
        probe.start();
        QTRY_VERIFY(probe.isFinished());
        const PortPath &path = probe.paths().constFirst();
        QCOMPARE(hopOf(path, Station::Computer).detail,
                 QStringLiteral("%1 is taken by PathProbeTest, pid %2")
                     .arg(server.serverPort())
                     .arg(QCoreApplication::applicationPid()));
        QCOMPARE(hopOf(path, Station::Answer).state, State::Skipped);
    }

    /// Who forwards a port of a range that is idle takes connections and closes them at once. While
    /// nobody can look into the container, that is no failure either.
    void anIdlePortOfARangeIsNotBlamed_data()
    {
        QTest::addColumn<bool>("isRange");
        QTest::newRow("three neighbours") << true;
        QTest::newRow("alone") << false;
    }
    void anIdlePortOfARangeIsNotBlamed()
    {
        QFETCH(bool, isRange);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            while (QTcpSocket *client = server.nextPendingConnection()) {
                client->close();
                client->deleteLater();
            }
        });
        PathProbeTarget range;
        range.launcher = &m_launcher;
        range.facts.driver = QStringLiteral("none");
        range.facts.machineAddress = QStringLiteral("127.0.0.1");
        range.facts.whyNoEngine = QStringLiteral("away");
        Service service;
        service.name = QStringLiteral("ftp");
        const int port = server.serverPort();
        for (int i = 0; i < (isRange ? 3 : 1); ++i) {
            ComposePort offered;
            offered.target = 21100 + i;
            offered.published = QString::number(port + i);
            service.definition.ports.append(offered);
        }
        range.facts.services = {service};
        if (!nameThisProcess("docker-proxy"))
            QSKIP("SKIPPED, this process cannot pass for another");
        const auto restore = qScopeGuard([] { nameThisProcess("PathProbeTest"); });
        PathProbe probe(range);
        probe.start();
        QTRY_VERIFY(probe.isFinished());
        const PortPath &path = probe.paths().constFirst();
        QCOMPARE(hopOf(path, Station::Process).state, State::Unknown);
        QCOMPARE(hopOf(path, Station::Answer).state, isRange ? State::Unknown : State::Failed);
    }

    void nothingToProbeEndsToo()
    {
        PathProbe probe({});
        QSignalSpy finished(&probe, &PathProbe::finished);
        probe.start();
        QVERIFY(finished.isEmpty());
        QTRY_COMPARE(finished.size(), 1);
    }

    void aProbeThatIsDroppedLeavesNothingOpen()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QList<QPointer<QTcpSocket>> clients;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *client = server.nextPendingConnection())
                clients.append(client);
        });
        {
            PathProbe probe(target(server.serverPort(), &m_launcher));
            probe.start();
            QTRY_VERIFY(!clients.isEmpty());
        }
        QTRY_VERIFY(std::all_of(clients.cbegin(), clients.cend(), [](const auto &client) {
            return !client || client->state() == QAbstractSocket::UnconnectedState;
        }));
    }

private:
    ScriptedLauncher m_launcher{[](const Command &) { return ScriptedAnswer{}; }};
};

QTEST_GUILESS_MAIN(PathProbeTest)
#include "PathProbeTest.moc"
