// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpClient.h"
#include "core/http/HttpStream.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/FaultyServer.h"
#include "tests/support/TlsFixture.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

using namespace panel;
using panel::test::TlsFixture;

/// What can be wrong between two ends of TLS, with OpenSSL's own server at the other: Qt's cannot
/// be told to speak the older versions, or to show what has expired.
class TlsFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tls.makeAuthority(QStringLiteral("other"));
        m_tls.makeIdentity(QStringLiteral("expired"), TlsFixture::Key::Ec,
                           TlsFixture::Validity::Expired);
        m_tls.makeIdentity(QStringLiteral("future"), TlsFixture::Key::Ec,
                           TlsFixture::Validity::NotYet);
        m_tls.makeIdentity(QStringLiteral("foreign"), TlsFixture::Key::Ec,
                           TlsFixture::Validity::Now, QStringLiteral("other"));
        m_tls.makeIdentity(QStringLiteral("moved"), TlsFixture::Key::Ec, TlsFixture::Validity::Now,
                           QStringLiteral("ca"), QStringLiteral("IP:192.0.2.7"));
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
    }

    void eachFailure_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        using K = Error::Kind;
        const auto row = [](const char *name, const char *server, K kind, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(server) << kind
                                << QString::fromLatin1(words);
        };
        const char *rejects =
            "-cert server.pem -key server-key.pem -Verify 1 -verify_return_error -CAfile other.pem";
        row("expired", "-cert expired.pem -key expired-key.pem", K::ServerUntrusted, "expired on");
        row("not yet valid", "-cert future.pem -key future-key.pem", K::ServerUntrusted,
            "not valid yet");
        row("another authority's", "-cert foreign.pem -key foreign-key.pem", K::ServerUntrusted,
            "not signed by the authority");
        row("for another address", "-cert moved.pem -key moved-key.pem", K::ServerUntrusted,
            "made for other addresses (192.0.2.7)");
        row("turns us down by TLS 1.3",
            qPrintable(QStringLiteral("-tls1_3 ") + QLatin1String(rejects)), K::ClientRejected,
            "does not accept our certificate");
        row("turns us down by TLS 1.2",
            qPrintable(QStringLiteral("-tls1_2 ") + QLatin1String(rejects)), K::ClientRejected,
            "does not accept our certificate");
        row("old versions only",
            "-tls1_1 -cipher ALL:@SECLEVEL=0 -cert server.pem -key server-key.pem",
            K::ServerUntrusted, "outdated versions of TLS");
    }

    void eachFailure()
    {
        QFETCH(QString, server);
        QFETCH(QString, words);
        QProcess openssl;
        const int port = start(openssl, server.split(u' '));
        QVERIFY2(port > 0, openssl.readAll().constData());
        HttpClient client(url(QStringLiteral("127.0.0.1"), port), QStringLiteral("vm"),
                          *TlsIdentity::load(m_tls.client(), {}));
        // By Qt's network library, and by sockets of our own: the words are the same.
        for (const auto &error : {answerOf(client), endOf(client)}) {
            QVERIFY(error);
            QVERIFY2(error->message.contains(words), qPrintable(toPlainText(*error)));
            QTEST(error->kind, "kind");
            QVERIFY(error->message.contains(QStringLiteral("127.0.0.1:%1").arg(port)));
            QVERIFY(!error->next.isEmpty());
            QVERIFY(!error->message.contains(u"Unknown error"));
        }
        openssl.kill();
        openssl.waitForFinished();
    }

    /// We have none to show, and this one wants to see it.
    void aServerThatAsksWhoWeAre_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("TLS 1.2") << QStringLiteral("-tls1_2");
        QTest::newRow("TLS 1.3") << QStringLiteral("-tls1_3");
    }

    void aServerThatAsksWhoWeAre()
    {
        QFETCH(QString, version);
        QProcess openssl;
        const int port =
            start(openssl, QStringLiteral("%1 -cert server.pem -key server-key.pem -Verify 1 "
                                          "-verify_return_error -CAfile ca.pem")
                               .arg(version)
                               .split(u' '));
        QVERIFY2(port > 0, openssl.readAll().constData());
        HttpClient client(url(QStringLiteral("127.0.0.1"), port), QStringLiteral("vm"),
                          *TlsIdentity::load(onlyAuthority(), {}));
        for (const auto &error : {answerOf(client), endOf(client)}) {
            QVERIFY(error);
            QVERIFY2(error->kind == Error::Kind::ClientRejected, qPrintable(toPlainText(*error)));
            QVERIFY2(error->message.contains(u"asks for a certificate of ours"),
                     qPrintable(toPlainText(*error)));
        }
        openssl.kill();
        openssl.waitForFinished();
    }

    /// Not a server that is not to be believed: it may be the right one again in a moment.
    void aNetworkThatGarblesBytes()
    {
        test::FaultyServer server(m_tls, test::FaultyServer::Behaviour::Answer);
        test::FaultProxy network(QStringLiteral("127.0.0.1"), quint16(server.url().port()));
        network.setFault(test::FaultProxy::Fault::Corrupt);
        HttpClient client(url(QStringLiteral("127.0.0.1"), network.port()), QStringLiteral("vm"),
                          *TlsIdentity::load(m_tls.client(), {}));
        for (const auto &error : {answerOf(client), endOf(client)}) {
            QVERIFY(error);
            QVERIFY2(error->kind == Error::Kind::BadAnswer
                         || error->kind == Error::Kind::ConnectionLost,
                     qPrintable(toPlainText(*error)));
            QVERIFY(!error->next.isEmpty());
        }
    }

    void aServerThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpClient client(url(QStringLiteral("127.0.0.1"), silent.serverPort()), {},
                          *TlsIdentity::load(m_tls.client(), {}));
        for (const auto &error : {answerOf(client, 700), endOf(client, 700)}) {
            QVERIFY(error);
            QCOMPARE(error->kind, Error::Kind::TimedOut);
            QVERIFY(error->message.contains(u"did not answer within"));
        }
    }

    void aHostThatIsNone()
    {
        // Longer than any name may be: refused without asking any network.
        const QString name = QStringList(6, QString(60, u'x')).join(u'.');
        HttpClient client(url(name, 2376), {}, *TlsIdentity::load(m_tls.client(), {}));
        for (const auto &error : {answerOf(client), endOf(client)}) {
            QVERIFY(error);
            QVERIFY2(error->kind == Error::Kind::Unreachable, qPrintable(toPlainText(*error)));
            QVERIFY(error->message.contains(u"There is no host"));
        }
    }

