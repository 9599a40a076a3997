// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"
#include "tests/support/FaultyServer.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using Behaviour = FaultyServer::Behaviour;

class HttpStreamTest : public QObject
{
    Q_OBJECT

    HttpClient *client(const FaultyServer &server)
    {
        return new HttpClient(server.url(), {}, *TlsIdentity::load(m_tls.client(), {}), this);
    }

    static HttpRequest request()
    {
        HttpRequest made;
        made.path = QStringLiteral("/events");
        made.deadline = 1s;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void tellsHeadBytesAndEnd()
    {
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerWith("200 OK", QByteArray(300'000, 'a'));
        const QPointer<HttpStream> stream = client(server)->open(request(), this);
        QByteArray order;
        qint64 size = 0;
        connect(stream, &HttpStream::opened, this, [&](const HttpHead &head) {
            QCOMPARE(head.status, 200);
            order += 'o';
        });
        connect(stream, &HttpStream::received, this,
                [&](const QByteArray &bytes) { size += bytes.size(); });
        connect(stream, &HttpStream::ended, this,
                [&](const Result<void> &outcome) { order += outcome ? 'e' : 'f'; });
        QTRY_COMPARE(order, QByteArray("oe"));
        QCOMPARE(size, 300'000);
        QTRY_VERIFY(!stream);
    }

    void failures_data()
    {
        QTest::addColumn<int>("behaviour");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("cut") << int(Behaviour::CutBody) << Error::Kind::ConnectionLost;
        QTest::newRow("hang") << int(Behaviour::HangForever) << Error::Kind::TimedOut;
        QTest::newRow("redirect") << int(Behaviour::Redirect) << Error::Kind::BadAnswer;
        QTest::newRow("refused") << int(Behaviour::Answer) << Error::Kind::NotFound;
    }

    void failures()
    {
        QFETCH(int, behaviour);
        FaultyServer server(m_tls, Behaviour(behaviour));
        server.answerWith("404 Not Found", R"({"message":"No such container"})");
        HttpStream *stream = client(server)->open(request(), this);
        std::optional<Error> error;
        connect(stream, &HttpStream::ended, this,
                [&error](const Result<void> &outcome) { error = outcome.error(); });
        QTRY_VERIFY(error.has_value());
        QTEST(error->kind, "kind");
        QVERIFY2(error->message.contains(server.address()), qPrintable(error->message));
    }

    void aStreamOutlivesTheReadingOfKeys()
    {
        FaultyServer server(m_tls, Behaviour::Trickle);
        HttpStream *stream = client(server)->open(request(), this);
        qint64 size = 0;
        std::optional<Error> error;
        connect(stream, &HttpStream::received, this,
                [&size](const QByteArray &bytes) { size += bytes.size(); });
        connect(stream, &HttpStream::ended, this,
                [&error](const Result<void> &outcome) { error = outcome.error(); });
        for (int i = 0; i < 5; ++i) {
            const qint64 before = size;
            // As the probe of another machine does now and then; the key is no RSA key.
            QVERIFY(TlsIdentity::load(m_tls.client(), {}).has_value());
            QTRY_VERIFY(size > before || error);
            QVERIFY2(!error, error ? qPrintable(toPlainText(*error)) : "");
        }
        stream->close();
    }

    void aPausedReaderStopsTheServer()
    {
        FaultyServer server(m_tls, Behaviour::HugeBody);
        HttpStream *stream = client(server)->open(request(), this);
        qint64 size = 0;
        qint64 sizeWhenPaused = 0;
        connect(stream, &HttpStream::received, this, [&](const QByteArray &bytes) {
            size += bytes.size();
            if (size >= 10'000'000 && sizeWhenPaused == 0) {
                stream->pause();
                sizeWhenPaused = size;
            }
        });
        QTRY_VERIFY(sizeWhenPaused > 0);
        // The pipe fills (buffers of both kernels and ours), then nothing moves.
        qint64 before = -1;
        const auto hasStopped = [&before, &server] {
            const qint64 now = server.bytesTaken();
            return std::exchange(before, now) == now;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasStopped(), 20'000);
        QVERIFY2(server.bytesTaken() < sizeWhenPaused + 32'000'000,
                 qPrintable(QString::number(server.bytesTaken())));
        QCOMPARE(size, sizeWhenPaused);
        stream->resume();
        QTRY_VERIFY(size > sizeWhenPaused + 1'000'000);
        delete stream;
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void idleTimeoutEndsASilentStreamOnly()
    {
        FaultyServer server(m_tls, Behaviour::Trickle); // a byte every 50 ms
        HttpClient *http = client(server);
        HttpStream *lively = http->open(request(), this);
        lively->setIdleTimeout(600ms);
        QSignalSpy received(lively, &HttpStream::received);
        QSignalSpy ended(lively, &HttpStream::ended);
        QTRY_VERIFY(received.size() > 25); // longer than the deadline and the idle limit
        QCOMPARE(ended.size(), 0);
        lively->close();

        HttpStream *silent = http->open(request(), this);
        silent->setIdleTimeout(10ms);
        std::optional<Error> error;
        connect(silent, &HttpStream::ended, this,
                [&error](const Result<void> &outcome) { error = outcome.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::TimedOut);
        QCOMPARE(ended.size(), 0); // closing is silent
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void moreStreamsThanConnectionsOfOnePool()
    {
        FaultyServer server(m_tls, Behaviour::Trickle);
        HttpClient *http = client(server);
        int open = 0;
        for (int i = 0; i < 12; ++i) {
            connect(http->open(request(), this), &HttpStream::opened, this, [&open] { ++open; });
        }
        QTRY_COMPARE(open, 12);
        server.setBehaviour(Behaviour::Answer);
        bool answered = false;
        http->send(request(), this,
                   [&answered](const auto &answer) { answered = answer.has_value(); });
        QTRY_VERIFY(answered);
        http->deleteLater();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aReceiverMayDeleteIt_data()
    {
        QTest::addColumn<int>("when");
        QTest::newRow("opened") << 0;
        QTest::newRow("received") << 1;
        QTest::newRow("ended") << 2;
        QTest::newRow("closed when received") << 3;
    }

    void aReceiverMayDeleteIt()
    {
        QFETCH(int, when);
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerWith("200 OK", QByteArray(2'000'000, 'a'));
        QPointer<HttpStream> stream = client(server)->open(request(), this);
        int ends = 0;
        connect(stream, &HttpStream::opened, this, [&] {
            if (when == 0)
                delete stream;
        });
        connect(stream, &HttpStream::received, this, [&] {
            if (when == 1)
                delete stream;
            else if (when == 3)
                stream->close();
        });
        connect(stream, &HttpStream::ended, this, [&] {
            ++ends;
            if (when == 2)
                delete stream;
        });
        QTRY_VERIFY(!stream);
        QCOMPARE(ends, when == 2 ? 1 : 0);
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::HttpStreamTest)
#include "HttpStreamTest.moc"
