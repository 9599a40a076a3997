// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MachineControl with real processes: tests/support/docker-machine-standin instead of
// docker-machine.
#include "core/machine/MachineStore.h"
#include "core/process/QtProcessLauncher.h"
#include "core/session/MachineControl.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using panel::Error;
using panel::Machine;
using panel::MachineControl;
using panel::MachineCreation;
using panel::MachineStore;
using panel::MachineTask;
using Action = MachineControl::Action;
using State = MachineTask::State;

namespace {

constexpr int patience = 20000; // ms; only a failing test waits for so long

/// A store and the folder that tells the stand-in what to do.
class Rig
{
public:
    Rig()
        : store((QDir().mkpath(control("")), folder.path()))
        , machines(&store, &launcher, nullptr, [](const QString &name) {
            if (name == QLatin1String("docker-machine"))
                return panel::Result<QString>(
                    QStringLiteral(PANEL_SOURCE_DIR "/tests/support/docker-machine-standin"));
            return panel::Result<QString>(panel::fail(Error::Kind::ProgramMissing, name));
        })
    {
    }

    QString control(const QString &name) const
    {
        return QDir::cleanPath(folder.path() + "/../standin/" + name);
    }

    void plan(const QString &command, const QByteArray &json) const
    {
        QFile file(control(command + ".json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    /// Lets the stand-in go on; false while it has not come to its {"wait": name} yet.
    bool release(const QString &name) const
    {
        const int fifo =
            ::open(QFile::encodeName(control(name)).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (fifo < 0)
            return false;
        ::close(fifo);
        return true;
    }

    /// Waits for it. (QTRY_VERIFY evaluates more than once, and the stand-in goes on after the
    /// first time.)
    bool releaseSoon(const QString &name) const
    {
        return QTest::qWaitFor([&] { return release(name); }, patience);
    }

    QList<QJsonObject> log() const
    {
        QList<QJsonObject> entries;
        QFile file(control("log"));
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                entries.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return entries;
    }

    /// Each run's arguments, and each signal.
    QStringList calls() const
    {
        QStringList lines;
        for (const QJsonObject &entry : log()) {
            QStringList words;
            for (const QJsonValue &word : entry.value("arguments").toArray())
                words.append(word.toString());
            const QString signal = entry.value("signal").toString();
            lines.append(signal.isEmpty() ? words.join(u' ') : signal);
        }
        return lines;
    }

    MachineCreation vm(const QString &name) const
    {
        MachineCreation creation;
        creation.name = name;
        creation.driver = "virtualbox";
        creation.cpus = 2;
        return creation;
    }

    StoreFolder folder;
    panel::QtProcessLauncher launcher;
    MachineStore store;
    MachineControl machines;
};

QStringList titles(const MachineTask *task)
{
    QStringList titles;
    for (const MachineTask::Stage &stage : task->stages())
        titles.append(stage.title);
    return titles;
}

} // namespace

class MachineLifecycleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLife()
    {
        Rig rig;
        QSignalSpy finished(&rig.machines, &MachineControl::taskFinished);
        MachineTask *task = rig.machines.create(rig.vm("box"));
        QSignalSpy lines(task, &MachineTask::outputAppended);
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QVERIFY(titles(task).contains("Creating VirtualBox VM"));
        QVERIFY(titles(task).contains("Checking connection to Docker"));
        for (const MachineTask::Stage &stage : task->stages())
            QVERIFY(stage.isOver && stage.milliseconds >= 0);
        QCOMPARE(lines.size(), task->output().size());
        // The list follows by itself.
        QTRY_VERIFY(rig.store.machine("box"));
        QTRY_COMPARE(rig.store.machine("box")->ipAddress, "192.168.99.100");
        rig.folder.addCertificates("box");
        QTRY_VERIFY(rig.store.machine("box")->endpoint);

        task = rig.machines.act(Action::Stop, *rig.store.machine("box"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QTRY_VERIFY(!rig.store.machine("box")->endpoint);
        task = rig.machines.act(Action::Start, *rig.store.machine("box"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QTRY_VERIFY(rig.store.machine("box")->endpoint);
        task = rig.machines.act(Action::RegenerateCertificates, *rig.store.machine("box"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QVERIFY(titles(task).contains("Copying certs to the remote machine"));
        task = rig.machines.act(Action::Remove, *rig.store.machine("box"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QTRY_VERIFY(!rig.store.machine("box"));

        QCOMPARE(finished.size(), 5);
        QCOMPARE(rig.calls(),
                 QStringList({"create --driver virtualbox --virtualbox-cpu-count=2 "
                              "--virtualbox-memory=1024 --virtualbox-disk-size=20000 box",
                              "stop box", "start box", "regenerate-certs -f box", "rm -y box"}));
        for (const QJsonObject &entry : rig.log()) {
            const QJsonObject environment = entry.value("environment").toObject();
            QCOMPARE(environment.value("MACHINE_STORAGE_PATH").toString(), rig.folder.path());
            for (const QString &name : environment.keys())
                QVERIFY2(!name.startsWith("DOCKER_") && !name.startsWith("COMPOSE_"),
                         qPrintable(name));
        }
    }

    void linesComeAsTheyAreSaid()
    {
        Rig rig;
        rig.folder.write("box", StoreFolder::config("box", "virtualbox", {}));
        QTRY_VERIFY(rig.store.machine("box"));
        rig.plan("start", "{\"steps\":[{\"out\":\"Starting \\\"box\\\"...\"},{\"wait\":\"go\"}, "
                          "{\"out\":\"(box) Waiting for an IP...\"},{\"wait\":\"on\"}, "
                          "{\"entry\":{\"Driver.IPAddress\":\"192.168.99.7\"}}, {\"out\":\"Machine "
                          "\\\"box\\\" was started.\"}]}");
        MachineTask *task = rig.machines.act(Action::Start, *rig.store.machine("box"));
        QTRY_COMPARE_WITH_TIMEOUT(titles(task), QStringList{"Starting \"box\""}, patience);
        QCOMPARE(task->state(), State::Running);
        QVERIFY(!task->stages().first().isOver);
        QVERIFY(rig.releaseSoon("go"));
        QTRY_COMPARE_WITH_TIMEOUT(titles(task).size(), 2, patience);
        QVERIFY(task->stages().first().isOver);
        QVERIFY(rig.releaseSoon("on"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QTRY_COMPARE(rig.store.machine("box")->ipAddress, "192.168.99.7");
    }

    void aCancelledCreationSaysWhatIsThere()
    {
        Rig rig;
        rig.plan("create-half", "{\"steps\":[{\"usual\":true},{\"hang\":true}]}");
        MachineTask *task = rig.machines.create(rig.vm("half"));
        QTRY_VERIFY_WITH_TIMEOUT(titles(task).contains("Creating machine"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(rig.store.machine("half"), patience);
        task->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Cancelled, patience);
        QCOMPARE(rig.calls().last(), "SIGINT");
        QVERIFY(task->output().last().contains("half-made machine “half” is in the store"));

        // And it can be taken away.
        MachineTask *removal = rig.machines.act(Action::Remove, *rig.store.machine("half"));
        QTRY_COMPARE_WITH_TIMEOUT(removal->state(), State::Done, patience);
        QTRY_VERIFY(!rig.store.machine("half"));

        rig.plan("create-none",
                 "{\"steps\":[{\"out\":\"Running pre-create checks...\"}, {\"hang\":true}]}");
        task = rig.machines.create(rig.vm("none"));
        QTRY_VERIFY_WITH_TIMEOUT(!titles(task).isEmpty(), patience);
        task->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Cancelled, patience);
        QVERIFY(task->output().last().contains("Nothing of “none” was left"));
    }

    void aRemovalThatFailsCanBeForced()
    {
        Rig rig;
        rig.folder.write("bad", "{");
        QTRY_VERIFY(rig.store.machine("bad"));
        MachineTask *task = rig.machines.act(Action::Remove, *rig.store.machine("bad"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Failed, patience);
        QCOMPARE(task->error().kind, Error::Kind::FileMalformed);
        QVERIFY(task->error().detail.contains("unexpected end of JSON input"));
        task = rig.machines.act(Action::Remove, *rig.store.machine("bad"));
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), State::Done, patience);
        QCOMPARE(rig.calls(), QStringList({"rm -y bad", "rm -f bad"}));
        QTRY_VERIFY(!rig.store.machine("bad"));
    }

    void twoMachinesAtOnce()
    {
        Rig rig;
        rig.plan("create-one", "{\"steps\":[{\"wait\":\"one\"},{\"usual\":true}]}");
        rig.plan("create-two", "{\"steps\":[{\"wait\":\"two\"},{\"usual\":true}]}");
        MachineTask *one = rig.machines.create(rig.vm("one"));
        MachineTask *two = rig.machines.create(rig.vm("two"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.calls().size(), 2, patience); // neither waits for the other
        QVERIFY(rig.releaseSoon("two"));
        QTRY_COMPARE_WITH_TIMEOUT(two->state(), State::Done, patience);
        QCOMPARE(one->state(), State::Running);
        QVERIFY(rig.releaseSoon("one"));
        QTRY_COMPARE_WITH_TIMEOUT(one->state(), State::Done, patience);
    }

    void aTerminalIsStartedForGood()
    {
        // The stand-in is no terminal, but it shows that a detached program runs as it was told.
        Rig rig;
        panel::Command command;
        command.program = PANEL_SOURCE_DIR "/tests/support/docker-machine-standin";
        command.arguments = {"ssh", "it's $HOME"};
        command.environment = panel::baseEnvironment();
        command.environment.insert("MACHINE_STORAGE_PATH", rig.folder.path());
        QVERIFY(rig.launcher.startDetached(command));
        QTRY_COMPARE_WITH_TIMEOUT(rig.calls(), QStringList{"ssh it's $HOME"}, patience);
        command.program = "/no/such/terminal";
        QCOMPARE(rig.launcher.startDetached(command).error().kind, Error::Kind::ProgramMissing);
    }
};

QTEST_GUILESS_MAIN(MachineLifecycleTest)
#include "MachineLifecycleTest.moc"
