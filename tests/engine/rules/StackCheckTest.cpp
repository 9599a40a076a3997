// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/HeadlessCommand.h"
#include "core/engine/ExecApi.h"
#include "core/session/Session.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/StackCopy.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace panel;
using panel::test::answerOf;

namespace {

constexpr int aMoment = 60'000;
constexpr int building = 15 * 60'000; // a cold build on a slow machine

QSet<QString> idsOf(const QList<RuleResult> &results, Verdict verdict)
{
    QSet<QString> ids;
    for (const RuleResult &result : results) {
        if (result.verdict == verdict)
            ids.insert(result.id);
    }
    return ids;
}

QString described(const QList<RuleResult> &results)
{
    QString text;
    for (const RuleResult &result : results) {
        if (result.verdict != Verdict::Pass)
            text += QStringLiteral("%1 %2: %3\n")
                        .arg(verdictName(result.verdict), result.id, result.evidence);
    }
    return text;
}

} // namespace

/// The check of a copy of the real stack, running on the real engine: it keeps every rule, and what
/// is then broken is found.
class StackCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stack = std::make_unique<test::StackCopy>(QStringLiteral("panelcheck"), 18'643);
        QVERIFY2(m_stack->isReady(), qPrintable(m_stack->what()));
        for (const QStringList &words :
             {QStringList{QStringLiteral("init"), QStringLiteral("-q")},
              QStringList{QStringLiteral("add"), QStringLiteral("-A")},
              QStringList{QStringLiteral("-c"), QStringLiteral("user.name=t"), QStringLiteral("-c"),
                          QStringLiteral("user.email=t@example.org"), QStringLiteral("commit"),
                          QStringLiteral("-qm"), QStringLiteral("Copy")}}) {
            QProcess git;
            git.setWorkingDirectory(QFileInfo(m_stack->folder()).path());
            git.start(QStringLiteral("git"), words);
            QVERIFY(git.waitForFinished());
            QCOMPARE(git.exitCode(), 0);
        }
        m_session = std::make_unique<Session>(
            Session::Options{.followLogs = false, .watchMachines = false, .useKeychain = false});
        m_session->selectMachine(QStringLiteral("default"));
        m_session->openProject(m_stack->composeFile());
        QTRY_COMPARE_WITH_TIMEOUT(m_session->connectionState(), Session::ConnectionState::Connected,
                                  aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project() && m_session->areServicesKnown(), aMoment);
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_stack.reset();
    }

    void whatDoesNotRunLeavesRulesOpen()
    {
        const auto results = check(false);
        QVERIFY(results);
        const QSet<QString> open = idsOf(*results, Verdict::Unknown);
        for (const char *id :
             {"tls-live", "pid1-live", "wp-users-live", "volume-live", "stop-time"})
            QVERIFY2(open.contains(QLatin1String(id)), id);
        QVERIFY2(idsOf(*results, Verdict::Fail).isEmpty(), qPrintable(described(*results)));
    }

    void theRunningStackKeepsEveryRule()
    {
        Workflow *workflow = m_session->bringUp();
        QSignalSpy finished(workflow, &Workflow::finished);
        QVERIFY(finished.wait(building));
        QVERIFY2(
            workflow->outcome(),
            qPrintable(workflow->outcome() ? QString() : toPlainText(workflow->outcome().error())));

        const auto results = check(true);
        QVERIFY(results);
        QVERIFY2(idsOf(*results, Verdict::Fail).isEmpty(), qPrintable(described(*results)));
        // The copy has names, a port and a README of its own, of which the files do not tell
        // whether they will do.
        QCOMPARE(idsOf(*results, Verdict::Unknown),
                 (QSet<QString>{QStringLiteral("image-name"), QStringLiteral("port-443-only"),
                                QStringLiteral("readme")}));

        // The stop times were measured, and everything runs again.
        const QStringList names = serviceNames();
        QVERIFY(names.size() >= 3);
        for (const QString &name : names)
            QTRY_VERIFY_WITH_TIMEOUT(m_session->services().find(name)->isReady(), 2 * aMoment);
    }

    void aProgramIsRunInAContainer()
    {
        const auto &container = m_session->services().find(QStringLiteral("mariadb"))->container;
        QVERIFY(container);
        const auto run = [&](const QStringList &words) {
            return answerOf<ExecEnd>([&](QObject *requester, Handler<ExecEnd> done) {
                ExecApi(m_session->engine()).run(container->id, words, requester, done);
            });
        };
        const auto end = run({QStringLiteral("bash"), QStringLiteral("-c"),
                              QStringLiteral("echo out; echo err >&2; exit 3")});
        QVERIFY(end);
        QCOMPARE(*end, (ExecEnd{3, "out\n", "err\n"}));
        for (int i = 0; i < 5; ++i) {
            const auto late = run({QStringLiteral("bash"), QStringLiteral("-c"),
                                   QStringLiteral("echo first; sleep 0.4; echo last")});
            QCOMPARE(late->output, QByteArray("first\nlast\n"));
        }
        QVERIFY(run({QStringLiteral("no-such-program")}).value_or(ExecEnd{127, {}, {}}).exitCode
                != 0);
        const auto nowhere = answerOf<ExecEnd>([&](QObject *requester, Handler<ExecEnd> done) {
            ExecApi(m_session->engine())
                .run(QStringLiteral("panelcheck_nobody"), {QStringLiteral("true")}, requester,
                     done);
        });
        QCOMPARE(nowhere.error().kind, Error::Kind::NotFound);
    }

    void aDatabasePasswordTypedIntoTheFileIsFound()
    {
        QCOMPARE(commandCode(), 0);
        spoil("docker-compose.yml", "DB_HOST: mariadb",
              "DB_HOST: mariadb\n      DB_PASSWORD: hunter2");
        spoil("requirements/nginx/Dockerfile", "FROM debian:bookworm-slim", "FROM debian:latest");
        spoil("requirements/mariadb/tools/start-mariadb", "exec env --ignore-signal=CHLD mariadbd",
              "mariadbd");
        const auto results = check(false);
        QVERIFY(results);
        const QSet<QString> broken = idsOf(*results, Verdict::Fail);
        QVERIFY2(
            broken
                == (QSet<QString>{QStringLiteral("secret-compose"), QStringLiteral("image-latest"),
                                  QStringLiteral("image-base"), QStringLiteral("pid1")}),
            qPrintable(described(*results)));
        QVERIFY(!described(*results).contains(QStringLiteral("hunter2")));
        QVERIFY2(described(*results).contains(QStringLiteral("tools/start-mariadb:")),
                 qPrintable(described(*results)));
        QCOMPARE(commandCode(), 1);
    }

