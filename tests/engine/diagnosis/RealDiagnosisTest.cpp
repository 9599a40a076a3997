// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DiagnosisTexts.h"
#include "core/session/Session.h"
#include "tests/support/ComposeRig.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/StackCopy.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <memory>

namespace panel {

using test::StackCopy;

namespace {

constexpr int aMoment = 60'000;

/// Each ends, or not, in its own way. `init` makes signals work for process 1.
const QByteArray services = R"(
  error:
    command: sh -c "echo about to fail; echo no route to db >&2; exit 3"
  job:
    command: sh -c "exit 0"
  server:
    command: sh -c "exit 0"
    ports: ["127.0.0.1::80"]
  script:
    command: sh -c "no-such-program"
  missing:
    command: /no/such/file
  forbidden:
    command: /etc/passwd
  greedy:
    command: tail /dev/zero
    mem_limit: 16m
  crash:
    init: true
    command: sh -c 'kill -SEGV $$$$'
  loop:
    restart: always
    command: sh -c "exit 4"
  deaf:
    command: sh -c "trap '' TERM; echo ready; while :; do sleep 0.2; done"
    stop_grace_period: 1s
  shot:
    command: sleep 1000
  polite:
    init: true
    command: sleep 1000
  murdered:
    command: sh -c "trap 'exit 0' USR1; sleep 1000 & wait"
  sick:
    command: sleep 1000
    healthcheck: {test: "echo database is away; exit 9", interval: 200ms, retries: 2}
  web:
    command: sleep 1000
    depends_on: {app: {condition: service_healthy}}
  app:
    command: sleep 1000
    depends_on: {error: {condition: service_healthy}}
  never:
    command: sleep 1000
)";

QByteArray project()
{
    // None of them needs a network, but the one that offers a port.
    QByteArray text = services;
    for (const char *name :
         {"error", "job", "script", "missing", "forbidden", "greedy", "crash", "loop", "deaf",
          "shot", "polite", "murdered", "sick", "web", "app", "never"})
        text.replace(QByteArray("\n  ") + name + ":\n",
                     QByteArray("\n  ") + name
                         + ":\n    image: debian:bookworm-slim\n    network_mode: none\n");
    text.replace("\n  server:\n", "\n  server:\n    image: debian:bookworm-slim\n");
    return text;
}

} // namespace

