// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/PortAnswer.h"

#include "core/ports/Greeting.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/TlsFixture.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <functional>
#include <memory>

using namespace panel;
using panel::test::answerOf;
using panel::test::TlsFixture;
using State = PortHop::State;

namespace {

using Talk = std::function<void(QTcpSocket *)>;

/// A server on loopback that does with every client what it is told. Stands for whatever a
/// container may publish.
class Peer
{
public:
    explicit Peer(Talk talk) : m_talk(std::move(talk)), m_server(std::make_unique<QTcpServer>())
    {
        listen();
    }

    Peer(Talk talk, const QSslConfiguration &configuration) : m_talk(std::move(talk))
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
        listen();
    }

    int port() const { return m_server->serverPort(); }
    int clients() const { return m_clients; }
    int open() const { return m_open; }

private:
    void listen()
    {
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                         [this] {
                             while (QTcpSocket *client = m_server->nextPendingConnection()) {
                                 ++m_clients;
                                 ++m_open;
                                 QObject::connect(client, &QAbstractSocket::disconnected,
                                                  m_server.get(), [this] { --m_open; });
                                 m_talk(client);
                             }
                         });
        m_server->listen(QHostAddress::LocalHost);
    }

    Talk m_talk;
    std::unique_ptr<QTcpServer> m_server;
    int m_clients = 0;
    int m_open = 0;
};

Talk says(const QByteArray &words)
{
    return [words](QTcpSocket *client) { client->write(words); };
}

/// Answers each request with this, and closes.
Talk serves(const QByteArray &answer)
{
    return [answer](QTcpSocket *client) {
        const auto reply = [client, answer] {
            if (!client->peek(4096).contains("\r\n\r\n"))
                return;
            client->readAll();
            client->write(answer);
            client->disconnectFromHost();
        };
        QObject::connect(client, &QIODevice::readyRead, client, reply);
        reply();
    };
}

Talk closes()
{
    return [](QTcpSocket *client) { client->disconnectFromHost(); };
}

Talk staysSilent()
{
    return [](QTcpSocket *) {};
}

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

Q_DECLARE_METATYPE(Talk)

/// What a client of this computer hears at a port, in words.
class PortAnswerTest : public QObject
{
    Q_OBJECT

private:
    PortHop ask(int port, int containerPort, const QString &serverName = {})
    {
        const AnswerTarget target{QStringLiteral("127.0.0.1"), port, containerPort, serverName};
        const auto hop = answerOf<PortHop>([&](auto... to) { return probeAnswer(target, to...); });
        return hop.value_or(PortHop{});
    }

