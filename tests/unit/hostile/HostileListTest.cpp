// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ServiceStore.h"
#include "core/engine/EngineConnection.h"
#include "core/session/ContainerFeed.h"
#include "core/session/ContainerWatch.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"
#include "tests/unit/hostile/HostileCases.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace panel {

using test::FaultyServer;
using test::HostileCase;
using test::httpAnswer;
using Behaviour = FaultyServer::Behaviour;

namespace {

constexpr int aMoment = 30'000; // never waited for in full

/// GET /containers/abc/json; `more` fields of its HostConfig or of itself, each with a comma.
QByteArray inspected(const QByteArray &more = {})
{
    return httpAnswer(
        "200 OK",
        R"({"Id":"abc","Name":"/web","Created":"2026-11-23T10:11:12Z","Image":"sha256:1",
            "RestartCount":0,"State":{"Status":"running","Running":true,"OOMKilled":false,"Pid":7,
            "ExitCode":0,"Error":"","StartedAt":"2026-11-23T10:11:13Z",
            "FinishedAt":"0001-01-01T00:00:00Z"},"Config":{"Image":"web:1","Tty":false,"Labels":
            {"com.docker.compose.project":"shop","com.docker.compose.service":"web"}},
            "NetworkSettings":{"Ports":{}})"
            + more + '}');
}

} // namespace

/// What a user sees when an engine answers wrongly: the picture of before, and the reason. Never
/// "0 containers".
class HostileListTest : public QObject
{
    Q_OBJECT

    bool hasContainer() const
    {
        const Service *web = m_store.find(QStringLiteral("web"));
        return web && web->container && web->container->id == u"abc"
               && web->container->state == Container::State::Running;
    }

    Result<QList<Container>> list()
    {
        return test::answerOf<QList<Container>>([this](QObject *requester, const auto &done) {
            return ContainerApi(m_engine.get()).list({}, requester, done);
        });
    }

    /// A connected engine with one container on screen.
    void begin()
    {
        m_server = std::make_unique<FaultyServer>(m_tls, Behaviour::Answer);
        test::playEngine(*m_server);
        m_server->answerPath("/v1.41/events", test::goingOn());
        m_server->answerPath("/v1.41/containers/json", test::goodList());
        m_server->answerPath("/v1.41/containers/abc/json", inspected());
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
        ComposeProject project;
        project.name = QStringLiteral("shop");
        ComposeService web;
        web.name = QStringLiteral("web");
        project.services = {web};
        m_store.clear();
        m_store.setProject(project);
        m_feed = std::make_unique<ContainerFeed>(m_engine.get());
        m_watch = std::make_unique<ContainerWatch>(m_feed.get(), &m_store, nullptr);
        m_watch->setProject(project.name);
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->isComplete(), aMoment);
        QVERIFY(hasContainer());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void cleanup()
    {
        m_watch.reset();
        m_feed.reset();
        m_engine.reset();
        m_server.reset();
    }

    void lists_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < m_cases.size(); ++i) {
            if (!m_cases.at(i).isEndless) // what only time ends has the deadlines of the table
                QTest::newRow(m_cases.at(i).name) << i;
        }
    }

    void lists()
    {
        QFETCH(int, row);
        const HostileCase &hostile = m_cases.at(row);
        begin();
        QSignalSpy refreshed(&m_store, &ServiceStore::refreshed);
        m_server->play(hostile.script, "/v1.41/containers/json");
        const auto answer = list();
        if (!hostile.list) {
            QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
            m_watch->refresh();
            QTRY_VERIFY_WITH_TIMEOUT(refreshed.size() >= 1, aMoment);
            QVERIFY(hasContainer());
            return;
        }
        QVERIFY(!answer);
        const Error error = answer.error();
        QVERIFY2(error.kind == *hostile.list, qPrintable(toPlainText(error)));
        QVERIFY2(error.message.contains(hostile.words), qPrintable(error.message));
        QVERIFY(error.message.contains(QStringLiteral("vm"))
                || error.kind == Error::Kind::BadRequest); // that is in the engine's own words

        // On screen stays what was there, with the reason and its age.
        m_watch->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_watch->troubles().isEmpty(), aMoment);
        const ConnectionTrouble trouble = m_watch->troubles().first();
        QCOMPARE(trouble.kind, ConnectionTrouble::Kind::ListOld);
        QVERIFY2(trouble.error.kind == *hostile.list, qPrintable(toPlainText(trouble.error)));
        QVERIFY(trouble.since.isValid());
        QVERIFY(m_watch->asOf().isValid());
        QVERIFY(hasContainer());
        QCOMPARE(refreshed.size(), 0);
        m_server->setBehaviour(Behaviour::Answer);
        m_watch->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_watch->troubles().isEmpty(), aMoment);
        QVERIFY(hasContainer());
        QVERIFY(m_engine->isConnected()); // a wrong answer is no reason to leave
    }

    void aRowThatCannotBeReadIsSaid()
    {
        begin();
        m_server->answerPath("/v1.41/containers/json",
                             httpAnswer("200 OK", "[{\"Id\":12}," + test::containerRow() + ']'));
        const auto answer = list();
        QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
        QCOMPARE(answer->size(), 2);
        QCOMPARE(answer->first().state, Container::State::Unknown);
        QCOMPARE(answer->first().name, QStringLiteral("row 1 of the list"));
        QVERIFY(answer->first().error.contains(QStringLiteral("Id")));
        QCOMPARE(answer->last().id, QStringLiteral("abc"));
        m_watch->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_watch->troubles().isEmpty(), aMoment);
        const ConnectionTrouble trouble = m_watch->troubles().first();
        QCOMPARE(trouble.kind, ConnectionTrouble::Kind::ContainersOld);
        QVERIFY2(trouble.error.message.contains(QStringLiteral("row 1 of the list")),
                 qPrintable(trouble.error.message));
        QVERIFY(hasContainer());
    }

    void tenThousandMounts()
    {
        begin();
        const QByteArray mount = R"({"Type":"bind","Source":"/a/long/way/on/the/host",)"
                                 R"("Destination":"/somewhere","Mode":"ro","RW":false,)"
                                 R"("Propagation":"rprivate"},)";
        m_server->answerPath("/v1.41/containers/abc/json",
                             inspected(",\"Mounts\":[" + mount.repeated(10'000) + "{}]"));
        QSignalSpy refreshed(&m_store, &ServiceStore::refreshed);
        m_watch->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, aMoment);
        QVERIFY(hasContainer());
    }

private:
    const QList<HostileCase> m_cases = test::hostileCases();
    test::TlsFixture m_tls;
    ServiceStore m_store;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    std::unique_ptr<ContainerFeed> m_feed;
    std::unique_ptr<ContainerWatch> m_watch;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::HostileListTest)
#include "HostileListTest.moc"
