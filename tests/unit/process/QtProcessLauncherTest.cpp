// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/QtProcessLauncher.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <optional>

using panel::Command;
using panel::Error;
using panel::ProcessEnd;
using panel::ProcessRun;
using panel::Result;

class QtProcessLauncherTest : public QObject
{
    Q_OBJECT

private:
    panel::QtProcessLauncher m_launcher;
    std::optional<Result<ProcessEnd>> m_answer;
    int m_answers = 0;

    static Command app(const QStringList &arguments)
    {
        Command command;
        command.program = QStringLiteral(TEST_APP);
        command.arguments = arguments;
        return command;
    }

    ProcessRun *start(const Command &command, QObject *requester = nullptr)
    {
        return m_launcher.run(command, requester ? requester : this,
                              [this](const Result<ProcessEnd> &answer) {
                                  m_answer = answer;
                                  ++m_answers;
                              });
    }

    static bool isAlive(qint64 pid) { return ::kill(pid_t(pid), 0) == 0 || errno != ESRCH; }

private Q_SLOTS:
    void init()
    {
        m_answer.reset();
        m_answers = 0;
    }

    void tellsTheExitCode()
    {
        start(app({QStringLiteral("exit"), QStringLiteral("17")}));
        QVERIFY(!m_answer);
        QTRY_VERIFY(m_answer);
        QVERIFY(*m_answer);
        QCOMPARE((*m_answer)->exitCode, 17);
    }

    void passesArgumentsUntouched()
    {
        const QStringList arguments = {QStringLiteral("a b"), QStringLiteral("$(id)"),
                                       QStringLiteral("'\""), QString(), QStringLiteral("é")};
        start(app(QStringList{QStringLiteral("arguments")} + arguments));
        QTRY_VERIFY(m_answer);
        QCOMPARE(QString::fromUtf8((*m_answer)->standardOutput), arguments.join(u'\n') + u'\n');
    }

    void passesTheEnvironmentAndNoOther()
    {
        qputenv("PANEL_TEST_INHERITED", "1");
        Command command = app({QStringLiteral("environment")});
        start(command);
        QTRY_VERIFY(m_answer);
        QVERIFY2(!(*m_answer)->standardOutput.contains("PANEL_TEST_INHERITED"),
                 (*m_answer)->standardOutput.constData());
        m_answer.reset();
        command.environment = {{QStringLiteral("ONLY"), QStringLiteral("x=y")}};
        start(command);
        QTRY_VERIFY(m_answer);
        QCOMPARE((*m_answer)->standardOutput, QByteArray("ONLY=x=y\n"));
    }

    void runsInItsFolderWithItsInput()
    {
        QTemporaryDir folder;
        Command command = app({QStringLiteral("directory")});
        command.directory = folder.path();
        start(command);
        QTRY_VERIFY(m_answer);
        QCOMPARE((*m_answer)->standardOutput.trimmed(), folder.path().toUtf8());
        m_answer.reset();
        command = app({QStringLiteral("input")});
        command.standardInput = QByteArray(200'000, 'i');
        start(command);
        QTRY_VERIFY(m_answer);
        QCOMPARE((*m_answer)->standardOutput, command.standardInput);
    }

    void tellsLinesBeforeTheAnswer()
    {
        ProcessRun *run = start(app({QStringLiteral("unfinished")}));
        QSignalSpy output(run, &ProcessRun::outputLine);
        QSignalSpy error(run, &ProcessRun::errorLine);
        QTRY_VERIFY(m_answer);
        QCOMPARE(output.size(), 2);
        QCOMPARE(output.at(0).at(0).toByteArray(), QByteArray("whole"));
        QCOMPARE(output.at(1).at(0).toByteArray(), QByteArray("part"));
        QCOMPARE(error.size(), 1);
        QCOMPARE((*m_answer)->standardOutput, QByteArray("whole\npart"));
        QCOMPARE((*m_answer)->standardError, QByteArray("complaint"));
    }

    void reportsACrash()
    {
        start(app({QStringLiteral("crash")}));
        QTRY_VERIFY(m_answer);
        QVERIFY(!*m_answer);
        QCOMPARE(m_answer->error().kind, Error::Kind::ProgramFailed);
        QVERIFY(m_answer->error().message.contains(u'9'));
        QVERIFY(m_answer->error().detail.contains(QStringLiteral("about to crash")));
    }

    void reportsWhatCannotStart_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("missing") << QStringLiteral("/nonexistent/tool") << QStringList{}
                                 << Error::Kind::ProgramMissing;
        QTest::newRow("a folder") << QStringLiteral("/usr") << QStringList{}
                                  << Error::Kind::ProgramMissing;
        QTest::newRow("relative") << QStringLiteral("ls") << QStringList{}
                                  << Error::Kind::InvalidInput;
        QTest::newRow("empty") << QString() << QStringList{} << Error::Kind::InvalidInput;
        QTest::newRow("NUL") << QStringLiteral(TEST_APP)
                             << QStringList{QStringLiteral("a") + QChar(0)}
                             << Error::Kind::InvalidInput;
    }

