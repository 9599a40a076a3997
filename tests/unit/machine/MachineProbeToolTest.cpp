// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"
#include "tests/unit/machine/ProbeRig.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace panel;
using namespace panel::test;

/// What VirtualBox or docker-machine adds to what the engine says, and what becomes of a probe in
/// which one of them says nothing.
class MachineProbeToolTest : public QObject
{
    Q_OBJECT

    const StoreFolder m_folder;
    ScriptedPinger m_pinger;

private Q_SLOTS:
    void init() { m_pinger = {}; }

    void cleanup() { QDir(m_folder.path()).removeRecursively(); }

    /// A VM that is off swallows what is sent to its address.
    void theStateIsKnownThoughPacketsVanish_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<Machine::State>("state");
        using State = Machine::State;
        const auto box = QStringLiteral("virtualbox");
        const auto vm = [](const QByteArray &word) { return virtualBoxSays(word).output; };
        QTest::newRow("powered off") << box << vm("poweroff") << State::Stopped;
        QTest::newRow("paused") << box << vm("paused") << State::Paused;
        QTest::newRow("saved") << box << vm("saved") << State::Saved;
        QTest::newRow("stuck") << box << vm("gurumeditation") << State::Error;
        QTest::newRow("running") << box << vm("running") << State::Unreachable;
        QTest::newRow("another tool")
            << QStringLiteral("parallels") << QByteArray("Stopped") << State::Stopped;
        QTest::newRow("a computer")
            << QStringLiteral("generic") << QByteArray("Stopped") << State::Stopped;
    }

    void theStateIsKnownThoughPacketsVanish()
    {
        QFETCH(QString, driver);
        QFETCH(QByteArray, says);
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, "192.168.99.100", driver);
        ScriptedLauncher launcher([&](const Command &) {
            return ScriptedAnswer{says, {}, 0, {}, false};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.setDeadline(std::chrono::milliseconds(1500));
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probe(name);
        QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 1, 8000);
        QTEST(store.machine(name)->state, "state");
    }

    void anEngineThatAnswersAfterTheToolRuns_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a VM that runs")
            << QStringLiteral("virtualbox") << virtualBoxSays("running").output;
        // docker-machine only tried whether its SSH answers.
        QTest::newRow("a computer") << QStringLiteral("generic") << QByteArray("Stopped");
        QTest::newRow("nonsense") << QStringLiteral("parallels") << QByteArray("panic");
    }

    void anEngineThatAnswersAfterTheToolRuns()
    {
        QFETCH(QString, driver);
        QFETCH(QByteArray, says);
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, "192.168.99.100", driver);
        ScriptedLauncher launcher([&](const Command &) {
            QTimer::singleShot(200, this, [this] { m_pinger.answerAll(alive); });
            return ScriptedAnswer{says, {}, 0, {}, false};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probe(name);
        QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 1, 8000);
        QCOMPARE(store.machine(name)->state, Machine::State::Running);
        QCOMPARE(launcher.commands().size(), 1);
    }

    void anEngineThatAnswersNeedsNoProgram()
    {
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name);
        m_pinger.answers[name] = alive;
        ScriptedLauncher launcher([](const Command &) { return virtualBoxSays("running"); });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.probe(name);
        QTRY_COMPARE(store.machine(name)->state, Machine::State::Running);
        QVERIFY(launcher.commands().isEmpty());
    }

    void aToolThatHangsIsNotBlamedOnTheNetwork_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<int>("kind"); // of the engine's answer; -1: none
        QTest::addColumn<bool>("hasVirtualBox");
        QTest::addColumn<Machine::State>("state");
        QTest::addColumn<QString>("says");
        using State = Machine::State;
        const QByteArray address("192.168.99.100");
        const auto box = QStringLiteral("VirtualBox did not answer");
        QTest::newRow("no address") << QByteArray() << -1 << true << State::Unknown << box;
        QTest::newRow("both hang") << address << -1 << true << State::Unreachable << box;
        QTest::newRow("refused") << address << int(Error::Kind::Refused) << true
                                 << State::Unreachable << box;
        // That is a fault of its own, whatever VirtualBox does.
        QTest::newRow("untrusted") << address << int(Error::Kind::ServerUntrusted) << true
                                   << State::Unreachable << QStringLiteral("by the engine");
        QTest::newRow("docker-machine") << QByteArray() << -1 << false << State::Unknown
                                        << QStringLiteral("docker-machine did not tell");
    }

    void aToolThatHangsIsNotBlamedOnTheNetwork()
    {
        QFETCH(QByteArray, address);
        QFETCH(int, kind);
        QFETCH(bool, hasVirtualBox);
        QFETCH(QString, says);
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, address);
        if (kind >= 0)
            m_pinger.answers[name] = fail(Error::Kind(kind), QStringLiteral("told by the engine"));
        ScriptedLauncher launcher([](const Command &) {
            return ScriptedAnswer{{}, {}, 0, {}, true};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr,
                           hasVirtualBox ? found : onlyDockerMachine);
        probe.setDeadline(std::chrono::milliseconds(1500));
        QSignalSpy probed(&probe, &MachineProbe::probed);
        probe.probe(name);
        QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 1, 8000);
        const Machine machine = *store.machine(name);
        QTEST(machine.state, "state");
        QVERIFY(machine.error);
        QVERIFY2(machine.error->message.contains(says), qPrintable(machine.error->message));
        if (kind >= 0) {
            QVERIFY(toPlainText(*machine.error).contains(QStringLiteral("told by the engine")));
            QVERIFY(toPlainText(*machine.error).contains(QStringLiteral("VirtualBox")));
        }
    }

    /// What to do follows from what docker-machine said.
    void aFailingStatusIsSaidInItsOwnWords_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("removes");
        QTest::newRow("no plugin")
            << QByteArray("Driver \"parallels\" not found. Do you have the plugin binary "
                          "\"docker-machine-driver-parallels\" accessible in your PATH?")
            << QStringLiteral("The driver “parallels” is not installed.") << false;
        QTest::newRow("no VBoxManage")
            << QByteArray("VBoxManage not found. Make sure VirtualBox is installed and VBoxManage "
                          "is in the path")
            << QStringLiteral("VBoxManage was not found.") << false;
        QTest::newRow("gone") << QByteArray("machine does not exist")
                              << QStringLiteral("its VM is gone") << true;
        QTest::newRow("other") << QByteArray("something else") << QStringLiteral("something else")
                               << false;
    }

    void aFailingStatusIsSaidInItsOwnWords()
    {
        QFETCH(QByteArray, error);
        QFETCH(QString, message);
        QFETCH(bool, removes);
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, "192.168.99.100", QStringLiteral("parallels"));
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher([&](const Command &) {
            return ScriptedAnswer{{}, error, 1, {}, false};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.probe(name);
        QTRY_COMPARE(store.machine(name)->state, Machine::State::Error);
        const Error said = *store.machine(name)->error;
        QVERIFY2(said.message.contains(message), qPrintable(said.message));
        QVERIFY2(!said.next.isEmpty(), qPrintable(said.message));
        const bool saysRemove = said.next.contains(QStringLiteral("rm"))
                                || said.next.contains(QStringLiteral("Remove"));
        QVERIFY2(saysRemove == removes, qPrintable(said.next));
    }

    /// Two of them on one machine confuse each other.
    void whileDockerMachineWorksOnItItIsNotAskedAsWell()
    {
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, "192.168.99.100", QStringLiteral("parallels"));
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher([](const Command &) {
            return ScriptedAnswer{"Paused", {}, 0, {}, false};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        bool isBusy = true;
        probe.setBusyCheck([&](const QString &asked) { return asked == name && isBusy; });
        QSignalSpy probed(&probe, &MachineProbe::probed);
        store.applyProbe(name, {Machine::State::Stopped, {}, {}, {}});
        probe.probe(name);
        QTRY_COMPARE(probed.size(), 1);
        QVERIFY(launcher.commands().isEmpty());
        QCOMPARE(store.machine(name)->state, Machine::State::Stopped); // as far as is known
        m_pinger.answers[name] = alive;
        probe.probe(name);
        QTRY_COMPARE(probed.size(), 2);
        QCOMPARE(store.machine(name)->state, Machine::State::Running); // the engine may always be
        m_pinger.answers[name] = std::nullopt;
        probe.probe(name); // hangs; what follows is asked anew
        isBusy = false;
        m_pinger.answers[name] = refused();
        probe.probeAnew(name);
        QTRY_COMPARE(store.machine(name)->state, Machine::State::Paused);
    }

    void onlyAVmOfVirtualBoxIsLookedAtThere()
    {
        const auto name = QStringLiteral("box");
        addMachine(m_folder, name, "192.168.99.100", QStringLiteral("parallels"));
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher([](const Command &) {
            return ScriptedAnswer{"Error", {}, 0, {}, false};
        });
        MachineStore store(m_folder.path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.probe(name);
        QTRY_COMPARE(store.machine(name)->state, Machine::State::Error);
        const QString next = store.machine(name)->error->next;
        QVERIFY2(!next.contains(QStringLiteral("VirtualBox")), qPrintable(next));
        QVERIFY2(next.contains(QStringLiteral("parallels")), qPrintable(next));
    }
};

QTEST_GUILESS_MAIN(MachineProbeToolTest)
#include "MachineProbeToolTest.moc"
