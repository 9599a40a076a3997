// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/Drift.h"

#include "core/compose/GoDuration.h"
#include "tests/support/DiagnosisSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace panel {

using namespace test;
using Reason = ServiceDrift::Reason;

namespace {

/// What Compose 2.26.1 made of a file, and the part of `docker inspect` that Docker 20.10.24 gave
/// for its container.
const QByteArray config = R"({"name":"p","services":{"web":{
  "command":["sleep","1000"],"entrypoint":null,"init":true,"image":"debian:bookworm-slim",
  "depends_on":{"db":{"condition":"service_started","required":true}},
  "environment":{"A":"1","B":"two","FROM_SHELL":null},
  "healthcheck":{"test":["CMD-SHELL","true"],"interval":"1m30s","retries":3},
  "labels":{"rev":"abc"},"mem_limit":"67108864","networks":{"default":null},
  "cap_drop":["ALL"],"stop_grace_period":"3s","user":"33",
  "ports":[{"mode":"ingress","host_ip":"127.0.0.1","target":80,"published":"18080",
            "protocol":"tcp"}],
  "restart":"on-failure:2","tmpfs":["/run:uid=33"],
  "volumes":[{"type":"volume","source":"data","target":"/data","volume":{}},
             {"type":"bind","source":"/tmp","target":"/host","read_only":true}]}},
  "networks":{"default":{"name":"p_default"}},"volumes":{"data":{"name":"p_data"}}})";

const QByteArray inspected = R"({"Id":"1","Name":"/p-web-1","Created":"2026-11-26T10:00:00Z",
  "Image":"sha256:1","Path":"sleep","Args":["1000"],"RestartCount":0,
  "State":{"Status":"running","ExitCode":0,"OOMKilled":false,"Pid":1,
    "StartedAt":"2026-11-26T10:00:00Z","FinishedAt":"0001-01-01T00:00:00Z"},
  "Config":{"Image":"debian:bookworm-slim","Tty":false,"Env":["A=1","B=two","PATH=/bin"],
    "Cmd":["sleep","1000"],"Entrypoint":null,"User":"33","StopTimeout":3,
    "Healthcheck":{"Test":["CMD-SHELL","true"],"Interval":90000000000,"Retries":3},
    "Labels":{"rev":"abc","com.docker.compose.depends_on":"db:service_started:false",
      "com.docker.compose.service":"web"}},
  "HostConfig":{"Memory":67108864,"NetworkMode":"p_default","Init":true,"Privileged":false,
    "CapDrop":["ALL"],"Tmpfs":{"/run":"uid=33"},"ReadonlyRootfs":false,
    "RestartPolicy":{"Name":"on-failure","MaximumRetryCount":2},
    "PortBindings":{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"18080"}]}},
  "Mounts":[{"Type":"bind","Source":"/tmp","Destination":"/host","RW":false},
    {"Type":"volume","Name":"p_data","Source":"/x","Destination":"/data","RW":true},
    {"Type":"volume","Name":"anonymous","Source":"/y","Destination":"/of-the-image","RW":true}],
  "NetworkSettings":{"Networks":{"p_default":{}},"Ports":{}}})";

/// One container, or several.
DriftFacts facts(const char *hash, const char *wantedHash, int containers = 1)
{
    DriftFacts facts;
    facts.service = running("web").service;
    facts.service.definition.replicas = containers;
    facts.isInFile = facts.isWanted = true;
    facts.composeVersion = QStringLiteral("2.26.1");
    for (int i = 1; i <= containers; ++i) {
        ComparedContainer compared;
        compared.container = *facts.service.container;
        compared.container.id = QString::number(i);
        compared.container.name = QStringLiteral("web-%1").arg(i);
        compared.container.imageId = compared.imageId = QStringLiteral("sha256:1");
        compared.container.labels = {{composeHashLabel, QString::fromLatin1(hash)},
                                     {composeVersionLabel, QStringLiteral("2.26.1")}};
        compared.wantedHash = QString::fromLatin1(wantedHash);
        facts.containers.append(compared);
    }
    return facts;
}

} // namespace

class DriftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char *before, const char *after, const char *keys) {
            QTest::newRow(keys) << QByteArray(before) << QByteArray(after)
                                << QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
        };
        row("", "", "");
        row("bookworm-slim", "trixie-slim", "image");
        row("\"B\":\"two\"", "\"B\":\"three\",\"C\":\"\"", "environment.B environment.C");
        row("\"sleep\",\"1000\"", "\"sleep\",\"2000\"", "command");
        row("\"rev\":\"abc\"", "\"rev\":\"abd\"", "labels.rev");
        row("18080", "18081", "ports");
        row("\"host_ip\":\"127.0.0.1\",", "", "ports");
        row("\"source\":\"/tmp\"", "\"source\":\"/var\"", "volumes");
        row(",\"read_only\":true", "", "volumes");
        row("p_data", "q_data", "volumes");
        row("p_default", "q_default", "networks");
        row("67108864", "134217728", "mem_limit");
        row("on-failure:2", "always", "restart");
        row("on-failure:2", "on-failure:3", "restart");
        row("1m30s", "90s", "");
        row("1m30s", "5s", "healthcheck.interval");
        row("\"retries\":3", "\"retries\":4", "healthcheck.retries");
        row("\"CMD-SHELL\",\"true\"", "\"CMD\",\"true\"", "healthcheck.test");
        row("service_started", "service_healthy", "depends_on");
        row("\"init\":true,", "", "init");
        row("\"user\":\"33\"", "\"user\":\"34\"", "user");
        row("[\"ALL\"]", "[\"ALL\",\"NET_RAW\"]", "cap_drop");
        row("\"3s\"", "\"10s\"", "stop_grace_period");
        row("/run:uid=33", "/run/x:uid=33", "tmpfs");
    }

    void keys()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray changed = config;
        if (!before.isEmpty())
            QVERIFY(changed.contains(before));
        const auto wanted = WantedProject::fromConfigJson(
            before.isEmpty() ? changed : changed.replace(before, after));
        QVERIFY(wanted);
        const auto container =
            ContainerReport::fromInspectJson(QJsonDocument::fromJson(inspected).object());
        QVERIFY2(container, container ? "" : qPrintable(container.error().message));
        QTEST(differingKeys(*wanted, QStringLiteral("web"), *container), "keys");
    }

    void whatIsTheSameDoesNotDiffer()
    {
        const ServiceDrift drift = compare(facts("1", "1"));
        QVERIFY(!drift.isDifferent());
        QCOMPARE(driftText(drift), QString());
    }

    void aNewImage()
    {
        DriftFacts rebuilt = facts("1", "1");
        rebuilt.containers.first().imageId = QStringLiteral("sha256:2");
        QCOMPARE(compare(rebuilt).reasons, QList<Reason>{Reason::ImageRebuilt});
        QVERIFY(compare(rebuilt).wantsRecreation());
        rebuilt.containers.first().imageId.clear(); // the name is gone: nothing to compare with
        QVERIFY(!compare(rebuilt).isDifferent());
    }

    void aChangedEntry()
    {
        DriftFacts changed = facts("1", "2");
        changed.containers.first().keys = {QStringLiteral("ports"),
                                           QStringLiteral("environment.A")};
        const ServiceDrift drift = compare(changed);
        QCOMPARE(drift.reasons, QList<Reason>{Reason::KeysChanged});
        QCOMPARE(driftText(drift),
                 QStringLiteral("Changed in the compose file: environment.A, ports."));
        changed.containers.first().keys.clear();
        QCOMPARE(driftText(compare(changed)),
                 QStringLiteral("Its entry in the compose file has changed."));
    }

    void anotherComposeIsNotAChangedEntry()
    {
        DriftFacts other = facts("1", "2");
        other.composeVersion = QStringLiteral("2.40.3");
        QCOMPARE(compare(other).reasons, QList<Reason>{Reason::OtherCompose});
        other.containers.first().keys = {QStringLiteral("ports")};
        QCOMPARE(compare(other).reasons, QList<Reason>{Reason::KeysChanged});
        // The same one, as Debian calls it.
        other.containers.first().keys.clear();
        other.composeVersion = QStringLiteral("2.26.1-4");
        QCOMPARE(compare(other).reasons, QList<Reason>{Reason::KeysChanged});
    }

    void aChangedSecret()
    {
        DriftFacts changed = facts("1", "1");
        changed.containers.first().revision = QStringLiteral("a");
        QVERIFY(!compare(changed).isDifferent()); // nobody knows the present one
        changed.presentRevision = QStringLiteral("b");
        QCOMPARE(compare(changed).reasons, QList<Reason>{Reason::SecretChanged});
        changed.presentRevision = QStringLiteral("a");
        QVERIFY(!compare(changed).isDifferent());
        changed.containers.first().revision.reset(); // it gets none
        QVERIFY(!compare(changed).isDifferent());
    }

    void anOldSecretInAContainer()
    {
        DriftFacts changed = facts("1", "1");
        changed.containers.first().oldSecrets = {QStringLiteral("word")};
        const ServiceDrift drift = compare(changed);
        QCOMPARE(drift.reasons, QList<Reason>{Reason::SecretChanged});
        QCOMPARE(drift.secrets, QStringList{QStringLiteral("word")});
        QVERIFY(driftText(drift).contains(QStringLiteral("word")));
        QVERIFY(drift.wantsRecreation());
    }

    void eachContainerIsCompared()
    {
        DriftFacts scaled = facts("1", "1", 3);
        QVERIFY(!compare(scaled).isDifferent());
        scaled.containers[1].container.labels.insert(composeHashLabel, QStringLiteral("0"));
        scaled.containers[1].keys = {QStringLiteral("ports")};
        scaled.containers[2].oldSecrets = {QStringLiteral("word")};
        const ServiceDrift drift = compare(scaled);
        QCOMPARE(drift.reasons, (QList<Reason>{Reason::KeysChanged, Reason::SecretChanged}));
        QCOMPARE(drift.keys, QStringList{QStringLiteral("ports")});
        QCOMPARE(drift.containers,
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        QCOMPARE(drift.differing, (QStringList{QStringLiteral("web-2"), QStringLiteral("web-3")}));
        QVERIFY(driftText(drift).contains(QStringLiteral("web-2, web-3")));
        // Where all of them do, they need not be named.
        scaled.containers[0].imageId = QStringLiteral("sha256:2");
        QCOMPARE(compare(scaled).differing, QStringList());
        QVERIFY(!driftText(compare(scaled)).contains(QStringLiteral("web-")));
    }

    void theNumberOfContainersIsWhatTheFileWants()
    {
        DriftFacts scaled = facts("1", "1", 2);
        scaled.service.definition.replicas = 3;
        const ServiceDrift drift = compare(scaled);
        QCOMPARE(drift.reasons, QList<Reason>{Reason::Replicas});
        QVERIFY(!drift.wantsRecreation());
        QVERIFY(drift.isThereOtherwise());
        QVERIFY2(driftText(drift).contains(QStringLiteral(": 3."))
                     && driftText(drift).contains(QStringLiteral(": 2.")),
                 qPrintable(driftText(drift)));
        scaled.service.definition.replicas = 0;
        QCOMPARE(compare(scaled).reasons, QList<Reason>{Reason::Replicas});
        scaled.isWanted = false; // its profile is off
        QVERIFY(!compare(scaled).isDifferent());
    }

    void whatDoesNotRunIsNoDifference()
    {
        DriftFacts ended = facts("1", "1");
        ended.containers.first().container.state = Container::State::Exited;
        ended.containers.first().container.exitCode = 143;
        ended.service.container = ended.containers.first().container;
        QVERIFY(!compare(ended).isDifferent());
    }

    void whatIsMissingOrLeftOver()
    {
        DriftFacts gone = facts("1", "1");
        gone.isInFile = gone.isWanted = false;
        QCOMPARE(compare(gone).reasons, QList<Reason>{Reason::Orphan});
        QVERIFY(!compare(gone).wantsRecreation());
        DriftFacts several = facts("1", "1", 2);
        several.isInFile = several.isWanted = false;
        QCOMPARE(compare(several).containerNames.size(), 2); // all of them are left over
        DriftFacts profile = facts("1", "1");
        profile.isWanted = false; // its profile is off
        QVERIFY(!compare(profile).isDifferent());
        profile.containers.clear();
        QVERIFY(!compare(profile).isDifferent());
        profile.isWanted = true;
        QCOMPARE(compare(profile).reasons, QList<Reason>{Reason::Missing});
        profile.service.definition.replicas = 0;
        QVERIFY(!compare(profile).isDifferent());
    }

    void whatIsNotKnownIsNoDifference()
    {
        DriftFacts unknown = facts("1", "");
        unknown.gaps = {QStringLiteral("Why.")};
        unknown.containers.first().gaps = {QStringLiteral("And why."), QStringLiteral("Why.")};
        QVERIFY(!compare(unknown).isDifferent());
        QCOMPARE(compare(unknown).gap, QStringLiteral("Why. And why."));
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("s") << QStringLiteral("90s") << qint64(90'000);
        QTest::newRow("m") << QStringLiteral("1m30s") << qint64(90'000);
        QTest::newRow("fraction") << QStringLiteral("1.5h") << qint64(5'400'000);
        QTest::newRow("ms") << QStringLiteral("500ms") << qint64(500);
        QTest::newRow("none") << QString() << qint64(-1);
        QTest::newRow("beyond 64 bits") << QStringLiteral("9999999999999999h") << qint64(-1);
        QTest::newRow("no unit") << QStringLiteral("10") << qint64(-1);
        QTest::newRow("words") << QStringLiteral("1 minute") << qint64(-1);
    }

    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, milliseconds);
        const auto duration = goDuration(text);
        QCOMPARE(duration ? duration->count() / 1'000'000 : -1, milliseconds);
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DriftTest)
#include "DriftTest.moc"
