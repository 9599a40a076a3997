// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/session/Session.h"
#include "tests/support/MachinesRig.h"
#include "tests/support/Skip.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace panel;
using State = Session::ConnectionState;

namespace {

constexpr int aMoment = 90'000; // never waited for in full
/// Three seconds are promised; a busy computer gets more.
constexpr int recovery = 10'000;

const QString project = QStringLiteral("dying");

} // namespace

/// A whole session on a real engine of its own (see tests/support/machines-rig) that freezes, is
/// killed and started again, loses its link or all packets.
class DyingEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void trouble_data();
    void trouble();

private:
    bool isCreated(const QString &service) const
    {
        const Service *found = m_session->services().find(service);
        return found && found->container && found->container->state == Container::State::Created;
    }
    bool isConnected() const
    {
        return m_session->connectionState() == State::Connected && m_session->areServicesKnown();
    }

    std::unique_ptr<test::RiggedEngine> m_engine;
    std::unique_ptr<Session> m_session;
};

void DyingEngineTest::initTestCase()
{
    m_engine = std::make_unique<test::RiggedEngine>();
    const test::RigRun up = m_engine->bringUp();
    if (up.exitCode == test::RigRun::impossible)
        PANEL_SKIP(
            qPrintable(QStringLiteral("SKIPPED, no engine of our own can run here: ") + up.said));
    QVERIFY2(up.isGood(), qPrintable(up.said));
    QVERIFY(m_engine->create(project, QStringLiteral("one")));

    Session::Options options;
    options.machineStore = m_engine->storePath();
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_session->openProject(test::writeComposeFile(m_engine->storePath(), project,
                                                  {QStringLiteral("one"), QStringLiteral("two")}));
    m_session->selectMachine(test::RiggedEngine::machine());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && isCreated(QStringLiteral("one")), aMoment);
}

void DyingEngineTest::cleanupTestCase()
{
    m_session.reset();
    m_engine.reset();
}

void DyingEngineTest::trouble_data()
{
    QTest::addColumn<QString>("hurt");
    QTest::addColumn<QString>("heal");
    QTest::addColumn<bool>("goesOn"); // the engine itself, out of our sight
    QTest::newRow("frozen") << QStringLiteral("freeze") << QStringLiteral("thaw") << false;
    QTest::newRow("killed") << QStringLiteral("kill") << QStringLiteral("revive") << false;
    QTest::newRow("unplugged") << QStringLiteral("unplug") << QStringLiteral("plug") << true;
    QTest::newRow("packets dropped") << QStringLiteral("drop") << QStringLiteral("pass") << true;
}

void DyingEngineTest::trouble()
{
    QFETCH(QString, hurt);
    QFETCH(QString, heal);
    QFETCH(bool, goesOn);
    const QString two = QStringLiteral("two");
    QVERIFY(m_engine->turn(hurt));
    // Nobody asks for anything: it is found out all the same.
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionState() == State::Lost, aMoment);
    QVERIFY(isCreated(QStringLiteral("one")));
    QVERIFY(!m_session->connectionError().message.isEmpty());
    QVERIFY(m_session->servicesAsOf() < QDateTime::currentDateTimeUtc());
    if (goesOn)
        QVERIFY(m_engine->create(project, two));

    QElapsedTimer clock;
    QVERIFY(m_engine->turn(heal));
    clock.start();
    if (!goesOn)
        QVERIFY(m_engine->create(project, two));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && isCreated(two), recovery);
    qInfo("%s: right again after %lld ms", QTest::currentDataTag(), clock.elapsed());
    QVERIFY(isCreated(QStringLiteral("one")));

    QVERIFY(m_engine->docker({QStringLiteral("rm"), two})); // and what comes next is seen again
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && !isCreated(two), recovery);
}

QTEST_GUILESS_MAIN(DyingEngineTest)
#include "DyingEngineTest.moc"
