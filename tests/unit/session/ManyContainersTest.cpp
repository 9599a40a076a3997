// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/session/ContainerFeed.h"
#include "core/session/ContainerWatch.h"
#include "tests/support/FakeEngine.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;
using panel::test::FakeEngine;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

} // namespace

/// An engine with very many containers, and one where very much happens.
class ManyContainersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }
    void cleanup()
    {
        m_watch.reset();
        m_feed.reset();
        m_store.reset();
        m_connection.reset();
        m_engine.reset();
    }

    void theListIsCompleteAndHoldsNothingElse()
    {
        open({.own = 700, .others = 3000});
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QCOMPARE(m_store->services().size(), 700);
        QCOMPARE(m_store->summary().running, 700);
        QCOMPARE(m_engine->counts().lists.load(), 1);
        QCOMPARE(m_engine->counts().inspects.load(), 700);
    }

    void theEngineIsNotBesieged()
    {
        prepare({.own = 50, .others = 0});
        m_engine->holdInspects(true);
        m_watch->setProject(FakeEngine::project());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->counts().held.load(), 6, aMoment);
        QCOMPARE(m_watch->inspects(), 6);
        m_engine->holdInspects(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QCOMPARE(m_store->services().size(), 50);
    }

    void whatHappensDuringTheListIsNotLost()
    {
        prepare({.own = 40, .others = 0});
        m_engine->holdInspects(true);
        m_watch->setProject(FakeEngine::project());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->counts().held.load(), 6, aMoment);
        m_engine->create(41);
        m_engine->destroy(40);
        m_engine->stop(39, 3);
        m_engine->holdInspects(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(39) == Container::State::Exited, aMoment);
        QVERIFY(m_store->find(FakeEngine::service(41)));
        QVERIFY(!m_store->find(FakeEngine::service(40)));
        QCOMPARE(m_store->services().size(), 40);
    }

    void anAnswerThatCameLateDoesNotBringBackWhatIsGone()
    {
        open({.own = 5, .others = 0});
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        m_engine->holdInspects(true);
        m_engine->start(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->counts().held.load(), 1, aMoment);
        m_engine->destroy(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_store->services().size(), 4, aMoment);
        m_engine->holdInspects(false);
        // Whatever came of it has arrived when the answer about another one has.
        m_engine->stop(4, 0);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(4) == Container::State::Exited, aMoment);
        QCOMPARE(m_store->services().size(), 4);
    }

    void aContainerThatFlapsIsLookedAtNowAndThen()
    {
        open({.own = 20, .others = 0});
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        const int before = m_engine->counts().inspects;
        m_engine->flood(500);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->counts().events >= 400, aMoment);
        m_engine->flood(0);
        const int events = m_engine->counts().events;
        m_engine->stop(1, 42); // how it ended counts
        QTRY_VERIFY_WITH_TIMEOUT(exitCodeOf(1) == 42, aMoment);
        const int inspects = m_engine->counts().inspects - before;
        QVERIFY2(inspects <= events / 8,
                 qPrintable(QStringLiteral("%1 for %2 events").arg(inspects).arg(events)));
    }

    void aFloodOverAllOfThemEndsWithTheTruth()
    {
        open({.own = 100, .others = 0});
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        m_engine->flood(500, 100);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->counts().events >= 300, aMoment);
        m_engine->flood(0);
        for (int number = 1; number <= 100; ++number)
            m_engine->stop(number, number % 7);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->summary().running == 0, aMoment);
        for (int number = 1; number <= 100; ++number)
            QTRY_COMPARE_WITH_TIMEOUT(exitCodeOf(number), number % 7, aMoment);
        QCOMPARE(m_engine->counts().lists.load(), 1);
    }

private:
    void prepare(FakeEngine::Size size)
    {
        m_engine = std::make_unique<FakeEngine>(m_tls, size);
        m_connection = std::make_unique<EngineConnection>(m_engine->endpoint());
        m_connection->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_connection->isConnected(), aMoment);
        m_store = std::make_unique<ServiceStore>();
        m_feed = std::make_unique<ContainerFeed>(m_connection.get());
        m_watch = std::make_unique<ContainerWatch>(m_feed.get(), m_store.get(), nullptr);
    }

    void open(FakeEngine::Size size)
    {
        prepare(size);
        m_watch->setProject(FakeEngine::project());
    }

    Container::State stateOf(int number) const
    {
        const Service *service = m_store->find(FakeEngine::service(number));
        return service && service->container ? service->container->state
                                             : Container::State::Unknown;
    }

    int exitCodeOf(int number) const
    {
        const Service *service = m_store->find(FakeEngine::service(number));
        return service && service->container ? service->container->exitCode : -1;
    }

    test::TlsFixture m_tls;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<EngineConnection> m_connection;
    std::unique_ptr<ServiceStore> m_store;
    std::unique_ptr<ContainerFeed> m_feed;
    std::unique_ptr<ContainerWatch> m_watch;
};

QTEST_GUILESS_MAIN(ManyContainersTest)
#include "ManyContainersTest.moc"
