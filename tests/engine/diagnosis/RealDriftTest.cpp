// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/Drift.h"
#include "core/session/ActionLog.h"
#include "core/session/Session.h"
#include "tests/support/ComposeRig.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/StackCopy.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

namespace panel {

using Reason = ServiceDrift::Reason;

namespace {

constexpr int aMoment = 60'000;

const QByteArray same = R"(
  same:
    image: debian:bookworm-slim
    init: true
    command: sleep 1000
    network_mode: none
    environment: {A: "1"}
    mem_limit: 64m
    healthcheck: {test: "true", interval: 1m30s}
    stop_grace_period: 2s
)";

QByteArray keys(const char *value, const char *limit)
{
    return QByteArray("  keys:\n    image: debian:bookworm-slim\n    init: true\n"
                      "    command: sleep 1000\n    network_mode: none\n    environment: {B: ")
           + value + "}\n    mem_limit: " + limit + "\n";
}

const QByteArray built = R"(
  built:
    build: .
    image: paneltestdrift_built:1
    init: true
    command: sleep 1000
    network_mode: none
)";

const QByteArray left = R"(
  left:
    image: debian:bookworm-slim
    init: true
    command: sleep 1000
    network_mode: none
)";

const QByteArray later = R"(
  later:
    image: debian:bookworm-slim
    command: sleep 1000
    network_mode: none
  optional:
    image: debian:bookworm-slim
    profiles: [more]
    command: sleep 1000
    network_mode: none
)";

const QByteArray secret = R"(
  secret:
    image: debian:bookworm-slim
    init: true
    command: sleep 1000
    network_mode: none
    labels: {rev: "${SECRETS_REV:-}"}
    secrets: [word]
)";

QByteArray scaled(int wanted, const char *value)
{
    return "  scaled:\n    image: debian:bookworm-slim\n    init: true\n"
           "    command: sleep 1000\n    network_mode: none\n    scale: "
           + QByteArray::number(wanted) + "\n    environment: {B: \"" + value + "\"}\n";
}

const QByteArray mounted = R"(
  mounted:
    image: debian:bookworm-slim
    init: true
    command: sleep 1000
    network_mode: none
    secrets: [key]
)";

const QByteArray secrets = "secrets: {word: {environment: WORD}, key: {file: ./key.txt}}\n";

} // namespace

