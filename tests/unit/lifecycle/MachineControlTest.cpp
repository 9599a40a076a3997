// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineControl.h"

#include "tests/unit/lifecycle/ControlRig.h"

#include <QDir>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

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
using Rig = ControlRig;

Q_DECLARE_METATYPE(Action)

namespace {

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
        QCOMPARE(control.whyNoActions().value_or(Error{}).kind, Error::Kind::ProgramMissing);
        QVERIFY(!rig.control->whyNoActions());
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

    void examinesTheStartOnlyOfWhatDoesNotRun()
    {
        ControlRig rig(QStringList{});
        rig.addVm("box", "127.0.0.1");
        QTRY_VERIFY(rig.store->machine("box") && rig.store->machine("box")->endpoint);
        for (const auto state : {Machine::State::Stopped, Machine::State::Running}) {
            rig.store->applyProbe("box", {state, {}, {}, {}});
            std::optional<QStringList> ids;
            rig.control->examine("box", this,
                                 [&ids](const panel::Result<QList<panel::Check>> &checks) {
                                     ids = QStringList();
                                     for (const panel::Check &check : *checks)
                                         ids->append(check.id);
                                 });
            QTRY_VERIFY_WITH_TIMEOUT(ids, 30'000);
            QCOMPARE(ids->first(), QString("entry"));
            QCOMPARE(ids->contains("docker-machine"), state == Machine::State::Stopped);
        }
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
