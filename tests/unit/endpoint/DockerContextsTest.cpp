// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/DockerContexts.h"

#include "core/endpoint/DockerConfig.h"
#include "core/endpoint/EnvironmentEndpoint.h"
#include "tests/unit/endpoint/DockerHome.h"

#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace panel;

namespace {

EndpointEntry contextNamed(const DockerHome &home, const QString &name)
{
    const QList<EndpointEntry> contexts = dockerContexts(home.here());
    const auto it = std::find_if(contexts.begin(), contexts.end(), [&](const EndpointEntry &entry) {
        return entry.id == QStringLiteral("context:") + name;
    });
    return it == contexts.end() ? EndpointEntry() : *it;
}

} // namespace

class DockerContextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStoreIsNoContext()
    {
        const DockerHome home;
        QVERIFY(dockerContexts(home.here()).isEmpty());
        QCOMPARE(dockerDefault(home.here()), DockerDefault());
    }

    void readsTheStore()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("remote"), "tcp://10.0.0.5:2376");
        const QString tls = QStringLiteral(".docker/contexts/tls/%1/docker")
                                .arg(DockerHome::folderOf(QStringLiteral("remote")));
        home.addCertificates(tls);
        home.addContext(QStringLiteral("away"), "ssh://me@box");
        const QList<EndpointEntry> contexts = dockerContexts(home.here());
        QCOMPARE(contexts.size(), 2);
        QCOMPARE(contexts[0].name, QStringLiteral("away"));
        QCOMPARE(contexts[0].endpoint->kind(), Endpoint::Kind::Ssh);
        QCOMPARE(contexts[1].description, QStringLiteral("of a test"));
        QCOMPARE(contexts[1].endpoint->url, QUrl(QStringLiteral("https://10.0.0.5:2376")));
        QCOMPARE(contexts[1].endpoint->tlsFiles.certificateAuthority,
                 home.path(tls) + QStringLiteral("/ca.pem"));
        QVERIFY(!contexts[1].error && contexts[1].state == EndpointEntry::State::Unknown);
    }

    void keysAreReadInAnyCase()
    {
        const DockerHome home;
        home.write(DockerHome::metaFile(QStringLiteral("odd")),
                   "{\"name\":\"odd\",\"ENDPOINTS\":{\"Docker\":{\"HOST\":\"ssh://box\"}}}");
        QVERIFY(contextNamed(home, QStringLiteral("odd")).endpoint);
    }

    void theStoreMayBeElsewhereAndDeep()
    {
        DockerHome home;
        home.set("DOCKER_CONFIG", home.path(QStringLiteral("config")));
        home.write(QStringLiteral("config/contexts/meta/a/b/meta.json"),
                   "{\"Name\":\"deep\",\"Endpoints\":{\"docker\":{\"Host\":\"ssh://box\"}}}");
        QVERIFY(contextNamed(home, QStringLiteral("deep")).endpoint);
    }

    void unusableContextsSayWhy_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QString>("named");
        QTest::newRow("skips the check")
            << QByteArray("{\"Host\":\"tcp://h:1\",\"SkipTLSVerify\":true}")
            << QStringLiteral("anybody could pretend");
        QTest::newRow("no certificates")
            << QByteArray("{\"Host\":\"tcp://h:1\"}") << QStringLiteral("ca.pem");
        QTest::newRow("no host") << QByteArray("{}") << QStringLiteral("no address");
        QTest::newRow("host of another type")
            << QByteArray("{\"Host\":5}") << QStringLiteral("no address");
        QTest::newRow("windows") << QByteArray("{\"Host\":\"npipe:////./pipe/x\"}")
                                 << QStringLiteral("Windows");
        QTest::newRow("unix without path")
            << QByteArray("{\"Host\":\"unix://\"}") << QStringLiteral("no path");
        QTest::newRow("relative") << QByteArray("{\"Host\":\"unix://docker.sock\"}")
                                  << QStringLiteral("not absolute");
        QTest::newRow("option for ssh") << QByteArray("{\"Host\":\"ssh://-oProxyCommand=x\"}")
                                        << QStringLiteral("-oProxyCommand");
    }

    void unusableContextsSayWhy()
    {
        QFETCH(const QByteArray, endpoint);
        QFETCH(const QString, named);
        const DockerHome home;
        home.write(DockerHome::metaFile(QStringLiteral("ctx")),
                   "{\"Name\":\"ctx\",\"Endpoints\":{\"docker\":" + endpoint + "}}");
        const EndpointEntry entry = contextNamed(home, QStringLiteral("ctx"));
        QVERIFY(!entry.endpoint);
        QCOMPARE(entry.state, EndpointEntry::State::Error);
        QVERIFY2(entry.error->message.contains(named), qPrintable(entry.error->message));
    }

    void aMissingSocketIsAReasonButMayCome()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("colima"), "unix://" + home.path().toUtf8() + "/gone.sock");
        const EndpointEntry entry = contextNamed(home, QStringLiteral("colima"));
        QVERIFY(entry.endpoint);
        QCOMPARE(entry.state, EndpointEntry::State::Unreachable);
        QVERIFY(entry.error->message.contains(QStringLiteral("gone.sock")));
    }

    void brokenFilesAreRows()
    {
        const DockerHome home;
        const auto meta = [](const char *folder) {
            return QStringLiteral(".docker/contexts/meta/%1/meta.json").arg(QLatin1String(folder));
        };
        home.addContext(QStringLiteral("good"), "ssh://box");
        home.write(meta("cut"), "{\"Name\":");
        home.write(meta("list"), "[]");
        home.write(meta("nameless"), "{}");
        home.write(meta("huge"), {});
        QVERIFY(QFile::resize(home.path(meta("huge")), 50LL * 1024 * 1024));
        QVERIFY(QDir().mkpath(home.path(meta("folder"))));
        QVERIFY(QDir().mkpath(home.path(QStringLiteral(".docker/contexts/meta/pipe"))));
        QCOMPARE(::mkfifo(QFile::encodeName(home.path(meta("pipe"))).constData(), 0600), 0);
        home.link(home.path(QStringLiteral(".docker")),
                  QStringLiteral(".docker/contexts/meta/loop"));
        home.link(QStringLiteral("/nowhere"), QStringLiteral(".docker/contexts/meta/l/meta.json"));
        const QList<EndpointEntry> contexts = dockerContexts(home.here());
        QCOMPARE(contexts.size(), 8);
        for (const EndpointEntry &entry : contexts) {
            if (entry.name == QStringLiteral("good"))
                continue;
            QVERIFY2(entry.error && !entry.endpoint, qPrintable(entry.name));
        }
    }

    void strangeNamesAreRows_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("option") << QStringLiteral("-x");
        QTest::newRow("path") << QStringLiteral("../x");
        QTest::newRow("reserved") << QStringLiteral("default");
        QTest::newRow("blank") << QStringLiteral("a b");
        QTest::newRow("bidi") << QStringLiteral("a\u202Eb");
        QTest::newRow("long") << QString(5000, u'\u00E9');
    }

    void strangeNamesAreRows()
    {
        QFETCH(const QString, name);
        const DockerHome home;
        home.addContext(name, "ssh://box");
        const QList<EndpointEntry> contexts = dockerContexts(home.here());
        QCOMPARE(contexts.size(), 1);
        QVERIFY(contexts[0].error && !contexts[0].endpoint);
        QVERIFY(contexts[0].name.size() <= 80);
        QVERIFY(!contexts[0].name.contains(QChar(0x202E)));
        QVERIFY(!contexts[0].error->message.contains(QChar(0x202E)));
    }

    void ofTwoWithOneNameDockersOwnCounts()
    {
        const DockerHome home;
        home.write(QStringLiteral(".docker/contexts/meta/000/meta.json"),
                   "{\"Name\":\"twin\",\"Endpoints\":{\"docker\":{\"Host\":\"ssh://evil\"}}}");
        home.addContext(QStringLiteral("twin"), "ssh://box");
        QCOMPARE(dockerContexts(home.here()).size(), 2);
        QCOMPARE(contextNamed(home, QStringLiteral("twin")).endpoint->url.host(),
                 QStringLiteral("box"));
    }

    void precedence()
    {
        DockerHome home;
        home.addContext(QStringLiteral("one"), "ssh://one");
        home.addContext(QStringLiteral("two"), "ssh://two");
        home.write(QStringLiteral(".docker/config.json"), "{\"currentcontext\":\"one\"}");
        const auto current = [&home] {
            const QList<EndpointEntry> contexts = dockerContexts(home.here());
            QStringList names;
            for (const EndpointEntry &entry : contexts) {
                if (entry.isDockerDefault)
                    names.append(entry.name);
            }
            return names.join(u',');
        };
        QCOMPARE(current(), QStringLiteral("one"));
        home.set("DOCKER_CONTEXT", QStringLiteral("two"));
        QCOMPARE(current(), QStringLiteral("two"));
        home.set("DOCKER_CONTEXT", QStringLiteral("default"));
        QCOMPARE(current(), QString());
        home.set("DOCKER_CONTEXT", QStringLiteral("two"));
        home.set("DOCKER_HOST", QStringLiteral("ssh://three"));
        QCOMPARE(current(), QString());
        QVERIFY(environmentEndpoint(home.here())->isDockerDefault);
    }

    void aMissingCurrentContextIsARow()
    {
        DockerHome home;
        home.write(QStringLiteral(".docker/config.json"),
                   "{\"currentContext\":\"rancher-desktop\"}");
        EndpointEntry entry = contextNamed(home, QStringLiteral("rancher-desktop"));
        QVERIFY(entry.isDockerDefault);
        QVERIFY(entry.error->message.contains(QStringLiteral("configuration names")));
        home.set("DOCKER_CONTEXT", QStringLiteral("other"));
        entry = contextNamed(home, QStringLiteral("other"));
        QVERIFY(entry.error->message.contains(QStringLiteral("DOCKER_CONTEXT")));
    }

    void aBrokenConfigurationIsARow()
    {
        const DockerHome home;
        home.write(QStringLiteral(".docker/config.json"), "{{{");
        const QList<EndpointEntry> contexts = dockerContexts(home.here());
        QCOMPARE(contexts.size(), 1);
        QCOMPARE(contexts[0].error->kind, Error::Kind::FileMalformed);
    }

    void environment()
    {
        DockerHome home;
        QVERIFY(!environmentEndpoint(home.here()));
        home.set("DOCKER_HOST", QStringLiteral("tcp://box:2376"));
        QVERIFY(environmentEndpoint(home.here())
                    ->error->message.contains(QStringLiteral("DOCKER_TLS_VERIFY")));
        home.set("DOCKER_TLS_VERIFY", QStringLiteral("1"));
        QVERIFY(
            environmentEndpoint(home.here())->error->message.contains(QStringLiteral("ca.pem")));
        home.addCertificates(QStringLiteral(".docker"));
        QCOMPARE(environmentEndpoint(home.here())->endpoint->tlsFiles.certificate,
                 home.path(QStringLiteral(".docker/cert.pem")));
        home.addCertificates(QStringLiteral("certs"));
        home.set("DOCKER_CERT_PATH", home.path(QStringLiteral("certs")));
        QCOMPARE(environmentEndpoint(home.here())->endpoint->tlsFiles.certificate,
                 home.path(QStringLiteral("certs/cert.pem")));
        home.set("DOCKER_HOST", QStringLiteral("ssh://box"));
        QCOMPARE(environmentEndpoint(home.here())->endpoint->kind(), Endpoint::Kind::Ssh);
    }
};

QTEST_GUILESS_MAIN(DockerContextsTest)
#include "DockerContextsTest.moc"
