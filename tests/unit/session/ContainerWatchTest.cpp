// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/session/ContainerFeed.h"
#include "tests/support/PlayedEngine.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

QByteArray inspected(const QByteArray &health)
{
    return test::httpAnswer(
        "200 OK",
        R"({"Id":"abc","Name":"/web","Created":"2026-11-23T10:11:12Z","Image":"sha256:1",
            "RestartCount":0,"State":{"Status":"running","Running":true,"OOMKilled":false,"Pid":7,
            "ExitCode":0,"Error":"","StartedAt":"2026-11-23T10:11:13Z",
            "FinishedAt":"0001-01-01T00:00:00Z","Health":{"Status":")"
            + health
            + R"(","FailingStreak":0,"Log":[]}},"Config":{"Image":"web:1","Tty":false,"Labels":
            {"com.docker.compose.project":"shop","com.docker.compose.service":"web"}},
            "NetworkSettings":{"Ports":{}}})");
}

const QByteArray listed = R"([{"Id":"abc","Names":["/web"],"Image":"web:1","ImageID":"sha256:1",
    "Created":1732356672,"State":"running","Status":"Up","Ports":[],"Labels":
    {"com.docker.compose.project":"shop","com.docker.compose.service":"web"}}])";

QByteArray busy()
{
    return test::httpAnswer("500 Internal Server Error", R"({"message":"busy"})");
}

} // namespace

