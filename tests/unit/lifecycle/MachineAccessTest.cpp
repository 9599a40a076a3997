// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"
#include "tests/unit/lifecycle/ControlRig.h"

#include <QFile>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using panel::Command;
using panel::Error;
using panel::Machine;
using panel::MachineControl;
using panel::MachineCreation;
using panel::MachineTask;
using panel::ScriptedAnswer;
using Action = MachineControl::Action;
using State = MachineTask::State;
using Rig = ControlRig;

// What MachineControl says and hands out: questions, offers, texts to copy, a terminal, checks.
class MachineAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressHasNoVm()
    {
        Rig rig(QStringList{});
        rig.folder.add(QStringLiteral("engine"));
        QTRY_VERIFY(rig.store->machine(QStringLiteral("engine")));
        const Machine engine = rig.machine(QStringLiteral("engine"));
        QCOMPARE(rig.control->actions(engine), QList{Action::Remove});
        for (const Action action : allActions) {
            if (action == Action::Remove)
                continue;
            const MachineTask *task = rig.control->act(action, engine);
            QCOMPARE(task->state(), State::Failed);
            QVERIFY(task->error().message.contains(QStringLiteral("driver “none”")));
        }
        QVERIFY(rig.launcher.commands().isEmpty());
        QVERIFY(rig.control->consequence(Action::Remove, engine)
                    .text.contains(QStringLiteral("volumes stay")));
        QVERIFY(rig.control->copyCommands(QStringLiteral("engine")).isEmpty());
        std::optional<Error::Kind> kind;
        rig.control->openShell(QStringLiteral("engine"), this, [&](const auto &opened) {
            kind = opened ? Error::Kind::Internal : opened.error().kind;
        });
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, Error::Kind::Conflict);
    }

    void offersWhatTheStateAllows()
    {
        Rig rig;
        Machine machine = rig.machine();
        QCOMPARE(rig.control->actions(machine).size(), 9);
        machine.state = Machine::State::Running;
        QVERIFY(!rig.control->actions(machine).contains(Action::Start));
        QVERIFY(rig.control->actions(machine).contains(Action::Stop));
        machine.state = Machine::State::Stopped;
        QCOMPARE(rig.control->actions(machine), QList({Action::Start, Action::Remove}));
        machine.driver = QStringLiteral("generic");
        machine.state = Machine::State::Unknown;
        QVERIFY(!rig.control->actions(machine).contains(Action::Start));
        QVERIFY(rig.control->actions(machine).contains(Action::Restart));
        QVERIFY(!rig.control->actions(machine).contains(Action::Kill)); // libmachine cannot
        QVERIFY(rig.control->consequence(Action::Restart, machine)
                    .text.contains(QStringLiteral("The computer itself reboots")));
    }

    void saysWhatActionsCost()
    {
        Rig rig({QStringLiteral("box"), QStringLiteral("friend")});
        rig.addVm(QStringLiteral("stranger"));
        QFile::remove(rig.folder.machine(QStringLiteral("stranger")) + QStringLiteral("/ca.pem"));
        QFile::copy(QStringLiteral(PANEL_SOURCE_DIR "/LICENSE"),
                    rig.folder.machine(QStringLiteral("stranger")) + QStringLiteral("/ca.pem"));
        QTRY_VERIFY(rig.store->machine(QStringLiteral("stranger")));
        const auto text = [&](Action action) {
            return rig.control->consequence(action, rig.machine()).text;
        };
        QVERIFY(!rig.control->consequence(Action::Start, rig.machine()).needsQuestion);
        for (const Action action : allActions) {
            const auto question = rig.control->consequence(action, rig.machine());
            QVERIFY(!question.text.isEmpty());
            QVERIFY(question.title.endsWith(u'?'));
            QCOMPARE(question.needsTypedName, action == Action::Remove);
        }
        QVERIFY(text(Action::Stop).contains(QStringLiteral("running containers stop")));
        QVERIFY(text(Action::Kill).contains(QStringLiteral("pulling the plug")));
        QVERIFY(text(Action::Remove)
                    .contains(QStringLiteral("All images, containers and volumes in it are lost")));
        QVERIFY(text(Action::Upgrade).contains(QStringLiteral("19.03.12")));
        QVERIFY(
            text(Action::RegenerateCertificates).contains(QStringLiteral("restarts the engine")));
        const QString shared = text(Action::RegenerateAllCertificates);
        QVERIFY(shared.contains(QStringLiteral("regenerated too: friend.")));
        QVERIFY(!shared.contains(QStringLiteral("stranger")));
        Machine last = rig.machine();
        last.engineVersion = QStringLiteral("19.03.12");
        QVERIFY(rig.control->consequence(Action::Upgrade, last)
                    .text.contains(QStringLiteral("This one has 19.03.12 already.")));
    }

    /// A machine that is stopped has no address, and trusts the CA all the same.
    void stoppedMachinesTrustTheCaToo()
    {
        Rig rig;
        rig.addVm(QStringLiteral("asleep"), "");
        rig.folder.write(
            QStringLiteral("bare"),
            StoreFolder::config(QStringLiteral("bare"), QStringLiteral("virtualbox"),
                                "\"IPAddress\":\"\"},\"HostOptions\":{\"AuthOptions\":"
                                "{\"CaCertPath\":\""
                                    + rig.folder.machine(QStringLiteral("box")).toUtf8()
                                    + "/ca.pem\"}"));
        QTRY_VERIFY(rig.store->machine(QStringLiteral("bare")));
        QTRY_VERIFY(rig.store->machine(QStringLiteral("asleep")));
        const auto text = [&](const QString &name) {
            return rig.control->consequence(Action::RegenerateAllCertificates, rig.machine(name))
                .text;
        };
        QVERIFY2(text(QStringLiteral("box")).contains(QStringLiteral("too: asleep, bare.")),
                 qPrintable(text(QStringLiteral("box"))));
        QVERIFY2(text(QStringLiteral("asleep")).contains(QStringLiteral("too: bare, box.")),
                 qPrintable(text(QStringLiteral("asleep"))));
    }

    void knowsItsDrivers()
    {
        QTemporaryDir folder;
        const auto add = [&](const char *name, bool isExecutable) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.setPermissions(isExecutable ? QFile::ReadOwner | QFile::ExeOwner
                                             : QFile::ReadOwner);
        };
        add("docker-machine-driver-zz", true);
        add("docker-machine-driver-kvm2", true);
        add("docker-machine-driver-off", false);
        add("docker-machine-driver-virtualbox", true);
        add("docker-machine-driver--x", true);
        add("docker-machine-driver-a b", true);
        const QByteArray before = qgetenv("PATH");
        const auto restore = qScopeGuard([&] { qputenv("PATH", before); });
        qputenv("PATH", folder.path().toLocal8Bit() + ':' + before);
        const QStringList drivers = Rig().control->drivers();
        QCOMPARE(drivers.mid(0, 3), QStringList({"virtualbox", "generic", "none"}));
        QVERIFY(drivers.contains(QStringLiteral("kvm2")));
        QVERIFY(drivers.indexOf(QStringLiteral("zz")) > drivers.indexOf(QStringLiteral("kvm2")));
        QVERIFY(!drivers.contains(QStringLiteral("off")));
        QVERIFY(!drivers.contains(QStringLiteral("-x")));
        QVERIFY(!drivers.contains(QStringLiteral("a b")));
        QCOMPARE(drivers.count(QStringLiteral("virtualbox")), 1);
    }

    void showsTheCommandOfACreation()
    {
        Rig rig;
        MachineCreation creation;
        creation.name = QStringLiteral("new");
        creation.driver = QStringLiteral("generic");
        creation.address = QStringLiteral("10.0.0.1");
        creation.sshKey = QStringLiteral("/my keys/id");
        QCOMPARE(*rig.control->creationCommand(creation),
                 QStringLiteral("docker-machine create --driver generic "
                                "--generic-ip-address=10.0.0.1 '--generic-ssh-key=/my keys/id' "
                                "--generic-ssh-port=22 --generic-engine-port=2376 new"));
        creation.name = QStringLiteral("box");
        QCOMPARE(rig.control->creationCommand(creation).error().kind, Error::Kind::InvalidInput);
    }

    void givesTextsToCopy()
    {
        Rig rig;
        rig.folder.write(QStringLiteral("box"),
                         StoreFolder::config(QStringLiteral("box"), QStringLiteral("virtualbox"),
                                             "\"SSHUser\":\"root\",\"IPAddress\":\"10.0.0.1\","
                                             "\"Token\":\"S3CR3T\""));
        QCOMPARE(rig.control->copyCommands(QStringLiteral("box")),
                 QStringList({"docker-machine scp -r ./folder box:/root/",
                              "docker-machine scp -r box:/root/folder .",
                              "mkdir -p ./box && docker-machine mount box:/root ./box",
                              "docker-machine mount -u box:/root ./box"}));
        const auto config = rig.control->inspect(QStringLiteral("box"));
        QVERIFY(config);
        const QJsonObject driver = config->value(QStringLiteral("Driver")).toObject();
        QCOMPARE(driver.value(QStringLiteral("IPAddress")).toString(), QStringLiteral("10.0.0.1"));
        QCOMPARE(driver.value(QStringLiteral("Token")).toString(), QStringLiteral("••••••"));
        QCOMPARE(rig.control->inspect(QStringLiteral("other")).error().kind, Error::Kind::NotFound);
        const auto block =
            rig.control->environmentBlock(QStringLiteral("box"), MachineControl::Shell::Sh);
        QVERIFY(block->contains(QStringLiteral("export DOCKER_MACHINE_NAME=\"box\"\n")));
    }

    void withoutAnAddressThereIsNoBlock()
    {
        Rig rig;
        rig.addVm(QStringLiteral("off"), "");
        QTRY_VERIFY(rig.store->machine(QStringLiteral("off")));
        const auto block =
            rig.control->environmentBlock(QStringLiteral("off"), MachineControl::Shell::Fish);
        QCOMPARE(block.error().kind, Error::Kind::Conflict);
        QVERIFY(block.error().next.contains(QStringLiteral("docker-machine start off")));
    }

    void opensATerminalThatOutlivesUs()
    {
#ifdef Q_OS_MACOS
        QSKIP("On macOS, Terminal runs a script: see TerminalWindowTest");
#endif
        const QByteArray before = qgetenv("TERMINAL");
        const auto restore = qScopeGuard([&] { qputenv("TERMINAL", before); });
        qputenv("TERMINAL", "foot");
        Rig rig;
        bool isOpen = false;
        rig.control->openShell(QStringLiteral("box"), this,
                               [&](const auto &opened) { isOpen = opened.has_value(); });
        QTRY_VERIFY(isOpen);
        const Command &command = rig.launcher.commands().first();
        QCOMPARE(command.program, QStringLiteral("/opt/foot"));
        QCOMPARE(command.arguments, QStringList({"-e", "/opt/docker-machine", "ssh", "box"}));
        QCOMPARE(command.environment.value(QStringLiteral("MACHINE_STORAGE_PATH")),
                 rig.folder.path());
    }

    void checksBeforeItBegins()
    {
        Rig rig(QStringList{"box"}, [](const Command &) {
            return ScriptedAnswer{"docker-machine version 0.16.2, build b170508b\n", {}, 0, {}, {}};
        });
        QList<panel::Check> creation;
        MachineCreation taken;
        taken.name = "box";
        taken.driver = "none";
        taken.url = "tcp://10.0.0.1:2376";
        rig.control->checkCreation(taken, this, [&](const auto &checks) { creation = *checks; });
        QTRY_VERIFY(!creation.isEmpty());
        const auto name =
            std::find_if(creation.cbegin(), creation.cend(),
                         [](const panel::Check &check) { return check.id == "name"; });
        QVERIFY(name != creation.cend());
        QCOMPARE(name->verdict, panel::Check::Verdict::Fail);

        QList<panel::Check> start;
        rig.control->checkStart("box", this, [&](const auto &checks) { start = *checks; });
        QTRY_VERIFY(!start.isEmpty());
        int refusals = 0;
        const auto refused = [&](const panel::Result<QList<panel::Check>> &checks) {
            QCOMPARE(checks.error().kind, Error::Kind::NotFound);
            ++refusals;
        };
        rig.control->checkStart("nobody", this, refused);
        rig.control->examine("nobody", this, refused);
        QTRY_COMPARE(refusals, 2);
    }
};

QTEST_GUILESS_MAIN(MachineAccessTest)
#include "MachineAccessTest.moc"
