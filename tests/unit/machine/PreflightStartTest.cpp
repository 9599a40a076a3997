// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/machine/FakeComputer.h"

#include <QTcpServer>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace panel;
using namespace panel::test;
using Verdict = panel::Check::Verdict;

/// What stands in the way of starting a machine that exists.
class PreflightStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePortOfSshMustBeFree()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const FakeComputer computer;
        Machine machine = virtualBoxMachine(other.serverPort());
        QList<Check> checks = beforeStart(computer, machine);
        QCOMPARE(ids(checks),
                 QStringLiteral("docker-machine vboxmanage host-only processor vtx kernel-module "
                                "network-range network-free disk-space ssh-port"));
        Check check = checkOf(checks, QStringLiteral("ssh-port"));
        QCOMPARE(check.verdict, Verdict::Fail);
        QVERIFY2(check.evidence.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(check.evidence));
        QVERIFY(check.fix.contains(QStringLiteral("already in use")));

        machine.state = Machine::State::Running; // then it is the machine itself
        check = checkOf(beforeStart(computer, machine), QStringLiteral("ssh-port"));
        QCOMPARE(check.verdict, Verdict::Pass);

        machine.state = Machine::State::Stopped;
        other.close();
        check = checkOf(beforeStart(computer, machine), QStringLiteral("ssh-port"));
        QCOMPARE(check.verdict, Verdict::Pass);
        machine.settings.sshPort = 0;
        check = checkOf(beforeStart(computer, machine), QStringLiteral("ssh-port"));
        QCOMPARE(check.verdict, Verdict::Pass);
    }

    void aMachineMayHoldItsPortItself_data()
    {
        QTest::addColumn<Machine::State>("state");
        QTest::addColumn<bool>("isVm"); // who listens: a VM's process, or another program
        QTest::addColumn<Verdict>("verdict");
        using State = Machine::State;
        QTest::newRow("paused") << State::Paused << true << Verdict::Pass;
        QTest::newRow("starting") << State::Starting << true << Verdict::Pass;
        QTest::newRow("does not answer") << State::Unreachable << true << Verdict::Pass;
        QTest::newRow("does not answer, and has not got it")
            << State::Unreachable << false << Verdict::Fail;
        QTest::newRow("stopped, another VM") << State::Stopped << true << Verdict::Warn;
        QTest::newRow("stopped, another program") << State::Stopped << false << Verdict::Fail;
    }

    void aMachineMayHoldItsPortItself()
    {
#ifdef Q_OS_LINUX
        QFETCH(Machine::State, state);
        QFETCH(bool, isVm);
        QFETCH(Verdict, verdict);
        QTcpServer process;
        QVERIFY(process.listen(QHostAddress::LocalHost));
        const auto restore = qScopeGuard([] { prctl(PR_SET_NAME, "PreflightStartTest"); });
        if (isVm)
            prctl(PR_SET_NAME, "VBoxHeadless");
        Machine machine = virtualBoxMachine(process.serverPort());
        machine.state = state;
        const QList<Check> checks = beforeStart(FakeComputer(), machine);
        const Check check = checkOf(checks, QStringLiteral("ssh-port"));
        QVERIFY2(check.verdict == verdict, qPrintable(test::textOf(check)));
        if (isVm)
            QVERIFY2(!check.fix.contains(QStringLiteral("that program")), qPrintable(check.fix));
        QCOMPARE(test::shapeMistake(checks), QString());
#else
        QSKIP("who listens is told by /proc");
#endif
    }

    void aMachineNeedsSomeSpaceToRun_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("plenty") << (100LL << 30) << Verdict::Pass;
        QTest::newRow("less than its disk may grow to") << (5LL << 30) << Verdict::Pass;
        QTest::newRow("little") << (500LL << 20) << Verdict::Warn;
        QTest::newRow("none") << (5LL << 20) << Verdict::Fail;
        QTest::newRow("not known") << -1LL << Verdict::Unknown;
    }

    void aMachineNeedsSomeSpaceToRun()
    {
        QFETCH(qint64, bytes);
        QFETCH(Verdict, verdict);
        FakeComputer computer;
        computer.bytes = bytes;
        Machine machine = virtualBoxMachine(0);
        machine.storePath = QStringLiteral("/store/machines/box");
        machine.settings.diskMiB = 20000;
        const QList<Check> checks = beforeStart(computer, machine);
        const Check check = checkOf(checks, QStringLiteral("disk-space"));
        QVERIFY2(check.verdict == verdict, qPrintable(test::textOf(check)));
        QVERIFY2(check.evidence.contains(machine.storePath), qPrintable(check.evidence));
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void anEngineOfDriverNoneIsNotStarted()
    {
        Machine machine;
        machine.name = QStringLiteral("box");
        machine.driver = QStringLiteral("none");
        FakeComputer computer;
        computer.programs.clear();
        QVERIFY(beforeStart(computer, machine).isEmpty());
    }

    void aGenericMachineNeedsItsKey()
    {
        Machine machine;
        machine.name = QStringLiteral("box");
        machine.driver = QStringLiteral("generic");
        machine.settings.sshKeyPath = QStringLiteral("/store/machines/box/id_rsa");
        FakeComputer computer;
        QCOMPARE(checkOf(beforeStart(computer, machine), QStringLiteral("ssh-key")).verdict,
                 Verdict::Pass);
        computer.key = fail(Error::Kind::IdentityUnusable, QStringLiteral("It is gone."));
        const Check check = checkOf(beforeStart(computer, machine), QStringLiteral("ssh-key"));
        QCOMPARE(check.verdict, Verdict::Fail);
        QCOMPARE(check.evidence, QStringLiteral("It is gone."));
    }
};

QTEST_GUILESS_MAIN(PreflightStartTest)
#include "PreflightStartTest.moc"