private:
    Result<QList<RuleResult>> check(bool stopThem)
    {
        return answerOf<QList<RuleResult>>(
            [&](QObject *requester, Handler<QList<RuleResult>> done) {
                m_session->checkRules(stopThem, requester, done);
            },
            3 * aMoment);
    }

    /// What `inception-panel check --json` exits with.
    int commandCode() const
    {
        CommandLine line;
        line.command = CommandLine::Command::Check;
        line.machine = QStringLiteral("default");
        line.projects = {m_stack->composeFile()};
        line.json = true;
        const std::unique_ptr<HeadlessCommand> command(HeadlessCommand::create(line, nullptr));
        QSignalSpy finished(command.get(), &HeadlessCommand::finished);
        command->start();
        if (finished.isEmpty())
            finished.wait(2 * aMoment);
        return finished.isEmpty() ? -1 : finished.first().first().toInt();
    }

    QStringList serviceNames() const
    {
        QStringList names;
        for (const Service &service : m_session->services().services())
            names.append(service.name);
        return names;
    }

    void spoil(const char *file, const QByteArray &from, const QByteArray &to) const
    {
        QFile source(m_stack->folder() + u'/' + QLatin1String(file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArray bytes = source.readAll();
        source.close();
        QVERIFY2(bytes.contains(from), file);
        bytes.replace(bytes.lastIndexOf(from), from.size(), to);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write(bytes);
    }

    std::unique_ptr<test::StackCopy> m_stack;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(StackCheckTest)
#include "StackCheckTest.moc"