/// A project whose file goes on while its containers stay what they were, on the real engine and
/// with the real Compose.
class RealDriftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rig = std::make_unique<test::ComposeRig>(QStringLiteral("paneltestdrift"),
                                                   same + keys("1", "64m") + built + left + secret
                                                       + scaled(1, "1") + mounted + secrets);
        writeDockerfile("true");
        writeFile("key.txt", "first");
        // Whoever brought it up gave it this secret, whose revision is in a label.
        m_rig->setVariable(QStringLiteral("WORD"), QStringLiteral("first"));
        m_rig->setVariable(QStringLiteral("SECRETS_REV"), QStringLiteral("0123456789abcdef"));
        m_rig->compose({QStringLiteral("up"), QStringLiteral("-d"), QStringLiteral("--build"),
                        QStringLiteral("--scale"), QStringLiteral("left=2")});
        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false, .useKeychain = false});
        m_session->selectMachine(QStringLiteral("default"));
        m_session->openProject(m_rig->file());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), aMoment);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_rig.reset();
    }

    void freshlyBroughtUpNothingDiffers()
    {
        compare();
        QCOMPARE(m_all.size(), 7);
        for (const ServiceDrift &drift : std::as_const(m_all)) {
            if (drift.service == u"left") // of which somebody wanted two
                continue;
            QVERIFY2(!drift.isDifferent(), qPrintable(drift.service + driftText(drift)));
            QCOMPARE(drift.gap, QString());
        }
    }

    void theFileGoesOn()
    {
        const ServiceDrift twice = of("left");
        QCOMPARE(twice.reasons, QList<Reason>{Reason::Replicas});
        QCOMPARE(twice.wanted, 1);
        m_rig->write(same + keys("2", "32m") + built + secret + later + scaled(1, "1") + mounted
                     + secrets);
        QTRY_VERIFY_WITH_TIMEOUT((*m_session->project())->services.size() == 7
                                     && m_session->services().find(QStringLiteral("later")),
                                 aMoment);
        writeDockerfile("echo another");
        m_rig->compose({QStringLiteral("build")});
        compare();
        QVERIFY(!of("same").isDifferent());
        QVERIFY(!of("secret").isDifferent());
        QCOMPARE(of("keys").reasons, QList<Reason>{Reason::KeysChanged});
        QCOMPARE(of("keys").keys,
                 (QStringList{QStringLiteral("environment.B"), QStringLiteral("mem_limit")}));
        QCOMPARE(of("built").reasons, QList<Reason>{Reason::ImageRebuilt});
        QCOMPARE(of("left").reasons, QList<Reason>{Reason::Orphan});
        QCOMPARE(of("left").containerNames, twice.containerNames);
        QCOMPARE(of("later").reasons, QList<Reason>{Reason::Missing});
        QVERIFY(!of("optional").isDifferent());
    }

    void aStoppedServiceIsAsTheFileSays()
    {
        m_rig->compose({QStringLiteral("stop"), QStringLiteral("-t"), QStringLiteral("0"),
                        QStringLiteral("same")});
        QTRY_VERIFY_WITH_TIMEOUT(
            m_session->services().find(QStringLiteral("same"))->running.isEmpty(), aMoment);
        QVERIFY(isInLine("same"));
        m_rig->compose({QStringLiteral("start"), QStringLiteral("same")});
    }

    void oneOfTwoContainersWasMadeBeforeAChange()
    {
        const QString first = m_rig->container(QStringLiteral("scaled"));
        const QByteArray rest =
            same + keys("2", "32m") + built + secret + later + mounted + secrets;
        m_rig->write(scaled(2, "2") + rest);
        waitForReplicas(2);
        compare();
        QCOMPARE(of("scaled").reasons, (QList<Reason>{Reason::Replicas, Reason::KeysChanged}));
        QCOMPARE(of("scaled").differing, QStringList()); // the only one there is

        m_rig->compose({QStringLiteral("up"), QStringLiteral("-d"), QStringLiteral("--no-deps"),
                        QStringLiteral("--no-recreate"), QStringLiteral("scaled")});
        waitForContainers(2);
        compare();
        QCOMPARE(of("scaled").reasons, QList<Reason>{Reason::KeysChanged});
        QCOMPARE(of("scaled").keys, QStringList{QStringLiteral("environment.B")});
        QCOMPARE(of("scaled").differing, QStringList{QStringLiteral("paneltestdrift-scaled-1")});
        QVERIFY(of("scaled").containers.contains(first));

        finish(m_session->bringUp({QStringLiteral("scaled")}));
        QTRY_VERIFY_WITH_TIMEOUT(isInLine("scaled"), aMoment);
        m_rig->write(scaled(0, "2") + rest);
        waitForReplicas(0);
        compare();
        QCOMPARE(of("scaled").reasons, QList<Reason>{Reason::Replicas});
        QCOMPARE(of("scaled").wanted, 0);
        finish(m_session->bringUp({QStringLiteral("scaled")}));
        QTRY_VERIFY_WITH_TIMEOUT(isInLine("scaled"), aMoment);
        QCOMPARE(of("scaled").containers, QStringList());
    }

    void aSecretsFileThatAnEditorReplacedIsAnOldOneInTheContainer()
    {
        writeFile("key.txt", "other"); // as it stands: the container has it too
        compare();
        QVERIFY(!of("mounted").isDifferent());
        writeFile("key.new", "second");
        QDir folder(m_rig->folder());
        QVERIFY(folder.remove(QStringLiteral("key.txt")));
        QVERIFY(QFile::rename(folder.filePath(QStringLiteral("key.new")),
                              folder.filePath(QStringLiteral("key.txt"))));
        compare();
        QCOMPARE(of("mounted").reasons, QList<Reason>{Reason::SecretChanged});
        QCOMPARE(of("mounted").secrets, QStringList{QStringLiteral("key")});
        finish(m_session->recreate({QStringLiteral("mounted")}));
        QTRY_VERIFY_WITH_TIMEOUT(isInLine("mounted"), aMoment);
    }

    void oneServiceIsBroughtInLine()
    {
        const QString other = m_rig->container(QStringLiteral("same"));
        finish(m_session->rebuild({QStringLiteral("built")}));
        QTRY_VERIFY_WITH_TIMEOUT(isInLine("built"), aMoment);
        finish(m_session->recreate({QStringLiteral("keys")}));
        QTRY_VERIFY_WITH_TIMEOUT(isInLine("keys"), aMoment);
        QCOMPARE(m_rig->container(QStringLiteral("same")), other);
        const QList<ActionRecord> &log = m_session->actionLog()->actions();
        QCOMPARE(log.size(), 5);
        QCOMPARE(log.at(1).title, QStringLiteral("Rebuild"));
        QCOMPARE(log.at(1).place, QStringLiteral("paneltestdrift on default"));
        const QString rebuilt = textOf(log.at(1));
        QVERIFY2(rebuilt.contains(QStringLiteral("build built")), qPrintable(rebuilt));
        QVERIFY2(textOf(log.first()).contains(QStringLiteral("--force-recreate")),
                 qPrintable(textOf(log.first())));
    }

    void aContainerIsRestartedByTheEngineItself()
    {
        const Service *service = m_session->services().find(QStringLiteral("same"));
        const QString id = service->container->id;
        m_session->restartContainer(id);
        const auto &log = m_session->actionLog()->actions();
        QTRY_VERIFY_WITH_TIMEOUT(log.first().state == ActionRecord::State::Done, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(
            textOf(log.first()),
            QStringLiteral("docker container restart -t 10 %1").arg(id.left(12)), aMoment);
        QVERIFY(log.first().commands.first().isByApi);
    }

    void whatIsRemovedIsTheOrphanAlone()
    {
        const QString other = m_rig->container(QStringLiteral("same"));
        const QStringList gone = of("left").containerNames;
        QCOMPARE(gone.size(), 2);
        finish(m_session->clean(m_session->planRemoval(of("left"))));
        const QString done = textOf(m_session->actionLog()->actions().first());
        for (const QString &name : gone)
            QVERIFY2(done.contains(QStringLiteral("docker container rm %1").arg(name)),
                     qPrintable(done));
        QTRY_VERIFY_WITH_TIMEOUT(m_rig->container(QStringLiteral("left")).isEmpty(), aMoment);
        QCOMPARE(m_rig->container(QStringLiteral("same")), other);
    }

private:
    void writeFile(const char *name, const QByteArray &text)
    {
        QFile file(QDir(m_rig->folder()).filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void writeDockerfile(const QByteArray &command)
    {
        writeFile("Dockerfile", "FROM debian:bookworm-slim\nRUN " + command + "\n");
    }

    void finish(Workflow *work)
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            !work->isRunning() && work->steps().back()->elapsedMilliseconds() > 0, aMoment);
        QVERIFY2(work->outcome(),
                 work->outcome() ? "" : qPrintable(work->outcome().error().message));
    }

    const Service *scaledService() const
    {
        return m_session->services().find(QStringLiteral("scaled"));
    }

    void waitForReplicas(int wanted)
    {
        QTRY_COMPARE_WITH_TIMEOUT(scaledService()->definition.replicas, wanted, aMoment);
    }

    void waitForContainers(int number)
    {
        QTRY_COMPARE_WITH_TIMEOUT(scaledService()->containers().size(), number, aMoment);
    }

    bool isInLine(const char *service)
    {
        compare();
        return of(service).service == QLatin1String(service) && !of(service).isDifferent();
    }

    static QString textOf(const ActionRecord &action)
    {
        QStringList texts;
        for (const CommandRecord &command : action.commands)
            texts.append(command.text);
        return texts.join(u'\n');
    }

    void compare()
    {
        const auto all = test::answerOf<QList<ServiceDrift>>(
            [this](QObject *requester, const Handler<QList<ServiceDrift>> &done) {
                return m_session->compareWithFile(Session::Secrets::Leave, requester, done);
            },
            aMoment);
        QVERIFY2(all, all ? "" : qPrintable(all.error().message));
        m_all = *all;
    }

    ServiceDrift of(const char *name) const
    {
        for (const ServiceDrift &drift : m_all) {
            if (drift.service == QLatin1String(name))
                return drift;
        }
        return {};
    }

    std::unique_ptr<test::ComposeRig> m_rig;
    std::unique_ptr<Session> m_session;
    QList<ServiceDrift> m_all;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::RealDriftTest)
#include "RealDriftTest.moc"
