// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/SshDialler.h"
#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"
#include "core/http/HttpClient.h"
#include "tests/support/PlayedEngine.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using test::httpAnswer;
using Behaviour = FaultyServer::Behaviour;

/// An engine by ssh (tests/support/ssh-standin), at a host that takes its time for each login.
class SlowLoginTest : public QObject
{
    Q_OBJECT

    Endpoint endpoint() const
    {
        Endpoint made{QStringLiteral("far"), QStringLiteral("test"),
                      QUrl(QStringLiteral("ssh://me@far"))};
        made.url.setPath(m_socket);
        return made;
    }

    void takeForALogin(const QByteArray &seconds)
    {
        QFile file(m_folder.filePath(QStringLiteral("ssh-slow")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(seconds);
    }

    static HttpRequest logOf(int number)
    {
        return apiRequest(Api::ContainerLogs, QString::number(number));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_socket = m_folder.filePath(QStringLiteral("engine.sock"));
        QVERIFY(QFile::link(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/ssh-standin"),
                            m_folder.filePath(QStringLiteral("ssh"))));
        qputenv("PATH", m_folder.path().toLocal8Bit() + ":/usr/bin:" + qgetenv("PATH"));
    }

    void init() { takeForALogin("0"); }

    /// As many logs as a large project has containers. Whoever clicks meanwhile gets an answer, and
    /// nobody is told that the engine is away.
    void requestsGoBeforeStreams()
    {
        constexpr int wanted = 200;
        FaultyServer server(m_socket, Behaviour::Answer);
        test::playEngine(server);
        server.answerPath("/v1.41/containers/json", httpAnswer("200 OK", "[]"));
        for (int i = 0; i < wanted; ++i)
            server.answerPath(
                QByteArray("/v1.41/containers/%/logs").replace('%', QByteArray::number(i)),
                test::goingOn());
        HeartbeatPace pace;
        pace.interval = 200ms;
        EngineConnection engine(endpoint(), nullptr, pace);
        int pings = 0;
        bool isDisturbed = false;
        connect(&engine, &EngineConnection::pinged, this, [&] { ++pings; });
        connect(&engine, &EngineConnection::troubleChanged, this, [&] { isDisturbed = true; });
        engine.open();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), 60'000);
        takeForALogin("0.5");
        int opened = 0;
        QObject user;
        for (int i = 0; i < wanted; ++i) {
            HttpStream *stream = engine.open(logOf(i), &user);
            connect(stream, &HttpStream::opened, this, [&] { ++opened; });
        }
        // More than the connections that are kept can carry.
        int answers = 0;
        for (int i = 0; i < 8; ++i) {
            engine.send(apiRequest(Api::ContainerList), &user,
                        [&](const Result<HttpAnswer> &answer) { answers += answer ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, 8, 60'000);
        QVERIFY2(opened < wanted / 2, "the streams came first");
        const int before = pings;
        QTRY_VERIFY_WITH_TIMEOUT(pings >= before + 3, 60'000);
        QVERIFY2(opened < wanted, "the streams came first");
        QVERIFY(engine.isConnected());
        QVERIFY(!isDisturbed);
    }

    /// The time of a request does not run while it waits for its turn.
    void whoeverWaitsHasAllItsTime()
    {
        constexpr int wanted = 40;
        FaultyServer server(m_socket, Behaviour::Answer);
        server.answerPath("/thing", httpAnswer("200 OK", "{}", "Connection: close\r\n"));
        takeForALogin("0.5");
        const HttpPeer peer{QStringLiteral("far"), QStringLiteral("me@far")};
        HttpClient client(peer,
                          std::make_unique<SshDialler>(m_folder.filePath(QStringLiteral("ssh")),
                                                       *sshAddress(endpoint().url), peer, 2s));
        HttpRequest request;
        request.path = QStringLiteral("/thing");
        request.deadline = 1s;
        QStringList failures;
        int answers = 0;
        // Five at a time: the last ones are sent later than their own time and a login would allow.
        for (int i = 0; i < wanted; ++i) {
            client.send(request, this, [&](const Result<HttpAnswer> &answer) {
                ++answers;
                if (!answer)
                    failures.append(toPlainText(answer.error()));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, wanted, 60'000);
        QCOMPARE(failures, QStringList());
    }

    /// Each ping needs a login here, which is no sign of an engine that is slow.
    void aLoginIsNoSlowAnswer()
    {
        FaultyServer server(m_socket, Behaviour::Answer);
        test::playEngine(server);
        server.answerPath("/_ping",
                          httpAnswer("200 OK", "OK", "Api-Version: 1.41\r\nConnection: close\r\n"));
        takeForALogin("0.4");
        HeartbeatPace pace;
        pace.interval = 50ms;
        pace.slow = 200ms;
        EngineConnection engine(endpoint(), nullptr, pace);
        int pings = 0;
        bool isDisturbed = false;
        connect(&engine, &EngineConnection::pinged, this, [&] { ++pings; });
        connect(&engine, &EngineConnection::troubleChanged, this, [&] { isDisturbed = true; });
        engine.open();
        QTRY_VERIFY_WITH_TIMEOUT(pings >= 3, 60'000);
        QVERIFY(!isDisturbed);
        QVERIFY(server.connectionsMade() >= 4);
    }

private:
    QTemporaryDir m_folder;
    QString m_socket;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::SlowLoginTest)
#include "SlowLoginTest.moc"
