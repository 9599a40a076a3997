// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineProbe.h"

#include "core/machine/EnginePinger.h"
#include "tests/support/ScriptedLauncher.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using panel::EngineIdentity;
using panel::Error;
using panel::Machine;
using panel::MachineProbe;
using panel::MachineStore;
using panel::ScriptedAnswer;
using panel::ScriptedLauncher;

namespace {

class ScriptedPing : public panel::AnsweringCall<EngineIdentity>
{
public:
    ScriptedPing(std::optional<panel::Result<EngineIdentity>> answer, QObject *requester,
                 panel::Handler<EngineIdentity> done)
        : AnsweringCall(requester, std::move(done))
    {
        if (answer)
            deliver(*answer);
    }

    void answer(const panel::Result<EngineIdentity> &answer) { deliver(answer); }

private:
    void abortWork() override {}
};

class ScriptedPinger : public panel::EnginePinger
{
public:
    panel::Call *ping(const panel::Endpoint &endpoint, QObject *requester,
                      panel::Handler<EngineIdentity> done) override
    {
        asked.append(endpoint.name);
        auto *ping = new ScriptedPing(answers.value(endpoint.name), requester, std::move(done));
        m_pings.append(ping);
        return ping;
    }

    /// Those that hang.
    void answerAll(const panel::Result<EngineIdentity> &answer)
    {
        for (const QPointer<ScriptedPing> &ping : std::as_const(m_pings)) {
            if (ping)
                ping->answer(answer);
        }
    }

    QStringList asked;
    QHash<QString, std::optional<panel::Result<EngineIdentity>>> answers; // none: hangs

private:
    QList<QPointer<ScriptedPing>> m_pings;
};

const panel::Result<EngineIdentity> alive =
    EngineIdentity{QStringLiteral("20.10.24"), QStringLiteral("1.41")};

panel::Result<EngineIdentity> refused()
{
    return panel::fail(Error::Kind::Refused, QStringLiteral("refused"));
}

ScriptedAnswer virtualBoxSays(const QByteArray &state)
{
    return {"name=\"box\"\nVMState=\"" + state + "\"\n", {}, 0, {}, false};
}

} // namespace

class MachineProbeTest : public QObject
{
    Q_OBJECT

private:
    StoreFolder *m_folder = nullptr;
    ScriptedPinger m_pinger;

    void addVirtualBox(const QString &name, const QByteArray &address = "192.168.99.100",
                       const QString &driver = QStringLiteral("virtualbox"))
    {
        m_folder->write(name,
                        StoreFolder::config(name, driver, "\"IPAddress\":\"" + address + "\""));
        m_folder->addCertificates(name);
    }

    static panel::Result<QString> found(const QString &name)
    {
        return QString(QStringLiteral("/usr/bin/") + name);
    }
    static panel::Result<QString> onlyDockerMachine(const QString &name)
    {
        return name == u"docker-machine" ? found(name) : missing(name);
    }
    static panel::Result<QString> missing(const QString &name)
    {
        return panel::fail(Error::Kind::ProgramMissing, name);
    }

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
            addVirtualBox(name, "192.168.99.100", driver);
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
        addVirtualBox(QStringLiteral("box"), "");
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
        addVirtualBox(name);
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
        addVirtualBox(QStringLiteral("slow"));
        m_pinger.answers[QStringLiteral("fast")] = alive;
        ScriptedLauncher launcher([](const panel::Command &) { return virtualBoxSays("running"); });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
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
        addVirtualBox(name, "192.168.99.100", driver);
        ScriptedLauncher launcher(
            [&](const panel::Command &) { return ScriptedAnswer{says, {}, 0, {}, false}; });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
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
        addVirtualBox(name, "192.168.99.100", driver);
        ScriptedLauncher launcher([&](const panel::Command &) {
            QTimer::singleShot(200, this, [this] { m_pinger.answerAll(alive); });
            return ScriptedAnswer{says, {}, 0, {}, false};
        });
        MachineStore store(m_folder->path());
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
        addVirtualBox(name);
        m_pinger.answers[name] = alive;
        ScriptedLauncher launcher([](const panel::Command &) { return virtualBoxSays("running"); });
        MachineStore store(m_folder->path());
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
        addVirtualBox(name, address);
        if (kind >= 0)
            m_pinger.answers[name] =
                panel::fail(Error::Kind(kind), QStringLiteral("told by the engine"));
        ScriptedLauncher launcher(
            [](const panel::Command &) { return ScriptedAnswer{{}, {}, 0, {}, true}; });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr,
                           hasVirtualBox ? found : onlyDockerMachine);
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
        addVirtualBox(name, "192.168.99.100", QStringLiteral("parallels"));
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher(
            [&](const panel::Command &) { return ScriptedAnswer{{}, error, 1, {}, false}; });
        MachineStore store(m_folder->path());
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

    void onlyAVmOfVirtualBoxIsLookedAtThere()
    {
        const auto name = QStringLiteral("box");
        addVirtualBox(name, "192.168.99.100", QStringLiteral("parallels"));
        m_pinger.answers[name] = refused();
        ScriptedLauncher launcher(
            [](const panel::Command &) { return ScriptedAnswer{"Error", {}, 0, {}, false}; });
        MachineStore store(m_folder->path());
        MachineProbe probe(&store, &m_pinger, &launcher, nullptr, found);
        probe.probe(name);
        QTRY_COMPARE(store.machine(name)->state, Machine::State::Error);
        const QString next = store.machine(name)->error->next;
        QVERIFY2(!next.contains(QStringLiteral("VirtualBox")), qPrintable(next));
        QVERIFY2(next.contains(QStringLiteral("parallels")), qPrintable(next));
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