private:
    static QUrl url(const QString &host, int port)
    {
        QUrl made;
        made.setScheme(QStringLiteral("https"));
        made.setHost(host);
        made.setPort(port);
        return made;
    }

    TlsFiles onlyAuthority() const
    {
        TlsFiles files = m_tls.client();
        files.certificate.clear();
        files.key.clear();
        return files;
    }

    /// The port that it listens on; 0: it does not.
    int start(QProcess &server, const QStringList &options)
    {
        server.setWorkingDirectory(QFileInfo(m_tls.path(QStringLiteral("ca.pem"))).path());
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(QStringLiteral("openssl"),
                     QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                 QStringLiteral("127.0.0.1:0")}
                         + options);
        static const QRegularExpression ready(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
        QByteArray said;
        const bool listens = QTest::qWaitFor([&] {
            said += server.readAll();
            return ready.match(QString::fromLatin1(said)).hasMatch();
        });
        return listens ? ready.match(QString::fromLatin1(said)).captured(1).toInt() : 0;
    }

    /// One of more than 5 s would go by a socket of ours, see HttpClient.
    static constexpr int byQt = 5'000;

    static HttpRequest request(int deadline)
    {
        HttpRequest made;
        made.path = QStringLiteral("/info");
        made.deadline = std::chrono::milliseconds(deadline);
        return made;
    }

    static std::optional<Error> answerOf(HttpClient &client, int deadline = byQt)
    {
        std::optional<Error> error;
        QObject requester;
        client.send(request(deadline), &requester, [&error](const Result<HttpAnswer> &answer) {
            error = answer ? Error() : answer.error();
        });
        const bool came = QTest::qWaitFor([&error] { return error.has_value(); }, 15'000);
        return came ? error : std::nullopt;
    }

    static std::optional<Error> endOf(HttpClient &client, int deadline = 10'000)
    {
        std::optional<Error> error;
        QObject requester;
        HttpStream *stream = client.open(request(deadline), &requester);
        connect(stream, &HttpStream::ended, &requester, [&error](const Result<void> &outcome) {
            error = outcome ? Error() : outcome.error();
        });
        const bool came = QTest::qWaitFor([&error] { return error.has_value(); }, 15'000);
        return came ? error : std::nullopt;
    }

    TlsFixture m_tls;
};

QTEST_GUILESS_MAIN(TlsFailureTest)
#include "TlsFailureTest.moc"
