// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ContainerWatch.h"

#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "tests/support/FaultyServer.h"

#include <QSignalSpy>
#include <QTest>

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
        m_server->answerPath("/v1.41/events",
                             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n");
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("starting"));
        m_engine = std::make_unique<EngineConnection>(Endpoint{
            QStringLiteral("vm"), QStringLiteral("test"), m_server->url(), m_tls.client()});
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        ComposeProject project;
        project.name = QStringLiteral("shop");
        ComposeService web;
        web.name = QStringLiteral("web");
        project.services = {web};
        m_store = std::make_unique<ServiceStore>();
        m_store->setProject(project);
        m_watch = std::make_unique<ContainerWatch>(m_engine.get(), m_store.get(), nullptr);
    }

    void cleanup()
    {
        m_watch.reset();
        m_store.reset();
        m_engine.reset();
        m_server.reset();
    }

    void aListThatFailedIsTakenAgain()
    {
        m_server->answerPath(
            "/v1.41/containers/abc/json",
            test::httpAnswer("500 Internal Server Error", R"({"message":"busy"})"));
        QSignalSpy failed(m_watch.get(), &ContainerWatch::failed);
        m_watch->setProject(QStringLiteral("shop"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, aMoment);
        QVERIFY(!m_watch->isComplete());
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QVERIFY(isHealthy());
        QCOMPARE(failed.count(), 1);
    }

    void anEventWhoseAnswerFailedIsNotForgotten()
    {
        // The event is told with the stream; the inspect that it leads to fails.
        const QByteArray event =
            R"({"Type":"container","Action":"health_status: healthy","Actor":{"ID":"abc","Attributes":)"
            R"({"com.docker.compose.project":"shop"}},"time":1732356700,"timeNano":1732356700000000000})"
            "\n";
        m_server->answerPath("/v1.41/events",
                             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n"
                                 + QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n");
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", "[]"));
        m_server->answerPath(
            "/v1.41/containers/abc/json",
            test::httpAnswer("500 Internal Server Error", R"({"message":"busy"})"));
        m_watch->setProject(QStringLiteral("shop"));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_server->requests().contains(QByteArray("GET /v1.41/containers/abc/json")), aMoment);
        m_server->answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", listed));
        m_server->answerPath("/v1.41/containers/abc/json", inspected("healthy"));
        QTRY_VERIFY_WITH_TIMEOUT(isHealthy(), aMoment);
    }

private:
    bool isHealthy() const
    {
        const Service *web = m_store->find(QStringLiteral("web"));
        return web && web->container && web->container->health == Container::Health::Healthy;
    }

    test::TlsFixture m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<ServiceStore> m_store;
    std::unique_ptr<ContainerWatch> m_watch;
};

QTEST_GUILESS_MAIN(ContainerWatchTest)
#include "ContainerWatchTest.moc"
