// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/PortsStep.h"

#include "core/engine/EngineConnection.h"
#include "core/machine/VirtualBox.h"
#include "core/process/QtProcessLauncher.h"
#include "tests/support/FaultyServer.h"
#include "tests/support/VirtualBoxStandIn.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full
const QString box = QStringLiteral("box");
const QString ssh = QStringLiteral("ssh,tcp,127.0.0.1,50022,,22");

/// A port of this computer that nobody has (a moment ago).
int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

ComposeService service(const QString &name, int port)
{
    ComposeService service;
    service.name = name;
    service.ports = {{{}, QString::number(port), 80, QStringLiteral("tcp")}};
    return service;
}

QString forward(const QString &name, int hostPort, int guestPort)
{
    return QStringLiteral("%1,tcp,,%2,,%3").arg(name).arg(hostPort).arg(guestPort);
}

} // namespace

/// The step on a VM of VirtualBox: the engine is a server that lists no containers, VBoxManage a
/// stand-in whose VM runs.
class PortsStepTest : public QObject
{
    Q_OBJECT

private:
    test::TlsFixture m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<VirtualBoxStandIn> m_standIn;
    QtProcessLauncher m_launcher;
    std::unique_ptr<VirtualBox> m_virtualBox;
    SharedStackContext m_context;

    StepState run(PortsStep &step)
    {
        QSignalSpy finished(&step, &Step::finished);
        step.start();
        if (finished.isEmpty())
            finished.wait(aMoment);
        return step.state();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server =
            std::make_unique<test::FaultyServer>(m_tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", "[]"));
        const Endpoint endpoint{box, QStringLiteral("test"), m_server->url(), m_tls.client()};
        m_engine = std::make_unique<EngineConnection>(endpoint);
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        m_standIn = std::make_unique<VirtualBoxStandIn>();
        m_virtualBox = std::make_unique<VirtualBox>(&m_launcher, nullptr, VirtualBoxStandIn::find);
        m_context = std::make_shared<StackContext>();
        m_context->engine = m_engine.get();
        m_context->endpoint = endpoint;
        m_context->virtualBox = m_virtualBox.get();
        m_context->machineName = box;
        m_context->machineDriver = QStringLiteral("virtualbox");
        m_context->project.name = QStringLiteral("stack");
    }

    void cleanup()
    {
        m_context.reset();
        m_virtualBox.reset();
        m_engine.reset();
        m_server.reset();
        m_standIn.reset();
    }

    void addsWhatIsMissing()
    {
        const int web = freePort();
        const int wrong = freePort();
        m_context->project.services = {service(QStringLiteral("web"), web),
                                       service(QStringLiteral("app"), wrong)};
        const QString wrongRule = forward(QStringLiteral("w"), wrong, 81);
        const QString dangling = forward(QStringLiteral("old"), freePort(), 3306);
        m_standIn->add(box, QStringLiteral("running"), {ssh, wrongRule, dangling});
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Done);
        const QString added = forward(QStringLiteral("web"), web, web);
        QCOMPARE(m_standIn->rules(box), (QStringList{ssh, wrongRule, dangling, added}));
        QCOMPARE(m_standIn->changes(), (QList<QStringList>{{QStringLiteral("controlvm"), box,
                                                            QStringLiteral("natpf1"), added}}));
        const QString output = step.output().join(u'\n');
        QVERIFY2(output.contains(QStringLiteral("no rule forwards it")), qPrintable(output));
        QVERIFY(output.contains(QStringLiteral("The rule “w” leads")));
        QVERIFY(output.contains(QStringLiteral("“old”")));
        QVERIFY(output.contains(added));
        QVERIFY(step.detail().contains(QStringLiteral("web")));
        // The VM of the stand-in does not listen, and that is seen.
        QVERIFY2(output.contains(QStringLiteral("Nothing listens on port %1").arg(web)),
                 qPrintable(output));

        // Again: only what is missing, which is nothing.
        PortsStep again(m_context, nullptr);
        QCOMPARE(run(again), StepState::Done);
        QCOMPARE(m_standIn->changes().size(), 1);
    }

    void addsForItsTargetsOnly()
    {
        const int web = freePort();
        m_context->project.services = {service(QStringLiteral("web"), web),
                                       service(QStringLiteral("app"), freePort())};
        m_context->onlyServices = {QStringLiteral("web")};
        m_standIn->add(box, QStringLiteral("poweroff"), {ssh});
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Done);
        QCOMPARE(m_standIn->rules(box),
                 (QStringList{ssh, forward(QStringLiteral("web"), web, web)}));
    }

    void aTakenHostPortStopsIt_data()
    {
        QTest::addColumn<bool>("hasRule");
        QTest::newRow("for a new rule") << false;
        QTest::newRow("of a rule that is there") << true;
    }

    void aTakenHostPortStopsIt()
    {
        QFETCH(bool, hasRule);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const int published = hasRule ? freePort() : other.serverPort();
        m_context->project.services = {service(QStringLiteral("app"), freePort()),
                                       service(QStringLiteral("web"), published)};
        QStringList rules{ssh};
        if (hasRule)
            rules.append(forward(QStringLiteral("way"), other.serverPort(), published));
        m_standIn->add(box, QStringLiteral("running"), rules);
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Failed);
        QCOMPARE(step.error().kind, Error::Kind::Conflict);
        QVERIFY(step.error().message.contains(QString::number(other.serverPort())));
#ifdef Q_OS_LINUX
        QVERIFY2(step.error().message.contains(QStringLiteral("PortsStepTest")),
                 qPrintable(step.error().message));
#endif
        QVERIFY(!step.error().next.isEmpty());
        QVERIFY(m_standIn->changes().isEmpty()); // the other one neither
    }

    void aForeignRuleWhosePortIsTakenIsNotOurs()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_context->project.services = {service(QStringLiteral("web"), freePort())};
        m_standIn->add(box, QStringLiteral("running"),
                       {ssh, forward(QStringLiteral("docker"), other.serverPort(), 2376)});
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Done);
    }

    void aRefusedRuleStopsIt()
    {
        m_context->project.services = {service(QStringLiteral("web"), freePort())};
        m_standIn->add(box, QStringLiteral("saved"), {ssh});
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Failed);
        QCOMPARE(step.error().kind, Error::Kind::Conflict);
        QVERIFY(step.error().message.contains(QStringLiteral("saved")));
    }

    void rulesThatCannotBeReadAreTold()
    {
        m_context->project.services = {service(QStringLiteral("web"), freePort())};
        m_standIn->add(QStringLiteral("another"), QStringLiteral("running"));
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Done);
        QVERIFY(step.output().join(u'\n').contains(QStringLiteral("knows no VM “box”")));
    }

    void otherDriversHaveNoRules()
    {
        m_context->machineDriver = QStringLiteral("none");
        m_context->project.services = {service(QStringLiteral("web"), freePort())};
        m_standIn->add(box, QStringLiteral("running"));
        PortsStep step(m_context, nullptr);
        QCOMPARE(run(step), StepState::Done);
        QVERIFY(m_standIn->calls().isEmpty());
        m_context->project.services.clear();
        PortsStep none(m_context, nullptr);
        QCOMPARE(run(none), StepState::Skipped);
    }
};

QTEST_GUILESS_MAIN(PortsStepTest)
#include "PortsStepTest.moc"
