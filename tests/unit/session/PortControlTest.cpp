// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/PortControl.h"

#include "core/session/MachineControl.h"
#include "core/session/Session.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/VirtualBoxStandIn.h"
#include "tests/unit/machine/StoreFolder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;
using panel::test::answerOf;

namespace {

const QString box = QStringLiteral("box");
const QString sshText = QStringLiteral("ssh,tcp,127.0.0.1,50022,,22");

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

PortForward rule(const QString &text)
{
    return *parseRuleText(text, 1);
}

} // namespace

/// The ports of a session whose machine is a VM of the stand-in for VirtualBox; its engine does not
/// answer, which rules do not need.
class PortControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(QFile::link(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/vboxmanage-standin"),
                            m_bin.filePath(QStringLiteral("VBoxManage")))
                || QFile::exists(m_bin.filePath(QStringLiteral("VBoxManage"))));
        qputenv("PATH", m_bin.path().toUtf8() + ':' + m_path);
        m_standIn = std::make_unique<VirtualBoxStandIn>();
        m_standIn->add(box, QStringLiteral("running"),
                       {sshText, QStringLiteral("web,tcp,,18080,,18081"),
                        QStringLiteral("old,tcp,,19000,,19000")});
        m_store = std::make_unique<StoreFolder>();
        writeMachine("127.0.0.1");
        m_store->add(QStringLiteral("bare"), 1);
        write(composeFile(), "name: portstest\nservices:\n"
                             "  web: {image: x, ports: ['18080:80']}\n"
                             "  db: {image: x, ports: ['13306:3306']}\n");
        m_session = std::make_unique<Session>(Session::Options{.machineStore = m_store->path(),
                                                               .followLogs = false,
                                                               .watchMachines = false,
                                                               .useKeychain = false});
        m_session->selectMachine(box);
        m_session->openProject(composeFile());
        QTRY_VERIFY_WITH_TIMEOUT(m_session->project(), 20'000);
        QVERIFY(m_session->project()->has_value());
    }

    void cleanup()
    {
        m_session.reset();
        m_standIn.reset();
        qputenv("PATH", m_path);
    }

    void nothingHappensUntilItIsAsked()
    {
        QVERIFY(ports().hasRules());
        QVERIFY(ports().paths().isEmpty());
        QVERIFY(!ports().probedAt().isValid());
        QVERIFY(m_standIn->calls().isEmpty());
    }

    void aProbeShowsRulesWaysAndDifferences()
    {
        probe();
        QCOMPARE(ports().paths().size(), 3);
        QStringList services;
        for (const PortPath &path : ports().paths()) {
            services.append(path.service);
            for (const PortHop &hop : path.hops)
                QVERIFY(hop.state != PortHop::State::Waiting);
        }
        QCOMPARE(services.count(QString()), 1);
        QVERIFY(*ports().vm());
        QCOMPARE(kinds(), (QSet<RuleDifference::Kind>{RuleDifference::Kind::Wrong,
                                                      RuleDifference::Kind::Missing,
                                                      RuleDifference::Kind::Dangling}));
        QVERIFY(ports().probedAt().isValid());
    }

    void allDifferencesAreApplied()
    {
        probe();
        const auto applied =
            answerOf<void>([&](auto... to) { return ports().apply(ports().differences(), to...); });
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
        QVERIFY(ports().differences().isEmpty());
        QVERIFY(ports().isProbing()); // anew
        QTRY_VERIFY(!ports().isProbing());
        QCOMPARE(ports().paths().size(), 2);
        QStringList rules = m_standIn->rules(box);
        QVERIFY(rules.removeOne(sshText));
        QCOMPARE(rules.size(), 2);
        QVERIFY(rules.join(u' ').contains(QStringLiteral(",tcp,,18080,,18080")));
        QVERIFY(rules.join(u' ').contains(QStringLiteral(",tcp,,13306,,13306")));
    }

    void theFirstThatFailsEndsItAndIsCounted()
    {
        probe();
        const QList<RuleDifference> differences{{RuleDifference::Kind::Dangling,
                                                 {},
                                                 rule(QStringLiteral("old,tcp,,19000,,19000")),
                                                 {},
                                                 {}},
                                                {RuleDifference::Kind::Missing,
                                                 {},
                                                 {},
                                                 rule(QStringLiteral("db,tcp,,13306,,13306")),
                                                 {}},
                                                {RuleDifference::Kind::Missing,
                                                 {},
                                                 {},
                                                 rule(QStringLiteral("x,tcp,,13307,,13307")),
                                                 {}}};
        m_standIn->behave(QStringLiteral("add"), QStringLiteral("Something broke"));
        const auto applied =
            answerOf<void>([&](auto... to) { return ports().apply(differences, to...); });
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.startsWith(QStringLiteral("1 of 3 changes were made.")),
                 qPrintable(applied.error().message));
        QCOMPARE(m_standIn->rules(box).size(), 2);
        // What was done is seen.
        QTRY_VERIFY(!ports().isProbing());
        QCOMPARE((*ports().vm())->forwards.size(), 2);
    }

    void rulesAreAddedChangedAndRemoved()
    {
        const PortForward added = rule(QStringLiteral("db,tcp,,13306,,13306"));
        const PortForward changed = rule(QStringLiteral("db,tcp,127.0.0.1,13307,,13306"));
        QVERIFY(answerOf<void>([&](auto... to) { return ports().addRule(added, to...); }));
        QCOMPARE((*ports().vm())->forwards.size(), 4);
        QVERIFY(
            answerOf<void>([&](auto... to) { return ports().changeRule(added, changed, to...); }));
        QVERIFY(m_standIn->rules(box).contains(ruleText(changed)));
        QVERIFY(answerOf<void>([&](auto... to) { return ports().removeRule(changed, to...); }));
        QVERIFY(!m_standIn->rules(box).contains(ruleText(changed)));
    }

    /// What a change led to is seen, not assumed.
    void everySingleChangeIsReadAndProbedAgain()
    {
        const PortForward added = rule(QStringLiteral("db,tcp,,13306,,13306"));
        const PortForward changed = rule(QStringLiteral("db,tcp,127.0.0.1,13307,,13306"));
        const auto isSeen = [&](const PortForward &wanted) {
            const QList<PortPath> paths = ports().paths();
            return std::any_of(paths.cbegin(), paths.cend(), [&](const PortPath &path) {
                return path.rule == wanted
                       && path.hops.at(int(PortHop::Station::Computer)).state
                              != PortHop::State::Waiting;
            });
        };
        QVERIFY(answerOf<void>([&](auto... to) { return ports().addRule(added, to...); }));
        QVERIFY(ports().isProbing());
        QTRY_VERIFY(!ports().isProbing());
        QVERIFY(isSeen(added));
        QVERIFY(
            answerOf<void>([&](auto... to) { return ports().changeRule(added, changed, to...); }));
        QVERIFY(ports().isProbing());
        QTRY_VERIFY(!ports().isProbing());
        QVERIFY(isSeen(changed) && !isSeen(added));
        QVERIFY(answerOf<void>([&](auto... to) { return ports().removeRule(changed, to...); }));
        QVERIFY(ports().isProbing());
        QTRY_VERIFY(!ports().isProbing());
        QVERIFY(!isSeen(changed));
    }

    void aRuleOfNoProjectIsProbedToo()
    {
        m_session = std::make_unique<Session>(Session::Options{.machineStore = m_store->path(),
                                                               .followLogs = false,
                                                               .watchMachines = false,
                                                               .useKeychain = false});
        m_session->selectMachine(box);
        const PortForward engine = rule(QStringLiteral("engine,tcp,,12376,,2376"));
        QVERIFY(answerOf<void>([&](auto... to) { return ports().addRule(engine, to...); }));
        QTRY_VERIFY(!ports().isProbing());
        QCOMPARE(ports().paths().size(), 3); // all but ssh
        for (const PortPath &path : ports().paths())
            QVERIFY(path.hops.at(int(PortHop::Station::Computer)).state
                    == PortHop::State::Failed); // the stand-in listens to nothing
    }

    /// docker-machine may be writing the very rules, or starting the VM.
    void whileDockerMachineWorksOnItNoRuleIsChanged()
    {
        QFile tool(m_bin.filePath(QStringLiteral("docker-machine")));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\nexec sleep 600\n");
        tool.close();
        tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const auto remove = qScopeGuard([&tool] { tool.remove(); });
        probe();
        MachineTask *task = m_session->machineControl()->act(MachineControl::Action::Restart,
                                                             *m_session->currentMachine());
        QTRY_COMPARE(task->state(), MachineTask::State::Running);
        const PortForward added = rule(QStringLiteral("db,tcp,,13306,,13306"));
        const auto refused =
            answerOf<void>([&](auto... to) { return ports().addRule(added, to...); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY2(refused.error().message.contains(task->title()),
                 qPrintable(refused.error().message));
        QVERIFY(!refused.error().next.isEmpty());
        QVERIFY(m_standIn->changes().isEmpty());
        task->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(task->state(), MachineTask::State::Cancelled, 20'000);
        QVERIFY(answerOf<void>([&](auto... to) { return ports().addRule(added, to...); }));
    }

    void theLockedRuleStays()
    {
        const auto removed =
            answerOf<void>([&](auto... to) { return ports().removeRule(rule(sshText), to...); });
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Conflict);
        QVERIFY(m_standIn->changes().isEmpty());
    }

    void anotherVmOfTheSameNameIsNotTouched()
    {
        probe();
        const QString world = qEnvironmentVariable("VBOX_USER_HOME") + QStringLiteral("/vms.json");
        write(world, R"({"vms":{"box":{"state":"running","uuid":"1-1","rules":[]}}})");
        const auto added = answerOf<void>([&](auto... to) {
            return ports().addRule(rule(QStringLiteral("db,tcp,,13306,,13306")), to...);
        });
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Conflict);
        QVERIFY(m_standIn->changes().isEmpty());
    }

    void anotherMachineInItsPlaceIsNotTouched_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("address") << QByteArray("\"IPAddress\":\"127.0.0.2\"");
        QTest::newRow("driver") << QByteArray();
        QTest::newRow("gone") << QByteArray("gone");
    }

    void anotherMachineInItsPlaceIsNotTouched()
    {
        QFETCH(const QByteArray, config);
        probe();
        if (config.isEmpty())
            m_store->add(box, 1);
        else if (config == "gone")
            QFile::remove(m_store->configFile(box));
        else
            m_store->write(box, StoreFolder::config(box, QStringLiteral("virtualbox"), config));
        // Before the store's watch could tell.
        const auto added = answerOf<void>([&](auto... to) {
            return ports().addRule(rule(QStringLiteral("db,tcp,,13306,,13306")), to...);
        });
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Conflict);
        QVERIFY(m_standIn->changes().isEmpty());
    }

    void aMachineWithoutRulesRefuses()
    {
        m_session->selectMachine(QStringLiteral("bare"));
        QVERIFY(!ports().hasRules());
        const auto added = answerOf<void>([&](auto... to) {
            return ports().addRule(rule(QStringLiteral("db,tcp,,13306,,13306")), to...);
        });
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Conflict);
        probe();
        QVERIFY(!ports().vm());
        QCOMPARE(ports().paths().size(), 2);
        QVERIFY(m_standIn->calls().isEmpty());
    }

    void whatBelongsToAnotherMachineIsGoneAtOnce()
    {
        probe();
        m_session->selectMachine(QStringLiteral("bare"));
        QVERIFY(ports().paths().isEmpty());
        QVERIFY(ports().differences().isEmpty());
        QVERIFY(!ports().vm());
    }

    void vmThatCannotBeReadSaysWhy()
    {
        m_standIn->behave(QStringLiteral("showvminfo"), QStringLiteral("It broke"));
        probe();
        QVERIFY(ports().vm() && !*ports().vm());
        QVERIFY(ports().differences().isEmpty());
        QCOMPARE(ports().paths().size(), 2);
        const PortHop rule = ports().paths().constFirst().hops.at(int(PortHop::Station::Rule));
        QCOMPARE(rule.state, PortHop::State::Unknown);
        QCOMPARE(rule.detail, ports().vm()->error().message);
    }

    void onlyWhileWatchedAChangeIsProbed()
    {
        probe();
        const auto calls = m_standIn->calls().size();
        QSignalSpy changed(m_session.get(), &Session::projectChanged);
        m_session->openProject(composeFile());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(m_standIn->calls().size(), calls);

        ports().setWatched(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_standIn->calls().size() > calls, 20'000);
        QTRY_VERIFY(!ports().isProbing());
        const auto watched = m_standIn->calls().size();
        m_session->openProject(composeFile());
        QTRY_VERIFY_WITH_TIMEOUT(m_standIn->calls().size() > watched, 20'000);
    }

    void aSessionThatEndsInTheMiddleLeavesNothing()
    {
        m_standIn->behave(QStringLiteral("showvminfo"), QStringLiteral("hang"));
        ports().probe();
        QTRY_VERIFY(!m_standIn->calls().isEmpty());
        m_session.reset();
    }

private:
    PortControl &ports() { return *m_session->ports(); }
    QString composeFile() const { return m_folder.filePath(QStringLiteral("compose.yml")); }

    void writeMachine(const QByteArray &address)
    {
        m_store->write(box, StoreFolder::config(box, QStringLiteral("virtualbox"),
                                                "\"IPAddress\":\"" + address + "\""));
        m_store->addCertificates(box);
    }

    void probe()
    {
        ports().probe();
        QVERIFY(ports().isProbing());
        QTRY_VERIFY_WITH_TIMEOUT(!ports().isProbing(), 20'000);
    }

    QSet<RuleDifference::Kind> kinds()
    {
        QSet<RuleDifference::Kind> kinds;
        for (const RuleDifference &difference : ports().differences())
            kinds.insert(difference.kind);
        return kinds;
    }

    const QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_bin;
    QTemporaryDir m_folder;
    std::unique_ptr<VirtualBoxStandIn> m_standIn;
    std::unique_ptr<StoreFolder> m_store;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(PortControlTest)
#include "PortControlTest.moc"
