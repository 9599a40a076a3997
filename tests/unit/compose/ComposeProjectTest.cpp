// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/compose/Recorded.h"

#include <QTest>

using panel::ComposeDependency;
using panel::ComposeProject;
using panel::ComposeService;
using panel::Error;
using panel::Result;

namespace {

Result<ComposeProject> parse(const QByteArray &json)
{
    return ComposeProject::fromConfigJson(json, QStringLiteral("/srv/stack/docker-compose.yml"));
}

QByteArray withService(const QByteArray &fields)
{
    return "{\"name\":\"p\",\"services\":{\"a\":{" + fields + "}}}";
}

} // namespace

class ComposeProjectTest : public QObject
{
    Q_OBJECT

private:
    static const ComposeService *find(const ComposeProject &project, const char *name)
    {
        for (const ComposeService &service : project.services) {
            if (service.name == QLatin1String(name))
                return &service;
        }
        return nullptr;
    }

private Q_SLOTS:
    void readsHowManyAndHowLong_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<int>("replicas");
        QTest::addColumn<qint64>("seconds");
        const auto row = [](const char *keys, int replicas, qint64 seconds) {
            QTest::newRow(keys) << QByteArray(keys) << replicas << seconds;
        };
        row("\"image\":\"a\"", 1, 0);
        row("\"deploy\":{\"replicas\":0}", 0, 0);
        row("\"deploy\":{\"replicas\":3,\"mode\":\"replicated\"}", 3, 0);
        row("\"deploy\":{}", 1, 0);
        row("\"scale\":2", 2, 0);
        row("\"scale\":0,\"deploy\":{\"replicas\":5}", 0, 0);
        row("\"healthcheck\":{\"test\":[\"CMD\",\"x\"]}", 1, 180);
        row("\"healthcheck\":{\"test\":[\"CMD\",\"x\"],\"start_period\":\"5m0s\",\"interval\":"
            "\"10s\",\"timeout\":\"5s\",\"retries\":4}",
            1, 360);
        row("\"healthcheck\":{\"test\":[\"NONE\"],\"start_period\":\"5m0s\"}", 1, 0);
        row("\"healthcheck\":{\"disable\":true,\"start_period\":\"5m0s\"}", 1, 0);
    }

    void readsHowManyAndHowLong()
    {
        QFETCH(QByteArray, keys);
        const Result<ComposeProject> project =
            parse("{\"name\":\"shop\",\"services\":{\"web\":{" + keys + "}}}");
        QVERIFY2(project, project ? "" : qPrintable(panel::toPlainText(project.error())));
        QTEST(project->services.first().replicas, "replicas");
        QFETCH(qint64, seconds);
        QCOMPARE(project->services.first().healthTime.count(), seconds * 1000);
    }

    void refusesANumberThatIsNone()
    {
        for (const char *number : {"-1", "\"two\"", "1e12", "[]"})
            QVERIFY2(!parse(QByteArray("{\"name\":\"shop\",\"services\":{\"web\":{\"scale\":")
                            + number + "}}}"),
                     number);
    }

    void readsTheRecordedProject_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("2.26.1") << recorded("2.26.1", "config.json");
        QTest::newRow("2.40.3") << recorded("2.40.3", "config.json");
    }

    void readsTheRecordedProject()
    {
        QFETCH(QByteArray, json);
        const Result<ComposeProject> project = parse(json);
        QVERIFY2(project, project ? "" : qPrintable(panel::toPlainText(project.error())));
        QCOMPARE(project->name, QStringLiteral("wnc"));
        QCOMPARE(project->file, QStringLiteral("/srv/stack/docker-compose.yml"));
        QCOMPARE(project->directory, QStringLiteral("/srv/stack"));
        QCOMPARE(project->services.size(), 8);
        QCOMPARE(project->networks, QStringList{QStringLiteral("wnc_net")});
        QCOMPARE(project->secrets.size(), 8);
        QCOMPARE(project->secrets.first().name, QStringLiteral("db_password"));
        QCOMPARE(project->secrets.first().environment, QStringLiteral("DB_PASSWORD"));
        QCOMPARE(project->volumes.size(), 3);
        QCOMPARE(project->volumes.first().name, QStringLiteral("mariadb"));
        QCOMPARE(project->volumes.first().device, QStringLiteral("/home/wnormcor/data/mariadb"));

        const ComposeService *nginx = find(*project, "nginx");
        QVERIFY(nginx);
        QCOMPARE(nginx->containerName, QStringLiteral("cnt_nginx"));
        QCOMPARE(nginx->image, QStringLiteral("wnc_nginx:v0.2.0"));
        QCOMPARE(nginx->buildContext,
                 QStringLiteral("/Users/me/inception/srcs/requirements/nginx"));
        QCOMPARE(nginx->dockerfile, QStringLiteral("Dockerfile"));
        const QList<ComposeDependency> dependencies{
            {QStringLiteral("wordpress"), ComposeDependency::Condition::Healthy}};
        QCOMPARE(nginx->dependsOn, dependencies);
        QCOMPARE(nginx->labels.value(QStringLiteral("wnc.secrets")), QStringLiteral("4"));
        QVERIFY(nginx->hasHealthCheck);
        QCOMPARE(nginx->ports.size(), 1);
        QCOMPARE(nginx->ports.first().published, QStringLiteral("443"));
        QCOMPARE(nginx->ports.first().target, 443);
        QCOMPARE(nginx->ports.first().protocol, QStringLiteral("tcp"));
        QCOMPARE(find(*project, "mariadb")->secrets,
                 (QStringList{QStringLiteral("db_root_password"), QStringLiteral("db_password")}));
    }

    /// What Compose 2.26.1 and 2.40.3 write for a target, and where they put the file.
    void knowsWhereSecretsAreInAContainer()
    {
        const Result<ComposeProject> project =
            parse("{\"name\":\"p\",\"services\":{\"a\":{\"secrets\":["
                  "{\"source\":\"word\",\"target\":\"/run/secrets/word\"},"
                  "{\"source\":\"word\",\"target\":\"other\",\"uid\":\"33\",\"mode\":256},"
                  "{\"source\":\"word\",\"target\":\"/etc/abs\"},{\"source\":\"word\"}]}},"
                  "\"secrets\":{\"word\":{\"environment\":\"WORD\"}}}");
        QVERIFY2(project, project ? "" : qPrintable(panel::toPlainText(project.error())));
        QStringList paths;
        for (const auto &file : find(*project, "a")->secretFiles) {
            QCOMPARE(file.secret, QStringLiteral("word"));
            paths.append(file.path);
        }
        QCOMPARE(
            paths,
            (QStringList{QStringLiteral("/run/secrets/word"), QStringLiteral("/run/secrets/other"),
                         QStringLiteral("/etc/abs"), QStringLiteral("/run/secrets/word")}));
    }

    void ordersByDependencyThenName()
    {
        const auto names = [](const ComposeProject &project) {
            QStringList all;
            for (const ComposeService &service : project.services)
                all.append(service.name);
            return all.join(u' ');
        };
        QCOMPARE(names(*parse("{\"name\":\"p\",\"services\":{\"a\":{\"depends_on\":{\"z\":{}}},"
                              "\"b\":{},\"m\":{\"depends_on\":{\"a\":{},\"b\":{}}},\"z\":{}}}")),
                 QStringLiteral("b z a m"));
        QCOMPARE(names(*parse("{\"name\":\"p\",\"services\":{\"a\":{\"depends_on\":{\"b\":{}}},"
                              "\"b\":{\"depends_on\":{\"a\":{}}},\"c\":{},"
                              "\"d\":{\"depends_on\":{\"gone\":{}}}}}")),
                 QStringLiteral("c d a b"));
    }

    void callsAnImageWithoutANameAsComposeDoes()
    {
        const Result<ComposeProject> project =
            parse("{\"name\":\"p\",\"services\":{\"a\":{\"build\":{\"context\":\"/c\"}},"
                  "\"b\":{\"image\":\"x:1\"},\"c\":{\"image\":\"x:1\"}}}");
        QVERIFY(project);
        QVERIFY(project->services.first().image.isEmpty());
        QCOMPARE(project->imageNames(),
                 (QStringList{QStringLiteral("p-a"), QStringLiteral("x:1")}));
    }

    void readsTheRarerShapes()
    {
        const Result<ComposeProject> project = parse(
            "{\"name\":\"p\",\"services\":{\"a\":{\"healthcheck\":{\"disable\":true},"
            "\"build\":{\"context\":\"/c\",\"args\":{\"X\":\"1\",\"Y\":null}},"
            "\"ports\":[{\"target\":53,\"protocol\":\"udp\",\"host_ip\":\"127.0.0.1\","
            "\"published\":\"8000-8010\"},{\"target\":80,\"published\":8080},{\"target\":81}]},"
            "\"b\":{\"healthcheck\":{\"test\":[\"NONE\"]}},\"c\":null},"
            "\"secrets\":{\"f\":{\"file\":\"/s/f\"},\"x\":{\"external\":true,\"name\":\"x\"}},"
            "\"volumes\":{\"plain\":null,\"nfs\":{\"driver_opts\":{\"type\":\"nfs\",\"o\":\"rw\","
            "\"device\":\":/x\"}},\"ext\":{\"external\":true,\"name\":\"e\"}},"
            "\"networks\":{\"default\":{\"name\":\"p_default\"},\"n\":null},\"x-more\":[1]}");
        QVERIFY2(project, project ? "" : qPrintable(panel::toPlainText(project.error())));
        const ComposeService *a = find(*project, "a");
        QVERIFY(!a->hasHealthCheck && !find(*project, "b")->hasHealthCheck);
        QCOMPARE(a->buildArguments.value(QStringLiteral("X")), QStringLiteral("1"));
        QCOMPARE(a->ports.at(0).published, QStringLiteral("8000-8010"));
        QCOMPARE(a->ports.at(0).hostAddress, QStringLiteral("127.0.0.1"));
        QCOMPARE(a->ports.at(1).published, QStringLiteral("8080"));
        QCOMPARE(a->ports.at(1).protocol, QStringLiteral("tcp"));
        QCOMPARE(a->ports.at(2).published, QString());
        QCOMPARE(project->secrets.at(0).file, QStringLiteral("/s/f"));
        QVERIFY(project->secrets.at(1).external);
        for (const panel::ComposeVolume &volume : project->volumes)
            QVERIFY(volume.device.isEmpty());
        QCOMPARE(project->networks,
                 (QStringList{QStringLiteral("p_default"), QStringLiteral("n")}));
    }

    void aVolumeIsCalledByItsNameOrItsKey()
    {
        ComposeProject project;
        project.volumes = {{QStringLiteral("db"), QStringLiteral("shop_db"), {}, false},
                           {QStringLiteral("old"), QStringLiteral("new"), {}, false},
                           {QStringLiteral("new"), QStringLiteral("newer"), {}, false}};
        QCOMPARE(project.volumeName(QStringLiteral("db")), QStringLiteral("shop_db"));
        QCOMPARE(project.volumeName(QStringLiteral("shop_db")), QStringLiteral("shop_db"));
        QCOMPARE(project.volumeName(QStringLiteral("elsewhere")), QStringLiteral("elsewhere"));
        const auto both = project.volumeName(QStringLiteral("new"));
        QCOMPARE(both.error().kind, Error::Kind::Conflict);
        QVERIFY2(both.error().next.contains(QStringLiteral("newer")),
                 qPrintable(both.error().next));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << recorded("2.40.3", "config.json").left(5000);
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("no services") << QByteArray("{\"name\":\"p\"}");
        QTest::newRow("services is a list") << QByteArray("{\"name\":\"p\",\"services\":[]}");
        QTest::newRow("no name") << QByteArray("{\"services\":{}}");
        QTest::newRow("service is a text")
            << QByteArray("{\"name\":\"p\",\"services\":{\"a\":\"x\"}}");
        QTest::newRow("image") << withService("\"image\":1");
        QTest::newRow("build") << withService("\"build\":\".\"");
        QTest::newRow("args") << withService("\"build\":{\"args\":{\"x\":[1]}}");
        QTest::newRow("ports") << withService("\"ports\":{}");
        QTest::newRow("port") << withService("\"ports\":[\"80:80\"]");
        QTest::newRow("no target") << withService("\"ports\":[{}]");
        QTest::newRow("target too large") << withService("\"ports\":[{\"target\":65536}]");
        QTest::newRow("target that is 80 in 32 bits")
            << withService("\"ports\":[{\"target\":4294967376}]");
        QTest::newRow("target is a text") << withService("\"ports\":[{\"target\":\"80\"}]");
        QTest::newRow("published") << withService("\"ports\":[{\"target\":80,\"published\":{}}]");
        QTest::newRow("secret") << withService("\"secrets\":[{}]");
        QTest::newRow("depends_on") << withService("\"depends_on\":\"b\"");
        QTest::newRow("labels") << withService("\"labels\":{\"a\":{}}");
        QTest::newRow("huge number") << withService("\"ports\":[{\"target\":1e400}]");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const Result<ComposeProject> project = parse(json);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, Error::Kind::BadAnswer);
        QVERIFY(!project.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ComposeProjectTest)
#include "ComposeProjectTest.moc"
