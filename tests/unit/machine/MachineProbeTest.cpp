// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"

#include "tests/unit/machine/ProbeRig.h"

#include <QSignalSpy>
#include <QTest>

using panel::Error;
using panel::Machine;
using panel::MachineProbe;
using panel::MachineStore;
using panel::ScriptedAnswer;
using panel::ScriptedLauncher;
using namespace panel::test;

class MachineProbeTest : public QObject
{
    Q_OBJECT

private:
    StoreFolder *m_folder = nullptr;
    ScriptedPinger m_pinger;

private Q_SLOTS:
    void init()
    {
        m_folder = new StoreFolder;
        m_pinger = {};
    }
    void cleanup() { delete m_folder; }

    void readsStatus_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("state"); // -1: not understood
        QTest::newRow("running") << QByteArray("Running\n") << int(Machine::State::Running);
        QTest::newRow("stopped") << QByteArray("Stopped\n") << int(Machine::State::Stopped);
        QTest::newRow("saved") << QByteArray("Saved") << int(Machine::State::Saved);
        QTest::newRow("none") << QByteArray("\n") << int(Machine::State::Unknown);
        QTest::newRow("strange") << QByteArray("stopped") << -1;
        QTest::newRow("two words") << QByteArray("Running Stopped") << -1;
    }

    void readsStatus()
    {
        QFETCH(QByteArray, output);
        QFETCH(int, state);
        const std::optional<Machine::State> parsed = panel::parseMachineStatus(output);
        QCOMPARE(parsed ? int(*parsed) : -1, state);
    }

    void findsOut_data()
    {
        QTest::addColumn<bool>("isAlive");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<bool>("hasTool");
        QTest::addColumn<QByteArray>("status"); // begins with '!': exit 1, that on standard error
        QTest::addColumn<Machine::State>("state");
        QTest::addColumn<bool>("hasError");
        using State = Machine::State;
        const auto box = QStringLiteral("parallels");
        const auto none = QStringLiteral("none");
        QTest::newRow("answers") << true << box << true << QByteArray("x") << State::Running
                                 << false;
        QTest::newRow("none, dead")
            << false << none << true << QByteArray("Running") << State::Unreachable << true;
        QTest::newRow("says running")
            << false << box << true << QByteArray("Running") << State::Unreachable << true;
        QTest::newRow("stopped") << false << box << true << QByteArray("Stopped") << State::Stopped
                                 << false;
        QTest::newRow("paused") << false << box << true << QByteArray("Paused") << State::Paused
                                << false;
        QTest::newRow("no word") << false << box << true << QByteArray("\n") << State::Unknown
                                 << false;
        QTest::newRow("error") << false << box << true << QByteArray("Error") << State::Error
                               << true;
        QTest::newRow("nonsense") << false << box << true << QByteArray("panic") << State::Error
                                  << true;
        QTest::newRow("VM deleted") << false << box << true << QByteArray("!machine does not exist")
                                    << State::Error << true;
        QTest::newRow("no tool") << false << box << false << QByteArray() << State::Unreachable
                                 << true;
    }

    void findsOut()
    {
        QFETCH(bool, isAlive);
        QFETCH(QString, driver);
        QFETCH(bool, hasTool);
        QFETCH(QByteArray, status);
        QFETCH(bool, hasError);
        const auto name = QStringLiteral("box");
        if (driver == QLatin1String("none"))
            m_folder->add(name);
        else
            addMachine(*m_folder, name, "192.168.99.100", driver);
        m_pinger.answers[name] = isAlive ? alive : refused();
        ScriptedLauncher launcher([&](const panel::Command &) {
            return status.startsWith('!') ? ScriptedAnswer{{}, status.mid(1), 1, {}, false}
                                          : ScriptedAnswer{status, {}, 0, {}, false};
        });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, hasTool ? found : missing);
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probeAll();
        QTRY_COMPARE(probed.size(), 1);
        const Machine machine = *store.machine(name);
        QTEST(machine.state, "state");
        QCOMPARE(machine.error.has_value(), hasError);
        QCOMPARE(machine.engineVersion, isAlive ? QStringLiteral("20.10.24") : QString());
        if (!launcher.commands().isEmpty()) {
            const panel::Command command = launcher.commands().first();
            QCOMPARE(command.arguments, (QStringList{QStringLiteral("status"), name}));
            QCOMPARE(command.environment.value(QStringLiteral("MACHINE_STORAGE_PATH")),
                     m_folder->path());
        }
    }

    void withoutAddressOnlyTheToolIsAsked()
    {
        addMachine(*m_folder, QStringLiteral("box"), "");
        ScriptedLauncher launcher([](const panel::Command &) {
            return ScriptedAnswer{"Stopped\n", {}, 0, {}, false};
        });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, onlyDockerMachine);
        probe.probe(QStringLiteral("box"));
        QTRY_COMPARE(store.machine(QStringLiteral("box"))->state, Machine::State::Stopped);
        QVERIFY(m_pinger.asked.isEmpty());
    }

    void virtualBoxTellsMore_data()
    {
        QTest::addColumn<QByteArray>("word"); // as VBoxManage has it; '!': an error that it prints
        QTest::addColumn<Machine::State>("state");
        QTest::addColumn<QString>("says"); // of the error; empty: none
        using State = Machine::State;
        const auto row = [](const char *word, State state, const char *says) {
            QTest::newRow(word) << QByteArray(word) << state << QString::fromUtf8(says);
        };
        row("running", State::Unreachable, "refused"); // why the engine does not answer
        row("poweroff", State::Stopped, "");
        row("paused", State::Paused, "");
        row("saved", State::Saved, "");
        row("starting", State::Starting, "");
        row("restoring", State::Starting, "");
        row("stopping", State::Stopping, "");
        row("saving", State::Stopping, "");
        row("aborted", State::Stopped, "without warning");
        row("aborted-saved", State::Saved, "still there");
        row("gurumeditation", State::Error, "guru meditation");
        row("teleporting", State::Unknown, "“teleporting”");
        row("!Could not find a registered machine named 'box'", State::Error, "knows no VM “box”");
        row("!Failed to create the VirtualBox object!", State::Error, "VBoxSVC");
    }

    void virtualBoxTellsMore()
    {
        QFETCH(QByteArray, word);
        QFETCH(QString, says);
        const auto name = QStringLiteral("box");
        addMachine(*m_folder, name);
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher([&](const panel::Command &) {
            if (word.startsWith('!'))
                return ScriptedAnswer{{}, "VBoxManage: error: " + word.mid(1), 1, {}, false};
            return ScriptedAnswer{"name=\"box\"\nVMState=\"" + word + "\"\n", {}, 0, {}, false};
        });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probeAll();
        QTRY_COMPARE(probed.size(), 1);
        const Machine machine = *store.machine(name);
        QTEST(machine.state, "state");
        QCOMPARE(machine.error.has_value(), !says.isEmpty());
        if (machine.error)
            QVERIFY2(machine.error->message.contains(says), qPrintable(machine.error->message));
        QCOMPARE(launcher.commands().size(), 1);
        QCOMPARE(
            launcher.commands().first().arguments,
            (QStringList{QStringLiteral("showvminfo"), name, QStringLiteral("--machinereadable")}));
    }

    void oneThatHangsHoldsNobodyUp()
    {
        m_folder->add(QStringLiteral("fast"));
        addMachine(*m_folder, QStringLiteral("slow"));
        m_pinger.answers[QStringLiteral("fast")] = alive;
        ScriptedLauncher launcher([](const panel::Command &) { return virtualBoxSays("running"); });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.setDeadline(std::chrono::milliseconds(1500));
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probeAll();
        probe.probeAll(); // not twice at once
        QTRY_COMPARE(store.machine(QStringLiteral("fast"))->state, Machine::State::Running);
        QCOMPARE(probed.size(), 1); // the other one is still being asked
        QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 2, 8000);
        QCOMPARE(m_pinger.asked.size(), 2);
        QCOMPARE(store.machine(QStringLiteral("slow"))->state, Machine::State::Unreachable);
        QCOMPARE(store.machine(QStringLiteral("slow"))->error->kind, Error::Kind::TimedOut);
    }

    void brokenEntriesAreNotProbed()
    {
        m_folder->write(QStringLiteral("-rf"), "{}");
        m_folder->write(QStringLiteral("bad"), "{}");
        ScriptedLauncher launcher([](const panel::Command &) {
            return ScriptedAnswer{"Stopped\n", {}, 0, {}, false};
        });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.probeAll();
        QVERIFY(m_pinger.asked.isEmpty());
        QVERIFY(launcher.commands().isEmpty());
    }

    void whileActiveNewMachinesAreProbedAtOnce()
    {
        m_folder->add(QStringLiteral("one"));
        m_pinger.answers[QStringLiteral("one")] = alive;
        m_pinger.answers[QStringLiteral("two")] = alive;
        ScriptedLauncher launcher([](const panel::Command &) { return ScriptedAnswer{}; });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.setActive(true);
        QTRY_COMPARE(store.machine(QStringLiteral("one"))->state, Machine::State::Running);
        m_folder->add(QStringLiteral("two"));
        QTRY_VERIFY(store.machine(QStringLiteral("two")));
        QTRY_COMPARE(store.machine(QStringLiteral("two"))->state, Machine::State::Running);
        QCOMPARE(m_pinger.asked.count(QStringLiteral("one")), 1); // its own result is no reason
        probe.setActive(false);
    }
};

QTEST_GUILESS_MAIN(MachineProbeTest)
#include "MachineProbeTest.moc"
