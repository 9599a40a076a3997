// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/PortTalk.h"
#include "core/rules/TlsHello.h"
#include "tests/support/EngineFixture.h"
#include "tests/unit/rules/GoodStack.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

using namespace panel;
using namespace panel::test;

namespace {

/// A ServerHello of that version; with `extension` it says so in supported_versions, as TLS 1.3
/// does.
QByteArray serverHello(quint16 version, bool extension)
{
    QByteArray body;
    const quint16 field = extension ? 0x0303 : version;
    body += char(field >> 8);
    body += char(field & 0xff);
    body += QByteArray(32, 'r') + QByteArray(1, '\0') + QByteArray::fromHex("130100");
    if (extension)
        body += QByteArray::fromHex("0006002b0002") + char(version >> 8) + char(version & 0xff);
    const QByteArray message = QByteArray::fromHex("020000") + char(body.size()) + body;
    return QByteArray::fromHex("16030300") + char(message.size()) + message;
}

const QByteArray alert = QByteArray::fromHex("15030100020246");

} // namespace

Q_DECLARE_METATYPE(panel::TlsVersion)
Q_DECLARE_METATYPE(panel::TlsAnswer)

/// TLS as nginx is set to it, and as a server answers.
class TlsRulesTest : public QObject
{
    Q_OBJECT

private:
    static void addConf(const char *name, const char *rule, Verdict verdict, const char *conf)
    {
        addSpoilRow(name, rule, verdict, verdict == Verdict::Fail ? "site.conf:2" : "",
                    [conf](RuleFacts &facts) {
                        text(facts, "nginx", "site.conf") = QString::fromLatin1(conf);
                    });
    }
    static void addAnswer(const char *name, Verdict verdict, const char *evidence,
                          TlsVersion version, TlsAnswer answer)
    {
        addSpoilRow(name, "tls-live", verdict, evidence,
                    [=](RuleFacts &facts) { facts.live.tls.insert(version, answer); });
    }

private Q_SLOTS:
    void rules_data()
    {
        addSpoilColumns();
        addConf("old version", "tls-protocols", Verdict::Fail,
                "listen 443 ssl;\nssl_protocols TLSv1.1 TLSv1.2;");
        addConf("only the newest", "tls-protocols", Verdict::Pass,
                "listen 443 ssl;\n ssl_protocols TLSv1.3; # TLSv1");
        addConf("by a variable", "tls-protocols", Verdict::Fail, "\nssl_protocols $versions;");
        addSpoilRow("left to nginx", "tls-protocols", Verdict::Fail, "ssl_protocols",
                    [](RuleFacts &facts) {
                        text(facts, "nginx", "site.conf") =
                            QStringLiteral("listen 443 ssl;\n# ssl_protocols TLSv1.2;\n");
                    });
        addSpoilRow("no nginx", "tls-protocols", Verdict::Fail, "nginx", [](RuleFacts &facts) {
            facts.sources.services.removeIf(
                [](const ServiceSources &one) { return one.name() == QStringLiteral("nginx"); });
        });
        addConf("plain HTTP", "tls-listen", Verdict::Fail, "listen 443 ssl;\nlisten 80;");
        addConf("443 without TLS", "tls-listen", Verdict::Fail, "\nlisten 443;");
        addConf("another port", "tls-listen", Verdict::Fail,
                "listen 443 ssl;\nlisten 8443 ssl http2;");
        addConf("elsewhere", "tls-listen", Verdict::Unknown, "ssl_protocols TLSv1.3;");

        addAnswer("TLS 1.0", Verdict::Fail, "accepts TLS 1.0", TlsVersion::Tls10,
                  TlsAnswer::Accepted);
        addAnswer("TLS 1.1", Verdict::Fail, "accepts TLS 1.1", TlsVersion::Tls11,
                  TlsAnswer::Accepted);
        addAnswer("one of two", Verdict::Pass, "", TlsVersion::Tls12, TlsAnswer::Refused);
        addAnswer("silence", Verdict::Unknown, "TLS 1.1", TlsVersion::Tls11, TlsAnswer::Unclear);
        addSpoilRow("neither", "tls-live", Verdict::Fail, "neither", [](RuleFacts &facts) {
            facts.live.tls.insert(TlsVersion::Tls12, TlsAnswer::Refused);
            facts.live.tls.insert(TlsVersion::Tls13, TlsAnswer::Refused);
        });
        addSpoilRow("nothing tried", "tls-live", Verdict::Unknown, "TLS 1.0",
                    [](RuleFacts &facts) { facts.live.tls.clear(); });
        addSpoilRow("not published", "tls-live", Verdict::Unknown, "no port",
                    [](RuleFacts &facts) { facts.live.whyNoTls = QStringLiteral("no port"); });
    }
    void rules() { checkSpoilRow(); }