/// An engine that fails to answer once must not leave an old picture behind: nothing else will
/// happen there that could correct it.
class ContainerWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server =
            std::make_unique<test::FaultyServer>(m_tls, test::FaultyServer::Behaviour::Answer);
        test::playEngine(*m_server);
        // Events that never come.
        m_server->answerPath("/v1.41/events", test::goingOn());
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("starting"));
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
        ComposeProject project;
        project.name = QStringLiteral("shop");
        ComposeService web;
        web.name = QStringLiteral("web");
        project.services = {web};
        m_store = std::make_unique<ServiceStore>();
        m_store->setProject(project);
    }

    void cleanup()
    {
        m_watch.reset();
        m_feed.reset();
        m_store.reset();
        m_engine.reset();
        m_server.reset();
    }

    void aListThatFailedIsTakenAgain()
    {
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("500 Internal Server Error",
                                                                        R"({"message":"busy"})"));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(hasTrouble(ConnectionTrouble::Kind::ListOld), aMoment);
        QVERIFY(!m_watch->isComplete());
        QVERIFY(!m_watch->asOf().isValid());
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QVERIFY(isHealthy());
        QVERIFY(m_watch->troubles().isEmpty());
        QVERIFY(m_watch->asOf().isValid());
    }

    /// One container that the engine cannot tell about does not hide the others, and does not pass
    /// for well.
    void aContainerThatCannotBeReadIsUnknownAndNamed()
    {
        m_server->answerPath("/v1.41/containers/abc/json", busy());
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        const Service *web = m_store->find(QStringLiteral("web"));
        QVERIFY(web && web->container);
        QCOMPARE(web->container->state, Container::State::Unknown);
        QVERIFY(!web->isReady());
        QVERIFY(web->container->error.contains(QStringLiteral("busy")));
        QVERIFY(hasTrouble(ConnectionTrouble::Kind::ContainersOld));
        QVERIFY(m_watch->troubles().first().error.message.contains(QStringLiteral("web")));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), aMoment);
        QVERIFY(m_watch->troubles().isEmpty());
    }

    /// It is made from any image, and an image that Compose built has its labels.
    void aHelperOfOursIsNoContainerOfAService()
    {
        const QByteArray helper = R"({"Id":"hlp","Names":["/helper"],"Image":"web:1",
            "ImageID":"sha256:1","Created":1732356999,"State":"running","Status":"Up","Ports":[],
            "Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"web",
            "inception-panel.helper":"host/1"}}])";
        m_server->answerPath("/v1.41/containers/json",
                             test::httpAnswer("200 OK", listed.chopped(1) + ',' + helper));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QByteArray other = inspected("healthy");
        other.replace("\"Id\":\"abc\"", "\"Id\":\"hlp\"");
        m_server->answerPath("/v1.41/containers/hlp/json", other);
        m_server->answerPath(
            "/v1.41/events",
            test::goingOn({R"({"Type":"container","Action":"start","Actor":{"ID":"hlp","Attributes":
            {"com.docker.compose.project":"shop","com.docker.compose.service":"web",
            "inception-panel.helper":"host/1"}},"time":1732356999,"timeNano":1732356999000000000})"
                           "\n"}));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        const Service *web = m_store->find(QStringLiteral("web"));
        QCOMPARE(web->running, QStringList{QStringLiteral("abc")});
        QCOMPARE(m_feed->projects().value(0).containers, 1);
    }

    void whatWasReadBeforeStaysUntilTheListContradicts()
    {
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), aMoment);
        m_server->answerPath("/v1.41/containers/abc/json", busy());
        m_watch->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(hasTrouble(ConnectionTrouble::Kind::ContainersOld), aMoment);
        QVERIFY(isHealthy());
        const QDateTime since = m_watch->troubles().first().since;
        QByteArray exited = listed;
        exited.replace("running", "exited");
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", exited));
        QTRY_VERIFY_WITH_TIMEOUT(!isHealthy(), aMoment);
        QCOMPARE(m_store->find(QStringLiteral("web"))->container->state, Container::State::Unknown);
        QCOMPARE(m_watch->troubles().first().since, since);
    }

    /// A proxy that lets lists pass and no events: late, and said so, but not blind.
    void withoutEventsTheListIsTakenNowAndThen()
    {
        m_server->answerPath("/v1.41/events", test::httpAnswer("403 Forbidden", "{}"));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QVERIFY(hasTrouble(ConnectionTrouble::Kind::EventsDown));
        QVERIFY(m_watch->asOf().isValid());
        QVERIFY(m_watch->asOf() <= QDateTime::currentDateTimeUtc());
        m_server->answerPath("/v1.41/events", test::goingOn());
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->troubles().isEmpty(), aMoment);
    }

    void afterALossThePictureIsAsOldAsItIs()
    {
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), aMoment);
        m_server->setBehaviour(test::FaultyServer::Behaviour::CloseBeforeHeaders);
        m_watch->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_engine->isConnected(), aMoment);
        const QDateTime lost = m_watch->asOf();
        QVERIFY(lost.isValid());
        QVERIFY(m_watch->troubles().isEmpty());
        // The engine is back, but has not told its containers yet: still as old.
        m_server->answerPath("/v1.41/containers/json", busy());
        m_server->setBehaviour(test::FaultyServer::Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(hasTrouble(ConnectionTrouble::Kind::ListOld), aMoment);
        QCOMPARE(m_watch->asOf(), lost);
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->asOf() > lost, aMoment);
        QVERIFY(m_watch->isComplete());
    }

    void whatAnEventToldIsNotUndoneByAnOlderList()
    {
        const QByteArray event =
            R"({"Type":"container","Action":"start","Actor":{"ID":"new","Attributes":)"
            R"({"com.docker.compose.project":"shop"}},"time":1732356700,"timeNano":1732356700000000000})"
            "\n";
        m_server->answerPath("/v1.41/events", test::goingOn({event}));
        QByteArray other = inspected("healthy");
        other.replace("\"abc\"", "\"new\"").replace("service\":\"web\"", "service\":\"api\"");
        m_server->answerPath("/v1.41/containers/new/json", other);
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->find(QStringLiteral("api")), aMoment);
    }

    void anEventWhoseAnswerFailedIsNotForgotten()
    {
        // The event is told with the stream; the inspect that it leads to fails.
        const QByteArray event =
            R"({"Type":"container","Action":"health_status: healthy","Actor":{"ID":"abc","Attributes":)"
            R"({"com.docker.compose.project":"shop"}},"time":1732356700,"timeNano":1732356700000000000})"
            "\n";
        m_server->answerPath("/v1.41/events", test::goingOn({event}));
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", "[]"));
        m_server->answerPath(
            "/v1.41/containers/abc/json",
            test::httpAnswer("500 Internal Server Error", R"({"message":"busy"})"));
        watchShop();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server->requests().contains(QByteArray("GET /v1.41/containers/abc/json")), aMoment);
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), aMoment);
    }

private:
    void watchShop()
    {
        m_feed = std::make_unique<ContainerFeed>(m_engine.get());
        m_watch = std::make_unique<ContainerWatch>(m_feed.get(), m_store.get(), nullptr);
        m_watch->setProject(QStringLiteral("shop"));
    }

    bool isHealthy() const
    {
        const Service *web = m_store->find(QStringLiteral("web"));
        return web && web->container && web->container->health == Container::Health::Healthy;
    }

    bool hasTrouble(ConnectionTrouble::Kind kind) const
    {
        const QList<ConnectionTrouble> troubles = m_watch->troubles();
        return std::any_of(troubles.begin(), troubles.end(),
                           [kind](const ConnectionTrouble &one) { return one.kind == kind; });
    }

    test::TlsFixture m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<ServiceStore> m_store;
    std::unique_ptr<ContainerFeed> m_feed;
    std::unique_ptr<ContainerWatch> m_watch;
};

QTEST_GUILESS_MAIN(ContainerWatchTest)
#include "ContainerWatchTest.moc"
