// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/KnownSockets.h"

#include "core/endpoint/EndpointMerge.h"
#include "core/endpoint/SocketFile.h"
#include "tests/unit/endpoint/DockerHome.h"

#include <QTest>

using namespace panel;

class KnownSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *file, const char *name) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(name);
        };
        row(".docker/run/docker.sock", "Docker Desktop");
        row(".colima/default/docker.sock", "Colima");
        row(".colima/work/docker.sock", "Colima work");
        row(".colima/docker.sock", "Colima");
        row(".lima/docker/sock/docker.sock", "Lima docker");
        row(".orbstack/run/docker.sock", "OrbStack");
        row(".rd/docker.sock", "Rancher Desktop");
        row("tmp/podman/podman-machine-default-api.sock", "Podman podman-machine-default");
        row(".local/share/containers/podman/machine/podman.sock", "Podman");
        row("run/podman/podman.sock", "Podman of this computer");
        row("run/docker.sock", "Local engine");
        row("user/docker.sock", "Rootless Docker");
    }

    void places()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, name);
        DockerHome home;
        home.set("XDG_RUNTIME_DIR", home.path(QStringLiteral("user")));
        QVERIFY(knownSockets(home.here()).isEmpty());
        QLocalServer server;
        home.listen(&server, file);
        QVERIFY2(server.isListening(), qPrintable(server.errorString()));
        const QList<EndpointEntry> sockets = knownSockets(home.here());
        QCOMPARE(sockets.size(), 1);
        QCOMPARE(sockets[0].name, name);
        QCOMPARE(sockets[0].endpoint->socketPath(), home.path(file));
        QVERIFY2(!sockets[0].error,
                 qPrintable(sockets[0].error ? sockets[0].error->message : QString()));
        QVERIFY(knownSocketFolders(home.here()).contains(QFileInfo(home.path(file)).path()));
        QCOMPARE(sockets[0].isDockerDefault, file == QStringLiteral("run/docker.sock"));
    }

    void variablesMoveTheFolders()
    {
        DockerHome home;
        home.set("COLIMA_HOME", home.path(QStringLiteral("c")));
        home.set("LIMA_HOME", home.path(QStringLiteral("l")));
        QLocalServer colima;
        QLocalServer lima;
        home.listen(&colima, QStringLiteral("c/default/docker.sock"));
        home.listen(&lima, QStringLiteral("l/vm/sock/docker.sock"));
        QCOMPARE(knownSockets(home.here()).size(), 2);
    }

    void whatLeadsNowhereIsARowWithItsReason()
    {
        const DockerHome home;
        home.link(QStringLiteral("/gone/engine.sock"), QStringLiteral("run/docker.sock"));
        home.link(home.path(QStringLiteral(".rd/docker.sock")), QStringLiteral(".rd/docker.sock"));
        home.write(QStringLiteral(".orbstack/run/docker.sock"), "no socket");
        home.write(QStringLiteral("plain"), "no socket");
        home.link(home.path(QStringLiteral("plain")), QStringLiteral(".docker/run/docker.sock"));
        const QList<EndpointEntry> sockets = knownSockets(home.here());
        QCOMPARE(sockets.size(), 4);
        const auto reason = [&](const QString &file) {
            for (const EndpointEntry &entry : sockets) {
                if (entry.id.endsWith(file))
                    return entry.error ? entry.error->message : QString();
            }
            return QString();
        };
        QVERIFY(reason(QStringLiteral("run/docker.sock")).contains(QStringLiteral("not a socket")));
        QVERIFY(reason(home.path(QStringLiteral("run/docker.sock")))
                    .contains(QStringLiteral("/gone/engine.sock")));
        QVERIFY(reason(QStringLiteral(".rd/docker.sock")).contains(QStringLiteral("circle")));
        QVERIFY(reason(QStringLiteral(".orbstack/run/docker.sock"))
                    .contains(QStringLiteral("not a socket")));
    }

    void oneSocketUnderSeveralNamesIsOneRow()
    {
        const DockerHome home;
        QLocalServer server;
        home.listen(&server, QStringLiteral(".colima/default/docker.sock"));
        home.link(home.path(QStringLiteral(".colima/default/docker.sock")),
                  QStringLiteral("run/docker.sock"));
        const QList<EndpointEntry> merged = mergedEntries(knownSockets(home.here()));
        QCOMPARE(merged.size(), 1);
        QCOMPARE(merged[0].name, QStringLiteral("Colima"));
        QCOMPARE(merged[0].otherNames, QStringList{QStringLiteral("Local engine (local socket)")});
        QVERIFY(merged[0].isDockerDefault);
    }

    void mergesByIdOnlyWhatAnswered()
    {
        const auto entry = [](EndpointEntry::Source source, const char *name, const char *url) {
            EndpointEntry made;
            made.source = source;
            made.name = QString::fromLatin1(name);
            made.id = made.name;
            made.endpoint = Endpoint{made.name, {}, QUrl(QString::fromLatin1(url)), {}};
            made.engineId = QStringLiteral("ABCD");
            made.state = EndpointEntry::State::Running;
            return made;
        };
        using Source = EndpointEntry::Source;
        QList<EndpointEntry> entries{entry(Source::Socket, "socket", "unix:///a"),
                                     entry(Source::Context, "context", "ssh://a"),
                                     entry(Source::Machine, "vm", "https://a:1"),
                                     entry(Source::Machine, "clone", "https://b:1"),
                                     entry(Source::Manual, "manual", "ssh://b")};
        QList<EndpointEntry> merged = mergedEntries(entries);
        QCOMPARE(merged.size(), 2); // machines are never one
        QCOMPARE(merged[0].name, QStringLiteral("vm"));
        QCOMPARE(merged[0].otherNames, (QStringList{QStringLiteral("manual (added by hand)"),
                                                    QStringLiteral("context (Docker context)"),
                                                    QStringLiteral("socket (local socket)")}));
        entries.removeAt(3);
        entries.removeAt(2);
        merged = mergedEntries(entries);
        QCOMPARE(merged.size(), 1);
        QCOMPARE(merged[0].name, QStringLiteral("manual"));
        for (EndpointEntry &lost : entries)
            lost.state = EndpointEntry::State::Unreachable;
        QCOMPARE(mergedEntries(entries).size(), 3);
    }
};

QTEST_GUILESS_MAIN(KnownSocketsTest)
#include "KnownSocketsTest.moc"