    void answers_data()
    {
        QTest::addColumn<TlsVersion>("asked");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hungUp");
        QTest::addColumn<TlsAnswer>("answer");
        const auto add = [](const char *name, TlsVersion asked, const QByteArray &bytes,
                            bool hungUp, TlsAnswer answer) {
            QTest::newRow(name) << asked << bytes << hungUp << answer;
        };
        add("1.0 taken", TlsVersion::Tls10, serverHello(0x0301, false), false, TlsAnswer::Accepted);
        add("1.1 taken", TlsVersion::Tls11, serverHello(0x0302, false), false, TlsAnswer::Accepted);
        add("1.2 taken", TlsVersion::Tls12, serverHello(0x0303, false), false, TlsAnswer::Accepted);
        add("1.3 taken", TlsVersion::Tls13, serverHello(0x0304, true), false, TlsAnswer::Accepted);
        add("1.3 lowered", TlsVersion::Tls13, serverHello(0x0303, false), false,
            TlsAnswer::Refused);
        add("1.1 lowered", TlsVersion::Tls11, serverHello(0x0301, false), false,
            TlsAnswer::Refused);
        add("alert", TlsVersion::Tls10, alert, true, TlsAnswer::Refused);
        add("like an alert, but no TLS", TlsVersion::Tls10, QByteArray::fromHex("15020100020246"),
            true, TlsAnswer::Unclear);
        add("hung up", TlsVersion::Tls10, {}, true, TlsAnswer::Refused);
        add("silence", TlsVersion::Tls10, {}, false, TlsAnswer::Unclear);
        add("cut alert", TlsVersion::Tls10, alert.left(6), true, TlsAnswer::Unclear);
        add("cut hello", TlsVersion::Tls12, serverHello(0x0303, false).left(30), true,
            TlsAnswer::Unclear);
        add("plain HTTP", TlsVersion::Tls12, "HTTP/1.1 400 Bad Request\r\n\r\n", true,
            TlsAnswer::Unclear);
        add("empty record", TlsVersion::Tls12, QByteArray::fromHex("1603030000"), false,
            TlsAnswer::Unclear);
        add("session id beyond the end", TlsVersion::Tls12,
            serverHello(0x0303, false).replace(43, 1, "\xff"), false, TlsAnswer::Accepted);
        add("garbage", TlsVersion::Tls13, QByteArray(70'000, '\x16'), false, TlsAnswer::Unclear);
    }
    void answers()
    {
        QFETCH(const TlsVersion, asked);
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, hungUp);
        QTEST(tlsAnswer(asked, bytes, hungUp), "answer");
    }

    void helloNamesTheSiteButNoAddress()
    {
        for (const TlsVersion version : tlsVersions) {
            const QByteArray named = tlsHello(version, QStringLiteral("site.example"));
            QVERIFY(named.contains("site.example"));
            QCOMPARE(named.size() - 5, quint8(named.at(3)) * 256 + quint8(named.at(4)));
            QVERIFY(!tlsHello(version, QStringLiteral("127.0.0.1")).contains("127.0.0.1"));
        }
    }

    void aPortThatIsClosedOrSilent()
    {
        const auto never = [](const QByteArray &) { return false; };
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *peer = server.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->disconnectFromHost(); });
        });
        const auto talk = [&](const QByteArray &words) {
            return answerOf<PortReply>([&](QObject *requester, Handler<PortReply> done) {
                talkToPort(QStringLiteral("127.0.0.1"), port, words, never, requester, done);
            });
        };
        const auto hungUp = talk("hello");
        QVERIFY(hungUp->isConnected && hungUp->hungUp && hungUp->bytes.isEmpty());
        server.close();
        QVERIFY(talk("hello")->isRefused);
    }
};

QTEST_GUILESS_MAIN(TlsRulesTest)
#include "TlsRulesTest.moc"
