// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/Preflight.h"

#include "tests/support/EngineFixture.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/FakeComputer.h"

#include <QTest>

#include <functional>

using namespace panel;
using panel::test::answerOf;
using panel::test::checkOf;
using panel::test::FakeComputer;
using panel::test::ids;
using panel::test::virtualBoxMachine;
using System = PreflightHost::System;
using Verdict = panel::Check::Verdict;

namespace {

using Change = std::function<void(FakeComputer &, MachineCreation &)>;

MachineCreation creationBy(const QString &driver)
{
    MachineCreation creation;
    creation.name = QStringLiteral("box");
    creation.driver = driver;
    return creation;
}

QList<Check> beforeCreation(const FakeComputer &computer, const MachineCreation &creation)
{
    ScriptedLauncher launcher([&](const Command &command) { return computer.answer(command); });
    return answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
               checkBeforeCreation(creation, QStringLiteral("/store"), {QStringLiteral("Default")},
                                   computer.host(&launcher), requester, std::move(done));
           })
        .value_or(QList<Check>());
}

/// What Debian's VBoxManage script prints around its answer where the module is missing.
const char *const debianWarning =
    "WARNING: The character device /dev/vboxdrv does not exist.\n"
    "\t Please install the virtualbox-dkms package and the appropriate\n"
    "\t headers, most likely linux-headers-amd64.\n\n"
    "\t You will not be able to start VMs until this problem is fixed.\n"
    "7.2.22_Debianr175245\n";

} // namespace

Q_DECLARE_METATYPE(Change)

class PreflightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWell_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("checked");
        QTest::newRow("virtualbox")
            << QStringLiteral("virtualbox")
            << QStringLiteral("docker-machine name vboxmanage host-only processor vtx "
                              "kernel-module network-range network-free disk-space");
        QTest::newRow("generic") << QStringLiteral("generic")
                                 << QStringLiteral("docker-machine name ssh ssh-key");
        QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("docker-machine name");
        QTest::newRow("cloud") << QStringLiteral("google") << QStringLiteral("docker-machine name");
        QTest::newRow("external") << QStringLiteral("hetzner")
                                  << QStringLiteral("docker-machine name driver");
    }

    void allIsWell()
    {
        QFETCH(QString, driver);
        FakeComputer computer;
        computer.programs.append(QStringLiteral("docker-machine-driver-hetzner"));
        const QList<Check> checks = beforeCreation(computer, creationBy(driver));
        QTEST(ids(checks), "checked");
        for (const Check &check : checks)
            QVERIFY2(check.verdict == Verdict::Pass, qPrintable(test::textOf(check)));
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void findsEachFault_data();
    void findsEachFault()
    {
        QFETCH(QString, driver);
        QFETCH(Change, change);
        QFETCH(QString, id);
        QFETCH(Verdict, verdict);
        QFETCH(QString, evidence);
        FakeComputer computer;
        MachineCreation creation = creationBy(driver);
        change(computer, creation);
        const QList<Check> checks = beforeCreation(computer, creation);
        const Check check = checkOf(checks, id);
        QVERIFY2(check.verdict == verdict, qPrintable(test::textOf(check)));
        QVERIFY2(check.evidence.contains(evidence), qPrintable(test::textOf(check)));
        QCOMPARE(test::shapeMistake(checks), QString());
    }

    void asksOnlyWhatItNeeds()
    {
        const FakeComputer computer;
        ScriptedLauncher launcher([&](const Command &command) { return computer.answer(command); });
        QVERIFY(answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
            checkBeforeStart(virtualBoxMachine(0), computer.host(&launcher), requester,
                             std::move(done));
        }));
        QCOMPARE(launcher.commands().size(), 2);
        for (const Command &command : launcher.commands()) {
            QCOMPARE(command.arguments, QStringList{QStringLiteral("--version")});
            QVERIFY(command.deadline.count() > 0);
            QVERIFY(!command.environment.contains(QStringLiteral("DOCKER_HOST")));
            if (command.program.endsWith(QStringLiteral("VBoxManage")))
                QVERIFY(command.environment.value(QStringLiteral("LC_ALL")).endsWith(u"UTF-8"));
        }
    }

    /// Whoever reads it sits before the dialog, or before a command line.
    void theFixOfARangeNamesFieldAndOption()
    {
        FakeComputer computer;
        computer.answers[QStringLiteral("VBoxManage")] = {"7.0.0r1\n"};
        computer.networks.append({QStringLiteral("wlan0"), QStringLiteral("192.168.99.20"), 24});
        const QList<Check> checks =
            beforeCreation(computer, creationBy(QStringLiteral("virtualbox")));
        for (const char *id : {"network-range", "network-free"}) {
            const Check check = checkOf(checks, QLatin1String(id));
            QVERIFY(check.verdict == Verdict::Fail);
            QVERIFY2(check.fix.contains(QStringLiteral("“Host-only network”")),
                     qPrintable(check.fix));
            QVERIFY(check.fix.contains(QStringLiteral("--virtualbox-hostonly-cidr")));
        }
    }

    void cancelAndDeath()
    {
        FakeComputer computer;
        computer.answers[QStringLiteral("VBoxManage")].isHanging = true;
        ScriptedLauncher launcher([&](const Command &command) { return computer.answer(command); });
        QList<Result<QList<Check>>> answers;
        const auto note = [&](const Result<QList<Check>> &answer) { answers.append(answer); };
        auto *doomed = new QObject(this);
        checkBeforeStart(virtualBoxMachine(0), computer.host(&launcher), doomed, note);
        delete doomed;
        QObject requester;
        Call *call =
            checkBeforeStart(virtualBoxMachine(0), computer.host(&launcher), &requester, note);
        call->cancel();
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first().error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(requester.children().isEmpty());
        QCOMPARE(answers.size(), 1);
    }

    void thisComputerIsLookedAt()
    {
        const PreflightHost host = thisComputer();
        QVERIFY(host.launcher);
        QVERIFY(!host.networks().isEmpty());
        QVERIFY(host.bytesAvailable(QStringLiteral("/tmp/no/such/folder")) > 0);
        QVERIFY(host.exists(QStringLiteral("/")));
        QVERIFY(!host.readFile(QStringLiteral("/tmp")));
        QVERIFY(!host.checkKeyFile(QStringLiteral("/no/such/key")));
        const auto checks =
            answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
                checkBeforeStart(virtualBoxMachine(0), host, requester, std::move(done));
            });
        QVERIFY(checks);
        QCOMPARE(test::shapeMistake(*checks), QString());
    }
};

