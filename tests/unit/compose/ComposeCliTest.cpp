// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeCli.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using panel::Command;
using panel::ComposeCli;
using panel::ComposeProgram;
using panel::ComposeTarget;
using panel::Error;
using panel::Result;

class ComposeCliTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_certificates;

    ComposeTarget target() const
    {
        panel::Endpoint endpoint{QStringLiteral("default"),
                                 QStringLiteral("docker-machine"),
                                 QUrl(QStringLiteral("https://192.168.99.100:2376")),
                                 {m_certificates.filePath(QStringLiteral("ca.pem")),
                                  m_certificates.filePath(QStringLiteral("cert.pem")),
                                  m_certificates.filePath(QStringLiteral("key.pem"))}};
        panel::ProjectFiles project;
        project.files = {QStringLiteral("/srv/stack/docker-compose.yml")};
        return {project, endpoint, {}};
    }

    static ComposeProgram plugin(int minor)
    {
        return {QStringLiteral("/usr/bin/docker"),
                {QStringLiteral("compose")},
                QVersionNumber(2, minor, 0)};
    }

    static QString line(const Result<Command> &command)
    {
        return command ? command->arguments.join(u' ') : command.error().message;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"ca.pem", "cert.pem", "key.pem", "other.pem"}) {
            QFile file(m_certificates.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        qputenv("DOCKER_HOST", "tcp://elsewhere:1");
        qputenv("DOCKER_CONTEXT", "elsewhere");
        qputenv("DOCKER_TLS_VERIFY", "1");
        qputenv("DOCKER_CERT_PATH", "/elsewhere");
        qputenv("COMPOSE_FILE", "/elsewhere.yml");
    }

    void buildsCommands()
    {
        const ComposeCli cli(plugin(40), target());
        const QString lead = QStringLiteral("compose -f /srv/stack/docker-compose.yml "
                                            "--project-directory /srv/stack --ansi never "
                                            "--progress json ");
        const QString svc = QStringLiteral("nginx");
        QCOMPARE(line(cli.config()), lead + QStringLiteral("config --format json"));
        QCOMPARE(line(cli.build()), lead + QStringLiteral("build"));
        QCOMPARE(line(cli.build({svc})), lead + QStringLiteral("build nginx"));
        QCOMPARE(line(cli.up()), lead + QStringLiteral("up -d"));
        QCOMPARE(line(cli.stop()), lead + QStringLiteral("--profile * stop"));
        QCOMPARE(line(cli.stop({svc})), lead + QStringLiteral("stop nginx"));
        QCOMPARE(line(cli.down()), lead + QStringLiteral("--profile * down --remove-orphans"));
        QCOMPARE(line(cli.recreate({svc})), lead + QStringLiteral("up -d --force-recreate nginx"));
        QCOMPARE(cli.up()->program, QStringLiteral("/usr/bin/docker"));
        QCOMPARE(cli.up()->directory, QStringLiteral("/srv/stack"));
    }

    void speaksAsTheVersionCan()
    {
        QVERIFY(line(ComposeCli(plugin(26), target()).up())
                    .contains(QStringLiteral("--progress plain")));
        QVERIFY(line(ComposeCli(plugin(29), target()).up())
                    .contains(QStringLiteral("--progress json")));
        QVERIFY(
            !line(ComposeCli(plugin(10), target()).up()).contains(QStringLiteral("--progress")));
        const ComposeCli standalone(
            {QStringLiteral("/usr/bin/docker-compose"), {}, QVersionNumber(2, 26)}, target());
        QVERIFY(line(standalone.up()).startsWith(QStringLiteral("-f /srv/stack")));
    }

    void takesFolderAndName()
    {
        ComposeTarget chosen = target();
        chosen.project.directory = QStringLiteral("/elsewhere");
        chosen.project.name = QStringLiteral("wnc");
        const QString arguments = line(ComposeCli(plugin(26), chosen).up());
        QVERIFY(arguments.contains(QStringLiteral("--project-directory /elsewhere -p wnc ")));
    }

    void saysWhichEngine()
    {
        ComposeTarget chosen = target();
        chosen.variables = {{QStringLiteral("DB_PASSWORD"), QStringLiteral("s3cret")}};
        const Result<Command> up = ComposeCli(plugin(26), chosen).up();
        QVERIFY(up);
        const auto value = [&](const char *name) {
            return up->environment.value(QLatin1String(name));
        };
        QCOMPARE(value("DOCKER_HOST"), QStringLiteral("tcp://192.168.99.100:2376"));
        QCOMPARE(value("DOCKER_TLS_VERIFY"), QStringLiteral("1"));
        QCOMPARE(value("DOCKER_CERT_PATH"), m_certificates.path());
        QCOMPARE(value("DOCKER_BUILDKIT"), QStringLiteral("1"));
        QCOMPARE(value("COMPOSE_MENU"), QStringLiteral("0"));
        QCOMPARE(value("BUILDX_GIT_INFO"), QStringLiteral("false")); // git would get the secrets
        QCOMPARE(value("DB_PASSWORD"), QStringLiteral("s3cret"));
        QVERIFY(!up->environment.contains(QStringLiteral("DOCKER_CONTEXT")));
        QVERIFY(!up->environment.contains(QStringLiteral("COMPOSE_FILE")));
        QVERIFY(!panel::displayText(*up).contains(QStringLiteral("s3cret")));
    }

    void bracketsIpv6()
    {
        ComposeTarget chosen = target();
        chosen.endpoint->url = QUrl(QStringLiteral("https://[::1]:2376"));
        QCOMPARE(panel::dockerEnvironment(*chosen.endpoint)->value(QStringLiteral("DOCKER_HOST")),
                 QStringLiteral("tcp://[::1]:2376"));
    }

    void onlyConfigWorksWithoutAnEngine()
    {
        ComposeTarget chosen = target();
        chosen.endpoint.reset();
        const ComposeCli cli(plugin(26), chosen);
        QVERIFY(cli.config());
        QVERIFY(!cli.config()->environment.contains(QStringLiteral("DOCKER_HOST")));
        QVERIFY(!cli.up());
        QVERIFY(!cli.up().error().next.isEmpty());
    }

    void needsDockersCertificateNames()
    {
        ComposeTarget chosen = target();
        chosen.endpoint->tlsFiles.key = m_certificates.filePath(QStringLiteral("other.pem"));
        QCOMPARE(ComposeCli(plugin(26), chosen).up().error().kind, Error::Kind::IdentityUnusable);
        chosen.endpoint->tlsFiles.key = QStringLiteral("/nonexistent/key.pem");
        QCOMPARE(ComposeCli(plugin(26), chosen).up().error().kind, Error::Kind::IdentityUnusable);
        QVERIFY(ComposeCli(plugin(26), chosen).config());
        // docker takes a folder without them too.
        chosen.endpoint->tlsFiles.certificate.clear();
        chosen.endpoint->tlsFiles.key.clear();
        const auto up = ComposeCli(plugin(26), chosen).up();
        QVERIFY(up);
        QCOMPARE(up->environment.value(QStringLiteral("DOCKER_CERT_PATH")), m_certificates.path());
    }

    void refusesWhatWouldBeAnOption_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("value");
        for (const char *bad : {"-", "-f", "relative.yml", ""})
            QTest::addRow("file '%s'", bad) << QStringLiteral("file") << QString::fromLatin1(bad);
        for (const char *bad : {"-rf", "--volumes", "", "a b", "a\n", "../x"})
            QTest::addRow("service '%s'", bad)
                << QStringLiteral("service") << QString::fromLatin1(bad);
        for (const char *bad : {"-p", "Upper", "a b", "_x"})
            QTest::addRow("project '%s'", bad)
                << QStringLiteral("project") << QString::fromLatin1(bad);
        for (const char *bad :
             {"LD_PRELOAD", "DYLD_INSERT_LIBRARIES", "DOCKER_HOST", "DOCKER_CERT_PATH",
              "COMPOSE_FILE", "PATH", "HOME", "a=b", "", "1A", "A\n"})
            QTest::addRow("variable '%s'", bad)
                << QStringLiteral("variable") << QString::fromLatin1(bad);
    }

    void refusesWhatWouldBeAnOption()
    {
        QFETCH(QString, what);
        QFETCH(QString, value);
        qputenv("HOME", "/home/me");
        ComposeTarget chosen = target();
        QString service = QStringLiteral("nginx");
        if (what == QLatin1String("file"))
            chosen.project.files = {value};
        else if (what == QLatin1String("project"))
            chosen.project.name = value;
        else if (what == QLatin1String("variable"))
            chosen.variables = {{value, QStringLiteral("x")}};
        else
            service = value;
        const Result<Command> command = ComposeCli(plugin(26), chosen).recreate({service});
        QVERIFY(!command);
        QCOMPARE(command.error().kind, Error::Kind::InvalidInput);
    }

    void everyKindOfWayHasItsEnvironment_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("host"); // empty: refused
        const auto row = [](const char *name, const char *url, const char *host) {
            QTest::newRow(name) << QUrl(QString::fromUtf8(url)) << QString::fromUtf8(host);
        };
        row("unix", "unix:///run/my%20engine.sock", "unix:///run/my engine.sock");
        row("ssh", "ssh://me@box:22/run/d.sock", "ssh://me@box:22/run/d.sock");
        row("option as a user", "ssh://-oProxyCommand=x@box", "");
        row("password", "ssh://me:secret@box", "");
        row("relative socket", "unix:d.sock", "");
        row("tcp without TLS", "tcp://box:2375", "");
        row("pipe", "npipe:////./pipe/x", "");
    }

    void everyKindOfWayHasItsEnvironment()
    {
        QFETCH(const QUrl, url);
        QFETCH(const QString, host);
        ComposeTarget elsewhere = target();
        elsewhere.endpoint =
            panel::Endpoint{QStringLiteral("away"), QStringLiteral("docker-context"), url, {}};
        const Result<Command> command = ComposeCli(plugin(40), elsewhere).up();
        QCOMPARE(command.has_value(), !host.isEmpty());
        if (!command) {
            QCOMPARE(command.error().kind, Error::Kind::InvalidInput);
            return;
        }
        QCOMPARE(command->environment.value(QStringLiteral("DOCKER_HOST")), host);
        for (const char *name : {"DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"})
            QVERIFY2(!command->environment.contains(QString::fromLatin1(name)), name);
    }
};

QTEST_GUILESS_MAIN(ComposeCliTest)
#include "ComposeCliTest.moc"
