// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeFailure.h"

#include "tests/unit/compose/Recorded.h"

#include <QTest>

using panel::ComposeAction;
using panel::Error;
using panel::ProcessEnd;

class ComposeFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data()
    {
        QTest::addColumn<QByteArray>("said"); // the last line on standard error
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QStringList>("words"); // all of them in the message
        const auto row = [](const char *name, const char *said, Error::Kind kind,
                            std::initializer_list<const char *> words) {
            QStringList list;
            for (const char *word : words)
                list.append(QString::fromLatin1(word));
            QTest::newRow(name) << QByteArray(said) << kind << list;
        };
        using K = Error::Kind;
        row("daemon",
            "Cannot connect to the Docker daemon at tcp://1.2.3.4:2376. Is the docker daemon "
            "running?",
            K::Refused, {"tcp://1.2.3.4:2376"});
        row("refused",
            "error during connect: Get \"https://h:2376/v1.41/info\": dial tcp: connect: "
            "connection refused",
            K::Refused, {"reached"});
        row("timeout",
            "error during connect: Get \"https://h\": dial tcp 1.2.3.4:2376: i/o timeout",
            K::TimedOut, {"in time"});
        row("untrusted",
            "error during connect: Get \"https://h\": x509: certificate is valid for "
            "192.168.99.101, not 192.168.99.100",
            K::ServerUntrusted, {"192.168.99.101"});
        row("rejected",
            "error during connect: Get \"https://h\": remote error: tls: bad certificate",
            K::ClientRejected, {"certificate"});
        row("port on endpoint",
            "Error response from daemon: driver failed programming external "
            "connectivity on endpoint cnt_nginx (0a1b): Bind for 0.0.0.0:443 failed: port is "
            "already "
            "allocated",
            K::Conflict, {"443", "cnt_nginx", "service nginx"});
        row("port",
            "Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated",
            K::Conflict, {"8080"});
        row("port in use",
            "Error response from daemon: driver failed programming external connectivity "
            "on endpoint cnt_ftp (0a1b): Error starting userland proxy: listen tcp4 0.0.0.0:21: "
            "bind: "
            "address already in use",
            K::Conflict, {"21", "service ftp"});
        row("name",
            "Error response from daemon: Conflict. The container name \"/cnt_x\" is already in "
            "use by container \"0a1b\". You have to remove (or rename) that container",
            K::Conflict, {"cnt_x"});
        row("subnet",
            "failed to create network n: Error response from daemon: Pool overlaps with other "
            "one on this address space",
            K::Conflict, {"addresses"});
        row("left network",
            "network wnc_net was found but has incorrect label com.docker.compose.network set to "
            "\"inception\"",
            K::Conflict, {"wnc_net"});
        row("no file", "open /srv/x.yml: no such file or directory", K::NotFound, {"/srv/x.yml"});
        row("no configuration", "no configuration file provided: not found", K::NotFound,
            {"compose file"});
        row("yaml", "yaml: line 3: did not find expected key", K::FileMalformed, {"line 3"});
        row("yaml of 2.40",
            "failed to parse /s/c.yml: line 4: mapping key \"image\" already defined at line 3",
            K::FileMalformed, {"line 4", "image"});
        row("schema", "validating /s/c.yml: services.a Additional property bogus is not allowed",
            K::FileMalformed, {"services.a", "bogus"});
        row("undefined service",
            "service \"a\" depends on undefined service \"b\": invalid compose project",
            K::FileMalformed, {"a needs", "service b"});
        row("interpolation", "invalid interpolation format for services.a.image: \"${x\"",
            K::FileMalformed, {"services.a.image"});
        row("required",
            "error while interpolating services.a.image: required variable FOO is missing a "
            "value: need FOO",
            K::InvalidInput, {"FOO"});
        row("secret", "environment variable \"S1VAR\" required by secret \"s1\" is not set",
            K::InvalidInput, {"S1VAR", "s1"});
        row("unhealthy", "dependency failed to start: container cnt_mariadb is unhealthy",
            K::Unhealthy, {"cnt_mariadb", "service mariadb"});
        row("exited", "dependency failed to start: container cnt_redis exited (1)", K::Unhealthy,
            {"cnt_redis", "exited (1)"});
        row("data folder",
            "Error response from daemon: failed to mount local volume: mount "
            "/home/me/data/mariadb:/var/lib/docker/volumes/mariadb/_data, flags: 0x1000: no such "
            "file or "
            "directory",
            K::NotFound, {"/home/me/data/mariadb"});
        row("bind source",
            "Error response from daemon: invalid mount config for type \"bind\": bind source "
            "path does not exist: /srv/x",
            K::NotFound, {"/srv/x"});
        row("base image",
            "failed to solve: wnc_base:v1: failed to resolve source metadata for "
            "docker.io/library/wnc_base:v1: no such host",
            K::NotFound, {"wnc_base:v1"});
        row("pull",
            "Error response from daemon: pull access denied for nosuch, repository does not exist",
            K::NotFound, {"nosuch"});
        row("Dockerfile",
            "failed to solve: failed to read dockerfile: open Dockerfile.x: no such file or "
            "directory",
            K::NotFound, {"Dockerfile.x"});
        row("Dockerfile line",
            "failed to solve: dockerfile parse error on line 4: unknown instruction: FRM",
            K::FileMalformed, {"line 4", "FRM"});
        row("new BuildKit",
            "failed to solve: process \"/bin/sh -c make all\" did not complete successfully: "
            "exit code: 2",
            K::ProgramFailed, {"make all", "code 2"});
        row("classic builder", "The command '/bin/sh -c make all' returned a non-zero code: 2",
            K::ProgramFailed, {"make all", "code 2"});
        row("disk", "failed to solve: write /x: no space left on device", K::ServerFailed,
            {"full"});
        row("no such service", "no such service: nope", K::NotFound, {"nope"});
        row("unknown", "something new happened", K::ProgramFailed, {"something new happened"});
        row("hostile", "something \x1B[2J happened", K::ProgramFailed, {"happened"});
        row("cancelled", " Container x  Stopping\ncanceled", K::Cancelled, {"cancelled"});
        // What a Dockerfile prints is not Compose's complaint.
        row("misleading command",
            "failed to solve: executor failed running [/bin/sh -c echo 'yaml: no "
            "space left on device' && open /x: no such file or directory]: exit code: 1",
            K::ProgramFailed, {"code 1"});
    }

    void explains()
    {
        QFETCH(QByteArray, said);
        QFETCH(QStringList, words);
        const QByteArray json =
            "{\"id\":\"Container cnt_x\",\"status\":\"Starting\"}\n{\"error\":true,"
            "\"message\":\""
            + QByteArray(said)
                  .replace('\\', "\\\\")
                  .replace('"', "\\\"")
                  .replace('\n', "\\n")
                  .replace('\x1B', "\\u001b")
            + "\\n\"}\n";
        for (const QByteArray &standardError :
             {QByteArray(" Container cnt_x  Starting\n" + said + "\n"), json}) {
            const Error error =
                panel::composeFailure({1, {}, standardError}, ComposeAction::Up, recordedProject());
            QTEST(error.kind, "kind");
            for (const QString &word : words)
                QVERIFY2(error.message.contains(word), qPrintable(error.message));
            QVERIFY(!error.next.isEmpty());
            // It may be any engine: most are not docker-machine's to repair.
            QVERIFY(!error.next.contains(QStringLiteral("docker-machine")));
            QVERIFY(!error.message.contains(QChar(0x1B)) && !error.message.contains(u'\n'));
            QVERIFY(error.message.size() < 400);
        }
    }

    void explainsRecordedBuildFailures_data()
    {
        QTest::addColumn<ProcessEnd>("end");
        QTest::newRow("2.26.1") << ProcessEnd{17, recorded("2.26.1", "buildfail.out"),
                                              recorded("2.26.1", "buildfail.err")};
        QTest::newRow("2.40.3") << ProcessEnd{1, recorded("2.40.3", "buildfail.out"),
                                              recorded("2.40.3", "buildfail.err")};
    }

    void explainsRecordedBuildFailures()
    {
        QFETCH(ProcessEnd, end);
        const Error error =
            panel::composeFailure(end, ComposeAction::Build, {}, {QStringLiteral("one")});
        QCOMPARE(error.kind, Error::Kind::ProgramFailed);
        QCOMPARE(error.message, QStringLiteral("The build of one failed: “echo \"slow $N\" && echo "
                                               "before-fail && false” ended with code 1."));
        QVERIFY(error.detail.contains(QStringLiteral("before-fail\n")));
    }

    void explainsRecordedUnreachableEngines_data()
    {
        QTest::addColumn<QByteArray>("said");
        for (const char *version : {"2.26.1", "2.40.3"}) {
            for (const char *name : {"unreach.up.err", "unreach.build.err"})
                QTest::addRow("%s %s", version, name) << recorded(version, name);
        }
    }

    void explainsRecordedUnreachableEngines()
    {
        QFETCH(QByteArray, said);
        const Error error = panel::composeFailure({1, {}, said}, ComposeAction::Up);
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY(error.message.contains(QStringLiteral("unix:///nonexistent.sock")));
    }

    void explainsRecordedCancellation()
    {
        for (const char *version : {"2.26.1", "2.40.3"}) {
            const Error error = panel::composeFailure(
                {130, recorded(version, "sigint-build.out"), recorded(version, "sigint-build.err")},
                ComposeAction::Up);
            QCOMPARE(error.kind, Error::Kind::Cancelled);
        }
    }

    void saysSomethingEvenWithoutAWord()
    {
        const Error error = panel::composeFailure({3, {}, {}}, ComposeAction::Down);
        QCOMPARE(error.kind, Error::Kind::ProgramFailed);
        QVERIFY(error.message.contains(u'3'));
    }

    void detailIsBounded()
    {
        const Error error = panel::composeFailure(
            {1, QByteArray("line\n").repeated(100'000), "end"}, ComposeAction::Up);
        QVERIFY(error.detail.count(u'\n') < 50);
    }
};

QTEST_GUILESS_MAIN(ComposeFailureTest)
#include "ComposeFailureTest.moc"
