// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"

#include "tests/support/EngineFixture.h"
#include "tests/support/FaultyServer.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using Behaviour = FaultyServer::Behaviour;

class HttpClientTest : public QObject
{
    Q_OBJECT

    static HttpRequest request(const QByteArray &method = "GET")
    {
        HttpRequest made;
        made.method = method;
        made.path = QStringLiteral("/thing");
        made.deadline = 3s;
        made.maximumBytes = 1024 * 1024;
        return made;
    }

    HttpClient *client(const QUrl &url)
    {
        return new HttpClient(url, QStringLiteral("vm"), *TlsIdentity::load(m_tls.client(), {}),
                              this);
    }

    Result<HttpAnswer> ask(HttpClient *http, const HttpRequest &what)
    {
        return test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
            return http->send(what, requester, done);
        });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void answers()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerWith("404 Not Found", R"({"message":"No such thing"})");
        HttpRequest sent = request("POST");
        sent.path = QStringLiteral("/a b/ü%41");
        sent.body = "{}";
        addParameter(sent.query, QStringLiteral("q"), QStringLiteral("x+y z"));
        sent.query.addQueryItem(QStringLiteral("r"), QStringLiteral("1+2")); // a blank to Go
        const auto answer = ask(client(server.url()), sent);
        QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
        QCOMPARE(answer->head.status, 404);
        QCOMPARE(answer->head.header("content-type"), QByteArray("application/json"));
        QCOMPARE(answer->body, QByteArray(R"({"message":"No such thing"})"));
        QCOMPARE(server.requests(), QByteArrayList{"POST /a%20b/%C3%BC%2541?q=x%2By%20z&r=1%2B2"});
    }

    void failures_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Behaviour behaviour, Error::Kind kind,
                            const char *words) {
            QTest::newRow(name) << int(behaviour) << kind << QString::fromLatin1(words);
        };
        row("redirect", Behaviour::Redirect, Error::Kind::BadAnswer, "sends us elsewhere");
        row("hang", Behaviour::HangForever, Error::Kind::TimedOut, "within 1.5 s");
        row("close", Behaviour::CloseBeforeHeaders, Error::Kind::ConnectionLost, "closed");
        row("cut", Behaviour::CutBody, Error::Kind::ConnectionLost, "closed");
        row("huge", Behaviour::HugeBody, Error::Kind::TooLarge, "larger than");
        row("trickle", Behaviour::Trickle, Error::Kind::TimedOut, "within 1.5 s");
        row("wrong address", Behaviour::WrongCertificate, Error::Kind::ServerUntrusted,
            "made for other addresses (192.0.2.7)");
        row("foreign authority", Behaviour::ForeignCertificate, Error::Kind::ServerUntrusted,
            "not signed by the authority");
        row("garbage", Behaviour::Garbage, Error::Kind::ConnectionLost, "closed");
        row("client refused", Behaviour::NoClientCertificateAccepted, Error::Kind::ClientRejected,
            "does not accept our certificate");
    }

    void failures()
    {
        QFETCH(int, behaviour);
        QFETCH(QString, words);
        FaultyServer server(m_tls, Behaviour(behaviour));
        HttpRequest sent = request();
        sent.deadline = 1500ms;
        QElapsedTimer clock;
        clock.start();
        const auto answer = ask(client(server.url()), sent);
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(server.address()),
                 qPrintable(answer.error().message));
        QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));
        QTEST(answer.error().kind, "kind");
        if (answer.error().kind == Error::Kind::TimedOut)
            QVERIFY(clock.elapsed() >= 1400);
        if (Behaviour(behaviour) != Behaviour::Redirect) // a whole answer: the connection is kept
            QTRY_COMPARE(server.openConnections(), 0);
    }

    void sendsChangesExactlyOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("{\"a\":1}");
        QTest::newRow("POST without body") << QByteArray("POST") << QByteArray();
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("x");
        QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    }

    void sendsChangesExactlyOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        FaultyServer server(m_tls, Behaviour::Answer);
        HttpClient *http = client(server.url());
        QVERIFY(ask(http, request())); // a kept connection is re-sent on most eagerly
        server.setBehaviour(Behaviour::CloseBeforeHeaders);
        HttpRequest sent = request(method);
        sent.body = body;
        const auto answer = ask(http, sent);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionLost);
        QVERIFY(answer.error().next.contains(u"may have done it"));
        QCOMPARE(server.requests().count(method + " /thing"), 1);
    }

    void nobodyListens()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const quint16 port = listener.serverPort();
        listener.close();
        const auto answer =
            ask(client(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port))), request());
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
        QVERIFY(answer.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(port)));
    }

    void plainServer()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        connect(&listener, &QTcpServer::newConnection, this, [&listener] {
            listener.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(listener.serverPort()));
        const auto answer = ask(client(url), request());
        QCOMPARE(answer.error().kind, Error::Kind::BadAnswer);
        QVERIFY(answer.error().message.contains(u"does not speak TLS"));
    }

    void refusesBadRequests_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        const QString good = QStringLiteral("https://127.0.0.1:1");
        QTest::newRow("not https") << QStringLiteral("http://127.0.0.1:1") << QStringLiteral("/x");
        QTest::newRow("no host") << QStringLiteral("https://") << QStringLiteral("/x");
        QTest::newRow("up") << good << QStringLiteral("/containers/../volumes/x");
        QTest::newRow("empty name") << good << QStringLiteral("/containers//json");
        QTest::newRow("empty end") << good << QStringLiteral("/volumes/");
        QTest::newRow("relative") << good << QStringLiteral("x");
    }

    void refusesBadRequests()
    {
        QFETCH(QString, url);
        QFETCH(QString, path);
        HttpRequest sent = request();
        sent.path = path;
        QCOMPARE(ask(client(QUrl(url)), sent).error().kind, Error::Kind::InvalidInput);
    }

    /// It is checked all the same.
    void anEngineThatAsksForNoCertificate()
    {
        TlsFiles files = m_tls.client();
        files.certificate.clear();
        files.key.clear();
        const auto identity = TlsIdentity::load(files, {});
        QVERIFY2(identity, identity ? "" : qPrintable(toPlainText(identity.error())));
        for (const auto deadline : {3s, 15s}) { // by Qt, by a connection of ours
            HttpRequest sent = request();
            sent.deadline = deadline;
            FaultyServer open(m_tls, Behaviour::NoClientCertificateAsked);
            const auto answer = ask(new HttpClient(open.url(), {}, *identity, this), sent);
            QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
            FaultyServer foreign(m_tls, Behaviour::ForeignCertificate);
            const auto refused = ask(new HttpClient(foreign.url(), {}, *identity, this), sent);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::ServerUntrusted);
            QCOMPARE(foreign.requests(), QByteArrayList());
        }
    }

    void anotherServerHearsNothing()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        const auto sendTo = [&](const char *expected) {
            TlsFiles files = m_tls.client();
            files.serverCertificate = m_tls.path(QLatin1String(expected));
            auto *http = new HttpClient(server.url(), QStringLiteral("vm"),
                                        *TlsIdentity::load(files, {}), this);
            return ask(http, request("DELETE"));
        };
        // Its certificate is in order in every other way.
        m_tls.makeIdentity(QStringLiteral("twin"));
        const auto refused = sendTo("twin.pem");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ServerUntrusted);
        QVERIFY2(refused.error().message.contains(QStringLiteral("Another engine")),
                 qPrintable(refused.error().message));
        QCOMPARE(server.requests(), QByteArrayList());

        QVERIFY(sendTo("server.pem"));
        QCOMPARE(server.requests().size(), 1);
    }

    void anotherServerHearsNothingOfAStream()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        TlsFiles files = m_tls.client();
        m_tls.makeIdentity(QStringLiteral("twin"));
        files.serverCertificate = m_tls.path(QStringLiteral("twin.pem"));
        // The client goes inside the answer, while Qt's network thread is at work for it.
        auto http = std::make_unique<HttpClient>(server.url(), QStringLiteral("vm"),
                                                 *TlsIdentity::load(files, {}));
        QPointer<HttpStream> stream = http->open(request(), this);
        std::optional<Error> error;
        connect(stream, &HttpStream::ended, this, [&](const Result<void> &outcome) {
            if (!outcome)
                error = outcome.error();
            http.reset();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::ServerUntrusted);
        QCOMPARE(server.requests(), QByteArrayList());
    }

    void aServerFileThatIsNoneIsNamed()
    {
        TlsFiles files = m_tls.client();
        m_tls.write(QStringLiteral("none.pem"), "not a certificate");
        files.serverCertificate = m_tls.path(QStringLiteral("none.pem"));
        const auto identity = TlsIdentity::load(files, {});
        QVERIFY(!identity);
        QVERIFY(identity.error().message.contains(QStringLiteral("none.pem")));
    }

    void cancelIsAnswered()
    {
        FaultyServer server(m_tls, Behaviour::HangForever);
        HttpClient *http = client(server.url());
        QPointer<HttpCall> call;
        std::optional<Error> error;
        call = http->send(request(), this,
                          [&error](const Result<HttpAnswer> &answer) { error = answer.error(); });
        QTRY_COMPARE(server.requests().size(), 1);
        call->cancel();
        QVERIFY(!error); // never inside the call
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
        QTRY_VERIFY(!call);
    }

    void deathOfTheRequesterIsSilent()
    {
        FaultyServer server(m_tls, Behaviour::HangForever);
        HttpClient *http = client(server.url());
        auto *requester = new QObject;
        bool called = false;
        http->send(request(), requester, [&called](const auto &) { called = true; });
        QTRY_COMPARE(server.requests().size(), 1);
        delete requester;
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(!called);
    }

    void endOfTheClientEndsItsCalls()
    {
        FaultyServer server(m_tls, Behaviour::HangForever);
        HttpClient *http = client(server.url());
        std::optional<Error> error;
        http->send(request(), this,
                   [&error](const Result<HttpAnswer> &answer) { error = answer.error(); });
        QTRY_COMPARE(server.requests().size(), 1);
        http->deleteLater();
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::ConnectionLost);
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::HttpClientTest)
#include "HttpClientTest.moc"
