// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;

using Behaviour = test::FaultyServer::Behaviour;
using State = EngineConnection::State;
using Trouble = ConnectionTrouble::Kind;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

/// Soon, but with a slow machine in mind.
constexpr HeartbeatPace brisk{.interval = 100ms,
                              .inTrouble = 50ms,
                              .slow = 300ms,
                              .deadline = 1'500ms,
                              .afterWaking = 700ms,
                              .betweenNegotiations = 0ms};

QByteArray identity(const char *id)
{
    return test::httpAnswer("200 OK", QByteArray("{\"ID\":\"") + id + "\"}");
}

} // namespace

/// The connection says what is wrong with it while it stands, when it is lost and why, whether
/// waiting helps, and whether what answers is still what was meant.
class ConnectionStateTest : public QObject
{
    Q_OBJECT

    Endpoint endpoint() const { return test::endpointOf(*m_server, m_tls); }

    void connectTo(const Endpoint &endpoint)
    {
        m_engine = std::make_unique<EngineConnection>(endpoint, nullptr, brisk);
        m_engine->keepIdentity();
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
    }

    bool hasTrouble(Trouble kind) const
    {
        return m_engine->trouble() && m_engine->trouble()->kind == kind;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server = std::make_unique<test::FaultyServer>(m_tls, Behaviour::Answer);
        test::playEngine(*m_server);
    }

    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
    }

    void anAttemptThatHangsIsNotWaitedFor()
    {
        connectTo(endpoint());
        m_server->setBehaviour(Behaviour::HangForever);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        // An attempt has begun that will never be answered; then the way is alive again.
        const auto pings = [this] { return m_server->requests().count("HEAD /_ping"); };
        QSignalSpy attempts(m_engine.get(), &EngineConnection::attemptChanged);
        QTRY_VERIFY_WITH_TIMEOUT(!attempts.isEmpty(), aMoment);
        const qsizetype before = pings();
        QTRY_VERIFY_WITH_TIMEOUT(pings() > before, aMoment);
        const int attempt = m_engine->attemptNumber();
        int whenConnected = 0;
        connect(m_engine.get(), &EngineConnection::attemptChanged, this,
                [&] { whenConnected = m_engine->attemptNumber(); });
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY2(whenConnected <= attempt, "another attempt was needed");
    }

    void aMissedPingIsTroubleAndNotLoss()
    {
        connectTo(endpoint());
        QSignalSpy states(m_engine.get(), &EngineConnection::stateChanged);
        QSignalSpy troubles(m_engine.get(), &EngineConnection::troubleChanged);
        m_server->setBehaviour(Behaviour::HangForever);
        QTRY_VERIFY_WITH_TIMEOUT(hasTrouble(Trouble::SlowAnswers), aMoment);
        QVERIFY(!m_engine->trouble()->error.message.isEmpty());
        const QDateTime since = m_engine->trouble()->since;
        bool hasMissed = false;
        connect(m_engine.get(), &EngineConnection::troubleChanged, this, [&] {
            if (!hasTrouble(Trouble::PingMissed))
                return;
            hasMissed = m_engine->trouble()->since == since; // one trouble, which became worse
            m_server->setBehaviour(Behaviour::Answer);
        });
        QTRY_VERIFY_WITH_TIMEOUT(troubles.count() >= 3 && !m_engine->trouble(), aMoment);
        QVERIFY(hasMissed);
        QCOMPARE(states.count(), 0);
    }

    void anEngineThatAnswersNothingIsLost()
    {
        connectTo(endpoint());
        m_server->setBehaviour(Behaviour::HangForever);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        QCOMPARE(m_engine->error().kind, Error::Kind::TimedOut);
        QVERIFY(!m_engine->isRefused());
        QVERIFY(!m_engine->trouble());
        const QDateTime lost = m_engine->lostSince();
        QVERIFY(lost.isValid());
        QVERIFY(m_engine->lastAnswer().isValid());
        QVERIFY(m_engine->lastAnswer() <= lost);
        QCOMPARE(m_engine->attemptNumber(), 1);
        QVERIFY(m_engine->nextAttempt().isValid());
        QSignalSpy attempts(m_engine.get(), &EngineConnection::attemptChanged);
        QTRY_VERIFY_WITH_TIMEOUT(attempts.count() >= 1, aMoment);
        QVERIFY(!m_engine->nextAttempt().isValid()); // under way
        m_engine->retryNow();
        QCOMPARE(m_engine->lostSince(), lost); // trying does not make it younger
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY(!m_engine->lostSince().isValid());
        QCOMPARE(m_engine->attemptNumber(), 0);
    }

    void anUnwellEngineIsAskedOnceMore()
    {
        connectTo(endpoint());
        const QByteArray unwell =
            test::httpAnswer("500 Internal Server Error", R"({"message":"no space left"})");
        m_server->answerPath("/_ping", unwell);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->state() == State::Lost, aMoment);
        QCOMPARE(m_engine->error().kind, Error::Kind::ServerFailed);
        test::playEngine(*m_server);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QSignalSpy troubles(m_engine.get(), &EngineConnection::troubleChanged);
        QSignalSpy states(m_engine.get(), &EngineConnection::stateChanged);
        connect(m_engine.get(), &EngineConnection::troubleChanged, this, [this] {
            if (hasTrouble(Trouble::EngineUnwell))
                test::playEngine(*m_server);
        });
        m_server->answerPath("/_ping", unwell);
        QTRY_VERIFY_WITH_TIMEOUT(troubles.count() >= 2 && !m_engine->trouble(), aMoment);
        QCOMPARE(states.count(), 0);
    }

    void afterWakingDeadSocketsAreNotWaitedFor()
    {
        HeartbeatPace patient = brisk;
        patient.interval = patient.deadline = 10min;
        m_engine = std::make_unique<EngineConnection>(endpoint(), nullptr, patient);
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        m_server->setBehaviour(Behaviour::HangForever);
        m_engine->examineNow(); // would wait for ten minutes
        m_engine->examineAfterWaking();
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        // It was this short deadline that ended the waiting, and nothing else.
        QVERIFY2(m_engine->error().message.contains(QLocale().toString(0.7) + QStringLiteral(" s")),
                 qPrintable(m_engine->error().message));
        m_server->setBehaviour(Behaviour::Answer);
        m_engine->examineAfterWaking();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
    }

    void anotherVersionIsAgreedOnWhileTheConnectionLives()
    {
        connectTo(endpoint());
        QCOMPARE(m_engine->apiVersion(), QStringLiteral("1.41"));
        QSignalSpy states(m_engine.get(), &EngineConnection::stateChanged);
        test::playEngine(*m_server, "1.43");
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->apiVersion(), QStringLiteral("1.43"), aMoment);
        QTRY_VERIFY(m_engine->isConnected());
        test::playEngine(*m_server, "1.40"); // and back, to an older one
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->apiVersion(), QStringLiteral("1.40"), aMoment);
        QVERIFY(m_engine->error().message.isEmpty());
    }

    void anotherEngineAtTheSameAddressIsAnother()
    {
        m_server->answerPath("/v1.41/info", identity("AAAA"));
        connectTo(endpoint());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->engineId(), QStringLiteral("AAAA"), aMoment);
        QStringList story;
        connect(m_engine.get(), &EngineConnection::engineReplaced, this,
                [&story] { story += QStringLiteral("replaced"); });
        connect(m_engine.get(), &EngineConnection::stateChanged, this, [this, &story] {
            story += m_engine->isConnected() ? QStringLiteral("connected") : QStringLiteral("away");
        });
        m_server->setBehaviour(Behaviour::CloseBeforeHeaders);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        // The same one is back.
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY(!story.contains(QStringLiteral("replaced")));
        story.clear();
        m_server->setBehaviour(Behaviour::CloseBeforeHeaders);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        m_server->answerPath("/v1.41/info", identity("BBBB"));
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        // Nobody takes it for the old one, not even for a moment.
        QVERIFY2(story.indexOf(QStringLiteral("replaced")) >= 0
                     && story.indexOf(QStringLiteral("replaced"))
                            < story.indexOf(QStringLiteral("connected")),
                 qPrintable(story.join(u' ')));
        QCOMPARE(m_engine->engineId(), QStringLiteral("BBBB"));
    }

    /// So fast that no ping fails: only the requests that broke tell that something happened.
    void anEngineThatWasSwappedQuicklyIsNoticed()
    {
        m_server->answerPath("/v1.41/info", identity("AAAA"));
        connectTo(endpoint());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->engineId(), QStringLiteral("AAAA"), aMoment);
        QSignalSpy replaced(m_engine.get(), &EngineConnection::engineReplaced);
        m_server->answerPath("/v1.41/info", identity("BBBB"));
        m_server->answerPath("/v1.41/images/json", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n"
                                                   "Connection: close\r\n\r\nx");
        HttpRequest request;
        request.path = QStringLiteral("/images/json");
        request.deadline = 100ms;
        // A stream that dies means the same as an answer that was cut.
        m_server->setBehaviour(Behaviour::CutBody);
        bool done = false;
        m_engine->send(request, this, [this, &done](const auto &) {
            m_server->setBehaviour(Behaviour::Answer);
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QCOMPARE(m_engine->engineId(), QStringLiteral("BBBB"));
    }

    void aProxyThatHidesTheIdentityIsNoFailure()
    {
        m_server->answerPath("/v1.41/info", test::httpAnswer("403 Forbidden", "{}"));
        connectTo(endpoint());
        m_server->setBehaviour(Behaviour::CloseBeforeHeaders);
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->state(), State::Lost, aMoment);
        m_server->setBehaviour(Behaviour::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY(m_engine->engineId().isEmpty());
    }

    void aSocketThatIsAnotherOneIsConnectedToAnew()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("docker.sock"));
        test::FaultyServer first(folder.filePath(QStringLiteral("first")), Behaviour::Answer);
        test::playEngine(first, "1.41");
        test::FaultyServer second(folder.filePath(QStringLiteral("second")), Behaviour::Answer);
        test::playEngine(second, "1.43");
        QVERIFY(QFile::link(first.address(), link));
        QUrl url;
        url.setScheme(QStringLiteral("unix"));
        url.setPath(link);
        connectTo({QStringLiteral("local"), QStringLiteral("test"), url, {}});
        QCOMPARE(m_engine->apiVersion(), QStringLiteral("1.41"));
        QVERIFY(QFile::remove(link));
        QVERIFY(QFile::link(second.address(), link));
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->apiVersion(), QStringLiteral("1.43"), aMoment);
    }

    void anotherAddressOfTheSameEngineIsFollowed()
    {
        m_server->answerPath("/v1.41/info", identity("AAAA"));
        connectTo(endpoint());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->engineId(), QStringLiteral("AAAA"), aMoment);
        test::FaultyServer moved(m_tls, Behaviour::Answer);
        test::playEngine(moved);
        moved.answerPath("/v1.41/info", identity("AAAA"));
        Endpoint there = endpoint();
        there.url = moved.url();
        QSignalSpy replaced(m_engine.get(), &EngineConnection::engineReplaced);
        m_engine->setEndpoint(there);
        QVERIFY(!m_engine->isConnected());
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), aMoment);
        QVERIFY(moved.requests().contains("GET /version"));
        QCOMPARE(replaced.count(), 0);
    }

    void aRefusalEndsAsSoonAsTheFileIsMended()
    {
        Endpoint bad = endpoint();
        const QString key = m_tls.path(QStringLiteral("mended.pem"));
        QVERIFY(QFile::copy(bad.tlsFiles.key, key));
        QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther);
        bad.tlsFiles.key = key;
        m_engine = std::make_unique<EngineConnection>(bad, nullptr, brisk);
        m_engine->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isRefused(), aMoment);
        QCOMPARE(m_engine->error().kind, Error::Kind::IdentityUnusable);
        // In earnest: the next attempt is half a minute away.
        while (m_engine->attemptNumber() <= 10)
            m_engine->examineNow();
        QVERIFY(QDateTime::currentDateTimeUtc().msecsTo(m_engine->nextAttempt()) > 20'000);
        QFile::setPermissions(key, QFile::ReadOwner);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->isConnected(), 15'000);
        QVERIFY(!m_engine->isRefused());
    }

private:
    test::TlsFixture m_tls;
    std::unique_ptr<test::FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
};

QTEST_GUILESS_MAIN(ConnectionStateTest)
#include "ConnectionStateTest.moc"
