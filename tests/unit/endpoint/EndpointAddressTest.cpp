// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointAddress.h"

#include "core/endpoint/ManualEndpoint.h"
#include "tests/unit/endpoint/DockerHome.h"

#include <QTest>

using namespace panel;

class EndpointAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spelled"); // empty: refused
        QTest::addColumn<QString>("named");   // by the message
        const auto row = [](const char *written, const char *spelled, const char *named = "") {
            QTest::newRow(*written ? written : "nothing")
                << QString::fromUtf8(written) << QString::fromUtf8(spelled)
                << QString::fromUtf8(named);
        };
        row("tcp://10.0.0.5:2376", "tcp://10.0.0.5:2376");
        row("  TCP://Box.local  ", "tcp://box.local:2376");
        row("https://box:99/", "tcp://box:99");
        row("tcp://[fe80::1]:2376", "tcp://[fe80::1]:2376");
        row("tcp://[fe80::1%eth0]:2376", "tcp://[fe80::1%25eth0]:2376");
        row("tcp://[fe80::1%25eth0]:2376", "tcp://[fe80::1%25eth0]:2376");
        row("tcp://[fe80::1%25]", "tcp://[fe80::1%2525]:2376"); // the 25th interface
        row("unix:///var/run/docker.sock", "unix:///var/run/docker.sock");
        row("unix:///a b/%41?#ü", "unix:///a b/%41?#ü");
        row("unix:///a/../b//c.sock", "unix:///b/c.sock");
        row("ssh://box", "ssh://box");
        row("ssh://me@box:22/run/d.sock", "ssh://me@box:22/run/d.sock");
        row("ssh://box/", "ssh://box");

        row("", "", "empty");
        row("/var/run/docker.sock", "", "/var/run/docker.sock");
        row("box:2376", "", "box:2376");
        row("unix://", "", "no path");
        row("unix://relative.sock", "", "relative.sock");
        row("tcp://", "", "no host");
        row("tcp://:2376", "", "no host");
        row("tcp://-x", "", "-x");
        row("tcp://a b", "", "a b");
        row("tcp://box:0", "", "“0”");
        row("tcp://box:65536", "", "65536");
        row("tcp://box:+80", "", "+80");
        row("tcp://box:", "", "port");
        row("tcp://box/path", "", "/path");
        row("tcp://me@box", "", "me");
        row("tcp://1.2.3.4@evil/..", "", "/..");
        row("tcp://[::1", "", "[::1");
        row("tcp://[::1 ]:3", "", "[::1 ]:3");
        row("tcp://[nonsense]:1", "", "nonsense");
        row("tcp://[fe80::1%a%25b]:1", "", "fe80::1%a%25b");
        row("tcp://box?x", "", "“?”");
        row("ssh://-oProxyCommand=evil", "", "-oProxyCommand");
        row("ssh://-l@box", "", "-l");
        row("ssh://me:secret@box", "", "password");
        row("ssh://box\x01", "", "cannot be seen");
        row("ssh://box\u202E", "", "cannot be seen");
        row("ssh://box/run/$(reboot).sock", "", "");
        row("http://box", "", "plain HTTP");
        row("npipe:////./pipe/docker_engine", "", "Windows");
        row("fd://", "", "fd://");
        row("gopher://box", "", "gopher");
    }

    void addresses()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, spelled);
        QFETCH(const QString, named);
        const Result<QUrl> url = endpointUrl(written);
        if (spelled.isEmpty()) {
            QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
            QCOMPARE(url.error().kind, Error::Kind::InvalidInput);
            QVERIFY2(url.error().message.contains(named), qPrintable(url.error().message));
            QVERIFY(!url.error().message.contains(QStringLiteral("secret")));
            return;
        }
        QVERIFY2(url, qPrintable(url ? QString() : url.error().message));
        QCOMPARE(endpointAddress(*url), spelled);
        QCOMPARE(endpointUrl(endpointAddress(*url)).value(), *url); // kept and read again
    }

    void aSocketPathHasALimit()
    {
        const QString name = QStringLiteral("unix:///") + QString(200, u'x');
        QVERIFY(endpointUrl(name).error().message.contains(QStringLiteral("longer")));
    }

    void aNameHasALimit()
    {
        const QString label(64, u'x');
        QVERIFY(endpointUrl(QStringLiteral("tcp://") + label.left(63)));
        const Result<QUrl> url = endpointUrl(QStringLiteral("tcp://") + label);
        QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
        QVERIFY2(url.error().message.contains(label), qPrintable(url.error().message));
    }

    void kindsOfEndpoints()
    {
        const auto endpoint = [](const char *address) {
            return Endpoint{{}, {}, endpointUrl(QString::fromLatin1(address)).value(), {}};
        };
        QCOMPARE(endpoint("unix:///a b?c").socketPath(), QStringLiteral("/a b?c"));
        QCOMPARE(endpoint("ssh://me@box").kind(), Endpoint::Kind::Ssh);
        QCOMPARE(endpoint("tcp://box").kind(), Endpoint::Kind::Tls);
        QCOMPARE(portHost(endpoint("unix:///a")), QStringLiteral("127.0.0.1"));
        QCOMPARE(portHost(endpoint("ssh://me@box")), QStringLiteral("box"));
    }

    void tcpNeedsAnAuthorityAndNoHalfOfAPair()
    {
        const DockerHome home;
        ManualEndpoint typed{QStringLiteral("tcp://box"), {}};
        QCOMPARE(checkedManualEndpoint(typed).error().kind, Error::Kind::IdentityUnusable);
        typed.tlsFolder = QStringLiteral("certs");
        QVERIFY(checkedManualEndpoint(typed).error().message.contains(QStringLiteral("absolute")));
        typed.tlsFolder = home.path(QStringLiteral("certs"));
        QVERIFY(checkedManualEndpoint(typed).error().message.contains(QStringLiteral("ca.pem")));
        home.addCertificates(QStringLiteral("certs"));
        QVERIFY(QFile::remove(home.path(QStringLiteral("certs/key.pem"))));
        QVERIFY(checkedManualEndpoint(typed).error().message.contains(QStringLiteral("key.pem")));
        QVERIFY(QDir().mkpath(home.path(QStringLiteral("certs/key.pem"))));
        QVERIFY(!checkedManualEndpoint(typed));
        QVERIFY(QDir().rmdir(home.path(QStringLiteral("certs/key.pem"))));
        home.addCertificates(QStringLiteral("certs"));
        QCOMPARE(checkedManualEndpoint(typed)->address, QStringLiteral("tcp://box:2376"));
        const EndpointEntry entry = manualEntry(*checkedManualEndpoint(typed));
        QCOMPARE(entry.id, QStringLiteral("manual:tcp://box:2376"));
        QCOMPARE(entry.endpoint->tlsFiles.key, typed.tlsFolder + QStringLiteral("/key.pem"));
        QVERIFY(QFile::remove(home.path(QStringLiteral("certs/cert.pem"))));
        QVERIFY(checkedManualEndpoint(typed).error().message.contains(QStringLiteral("cert.pem")));
        // An engine that asks for no certificate is still checked itself.
        QVERIFY(QFile::remove(home.path(QStringLiteral("certs/key.pem"))));
        const auto files = checkedTlsFiles(typed.tlsFolder);
        QVERIFY(files);
        QVERIFY(files->certificate.isEmpty() && files->key.isEmpty());
        QVERIFY(QFile::remove(home.path(QStringLiteral("certs/ca.pem"))));
        QVERIFY(!checkedTlsFiles(typed.tlsFolder));
    }

    void aFolderIsKeptOnlyWhereItIsUsed()
    {
        const auto kept =
            checkedManualEndpoint({QStringLiteral("ssh://box"), QStringLiteral("/some/folder")});
        QCOMPARE(*kept, (ManualEndpoint{QStringLiteral("ssh://box"), {}}));
    }
};

QTEST_GUILESS_MAIN(EndpointAddressTest)
#include "EndpointAddressTest.moc"
