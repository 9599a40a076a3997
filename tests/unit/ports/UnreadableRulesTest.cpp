// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PathPlan.h"

#include <QTest>

using namespace panel;
using State = PortHop::State;
using Station = PortHop::Station;

/// A VM whose rules VBoxManage does not tell: what depends on them is unknown, not wrong.
class UnreadableRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaveTheirStationsUnknown()
    {
        Container container;
        container.name = QStringLiteral("cnt_db");
        container.state = Container::State::Running;
        container.ports = {{QStringLiteral("0.0.0.0"), 3306, 3306, QStringLiteral("tcp")}};
        Service service;
        service.name = QStringLiteral("db");
        service.container = container;
        const QString why = QStringLiteral("VBoxManage was not found.");
        PathFacts facts;
        facts.driver = QStringLiteral("virtualbox");
        facts.machineAddress = QStringLiteral("127.0.0.1"); // leads through a rule, too
        facts.vm = Result<VirtualBoxVm>(fail(Error::Kind::ProgramMissing, why));
        facts.services = {service};
        facts.isEngineThere = true;
        const QList<PortPath> paths = planPaths(facts);
        QCOMPARE(paths.size(), 1);
        for (const Station station : {Station::Computer, Station::Rule, Station::Machine}) {
            QCOMPARE(hopOf(paths.first(), station).state, State::Unknown);
            QCOMPARE(hopOf(paths.first(), station).detail, why);
        }
    }
};

QTEST_GUILESS_MAIN(UnreadableRulesTest)
#include "UnreadableRulesTest.moc"