    QSslConfiguration identity(const QString &name)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(
            QSslCertificate::fromData(m_tls.contents(name + QStringLiteral(".pem"))));
        configuration.setPrivateKey(
            QSslKey(m_tls.contents(name + QStringLiteral("-key.pem")), QSsl::Ec));
        return configuration;
    }

    void makeSelfSigned(const QString &name, const QString &days)
    {
        m_tls.openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                       QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                       QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:") + name,
                       QStringLiteral("-days"), days, QStringLiteral("-keyout"),
                       name + QStringLiteral("-key.pem"), QStringLiteral("-out"),
                       name + QStringLiteral(".pem")});
    }

    TlsFixture m_tls;
    QSslConfiguration m_default;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        makeSelfSigned(QStringLiteral("site.example"), QStringLiteral("300"));
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_default = QSslConfiguration::defaultConfiguration();
    }

    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_default); }

    void plain_data()
    {
        QTest::addColumn<Talk>("talk");
        QTest::addColumn<int>("containerPort");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("words");

        QTest::newRow("web") << serves(ok) << 80 << State::Ok << "HTTP 200"
                             << "HTTP 200 OK";
        QTest::newRow("web on any port") << serves(ok) << 5173 << State::Ok << "HTTP 200"
                                         << "HTTP 200 OK";
        QTest::newRow("redirect") << serves(
            "HTTP/1.1 301 Moved\r\nlocation: https://x.example/\r\n\r\n")
                                  << 80 << State::Ok << "HTTP 301"
                                  << "→ https://x.example/";
        QTest::newRow("broken behind")
            << serves("HTTP/1.1 502 Bad Gateway\r\n\r\n") << 80 << State::Warning << "HTTP 502"
            << "502 Bad Gateway";
        QTest::newRow("web without TLS on 443") << serves(ok) << 443 << State::Warning << "HTTP 200"
                                                << "without TLS";
        QTest::newRow("FTP") << says("220 ready\r\n") << 21 << State::Ok << "TCP"
                             << "it says: 220 ready";
        QTest::newRow("MySQL") << says(QByteArray("\x5b\x00\x00\x00\x0a", 5) + "11.4.2-MariaDB"
                                       + QByteArray("\x00\x01\x02\x03", 4) + "saltsalt")
                               << 3306 << State::Ok << "TCP"
                               << "it says: 11.4.2-MariaDB";
        QTest::newRow("control characters")
            << says("\x1b[31m\x07\x9b\xe2\x80\xae<b>evil</b>\r\n") << 21 << State::Ok << "TCP"
            << "it says: [31m";
        QTest::newRow("long") << says(QByteArray(500, 'x')) << 21 << State::Ok << "TCP"
                              << QString(QString(79, u'x') + u'…');
        QTest::newRow("no text") << says(QByteArray(100, '\x01')) << 21 << State::Ok << "TCP"
                                 << "100 bytes that are no text";
        QTest::newRow("waits for the client") << staysSilent() << 6379 << State::Ok << "TCP"
                                              << "waits for the client to speak";
        QTest::newRow("takes requests, gives nothing")
            << staysSilent() << 80 << State::Warning << "TCP"
            << "does not answer";
        QTest::newRow("closes at once") << closes() << 3306 << State::Failed << "TCP"
                                        << "closes the connection without a word";
        QTest::newRow("closes at once, web") << closes() << 80 << State::Failed << "TCP"
                                             << "closes the connection without a word";
        QTest::newRow("closes at once, TLS") << closes() << 443 << State::Failed << "TCP"
                                             << "closes the connection";
        QTest::newRow("not HTTP on 80")
            << says("SSH-2.0-OpenSSH_9.2\r\n") << 80 << State::Ok << "TCP"
            << "it says: SSH-2.0-OpenSSH_9.2";
        QTest::newRow("a status that is none")
            << serves("HTTP/1.1 99999 No\r\n\r\n") << 80 << State::Ok << "TCP"
            << "it says: HTTP/1.1 99999 No";
    }

    void plain()
    {
        QFETCH(const Talk, talk);
        QFETCH(const int, containerPort);
        QFETCH(const State, state);
        QFETCH(const QString, address);
        QFETCH(const QString, words);
        const Peer peer(talk);
        const PortHop hop = ask(peer.port(), containerPort);
        QVERIFY2(hop.detail.contains(words), qPrintable(hop.detail));
        QCOMPARE(hop.state, state);
        QCOMPARE(hop.address, address);
        QVERIFY(hop.microseconds >= 0);
        QVERIFY(!hop.detail.contains(QChar(0x1b)) && !hop.detail.contains(QChar(0x202e)));
        QTRY_COMPARE(peer.open(), 0);
    }

    void nothingListens()
    {
        int port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        const PortHop hop = ask(port, 80);
        QCOMPARE(hop.state, State::Failed);
        QVERIFY2(hop.detail.contains(QStringLiteral("nothing listens")), qPrintable(hop.detail));
    }

    void aTrustedCertificatePasses()
    {
        QSslConfiguration trusting = m_default;
        trusting.setCaCertificates(
            QSslCertificate::fromData(m_tls.contents(QStringLiteral("ca.pem"))));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const Peer peer(serves(ok), identity(QStringLiteral("server")));
        const PortHop hop = ask(peer.port(), 443);
        QCOMPARE(hop.state, State::Ok);
        QCOMPARE(hop.address, QStringLiteral("HTTP 200"));
        for (const char *part : {"TLS 1.3", "certificate of server", "by ca", "valid until"})
            QVERIFY2(hop.detail.contains(QLatin1String(part)), qPrintable(hop.detail));
        QCOMPARE(peer.clients(), 1);
    }

    void onlyTls12()
    {
        QSslConfiguration old = identity(QStringLiteral("server"));
        old.setProtocol(QSsl::TlsV1_2);
        const Peer peer(serves(ok), old);
        const PortHop hop = ask(peer.port(), 443);
        QVERIFY2(hop.detail.contains(QStringLiteral("TLS 1.2")), qPrintable(hop.detail));
    }

    void anUnknownAuthorityIsSaid()
    {
        const Peer peer(serves(ok), identity(QStringLiteral("server")));
        const PortHop hop = ask(peer.port(), 443);
        QCOMPARE(hop.state, State::Warning);
        QVERIFY2(hop.detail.contains(QStringLiteral("not trusted by this computer")),
                 qPrintable(hop.detail));
        QVERIFY(!hop.detail.contains(QStringLiteral("self-signed")));
        // Its authority is not known, so nothing could be asked under it.
        QVERIFY(!hop.detail.contains(QStringLiteral("HTTP")));
    }

    void aSelfSignedSiteIsAWarningThatStillTellsItsStatus()
    {
        const Peer peer(serves(ok), identity(QStringLiteral("site.example")));
        const PortHop hop = ask(peer.port(), 443, QStringLiteral("site.example"));
        QCOMPARE(hop.state, State::Warning);
        QCOMPARE(hop.address, QStringLiteral("HTTP 200"));
        for (const char *part : {"certificate of site.example", "self-signed",
                                 "not trusted by this computer", "HTTP 200 OK"})
            QVERIFY2(hop.detail.contains(QLatin1String(part)), qPrintable(hop.detail));
        QVERIFY(!hop.detail.contains(QStringLiteral("for another name")));
        QTRY_COMPARE(peer.open(), 0);
    }

    void aCertificateForAnotherNameIsSaid()
    {
        const Peer peer(serves(ok), identity(QStringLiteral("site.example")));
        const PortHop hop = ask(peer.port(), 443, QStringLiteral("other.example"));
        QCOMPARE(hop.state, State::Warning);
        QVERIFY2(hop.detail.contains(QStringLiteral("for another name")), qPrintable(hop.detail));
    }

    void anExpiredCertificateIsSaidAndNotFollowed()
    {
        m_tls.makeIdentity(QStringLiteral("late"), TlsFixture::Key::Ec,
                           TlsFixture::Validity::Expired);
        const Peer peer(serves(ok), identity(QStringLiteral("late")));
        const PortHop hop = ask(peer.port(), 443);
        QCOMPARE(hop.state, State::Warning);
        QVERIFY2(hop.detail.contains(QStringLiteral("expired on 20")), qPrintable(hop.detail));
        QVERIFY(!hop.detail.contains(QStringLiteral("HTTP 200")));
    }

    void tlsBehindAPortOfUnknownManners()
    {
        const Peer peer(serves(ok), identity(QStringLiteral("site.example")));
        const PortHop hop = ask(peer.port(), 4443, QStringLiteral("site.example"));
        QVERIFY2(hop.detail.contains(QStringLiteral("self-signed")), qPrintable(hop.detail));
        QCOMPARE(hop.address, QStringLiteral("HTTP 200"));
    }

    void aProbeThatIsGivenUpLeavesNothingOpen()
    {
        const Peer peer(staysSilent());
        bool answered = false;
        {
            QObject requester;
            probeAnswer({QStringLiteral("127.0.0.1"), peer.port(), 443, {}}, &requester,
                        [&](const auto &) { answered = true; });
            QTRY_COMPARE(peer.open(), 1);
        }
        QTRY_COMPARE(peer.open(), 0);
        QVERIFY(!answered);
    }

    void heads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("whole") << ok << 200;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 204\r\n\r\n") << 204;
        QTest::newRow("bare line ends") << QByteArray("HTTP/1.0 404 Not Found\n\n") << 404;
        QTest::newRow("not HTTP") << QByteArray("ICY 200 OK\r\n\r\n") << 0;
        QTest::newRow("HTTP/2 words") << QByteArray("HTTP/2 200 OK\r\n\r\n") << 0;
        QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK") << 0;
        QTest::newRow("text before") << QByteArray("xHTTP/1.1 200 OK\r\n\r\n") << 0;
    }

    void heads()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        const auto head = parseHttpGreeting(bytes);
        QCOMPARE(head ? head->status : 0, status);
    }
};

QTEST_GUILESS_MAIN(PortAnswerTest)
#include "PortAnswerTest.moc"
