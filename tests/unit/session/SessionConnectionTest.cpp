// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "tests/support/PlayedEngine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;

using Behaviour = test::FaultyServer::Behaviour;
using State = ConnectionStatus::State;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

constexpr HeartbeatPace brisk{.interval = 100ms,
                              .inTrouble = 50ms,
                              .slow = 300ms,
                              .deadline = 2'000ms,
                              .afterWaking = 700ms,
                              .betweenNegotiations = 0ms};

const QByteArray listed =
    R"([{"Id":"ID","Names":["/shop-web-1"],"Image":"web:1","ImageID":"sha256:1","Created":1732356672,)"
    R"("State":"exited","Status":"Exited","Ports":[],"Labels":{"com.docker.compose.project":"shop",)"
    R"("com.docker.compose.service":"web"}}])";

const QByteArray inspected =
    R"({"Id":"ID","Name":"/shop-web-1","Created":"2026-11-23T10:11:12Z","Image":"sha256:1",)"
    R"("RestartCount":0,"State":{"Status":"exited","Running":false,"OOMKilled":false,"Pid":0,)"
    R"("ExitCode":0,"Error":"","StartedAt":"2026-11-23T10:11:13Z",)"
    R"("FinishedAt":"2026-11-23T10:12:13Z"},"Config":{"Image":"web:1","Tty":false,"Labels":)"
    R"({"com.docker.compose.project":"shop","com.docker.compose.service":"web"}},)"
    R"("NetworkSettings":{"Ports":{}}})";

/// An engine with one container `id` of the service “web” in the project “shop”.
void play(test::FaultyServer &server, const QByteArray &engine, const QByteArray &id)
{
    const auto named = [&id](QByteArray text) {
        return text.replace("\"Id\":\"ID\"", "\"Id\":\"" + id + "\"");
    };
    test::playEngine(server);
    server.answerPath("/v1.41/info", test::httpAnswer("200 OK", "{\"ID\":\"" + engine + "\"}"));
    server.answerPath("/v1.41/events", test::goingOn());
    server.answerPath("/v1.41/containers/json", test::httpAnswer("200 OK", named(listed)));
    server.answerPath("/v1.41/containers/" + id + "/json",
                      test::httpAnswer("200 OK", named(inspected)));
}

} // namespace

/// What the window is told of the connection, from the session as a whole: the state, the age of
/// the picture, and that nothing is done to what is not there any more.
class SessionConnectionTest : public QObject
{
    Q_OBJECT

    QString socket(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    void link(const test::FaultyServer &server) const
    {
        QFile::remove(socket("docker.sock"));
        QVERIFY(QFile::link(server.address(), socket("docker.sock")));
    }

    State state() const { return m_session->connectionStatus().state; }
    QString shownId() const
    {
        const Service *web = m_session->services().find(QStringLiteral("web"));
        return web && web->container ? web->container->id : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::FaultyServer>(socket("first"), Behaviour::Answer);
        play(*m_server, "AAAA", "abc");
        link(*m_server);
        QFile file(socket("docker-compose.yml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name: shop\nservices:\n  web:\n    image: web:1\n");
        file.close();
        EndpointSurroundings here;
        here.home = m_folder->path();
        here.systemSocket = socket("docker.sock");
        m_asleep = 0s;
        Session::Options options;
        options.machineStore = socket("store");
        options.watchMachines = false;
        options.useKeychain = false;
        options.surroundings = here;
        options.pace = brisk;
        options.senses = HostSenses{[this] { return 100s + m_asleep; }, [] { return 100s; },
                                    [] { return QStringList(); }};
        m_session = std::make_unique<Session>(options);
        m_session->openProject(file.fileName());
        m_session->selectEndpoint(QStringLiteral("socket:") + socket("docker.sock"));
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(shownId(), QStringLiteral("abc"), aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Connected, aMoment);
    }

    void cleanup()
    {
        m_session.reset();
        m_server.reset();
        m_folder.reset();
    }

    void aStalledEngineIsDegradedThenLostThenBack()
    {
        QList<State> story;
        connect(m_session.get(), &Session::connectionStatusChanged, this, [this, &story] {
            if (story.isEmpty() || story.last() != state())
                story.append(state());
        });
        m_server->setBehaviour(Behaviour::HangForever);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionStatus().isAway(), aMoment);
        QCOMPARE(story.first(), State::Degraded);
        const ConnectionStatus away = m_session->connectionStatus();
        QVERIFY(away.isStale());
        QVERIFY(away.asOf <= away.since); // it was true before the loss was noticed
        QCOMPARE(m_session->servicesAsOf(), away.asOf);
        QCOMPARE(shownId(), QStringLiteral("abc"));
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Connected, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->connectionStatus().isPictureOld, aMoment);
        QVERIFY(m_session->servicesAsOf() > away.since);
    }

