// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/FaultyServer.h"
#include "tests/support/ServerTls.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;
using Behaviour = FaultyServer::Behaviour;

/// What this computer, or an earlier answer, would have us do on our way to an engine by TLS does
/// not matter: its proxy, its authorities, cookies. By Qt's network library, by a connection of
/// ours, and for streams alike.
class TlsSurroundingsTest : public QObject
{
    Q_OBJECT

    enum class Way { ByQt, ByOurs, Stream };

    std::unique_ptr<HttpClient> client(const FaultyServer &server)
    {
        return std::make_unique<HttpClient>(server.url(), QStringLiteral("vm"),
                                            *TlsIdentity::load(m_tls.client(), {}));
    }

    /// Why there was no answer of 200; nothing if there was.
    static std::optional<Error> ask(HttpClient &client, Way way)
    {
        HttpRequest request;
        request.path = QStringLiteral("/thing");
        request.deadline = way == Way::ByQt ? 5s : 15s; // see HttpClient
        if (way != Way::Stream) {
            const auto answer = test::answerOf<HttpAnswer>(
                [&](QObject *requester, const Handler<HttpAnswer> &done) {
                    return client.send(request, requester, done);
                });
            return answer ? std::nullopt : std::optional(answer.error());
        }
        std::optional<Result<void>> end;
        QObject requester;
        HttpStream *stream = client.open(request, &requester);
        connect(stream, &HttpStream::ended, &requester,
                [&end](const Result<void> &outcome) { end = outcome; });
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 20'000))
            return Error{Error::Kind::Internal, QStringLiteral("no end came"), {}, {}};
        return *end ? std::nullopt : std::optional(end->error());
    }

    static void ways()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("by Qt") << int(Way::ByQt);
        QTest::newRow("by ours") << int(Way::ByOurs);
        QTest::newRow("stream") << int(Way::Stream);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void aProxyIsPassedBy_data() { ways(); }
    void aProxyIsPassedBy()
    {
        QFETCH(int, way);
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const QByteArray url = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy"})
            qputenv(name, url);
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()});
        // A proxy would be asked for any host but this computer. This one is none, which is found
        // without asking any network: its name is longer than names may be.
        QUrl nowhere;
        nowhere.setScheme(QStringLiteral("https"));
        nowhere.setHost(QStringList(6, QString(60, u'x')).join(u'.'));
        nowhere.setPort(2376);
        HttpClient client(nowhere, QStringLiteral("vm"), *TlsIdentity::load(m_tls.client(), {}));
        const auto error = ask(client, Way(way));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::DefaultProxy);
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy"})
            qunsetenv(name);
        QVERIFY2(!proxy.hasPendingConnections(), "the proxy was asked");
        QVERIFY(error);
        QVERIFY2(error->kind == Error::Kind::Unreachable, qPrintable(toPlainText(*error)));
    }

    void cookiesDoNotComeBack_data() { ways(); }
    void cookiesDoNotComeBack()
    {
        QFETCH(int, way);
        FaultyServer server(m_tls, Behaviour::Answer);
        server.answerPath("/thing",
                          test::httpAnswer("200 OK", "{}",
                                           "Set-Cookie: session=stolen; Path=/; Secure\r\n"
                                           "Set-Cookie: plain=x\r\n"));
        const auto http = client(server);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!ask(*http, Way(way)));
        const QByteArrayList heads = server.heads();
        QCOMPARE(heads.size(), 3);
        for (const QByteArray &head : heads) {
            QVERIFY2(head.contains("\r\nhost: "), head.constData()); // it is a whole head
            QVERIFY2(!head.contains("cookie") && !head.contains("stolen"), head.constData());
        }
    }

    /// Any authority of the computer could sign for any address. Only the engine's own counts.
    void authoritiesOfTheComputerDoNotCount_data() { ways(); }
    void authoritiesOfTheComputerDoNotCount()
    {
        QFETCH(int, way);
        FaultyServer server(m_tls, Behaviour::ForeignCertificate);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificates(
            QSslCertificate::fromData(m_tls.contents(QStringLiteral("foreign.pem"))));
        QSslConfiguration::setDefaultConfiguration(trusting);
        qputenv("SSL_CERT_FILE", QFile::encodeName(m_tls.path(QStringLiteral("foreign.pem"))));
        const bool isTrusted = doesTheComputerTrust(server.url());
        const auto error = ask(*client(server), Way(way));
        qunsetenv("SSL_CERT_FILE");
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY(isTrusted); // or this shows nothing
        QVERIFY(error);
        QVERIFY2(error->kind == Error::Kind::ServerUntrusted, qPrintable(toPlainText(*error)));
        QCOMPARE(server.requests(), QByteArrayList());
    }

private:
    /// Whoever takes the authorities as they are gets through.
    bool doesTheComputerTrust(const QUrl &url) const
    {
        QSslSocket socket;
        socket.setLocalCertificateChain(
            QSslCertificate::fromData(m_tls.contents(QStringLiteral("client.pem"))));
        socket.setPrivateKey(QSslKey(m_tls.contents(QStringLiteral("client-key.pem")), QSsl::Ec));
        socket.connectToHostEncrypted(url.host(), quint16(url.port()));
        return QTest::qWaitFor([&socket] { return socket.isEncrypted(); });
    }

    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::TlsSurroundingsTest)
#include "TlsSurroundingsTest.moc"
