// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointClient.h"
#include "core/http/HijackedConnection.h"
#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/FaultyServer.h"

#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using Behaviour = FaultyServer::Behaviour;
using Kind = Endpoint::Kind;

/// What callers of HttpClient see is the same whatever leads to the engine: TLS, a socket, ssh (by
/// tests/support/ssh-standin, which says what it stands for).
class TransportTest : public QObject
{
    Q_OBJECT

    HttpRequest request(const QByteArray &method = "GET") const
    {
        HttpRequest made;
        made.method = method;
        made.path = QStringLiteral("/thing");
        made.deadline = m_deadline;
        made.maximumBytes = 1024 * 1024;
        return made;
    }

    std::unique_ptr<FaultyServer> serve(Kind kind, Behaviour behaviour)
    {
        return kind == Kind::Tls ? std::make_unique<FaultyServer>(m_tls, behaviour)
                                 : std::make_unique<FaultyServer>(m_socket, behaviour);
    }

    Endpoint endpoint(Kind kind, const FaultyServer &server)
    {
        Endpoint made{QStringLiteral("box"), QStringLiteral("test"), server.url()};
        if (kind == Kind::Tls)
            made.tlsFiles = m_tls.client();
        if (kind == Kind::Ssh) {
            made.url = QUrl(QStringLiteral("ssh://me@far"));
            made.url.setPath(m_socket);
        }
        return made;
    }

    HttpClient *client(const Endpoint &endpoint)
    {
        const auto made = makeClient(endpoint, this);
        if (!made)
            qFatal("%s", qUtf8Printable(toPlainText(made.error())));
        return made->client;
    }