    void anotherEnginePutsThePictureAway()
    {
        QSignalSpy notices(m_session.get(), &Session::notice);
        test::FaultyServer other(socket("second"), Behaviour::Answer);
        play(other, "BBBB", "xyz");
        link(other);
        QTRY_COMPARE_WITH_TIMEOUT(shownId(), QStringLiteral("xyz"), aMoment);
        QCOMPARE(notices.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Connected, aMoment);
        // What was planned for the old engine is not done to the new one.
        CleanPlan plan;
        plan.engineId = QStringLiteral("AAAA");
        plan.items = {{CleanPlan::Item::Kind::Volume, {}, QStringLiteral("shop_data"), -1}};
        Workflow *workflow = m_session->clean(plan);
        QTRY_VERIFY_WITH_TIMEOUT(!workflow->outcome(), aMoment);
        QVERIFY(workflow->outcome().error().message.contains(QStringLiteral("Another engine")));
        for (const QByteArray &request : other.requests())
            QVERIFY2(!request.startsWith("DELETE"), request.constData());
    }

    void aContainerThatWasReplacedIsNotActedOn()
    {
        QSignalSpy failures(m_session.get(), &Session::actionFailed);
        m_server->answerPath(
            "/v1.41/containers/abc/json",
            test::httpAnswer("404 Not Found", R"({"message":"No such container"})"));
        m_session->startContainer(QStringLiteral("abc"));
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, aMoment);
        const Error error = failures.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("shop-web-1")), qPrintable(error.message));
        for (const QByteArray &request : m_server->requests())
            QVERIFY2(!request.startsWith("POST"), request.constData());
    }

    void anActionLooksBeforeItActs()
    {
        m_session->startContainer(QStringLiteral("abc"));
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().contains("POST /v1.41/containers/abc/start"),
                                 aMoment);
        const QByteArrayList requests = m_server->requests();
        const qsizetype acted = requests.indexOf("POST /v1.41/containers/abc/start");
        QVERIFY(requests.lastIndexOf("GET /v1.41/containers/abc/json", acted) >= 0);
        QCOMPARE(requests.count("POST /v1.41/containers/abc/start"), 1);
    }

    void nothingIsActedOnWhileTheEngineIsLost()
    {
        m_server->setBehaviour(Behaviour::CloseBeforeHeaders);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionStatus().isAway(), aMoment);
        QSignalSpy failures(m_session.get(), &Session::actionFailed);
        m_session->stopContainer(QStringLiteral("abc"));
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, aMoment);
        QCOMPARE(failures.first().first().value<Error>(), m_session->connectionError());
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Connected, aMoment);
        for (const QByteArray &request : m_server->requests())
            QVERIFY2(!request.startsWith("POST"), request.constData()); // not later either
    }

    void wakingAsksEverythingAnew()
    {
        const auto count = [this](const char *what) {
            int found = 0;
            for (const QByteArray &request : m_server->requests())
                found += request.contains(what) ? 1 : 0;
            return found;
        };
        const int events = count("/events");
        const int lists = count("/containers/json");
        m_asleep += 600s;
        QTRY_VERIFY_WITH_TIMEOUT(count("/events") > events, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(count("/containers/json") > lists, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Connected, aMoment);
        // And when the sockets are dead, nobody waits for them.
        m_server->setBehaviour(Behaviour::HangForever);
        m_asleep += 600s;
        QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionStatus().isAway(), aMoment);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<Session> m_session;
    std::chrono::nanoseconds m_asleep{};
};

QTEST_GUILESS_MAIN(SessionConnectionTest)
#include "SessionConnectionTest.moc"
