// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/ContainerStations.h"
#include "core/ports/PathPlan.h"

#include <QTest>

using namespace panel;
using State = PortHop::State;

namespace {

/// A service of this computer's engine that publishes these ports as they are.
QList<PortPath> pathsOf(const QList<int> &ports)
{
    Service service;
    service.name = QStringLiteral("ftp");
    Container container;
    container.name = QStringLiteral("cnt_ftp");
    container.state = Container::State::Running;
    for (const int port : ports)
        container.ports.append({QStringLiteral("0.0.0.0"), port, port, QStringLiteral("tcp")});
    service.container = container;
    PathFacts facts;
    facts.driver = QStringLiteral("none");
    facts.machineAddress = QStringLiteral("127.0.0.1");
    facts.services = {service};
    facts.isEngineThere = true;
    return planPaths(facts);
}

} // namespace

/// Ports that are published together, as FTP wants them for its transfers, may be idle.
class PortRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleOneIsAWarning()
    {
        const QList<PortPath> paths = pathsOf({21, 2100, 2101, 2102});
        QCOMPARE(paths.size(), 4);
        const Result<ContainerSockets> nobody = ContainerSockets{};
        for (const PortPath &path : paths) {
            QCOMPARE(path.isOfRange, path.publishedPort != 21);
            QCOMPARE(processHop(path, nobody).state,
                     path.publishedPort == 21 ? State::Failed : State::Warning);
        }
    }

    void twoNeighboursAreNoRange()
    {
        for (const PortPath &path : pathsOf({80, 81}))
            QVERIFY(!path.isOfRange);
    }
};

QTEST_GUILESS_MAIN(PortRangeTest)
#include "PortRangeTest.moc"