/// Real containers that ended in every way there is, on the real engine.
class RealDiagnosisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rig = std::make_unique<test::ComposeRig>(QStringLiteral("paneltestwhy"), project());
        QStringList names;
        for (const char *name :
             {"error", "job", "server", "script", "missing", "forbidden", "greedy", "crash", "loop",
              "deaf", "shot", "polite", "murdered", "sick"})
            names.append(QString::fromLatin1(name));
        const QStringList created =
            names + QStringList{QStringLiteral("web"), QStringLiteral("app")};
        m_rig->compose(QStringList{QStringLiteral("create")} + created);
        // One by one: two of them cannot be started at all.
        for (const QString &name : std::as_const(names))
            StackCopy::docker({QStringLiteral("start"), m_rig->container(name)});

        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false});
        m_session->selectMachine(QStringLiteral("default"));
        m_session->openProject(m_rig->file());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->areServicesKnown(), aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && *m_session->project(), aMoment);
        StackCopy::docker({QStringLiteral("stop"), id("deaf")});
        StackCopy::docker({QStringLiteral("stop"), id("polite")});
        StackCopy::docker({QStringLiteral("kill"), id("shot")});
        // Not through the engine, as the kernel or an administrator would.
        QProcess::execute(QStringLiteral("kill"),
                          {QStringLiteral("-KILL"), QString::number(container("murdered")->pid)});
        for (const char *name : {"error", "greedy", "crash", "deaf", "polite", "shot", "murdered"})
            QTRY_COMPARE_WITH_TIMEOUT(container(name)->state, Container::State::Exited, aMoment);
        QTRY_COMPARE_WITH_TIMEOUT(container("sick")->health, Container::Health::Unhealthy, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(container("loop")->restarts > 1, aMoment);

        const auto all = test::answerOf<QList<Diagnosis>>(
            [this](QObject *requester, const Handler<QList<Diagnosis>> &done) {
                return m_session->diagnose(requester, done);
            },
            aMoment);
        QVERIFY2(all, all ? "" : qPrintable(all.error().message));
        m_all = *all;
        QCOMPARE(m_all.size(), 17);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_rig.reset();
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *kind, int code) {
            QTest::newRow(name) << QString::fromLatin1(kind) << code;
        };
        row("error", "failed", 3);
        row("job", "fine", 0);
        row("server", "ended-early", 0);
        row("script", "command-missing", 127);
        row("missing", "command-missing", 127);
        row("forbidden", "not-executable", 126);
        row("greedy", "out-of-memory", 137);
        row("crash", "crashed", 139);
        row("loop", "failed", 4);
        row("deaf", "ignored-stop", 137);
        row("shot", "killed", 137);
        row("murdered", "killed", 137);
        row("polite", "stopped", 143);
        row("sick", "unhealthy", 0);
        row("web", "not-started", 0);
        row("app", "not-started", 0);
        row("never", "never-created", -1);
    }

    void kinds()
    {
        const Diagnosis diagnosis = of(QTest::currentDataTag());
        QFETCH(int, code);
        QTEST(kindName(diagnosis.kind), "kind");
        QCOMPARE(diagnosis.evidence.gap, QString());
        const Container *known = diagnosis.evidence.container();
        QCOMPARE(known ? known->exitCode : -1, code);
    }

    void whoKilledItIsKnown()
    {
        QVERIFY(of("shot").evidence.end.isAsked());
        const EndStory murdered = of("murdered").evidence.end;
        QVERIFY(murdered.isKnown);
        QVERIFY(!murdered.isAsked());
        const EndStory deaf = of("deaf").evidence.end;
        QCOMPARE(deaf.signalNumbers, (QList<int>{15, 9}));
        QVERIFY2(deaf.waitedMilliseconds() >= 900, qPrintable(headline(of("deaf"))));
    }

    void memory()
    {
        const Diagnosis greedy = of("greedy");
        QCOMPARE(greedy.evidence.report->memoryLimit, 16 << 20);
        QVERIFY2(headline(greedy).contains(QStringLiteral("16")), qPrintable(headline(greedy)));
        const NextStep edit = greedy.next.first();
        QCOMPARE(edit.action, NextStep::Action::EditFile);
        QFile file(edit.place.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().split('\n').at(edit.place.line - 1).trimmed(), "mem_limit: 16m");
    }

    void theHealthCheck()
    {
        const Diagnosis sick = of("sick");
        QCOMPARE(healthCommand(sick), QStringLiteral("echo database is away; exit 9"));
        QCOMPARE(healthOutput(sick), QStringLiteral("database is away"));
        QCOMPARE(sick.evidence.report->lastFailedProbe()->exitCode, 9);
        QVERIFY(sick.evidence.report->failingStreak >= 2);
    }

    void lastLines()
    {
        QStringList lines;
        for (const LogLine &line : of("error").evidence.log)
            lines.append(QString::fromUtf8(line.text));
        QVERIFY(lines.contains(QStringLiteral("about to fail")));
        QVERIFY(lines.contains(QStringLiteral("no route to db")));
    }

    void theLoop()
    {
        QVERIFY(of("loop").isLooping);
        QCOMPARE(of("loop").evidence.report->restartPolicy, QStringLiteral("always"));
        QVERIFY(!of("error").isLooping);
    }

    void theChain()
    {
        QCOMPARE(of("web").causes, (QStringList{QStringLiteral("app"), QStringLiteral("error")}));
        QVERIFY(of("web").isWaiting());
        QVERIFY(of("error").causes.isEmpty());
    }

    void theEngineSaysWhatItCouldNotStart()
    {
        QVERIFY(!of("missing").evidence.container()->error.isEmpty());
        QVERIFY(headline(of("missing")).contains(QStringLiteral("/no/such/file")));
    }

private:
    QString id(const char *name) const { return m_rig->container(QString::fromLatin1(name)); }

    const Container *container(const char *name) const
    {
        static const Container none;
        const Service *service = m_session->services().find(QString::fromLatin1(name));
        return service && service->container ? &*service->container : &none;
    }

    Diagnosis of(const char *name) const
    {
        for (const Diagnosis &diagnosis : m_all) {
            if (diagnosis.service() == QLatin1String(name))
                return diagnosis;
        }
        return {};
    }

    std::unique_ptr<test::ComposeRig> m_rig;
    std::unique_ptr<Session> m_session;
    QList<Diagnosis> m_all;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::RealDiagnosisTest)
#include "RealDiagnosisTest.moc"