void PreflightTest::findsEachFault_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("evidence");
    QString driver = QStringLiteral("virtualbox");
    const auto row = [&driver](const char *name, const char *id, Verdict verdict,
                               const char *evidence, const Change &change) {
        QTest::newRow(name) << driver << change << QString::fromLatin1(id) << verdict
                            << QString::fromUtf8(evidence);
    };
    const auto says = [](const char *program, const ScriptedAnswer &answer) {
        return [program = QLatin1String(program), answer](FakeComputer &pc, MachineCreation &) {
            pc.answers[program] = answer;
        };
    };
    const auto without = [](const char *program) {
        return [program = QLatin1String(program)](FakeComputer &pc, MachineCreation &) {
            pc.programs.removeAll(program);
        };
    };
    const auto is = [](System system, const char *cpu, const char *vbox) {
        return [=](FakeComputer &pc, MachineCreation &) { pc.become(system, cpu, vbox); };
    };
    const auto named = [](const QString &name) {
        return [name](FakeComputer &, MachineCreation &creation) { creation.name = name; };
    };
    const Error timedOut{Error::Kind::TimedOut, QStringLiteral("No end within 10 s."), {}, {}};

    row("no docker-machine", "docker-machine", Verdict::Fail, "not installed",
        without("docker-machine"));
    row("docker-machine fails", "docker-machine", Verdict::Warn, "version",
        says("docker-machine", {{}, "boom", 2, {}, false}));
    row("docker-machine is another", "docker-machine", Verdict::Warn, "hello ␛",
        says("docker-machine", {"hello \x1b[31m"}));
    row("GitLab's", "docker-machine", Verdict::Pass, "0.16.2-gitlab.52",
        says("docker-machine", {"docker-machine version 0.16.2-gitlab.52, build 1\n"}));
    row("a name with a dash first", "name", Verdict::Fail, "-rf", named(QStringLiteral("-rf")));
    row("no name", "name", Verdict::Fail, "", named(QString()));
    row("a name that is taken", "name", Verdict::Fail, "already", named(QStringLiteral("default")));
    row("no VirtualBox", "vboxmanage", Verdict::Fail, "not installed", without("VBoxManage"));
    row("VirtualBox hangs", "vboxmanage", Verdict::Fail, "10 s",
        says("VBoxManage", {{}, {}, 0, timedOut, false}));
    row("VirtualBox fails", "vboxmanage", Verdict::Fail, "no permission",
        says("VBoxManage", {{}, "no permission", 1, {}, false}));
    row("VirtualBox talks nonsense", "vboxmanage", Verdict::Fail, "hello",
        says("VBoxManage", {"hello\n"}));
    row("VirtualBox is old", "vboxmanage", Verdict::Fail, "4.3.40",
        says("VBoxManage", {"4.3.40r110317\n"}));
    row("VirtualBox of Debian", "vboxmanage", Verdict::Pass, "7.2.22",
        says("VBoxManage", {debianWarning}));
    row("module missing by its words", "kernel-module", Verdict::Fail, "vboxdrv",
        says("VBoxManage", {debianWarning}));
    row("module missing", "kernel-module", Verdict::Fail, "/dev/vboxdrv",
        [](FakeComputer &pc, MachineCreation &) {
            pc.files.remove(QStringLiteral("/dev/vboxdrv"));
        });
    row("VirtualBox 7 on a Mac", "host-only", Verdict::Fail, "no option works around",
        is(System::MacOs, "x86_64", "7.0.14r161095\n"));
    row("VirtualBox 6.1 on a Mac", "host-only", Verdict::Pass, "6.1.50",
        is(System::MacOs, "x86_64", "6.1.50r161033\n"));
    row("VirtualBox 7 on Linux", "host-only", Verdict::Pass, "7.0.14",
        is(System::Linux, "x86_64", "7.0.14r161095\n"));
    row("host-only without VirtualBox", "host-only", Verdict::Unknown, "not known",
        without("VBoxManage"));
    row("Apple silicon", "processor", Verdict::Fail, "Apple silicon",
        is(System::MacOs, "arm64", "7.2.6r1\n"));
    row("Apple silicon, VT-x", "vtx", Verdict::Fail, "arm64",
        is(System::MacOs, "arm64", "7.2.6r1\n"));
    row("an ARM PC", "processor", Verdict::Fail, "arm64", is(System::Linux, "arm64", "7.2.6r1\n"));
    row("VT-x of an Intel Mac", "vtx", Verdict::Pass, "VT-x",
        is(System::MacOs, "x86_64", "6.1.50r161033\n"));
    row("no VT-x on a Mac", "vtx", Verdict::Fail, "Neither",
        [](FakeComputer &pc, MachineCreation &) {
            pc.become(System::MacOs, "x86_64", "6.1.50r161033\n");
            pc.answers[QStringLiteral("sysctl")] = {"FPU VME SSE2\n"};
        });
    row("AMD-V", "vtx", Verdict::Pass, "AMD-V", [](FakeComputer &pc, MachineCreation &) {
        pc.files[QStringLiteral("/proc/cpuinfo")] = "flags : fpu svm\n";
    });
    row("no VT-x", "vtx", Verdict::Fail, "Neither", [](FakeComputer &pc, MachineCreation &) {
        pc.files[QStringLiteral("/proc/cpuinfo")] = "flags : fpu vme xsvmx svm_lock\n";
    });
    row("no VT-x, not minded", "vtx", Verdict::Warn, "Neither",
        [](FakeComputer &pc, MachineCreation &creation) {
            pc.files[QStringLiteral("/proc/cpuinfo")] = "flags : fpu\n";
            creation.skipsVtxCheck = true;
        });
    row("VT-x hidden", "vtx", Verdict::Unknown, "does not tell",
        [](FakeComputer &pc, MachineCreation &) {
            pc.files.remove(QStringLiteral("/proc/cpuinfo"));
        });
    row("range refused", "network-range", Verdict::Fail, "192.168.99.0/24",
        says("VBoxManage", {"6.1.28r1\n"}));
    row("range allowed before", "network-range", Verdict::Pass, "every range",
        says("VBoxManage", {"6.1.26r1\n"}));
    row("range chosen well", "network-range", Verdict::Pass, "192.168.56.0/24",
        [](FakeComputer &pc, MachineCreation &creation) {
            pc.answers[QStringLiteral("VBoxManage")] = {"7.0.0r1\n"};
            creation.hostOnlyCidr = QStringLiteral("192.168.56.1/24");
        });
    const auto raw = [](const QStringList &words) {
        return [words](FakeComputer &pc, MachineCreation &creation) {
            pc.answers[QStringLiteral("VBoxManage")] = {"7.0.0r1\n"};
            creation.hostOnlyCidr = QStringLiteral("192.168.99.1/24");
            creation.rawOptions = words;
        };
    };
    const auto option = [](const char *text) { return QString::fromLatin1(text); };
    row("range among the options", "network-range", Verdict::Pass, "192.168.56.0/24",
        raw({option("--virtualbox-hostonly-cidr=192.168.56.1/24")}));
    row("range as a word of its own", "network-range", Verdict::Pass, "192.168.57.0/24",
        raw({option("--virtualbox-no-share"), option("-virtualbox-hostonly-cidr"),
             option("192.168.57.1/24")}));
    row("the last range counts", "network-range", Verdict::Fail, "10.1.1.0/24",
        raw({option("--virtualbox-hostonly-cidr=192.168.56.1/24"),
             option("--virtualbox-hostonly-cidr=10.1.1.1/24")}));
    row("bad range among the options", "network-free", Verdict::Fail, "“x”",
        raw({option("--virtualbox-hostonly-cidr=x")}));
    row("disk among the options", "disk-space", Verdict::Warn, "may grow",
        raw({option("--virtualbox-disk-size"), option("200000")}));
    row("no VT-x, not minded by an option", "vtx", Verdict::Warn, "Neither",
        [](FakeComputer &pc, MachineCreation &creation) {
            pc.files[QStringLiteral("/proc/cpuinfo")] = "flags : fpu\n";
            creation.rawOptions = {QStringLiteral("--virtualbox-no-vtx-check")};
        });
    row("range listed", "network-range", Verdict::Pass, "192.168.99.0/24",
        [](FakeComputer &pc, MachineCreation &) {
            pc.answers[QStringLiteral("VBoxManage")] = {"7.0.0r1\n"};
            pc.files[QStringLiteral("/etc/vbox/networks.conf")] = "* 192.168.99.0/24\n";
        });
    row("range no longer listed", "network-range", Verdict::Warn, "does not list",
        [](FakeComputer &pc, MachineCreation &creation) {
            pc.answers[QStringLiteral("VBoxManage")] = {"7.0.0r1\n"};
            pc.files[QStringLiteral("/etc/vbox/networks.conf")] = "* 192.168.99.0/24\n";
            creation.hostOnlyCidr = QStringLiteral("192.168.56.1/24");
        });
    row("no range", "network-range", Verdict::Fail, "no address",
        [](FakeComputer &, MachineCreation &creation) {
            creation.hostOnlyCidr = QStringLiteral("192.168.56.1");
        });
    row("range unknown", "network-range", Verdict::Unknown, "not known", without("VBoxManage"));
    row("network in use", "network-free", Verdict::Fail, "wlan0",
        [](FakeComputer &pc, MachineCreation &) {
            pc.networks.append({QStringLiteral("wlan0"), QStringLiteral("192.168.99.20"), 24});
        });
    row("a wide VPN", "network-free", Verdict::Fail, "tun0",
        [](FakeComputer &pc, MachineCreation &) {
            pc.networks.append({QStringLiteral("tun0"), QStringLiteral("192.168.0.1"), 16});
        });
    row("its own adapter", "network-free", Verdict::Pass, "192.168.99.0/24",
        [](FakeComputer &pc, MachineCreation &) {
            pc.networks.append({QStringLiteral("vboxnet0"), QStringLiteral("192.168.99.1"), 24});
        });
    row("another adapter there", "network-free", Verdict::Fail, "vboxnet1",
        [](FakeComputer &pc, MachineCreation &) {
            pc.networks.append({QStringLiteral("vboxnet1"), QStringLiteral("192.168.99.2"), 24});
        });
    row("disk nearly full", "disk-space", Verdict::Warn, "may grow",
        [](FakeComputer &pc, MachineCreation &) { pc.bytes = 5LL << 30; });
    row("disk full", "disk-space", Verdict::Fail, "not even",
        [](FakeComputer &pc, MachineCreation &) { pc.bytes = 5LL << 20; });
    row("disk unknown", "disk-space", Verdict::Unknown, "not known",
        [](FakeComputer &pc, MachineCreation &) { pc.bytes = -1; });

    driver = QStringLiteral("generic");
    row("no ssh", "ssh", Verdict::Warn, "not installed", without("ssh"));
    row("no ssh key", "ssh-key", Verdict::Pass, "own keys",
        [](FakeComputer &, MachineCreation &) {});
    row("bad ssh key", "ssh-key", Verdict::Fail, "gone",
        [](FakeComputer &pc, MachineCreation &creation) {
            creation.sshKey = QStringLiteral("/home/me/key");
            pc.key = fail(Error::Kind::IdentityUnusable, QStringLiteral("It is gone."));
        });
    driver = QStringLiteral("hetzner");
    row("no driver", "driver", Verdict::Fail, "docker-machine-driver-hetzner",
        [](FakeComputer &, MachineCreation &) {});
    driver = QStringLiteral("-x; rm");
    row("hostile driver", "driver", Verdict::Fail, "not the name",
        [](FakeComputer &, MachineCreation &) {});
}

QTEST_GUILESS_MAIN(PreflightTest)
#include "PreflightTest.moc"