    static Result<HttpAnswer> ask(HttpClient *http, const HttpRequest &what)
    {
        return test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
            return http->send(what, requester, done);
        });
    }

    /// The kind of a row; requests of the row for Qt's library have the deadline that leads there.
    Kind kindOf(int transport)
    {
        m_deadline = transport == tlsByQt ? 5s : 20s;
        return transport == tlsByQt ? Kind::Tls : Kind(transport);
    }

    static void transports()
    {
        QTest::addColumn<int>("transport");
        QTest::newRow("TLS") << int(Kind::Tls);
        QTest::newRow("socket") << int(Kind::Unix);
        QTest::newRow("ssh") << int(Kind::Ssh);
    }

    /// Of requests, which go over TLS by Qt's library or by a connection of ours.
    static void ways()
    {
        transports();
        QTest::newRow("TLS by Qt") << tlsByQt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_socket = m_folder.filePath(QStringLiteral("engine.sock"));
        QVERIFY(QFile::link(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/ssh-standin"),
                            m_folder.filePath(QStringLiteral("ssh"))));
        qputenv("PATH", m_folder.path().toLocal8Bit() + ":/usr/bin:" + qgetenv("PATH"));
    }

    void init() { m_deadline = 20s; }
    void cleanup() { qDeleteAll(findChildren<HttpClient *>(Qt::FindDirectChildrenOnly)); }

    void answers_data() { ways(); }
    void answers()
    {
        QFETCH(int, transport);
        const Kind kind = kindOf(transport);
        const auto server = serve(kind, Behaviour::Answer);
        server->answerWith("404 Not Found", R"({"message":"No such thing"})");
        HttpClient *http = client(endpoint(kind, *server));
        HttpRequest sent = request("POST");
        sent.path = QStringLiteral("/a b/ü%41");
        sent.body = "{}";
        addParameter(sent.query, QStringLiteral("q"), QStringLiteral("x+y z"));
        const auto answer = ask(http, sent);
        QVERIFY2(answer, answer ? "" : qPrintable(toPlainText(answer.error())));
        QCOMPARE(answer->head.status, 404);
        QCOMPARE(answer->head.header("content-type"), QByteArray("application/json"));
        QCOMPARE(answer->body, QByteArray(R"({"message":"No such thing"})"));
        QCOMPARE(server->requests(), QByteArrayList{"POST /a%20b/%C3%BC%2541?q=x%2By%20z"});
        // The next ones go by the same connection, a HEAD with its length and no body too.
        for (const char *method : {"HEAD", "GET", "DELETE"}) {
            const auto next = ask(http, request(method));
            QVERIFY2(next, next ? "" : qPrintable(toPlainText(next.error())));
            QCOMPARE(next->body.isEmpty(), qstrcmp(method, "HEAD") == 0);
        }
        QCOMPARE(server->connectionsMade(), 1);
    }

    void failures_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const auto rows = [](const char *name, Behaviour behaviour, Error::Kind kind,
                             const char *words) {
            for (const auto &[way, transport] :
                 {std::pair{"TLS", int(Kind::Tls)}, std::pair{"TLS by Qt", tlsByQt},
                  std::pair{"socket", int(Kind::Unix)}, std::pair{"ssh", int(Kind::Ssh)}}) {
                QTest::addRow("%s: %s", way, name)
                    << transport << int(behaviour) << kind << QString::fromLatin1(words);
            }
        };
        rows("redirect", Behaviour::Redirect, Error::Kind::BadAnswer, "sends us elsewhere");
        rows("hang", Behaviour::HangForever, Error::Kind::TimedOut, "did not answer within");
        rows("close", Behaviour::CloseBeforeHeaders, Error::Kind::ConnectionLost, "closed");
        rows("cut", Behaviour::CutBody, Error::Kind::ConnectionLost, "closed");
        rows("huge", Behaviour::HugeBody, Error::Kind::TooLarge, "larger than");
        rows("trickle", Behaviour::Trickle, Error::Kind::TimedOut, "did not answer within");
    }

    void failures()
    {
        QFETCH(int, transport);
        QFETCH(int, behaviour);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, words);
        const Kind way = kindOf(transport);
        const auto server = serve(way, Behaviour::Answer);
        HttpClient *http = client(endpoint(way, *server));
        QVERIFY(ask(http, request("DELETE"))); // from here on ssh needs no time to log in
        server->setBehaviour(Behaviour(behaviour));
        HttpRequest sent = request();
        if (kind == Error::Kind::TimedOut)
            sent.deadline = transport == int(Kind::Tls) ? 5100ms : 1500ms; // see HttpClient
        const auto answer = ask(http, sent);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));
        QVERIFY2(answer.error().message.contains(QStringLiteral("box")),
                 qPrintable(answer.error().message));
        if (Behaviour(behaviour) != Behaviour::Redirect)
            QTRY_COMPARE(server->openConnections(), 0);
    }

    void aNewConnectionThatClosesIsSaid_data() { ways(); }
    void aNewConnectionThatClosesIsSaid()
    {
        QFETCH(int, transport);
        const Kind kind = kindOf(transport);
        const auto server = serve(kind, Behaviour::CloseBeforeHeaders);
        const auto answer = ask(client(endpoint(kind, *server)), request("POST"));
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionLost);
        QVERIFY2(answer.error().message.contains(QStringLiteral("closed the connection")),
                 qPrintable(answer.error().message));
        QVERIFY(answer.error().next.contains(u"may have done it"));
        QCOMPARE(server->requests().size(), 1);
    }

    void garbageIsNoEngine_data() { transports(); }
    void garbageIsNoEngine()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Garbage);
        HttpClient *http = client(endpoint(Kind(transport), *server));
        std::optional<Error> error;
        HttpStream *stream = http->open(request(), this);
        connect(stream, &HttpStream::ended, this,
                [&error](const Result<void> &outcome) { error = outcome.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::BadAnswer);
        QVERIFY2(error->message.contains(QStringLiteral("is not a Docker engine")),
                 qPrintable(error->message));
    }

    void sendsChangesExactlyOnce_data()
    {
        QTest::addColumn<int>("transport");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const int transport : {int(Kind::Tls), tlsByQt, int(Kind::Unix), int(Kind::Ssh)}) {
            const auto row = [transport](const char *method, const QByteArray &body) {
                QTest::addRow("%d: %s, %d bytes", transport, method, int(body.size()))
                    << transport << QByteArray(method) << body;
            };
            row("POST", "{\"a\":1}");
            row("POST", {});
            row("PUT", "x");
            row("DELETE", {});
        }
    }

    void sendsChangesExactlyOnce()
    {
        QFETCH(int, transport);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        const Kind kind = kindOf(transport);
        const auto server = serve(kind, Behaviour::Answer);
        HttpClient *http = client(endpoint(kind, *server));
        QVERIFY(ask(http, request())); // a kept connection tempts most to send again
        server->setBehaviour(Behaviour::CloseBeforeHeaders);
        HttpRequest sent = request(method);
        sent.body = body;
        const auto answer = ask(http, sent);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::ConnectionLost);
        QVERIFY2(answer.error().next.contains(u"may have done it"),
                 qPrintable(toPlainText(answer.error())));
        QCOMPARE(server->requests().count(method + " /thing"), 1);
    }

    void aReadIsAskedAgainOnceWhenAKeptConnectionDied()
    {
        const auto server = serve(Kind::Unix, Behaviour::Answer);
        HttpClient *http = client(endpoint(Kind::Unix, *server));
        QVERIFY(ask(http, request()));
        server->setBehaviour(Behaviour::CloseBeforeHeaders);
        QCOMPARE(ask(http, request()).error().kind, Error::Kind::ConnectionLost);
        QCOMPARE(server->requests().size(), 3);
    }

    void aBrokenAnswerEndsTheConnection()
    {
        const auto server = serve(Kind::Unix, Behaviour::Answer);
        HttpClient *http = client(endpoint(Kind::Unix, *server));
        server->answerPath("/thing",
                           "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 x");
        for (int i = 1; i <= 2; ++i) {
            const auto answer = ask(http, request());
            QCOMPARE(answer->body, QByteArray("ok"));
            QCOMPARE(server->connectionsMade(), i);
        }
        server->answerPath("/thing",
                           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n");
        QCOMPARE(ask(http, request()).error().kind, Error::Kind::BadAnswer);
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void cancelDeathAndEnd_data() { ways(); }
    void cancelDeathAndEnd()
    {
        QFETCH(int, transport);
        const Kind kind = kindOf(transport);
        const auto server = serve(kind, Behaviour::HangForever);
        HttpClient *http = client(endpoint(kind, *server));
        std::optional<Error> error;
        const auto keep = [&error](const Result<HttpAnswer> &answer) { error = answer.error(); };
        QPointer<HttpCall> call = http->send(request(), this, keep);
        QTRY_COMPARE_WITH_TIMEOUT(server->requests().size(), 1, 20'000);
        call->cancel();
        QVERIFY(!error); // never inside the call
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QTRY_COMPARE(server->openConnections(), 0);
        QTRY_VERIFY(!call);

        error.reset();
        auto *requester = new QObject;
        http->send(request(), requester, keep);
        QTRY_COMPARE_WITH_TIMEOUT(server->requests().size(), 2, 20'000);
        delete requester;
        QTRY_COMPARE(server->openConnections(), 0);
        QVERIFY(!error);

        http->send(request("POST"), this, keep);
        QTRY_COMPARE_WITH_TIMEOUT(server->requests().size(), 3, 20'000);
        http->deleteLater();
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::ConnectionLost);
        QVERIFY(error->next.contains(u"may have done it"));
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void streamsTellHeadBytesAndEnd_data() { transports(); }
    void streamsTellHeadBytesAndEnd()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Answer);
        QByteArray body(5'000'000, 'a');
        server->answerPath("/thing", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                                         + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        const QPointer<HttpStream> stream =
            client(endpoint(Kind(transport), *server))->open(request(), this);
        QByteArray order;
        qint64 size = 0;
        connect(stream, &HttpStream::opened, this, [&] { order += 'o'; });
        connect(stream, &HttpStream::received, this, [&](const QByteArray &bytes) {
            size += bytes.size();
            stream->pause(); // a slow reader misses nothing, at the end neither
            QMetaObject::invokeMethod(stream, &HttpStream::resume, Qt::QueuedConnection);
        });
        connect(stream, &HttpStream::ended, this,
                [&](const Result<void> &outcome) { order += outcome ? 'e' : 'f'; });
        QTRY_COMPARE_WITH_TIMEOUT(order, QByteArray("oe"), 20'000);
        QCOMPARE(size, body.size());
        QTRY_VERIFY(!stream);
    }

    void aPausedReaderStopsTheServer_data() { transports(); }
    void aPausedReaderStopsTheServer()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::HugeBody);
        HttpStream *stream = client(endpoint(Kind(transport), *server))->open(request(), this);
        qint64 size = 0;
        qint64 sizeWhenPaused = 0;
        connect(stream, &HttpStream::received, this, [&](const QByteArray &bytes) {
            size += bytes.size();
            if (size >= 10'000'000 && sizeWhenPaused == 0) {
                stream->pause();
                sizeWhenPaused = size;
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(sizeWhenPaused > 0, 20'000);
        // The pipe fills (buffers of both kernels and ours), then nothing moves.
        qint64 before = -1;
        const auto hasStopped = [&before, &server] {
            const qint64 now = server->bytesTaken();
            return std::exchange(before, now) == now;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasStopped(), 20'000);
        QVERIFY2(server->bytesTaken() < sizeWhenPaused + 32'000'000,
                 qPrintable(QString::number(server->bytesTaken())));
        QCOMPARE(size, sizeWhenPaused);
        stream->resume();
        QTRY_VERIFY_WITH_TIMEOUT(size > sizeWhenPaused + 1'000'000, 20'000);
        delete stream;
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void manyStreamsStarveNoRequest_data() { transports(); }
    void manyStreamsStarveNoRequest()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Trickle);
        HttpClient *http = client(endpoint(Kind(transport), *server));
        int open = 0;
        const int wanted = transport == int(Kind::Ssh) ? 12 : 200; // ssh: a process each
        for (int i = 0; i < wanted; ++i)
            connect(http->open(request(), this), &HttpStream::opened, this, [&open] { ++open; });
        QTRY_COMPARE_WITH_TIMEOUT(open, wanted, 30'000);
        server->setBehaviour(Behaviour::Answer);
        QVERIFY(ask(http, request()));
        http->deleteLater();
        QTRY_COMPARE_WITH_TIMEOUT(server->openConnections(), 0, 20'000);
    }

    void hijackedBytesGoBothWays_data() { transports(); }
    void hijackedBytesGoBothWays()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Echo);
        const QPointer<HijackedConnection> connection =
            client(endpoint(Kind(transport), *server))->hijack(request("POST"), this);
        int status = 0;
        QByteArray bytes;
        std::optional<bool> end;
        connect(connection, &HttpStream::opened, this,
                [&status](const HttpHead &head) { status = head.status; });
        connect(connection, &HttpStream::received, this,
                [&bytes](const QByteArray &some) { bytes += some; });
        connect(connection, &HttpStream::ended, this,
                [&end](const Result<void> &outcome) { end = outcome.has_value(); });
        connection->write("too early");
        QTRY_COMPARE_WITH_TIMEOUT(bytes, QByteArray("hi"), 20'000); // came with the head
        QCOMPARE(status, 101);
        connection->write("some");
        connection->write(QByteArray("\0\r\n\r\n\xff", 6));
        QTRY_COMPARE(bytes, QByteArray("hisome\0\r\n\r\n\xff", 12));
        QTRY_COMPARE(connection->unsentBytes(), 0);
        connection->write("q");
        QTRY_VERIFY(end.has_value());
        QVERIFY(*end); // the other side has said all
        QVERIFY(bytes.endsWith('q'));
        QTRY_VERIFY(!connection);
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void aHijackTellsWhatIsNotSentYet_data() { transports(); }
    void aHijackTellsWhatIsNotSentYet()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Swallow);
        HijackedConnection *connection =
            client(endpoint(Kind(transport), *server))->hijack(request("POST"), this);
        QSignalSpy opened(connection, &HttpStream::opened);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        // The other side reads nothing: whoever sends in pieces is told to wait.
        const QByteArray piece(1 << 20, 'x');
        qint64 sent = 0;
        for (; sent < 64 && connection->unsentBytes() < 4 * piece.size(); ++sent) {
            connection->write(piece);
            QTest::qWait(1);
        }
        QVERIFY2(sent < 64, "nobody said that the other side does not read");
        connection->close();
    }

    void aRefusedHijackTellsTheReason_data() { transports(); }
    void aRefusedHijackTellsTheReason()
    {
        QFETCH(int, transport);
        const auto server = serve(Kind(transport), Behaviour::Answer);
        HttpClient *http = client(endpoint(Kind(transport), *server));
        std::optional<Error> error;
        const auto hijack = [&] {
            error.reset();
            connect(http->hijack(request("POST"), this), &HttpStream::ended, this,
                    [&error](const Result<void> &outcome) { error = outcome.error(); });
        };
        server->answerWith("409 Conflict", R"({"message":"Container is paused"})");
        hijack();
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(error->kind, Error::Kind::Conflict);
        QVERIFY(error->message.contains(QStringLiteral("Container is paused")));
        server->answerWith("200 OK", "{}");
        hijack();
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(error->kind, Error::Kind::BadAnswer);
    }

private:
    static constexpr int tlsByQt = 100;

    std::chrono::milliseconds m_deadline{20'000};
    test::TlsFixture m_tls;
    QTemporaryDir m_folder;
    QString m_socket;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::TransportTest)
#include "TransportTest.moc"
