// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"

#include "core/engine/ContainerApi.h"
#include "core/engine/VolumeApi.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QSignalSpy>
#include <QTest>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;
using Behaviour = FaultyServer::Behaviour;
using State = EngineConnection::State;

class EngineConnectionTest : public QObject
{
    Q_OBJECT

    Endpoint endpoint(const FaultyServer &server) const { return test::endpointOf(server, m_tls); }

    static Result<HttpAnswer> ask(EngineConnection &connection, const QString &path)
    {
        HttpRequest request;
        request.path = path;
        return test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
            return connection.send(request, requester, done);
        });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void connectsAndPrefixesPaths()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        EngineConnection connection(endpoint(server));
        QCOMPARE(connection.state(), State::Disconnected);
        QCOMPARE(ask(connection, QStringLiteral("/info")).error().kind,
                 Error::Kind::ConnectionLost);
        connection.open();
        QCOMPARE(connection.state(), State::Connecting);
        QTRY_COMPARE(connection.state(), State::Connected);
        QCOMPARE(connection.apiVersion(), QStringLiteral("1.41"));
        QCOMPARE(connection.engineVersion(), QStringLiteral("20.10.24"));
        QVERIFY(connection.roundTrip().count() > 0);
        QVERIFY(ask(connection, QStringLiteral("/info")));
        QCOMPARE(server.requests().last(), QByteArray("GET /v1.41/info"));
        connection.close();
        QCOMPARE(connection.state(), State::Disconnected);
    }

    void askedByGetWhereHeadIsRefused()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("HEAD /_ping", httpAnswer("405 Method Not Allowed", {}));
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Connected);
        QVERIFY(server.requests().contains("GET /_ping"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("newest");
        QTest::addColumn<QByteArray>("minimum");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("too old") << QByteArray("1.39") << QByteArray("1.12")
                                 << Error::Kind::VersionUnsupported;
        QTest::newRow("too new") << QByteArray("1.70") << QByteArray("1.60")
                                 << Error::Kind::VersionUnsupported;
        QTest::newRow("sign-in page") << QByteArray() << QByteArray() << Error::Kind::BadAnswer;
    }

    void refusals()
    {
        QFETCH(QByteArray, newest);
        QFETCH(QByteArray, minimum);
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerWith("200 OK", "<html>Sign in</html>", "text/html");
        if (!newest.isEmpty())
            playEngine(server, newest, minimum);
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Lost);
        QTEST(connection.error().kind, "kind");
        QVERIFY(!connection.error().next.isEmpty());
    }

    void aBadIdentityIsToldAndTriedAgain()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        Endpoint bad = endpoint(server);
        QVERIFY(QFile::copy(bad.tlsFiles.key, m_tls.path(QStringLiteral("copy.pem"))));
        bad.tlsFiles.key = m_tls.path(QStringLiteral("copy.pem"));
        QFile::setPermissions(bad.tlsFiles.key, QFile::ReadOwner | QFile::ReadOther);
        EngineConnection connection(bad);
        connection.open();
        QCOMPARE(connection.state(), State::Lost);
        QCOMPARE(connection.error().kind, Error::Kind::IdentityUnusable);
        QFile::setPermissions(bad.tlsFiles.key, QFile::ReadOwner);
        connection.retryNow();
        QTRY_COMPARE(connection.state(), State::Connected);
    }

    void aLossIsNoticedAndHealsByItself()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Connected);

        server.setBehaviour(Behaviour::CloseBeforeHeaders);
        const auto answer = ask(connection, QStringLiteral("/info"));
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionLost);
        QTRY_COMPARE(connection.state(), State::Lost);
        const QDateTime lostSince = connection.since();
        QVERIFY(connection.error().message.contains(server.address()));
        QCOMPARE(ask(connection, QStringLiteral("/info")).error(), connection.error());

        QSignalSpy changes(&connection, &EngineConnection::stateChanged);
        QTest::qWait(800); // an attempt or two, which fail alike
        QCOMPARE(connection.state(), State::Lost);
        QCOMPARE(connection.since(), lostSince);
        QCOMPARE(changes.size(), 0);

        server.setBehaviour(Behaviour::Answer);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Connected, 10'000);
        QVERIFY(ask(connection, QStringLiteral("/info")));
    }

    void aSlowRequestIsNoLoss()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/info",
                          "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"); // no body
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Connected);
        QSignalSpy pinged(&connection, &EngineConnection::pinged);
        HttpRequest request;
        request.path = QStringLiteral("/info");
        request.deadline = std::chrono::milliseconds(300);
        std::optional<Error> error;
        connection.send(request, this, [&error](const auto &answer) { error = answer.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::TimedOut);
        QTRY_COMPARE(pinged.size(), 1);
        QCOMPARE(connection.state(), State::Connected);
    }

    void listsAreNeverEmptyByMistake_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {"", "null", "{}", "<html></html>", "[{}]", "[1]", "[{\"Id\":12}]", "[{\"Id\":\"\"}]"})
            QTest::newRow(body) << QByteArray(body);
    }

    void listsAreNeverEmptyByMistake()
    {
        QFETCH(QByteArray, body);
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/containers/json", httpAnswer("200 OK", body));
        server.answerPath("/v1.41/volumes", httpAnswer("200 OK", body));
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Connected);
        const auto containers =
            test::answerOf<QList<Container>>([&](QObject *requester, const auto &done) {
                return ContainerApi(&connection).list({}, requester, done);
            });
        QVERIFY(!containers);
        QCOMPARE(containers.error().kind, Error::Kind::BadAnswer);
        const auto volumes =
            test::answerOf<QList<Volume>>([&](QObject *requester, const auto &done) {
                return VolumeApi(&connection).list({}, requester, done);
            });
        QVERIFY(!volumes);
        QCOMPARE(volumes.error().kind, Error::Kind::BadAnswer);
    }

    void oneBadRowDoesNotHideTheOthers()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/containers/json", httpAnswer("200 OK", R"([
            {"Id":"0123456789abcdef","State":null,"Labels":{"a":"b"}},
            {"Id":"x","Names":["/good"],"Image":"i","ImageID":"s","Created":1,"State":"running",
             "Ports":[],"Labels":{}}])"));
        EngineConnection connection(endpoint(server));
        connection.open();
        QTRY_COMPARE(connection.state(), State::Connected);
        const auto containers =
            test::answerOf<QList<Container>>([&](QObject *requester, const auto &done) {
                return ContainerApi(&connection).list({}, requester, done);
            });
        QVERIFY(containers);
        QCOMPARE(containers->size(), 2);
        QCOMPARE(containers->first().state, Container::State::Unknown);
        QCOMPARE(containers->first().name, QStringLiteral("0123456789ab"));
        QCOMPARE(containers->first().labels.value(QStringLiteral("a")), QStringLiteral("b"));
        QVERIFY(!containers->first().error.isEmpty());
        QCOMPARE(containers->last().name, QStringLiteral("good"));
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineConnectionTest)
#include "EngineConnectionTest.moc"
