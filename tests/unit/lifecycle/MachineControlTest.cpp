// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"

#include "core/machine/MachineStore.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>

using panel::Command;
using panel::Error;
using panel::Machine;
using panel::MachineControl;
using panel::MachineCreation;
using panel::MachineStore;
using panel::MachineTask;
using panel::ScriptedAnswer;
using panel::ScriptedLauncher;
using Action = MachineControl::Action;
using State = MachineTask::State;

Q_DECLARE_METATYPE(Action)

namespace {

constexpr std::array allActions = {Action::Start,
                                   Action::Stop,
                                   Action::Restart,
                                   Action::Kill,
                                   Action::Remove,
                                   Action::Upgrade,
                                   Action::Provision,
                                   Action::RegenerateCertificates,
                                   Action::RegenerateAllCertificates};

panel::Result<QString> anyProgram(const QString &name)
{
    return QStringLiteral("/opt/") + name;
}

/// A store of VMs, a scripted docker-machine, and the control over both.
struct Rig
{
    explicit Rig(const QStringList &machines = {QStringLiteral("box")},
                 ScriptedLauncher::Script script = {})
        : launcher(script ? std::move(script) : [](const Command &) {
            return ScriptedAnswer{"done\n", {}, 0, {}, {}};
        })
    {
        for (const QString &name : machines)
            addVm(name);
        store = std::make_unique<MachineStore>(folder.path());
        control = std::make_unique<MachineControl>(store.get(), &launcher, nullptr, anyProgram);
    }

    void addVm(const QString &name, const QByteArray &address = "192.168.99.100") const
    {
        folder.write(
            name, StoreFolder::config(name, QStringLiteral("virtualbox"),
                                      "\"SSHUser\":\"docker\",\"IPAddress\":\"" + address + "\""));
        folder.addCertificates(name);
    }

    Machine machine(const QString &name = QStringLiteral("box")) const
    {
        return *store->machine(name);
    }

    QStringList lines() const
    {
        QStringList all;
        for (const Command &command : launcher.commands())
            all.append(command.arguments.join(u' '));
        return all;
    }

    StoreFolder folder;
    ScriptedLauncher launcher;
    std::unique_ptr<MachineStore> store;
    std::unique_ptr<MachineControl> control;
};

/// 30 names that docker-machine, a file system or a shell would misunderstand.
const QStringList &hostileNames()
{
    static const QStringList names = {"-f",
                                      "--force",
                                      "-y",
                                      "--help",
                                      "-",
                                      "--",
                                      "-d=none",
                                      "--storage-path=/",
                                      "-s",
                                      "",
                                      ".",
                                      "..",
                                      "../box",
                                      "/etc",
                                      ".hidden",
                                      "a b",
                                      "a/b",
                                      "a\nb",
                                      "box\n",
                                      " box",
                                      "$(id)",
                                      "`id`",
                                      "a;b",
                                      "a_b",
                                      "a\"b",
                                      "a'b",
                                      "ünïcode",
                                      "a\u202Eb",
                                      "*",
                                      "<b>box</b>",
                                      QString(300, u'x')};
    return names;
}

} // namespace

class MachineControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsDockerMachine_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("line");
        QTest::newRow("start") << Action::Start << "start box";
        QTest::newRow("stop") << Action::Stop << "stop box";
        QTest::newRow("restart") << Action::Restart << "restart box";
        QTest::newRow("kill") << Action::Kill << "kill box";
        QTest::newRow("remove") << Action::Remove << "rm -y box";
        QTest::newRow("upgrade") << Action::Upgrade << "upgrade box";
        QTest::newRow("provision") << Action::Provision << "provision box";
        QTest::newRow("certificate") << Action::RegenerateCertificates << "regenerate-certs -f box";
        QTest::newRow("certificates")
            << Action::RegenerateAllCertificates << "regenerate-certs -f --client-certs box";
    }

    void runsDockerMachine()
    {
        QFETCH(Action, action);
        QFETCH(QString, line);
        qputenv("DOCKER_HOST", "tcp://elsewhere:2375");
        const auto restore = qScopeGuard([] { qunsetenv("DOCKER_HOST"); });
        Rig rig({QStringLiteral("box")}, [](const Command &) {
            return ScriptedAnswer{"Successfully removed box\n", {}, 0, {}, {}};
        });
        MachineTask *task = rig.control->act(action, rig.machine());
        QCOMPARE(task->state(), State::Queued);
        QCOMPARE(rig.control->task(QStringLiteral("box")), task);
        QTRY_COMPARE(task->state(), State::Done);
        QCOMPARE(rig.lines(), QStringList{line});
        QCOMPARE(task->command(), QStringLiteral("docker-machine ") + line);
        QCOMPARE(rig.control->consequence(action, rig.machine()).command, task->command());
        const Command &command = rig.launcher.commands().first();
        QCOMPARE(command.program, QStringLiteral("/opt/docker-machine"));
        QCOMPARE(command.environment.value(QStringLiteral("MACHINE_STORAGE_PATH")),
                 rig.folder.path());
        QCOMPARE(command.environment.value(QStringLiteral("MACHINE_BUGSNAG_API_TOKEN")),
                 QStringLiteral("no-report"));
        QVERIFY(!command.environment.contains(QStringLiteral("DOCKER_HOST")));
        const bool isLong =
            action == Action::Start || action == Action::Restart || action == Action::Upgrade;
        QCOMPARE(command.deadline, std::chrono::minutes(isLong ? 15 : 5));
        QCOMPARE(task->output().first(), QStringLiteral("$ docker-machine ") + line);
    }

    void hostileNamesNeverBecomeArguments()
    {
        QVERIFY(hostileNames().size() >= 30);
        for (const QString &name : hostileNames()) {
            Rig rig;
            Machine asked = rig.machine();
            asked.name = name;
            for (const Action action : allActions) {
                const MachineTask *task = rig.control->act(action, asked);
                QVERIFY2(task->state() == State::Failed, qPrintable(name));
                QCOMPARE(task->error().kind, Error::Kind::InvalidInput);
            }
            QVERIFY(rig.control->actions(asked).isEmpty());
            MachineCreation creation;
            creation.name = name;
            creation.driver = QStringLiteral("virtualbox");
            QCOMPARE(rig.control->create(creation)->state(), State::Failed);
            QVERIFY(!rig.control->creationCommand(creation));
            QVERIFY(!rig.control->inspect(name));
            QVERIFY(!rig.control->environmentBlock(name, MachineControl::Shell::Sh));
            QVERIFY(rig.control->copyCommands(name).isEmpty());
            int answers = 0;
            rig.control->openShell(name, this, [&](const panel::Result<void> &opened) {
                QVERIFY(!opened);
                ++answers;
            });
            QTRY_COMPARE(answers, 1);
            QVERIFY(rig.launcher.commands().isEmpty());
        }
    }

    void aMachineThatChangedIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("words");
        QTest::newRow("address") << QByteArray("virtualbox")
                                 << QByteArray("\"IPAddress\":\"192.168.99.101\"")
                                 << "192.168.99.100:2376 and is 192.168.99.101:2376";
        QTest::newRow("no address any more")
            << QByteArray("virtualbox") << QByteArray("\"IPAddress\":\"\"") << "is no address";
        QTest::newRow("port") << QByteArray("virtualbox")
                              << QByteArray("\"IPAddress\":\"192.168.99.100\",\"EnginePort\":2377")
                              << "192.168.99.100:2377";
        QTest::newRow("driver") << QByteArray("generic")
                                << QByteArray("\"IPAddress\":\"192.168.99.100\"")
                                << "was “virtualbox” and is “generic”";
    }

    void aMachineThatChangedIsLeftAlone()
    {
        QFETCH(QByteArray, driver);
        QFETCH(QByteArray, fields);
        QFETCH(QString, words);
        for (const Action action : allActions) {
            Rig rig;
            const Machine asked = rig.machine();
            rig.folder.save(
                QStringLiteral("box"),
                StoreFolder::config(QStringLiteral("box"), QString::fromLatin1(driver), fields));
            const MachineTask *task = rig.control->act(action, asked);
            QCOMPARE(task->state(), State::Failed);
            QCOMPARE(task->error().kind, Error::Kind::Conflict);
            QVERIFY2(task->error().message.contains(words), qPrintable(task->error().message));
            QCoreApplication::sendPostedEvents();
            QVERIFY(rig.launcher.commands().isEmpty());
        }
    }

    void addressesSwappedBetweenTwoMachinesAreNoticed()
    {
        Rig rig({QStringLiteral("one"), QStringLiteral("two")});
        rig.addVm(QStringLiteral("one"), "192.168.99.100");
        rig.addVm(QStringLiteral("two"), "192.168.99.101");
        QTRY_COMPARE(rig.machine(QStringLiteral("two")).ipAddress,
                     QStringLiteral("192.168.99.101"));
        const Machine one = rig.machine(QStringLiteral("one"));
        rig.addVm(QStringLiteral("one"), "192.168.99.101");
        rig.addVm(QStringLiteral("two"), "192.168.99.100");
        const MachineTask *task = rig.control->act(Action::Remove, one);
        QCOMPARE(task->error().kind, Error::Kind::Conflict);
        QVERIFY(rig.launcher.commands().isEmpty());
    }

    void aRemovedMachineIsLeftAlone()
    {
        Rig rig;
        const Machine asked = rig.machine();
        QVERIFY(QDir(rig.folder.machine(QStringLiteral("box"))).removeRecursively());
        const MachineTask *task = rig.control->act(Action::Remove, asked);
        QCOMPARE(task->error().kind, Error::Kind::NotFound);
    }

    void whatWaitsIsLookedAtAgain()
    {
        // While the first runs, the machine gets another address: a removal must not happen then,
        // a restart may.
        for (const bool isRemoval : {true, false}) {
            Rig *rigPointer = nullptr;
            Rig rig({QStringLiteral("box")}, [&](const Command &command) {
                if (command.arguments.first() == QLatin1String("start"))
                    rigPointer->addVm(QStringLiteral("box"), "192.168.99.105");
                return ScriptedAnswer{};
            });
            rigPointer = &rig;
            rig.control->act(Action::Start, rig.machine());
            const MachineTask *second =
                rig.control->act(isRemoval ? Action::Remove : Action::Restart, rig.machine());
            QTRY_VERIFY(second->state() == State::Failed || second->state() == State::Done);
            QCOMPARE(second->state(), isRemoval ? State::Failed : State::Done);
            QCOMPARE(rig.lines(), isRemoval ? QStringList({"start box"})
                                            : QStringList({"start box", "restart box"}));
        }
    }

    void oneAfterTheOtherOnAMachineAndAtOnceOnTwo()
    {
        Rig rig({QStringLiteral("one"), QStringLiteral("two")}, [](const Command &) {
            return ScriptedAnswer{{}, {}, 0, {}, true};
        });
        QSignalSpy finished(rig.control.get(), &MachineControl::taskFinished);
        MachineTask *first = rig.control->act(Action::Start, rig.machine(QStringLiteral("one")));
        MachineTask *second = rig.control->act(Action::Stop, rig.machine(QStringLiteral("one")));
        MachineTask *third = rig.control->act(Action::Kill, rig.machine(QStringLiteral("one")));
        MachineTask *other = rig.control->act(Action::Start, rig.machine(QStringLiteral("two")));
        QTRY_COMPARE(rig.lines(), QStringList({"start one", "start two"}));
        QCOMPARE(first->state(), State::Running);
        QCOMPARE(second->state(), State::Queued);
        QCOMPARE(other->state(), State::Running);
        QCOMPARE(rig.control->task(QStringLiteral("one")), third);

        second->cancel(); // never starts
        QCOMPARE(second->state(), State::Cancelled);
        first->cancel();
        QTRY_COMPARE(rig.lines(), QStringList({"start one", "start two", "kill one"}));
        QCOMPARE(third->state(), State::Running);
        QCOMPARE(finished.size(), 2);
        third->cancel();
        QTRY_COMPARE(third->state(), State::Cancelled);
        // The newest stays to be looked at.
        QCOMPARE(rig.control->task(QStringLiteral("one")), third);
    }

    void aCancelledTaskSaysWhatItLeaves()
    {
        Rig rig({QStringLiteral("box")}, [](const Command &) {
            return ScriptedAnswer{"Starting \"box\"...\n", {}, 0, {}, true};
        });
        MachineTask *task = rig.control->act(Action::Start, rig.machine());
        QTRY_COMPARE(task->stages().size(), 1);
        QCOMPARE(task->stages().first().title, QStringLiteral("Starting \"box\""));
        QVERIFY(!task->stages().first().isOver);
        task->cancel();
        QTRY_COMPARE(task->state(), State::Cancelled);
        QVERIFY(task->stages().first().isOver);
        QVERIFY(task->output().last().contains(QStringLiteral("may run without a ready engine")));
        QCOMPARE(task->error().kind, Error::Kind::Cancelled);
    }

    void aFailureIsInWords()
    {
        Rig rig({QStringLiteral("box")}, [](const Command &) {
            return ScriptedAnswer{
                "Starting \"box\"...\n", "Machine \"box\" is already running.\n", 1, {}, {}};
        });
        MachineTask *task = rig.control->act(Action::Start, rig.machine());
        QTRY_COMPARE(task->state(), State::Failed);
        QCOMPARE(task->error().kind, Error::Kind::Conflict);
        QCOMPARE(task->error().message,
                 QStringLiteral("Nothing to do: Machine \"box\" is already running."));
    }

    void withoutDockerMachineItFails()
    {
        Rig rig;
        MachineControl control(rig.store.get(), &rig.launcher, nullptr, [](const QString &name) {
            return panel::Result<QString>(panel::fail(Error::Kind::ProgramMissing, name));
        });
        MachineTask *task = control.act(Action::Start, rig.machine());
        QTRY_COMPARE(task->state(), State::Failed);
        QCOMPARE(task->error().kind, Error::Kind::ProgramMissing);
    }

    void forcesARemovalOnlyAfterOneThatFailed()
    {
        Rig rig({QStringLiteral("box")}, [](const Command &command) {
            if (command.arguments.contains(QStringLiteral("-f")))
                return ScriptedAnswer{"Successfully removed box\n", {}, 0, {}, {}};
            return ScriptedAnswer{
                {}, "Error removing host \"box\": machine does not exist\n", 1, {}, {}};
        });
        auto question = rig.control->consequence(Action::Remove, rig.machine());
        QCOMPARE(question.command, QStringLiteral("docker-machine rm -y box"));
        QVERIFY(question.needsTypedName && question.needsQuestion);
        MachineTask *first = rig.control->act(Action::Remove, rig.machine());
        QTRY_COMPARE(first->state(), State::Failed);
        QCOMPARE(rig.lines(), QStringList{"rm -y box"}); // not by itself

        question = rig.control->consequence(Action::Remove, rig.machine());
        QCOMPARE(question.command, QStringLiteral("docker-machine rm -f box"));
        QCOMPARE(question.title, QStringLiteral("Remove box by force?"));
        QVERIFY(question.needsTypedName);
        QVERIFY(question.text.contains(QStringLiteral("stays in VirtualBox")));
        MachineTask *second = rig.control->act(Action::Remove, rig.machine());
        QTRY_COMPARE(second->state(), State::Done);
        QCOMPARE(rig.lines(), QStringList({"rm -y box", "rm -f box"}));
        QCOMPARE(rig.control->consequence(Action::Remove, rig.machine()).command,
                 QStringLiteral("docker-machine rm -y box"));
    }

    void aRemovalMustSaySo()
    {
        Rig rig({QStringLiteral("box")}, [](const Command &) {
            return ScriptedAnswer{"Are you sure?", {}, 0, {}, {}};
        });
        MachineTask *task = rig.control->act(Action::Remove, rig.machine());
        QTRY_COMPARE(task->state(), State::Failed);
        QCOMPARE(task->error().kind, Error::Kind::BadAnswer);
    }

    void brokenEntriesCanBeRemoved()
    {
        Rig rig(QStringList{}, [](const Command &) {
            return ScriptedAnswer{"Successfully removed bad\n", {}, 0, {}, {}};
        });
        rig.folder.write(QStringLiteral("bad"), "{");
        QTRY_VERIFY(rig.store->machine(QStringLiteral("bad")));
        const Machine bad = rig.machine(QStringLiteral("bad"));
        QCOMPARE(rig.control->actions(bad), QList{Action::Remove});
        MachineTask *task = rig.control->act(Action::Remove, bad);
        QTRY_COMPARE(task->state(), State::Done);
        QCOMPARE(rig.control->act(Action::Start, bad)->state(), State::Failed);
    }

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

    void aNameIsGivenOnce()
    {
        Rig rig(QStringList{}, [](const Command &) { return ScriptedAnswer{{}, {}, 0, {}, true}; });
        MachineCreation creation;
        creation.name = QStringLiteral("new");
        creation.driver = QStringLiteral("virtualbox");
        MachineTask *first = rig.control->create(creation);
        MachineTask *second = rig.control->create(creation);
        QTRY_COMPARE(first->state(), State::Running);
        rig.addVm(QStringLiteral("new"), "");
        first->cancel();
        QTRY_COMPARE(second->state(), State::Failed);
        QVERIFY(second->error().message.contains(QStringLiteral("already")));
        QCOMPARE(rig.launcher.commands().size(), 1);
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

    void mayDieWhileItWorks()
    {
        Rig rig({QStringLiteral("box")}, [](const Command &) {
            return ScriptedAnswer{{}, {}, 0, {}, true};
        });
        rig.control->act(Action::Start, rig.machine());
        rig.control->act(Action::Stop, rig.machine());
        QTRY_COMPARE(rig.launcher.commands().size(), 1);
        rig.control.reset();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(MachineControlTest)
#include "MachineControlTest.moc"