    void reportsWhatCannotStart()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        Command command;
        command.program = program;
        command.arguments = arguments;
        start(command);
        QVERIFY(!m_answer);
        QTRY_VERIFY(m_answer);
        QVERIFY(!*m_answer);
        QTEST(m_answer->error().kind, "kind");
        QCOMPARE(m_answers, 1);
    }

    void stopsAtTheDeadline()
    {
        Command command = app({QStringLiteral("wait")});
        command.deadline = std::chrono::milliseconds(50);
        start(command);
        QTRY_VERIFY(m_answer);
        QCOMPARE(m_answer->error().kind, Error::Kind::TimedOut);
    }

    void cancelsOnce()
    {
        QPointer<ProcessRun> run = start(app({QStringLiteral("wait")}));
        QSignalSpy output(run, &ProcessRun::outputLine);
        QTRY_COMPARE(output.size(), 1);
        run->cancel();
        run->cancel();
        QTRY_VERIFY(m_answer);
        QCOMPARE(m_answer->error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(!run);
        QCOMPARE(m_answers, 1);
    }

    void cancelsRightAfterTheStart()
    {
        start(app({QStringLiteral("wait")}))->cancel();
        QTRY_VERIFY(m_answer);
        QCOMPARE(m_answer->error().kind, Error::Kind::Cancelled);
    }

    void climbsTheLadderForTheStubborn()
    {
        ProcessRun *run = start(app({QStringLiteral("stubborn")}));
        QSignalSpy output(run, &ProcessRun::outputLine);
        QTRY_COMPARE(output.size(), 1);
        QElapsedTimer timer;
        timer.start();
        run->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, 8000);
        QCOMPARE(m_answer->error().kind, Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() >= 2500); // SIGINT did nothing, SIGTERM came about 3 s later
    }

    void killsGrandchildrenToo()
    {
        ProcessRun *run = start(app({QStringLiteral("grandchild")}));
        QSignalSpy output(run, &ProcessRun::outputLine);
        QTRY_COMPARE(output.size(), 1);
        const qint64 grandchild = output.at(0).at(0).toByteArray().split(' ').at(1).toLongLong();
        QVERIFY(grandchild > 1 && isAlive(grandchild));
        run->cancel();
        QTRY_VERIFY(m_answer); // the child ends by SIGINT, the grandchild ignores it
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(grandchild), 8000);
    }

    void diesWithItsRequester()
    {
        auto *requester = new QObject;
        ProcessRun *run = start(app({QStringLiteral("deaf-grandchild")}), requester);
        QSignalSpy output(run, &ProcessRun::outputLine);
        QTRY_COMPARE(output.size(), 1);
        const qint64 grandchild = output.at(0).at(0).toByteArray().split(' ').at(1).toLongLong();
        delete requester;
        QVERIFY(isAlive(grandchild)); // its end is not waited for
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(grandchild), 8000);
        QVERIFY(!m_answer);
    }

    void endsWithTheApplicationWithoutAWord()
    {
        auto *requester = new QObject;
        ProcessRun *run = start(app({QStringLiteral("grandchild")}), requester);
        QSignalSpy output(run, &ProcessRun::outputLine);
        QTRY_COMPARE(output.size(), 1);
        const qint64 grandchild = output.at(0).at(0).toByteArray().split(' ').at(1).toLongLong();
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        delete requester;
        // What the application does with its children in the end.
        const QObjectList children = qApp->children();
        for (QObject *child : children) {
            if (child->inherits("panel::SignalLadder"))
                delete child;
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(grandchild), 8000);
    }

    void boundsWhatItKeeps()
    {
        start(app({QStringLiteral("flood"), QStringLiteral("12")}));
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, 20000);
        QCOMPARE((*m_answer)->standardOutput.size(), 4 * 1024 * 1024);
        QVERIFY((*m_answer)->standardOutput.endsWith("end\n"));
    }

    void endlessOutputCanBeCancelled()
    {
        ProcessRun *run = start(app({QStringLiteral("endless")}));
        int lines = 0;
        connect(run, &ProcessRun::outputLine, this, [&] { ++lines; });
        QTRY_VERIFY(lines > 1000);
        run->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(m_answer, 10000);
        QCOMPARE(m_answer->error().kind, Error::Kind::Cancelled);
    }

    void aListenerMayDeleteTheRequester()
    {
        QPointer<QObject> requester = new QObject;
        ProcessRun *run = start(app({QStringLiteral("flood"), QStringLiteral("1")}), requester);
        int lines = 0;
        connect(run, &ProcessRun::outputLine, this, [&] {
            ++lines;
            delete requester;
        });
        QTRY_VERIFY(!requester);
        QCOMPARE(lines, 1); // and the sanitizer sees no use of what is gone
        QVERIFY(!m_answer);
    }
};

QTEST_GUILESS_MAIN(QtProcessLauncherTest)
#include "QtProcessLauncherTest.moc"
