// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/DiagnosisTexts.h"
#include "tests/support/DiagnosisSamples.h"

#include <QTest>

#include <algorithm>

namespace panel {

using namespace test;
using Kind = Diagnosis::Kind;
using Condition = ComposeDependency::Condition;

class DiagnosisTest : public QObject
{
    Q_OBJECT

    static QList<Diagnosis> seen(const QList<Evidence> &evidence)
    {
        return diagnose(evidence, {}, sampleNow());
    }

    static Diagnosis of(const QList<Diagnosis> &all, const char *name)
    {
        for (const Diagnosis &diagnosis : all) {
            if (diagnosis.service() == QLatin1String(name))
                return diagnosis;
        }
        return {};
    }

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const Evidence &evidence, const char *kind) {
            QTest::addRow("%s", name) << evidence << QString::fromLatin1(kind);
        };
        const auto withPort = [](Evidence evidence) {
            evidence.service.definition.ports.append({{}, QStringLiteral("80"), 80, {}});
            return evidence;
        };
        const auto withError = [](Evidence evidence, const char *error) {
            evidence.report->container.error = QString::fromLatin1(error);
            return evidence;
        };
        const auto withMemory = [](Evidence evidence) {
            evidence.report->container.outOfMemory = true;
            return evidence;
        };
        row("running", running("a"), "fine");
        row("starting", running("a", Container::Health::Starting), "fine");
        row("unhealthy", running("a", Container::Health::Unhealthy), "unhealthy");
        row("no container", missing("a"), "never-created");
        Evidence none = missing("a");
        none.service.definition.replicas = 0;
        row("no container is wanted", none, "fine");
        row("created", inState(ended("a", 0), Container::State::Created), "not-started");
        row("paused", inState(ended("a", 0), Container::State::Paused), "paused");
        row("dead", inState(ended("a", 0), Container::State::Dead), "dead");
        row("unknown", inState(ended("a", 0), Container::State::Unknown), "unread");
        row("cannot start",
            withError(inState(ended("a", 128), Container::State::Created), "port in use"),
            "cannot-start");
        row("command never found",
            withError(inState(ended("a", 127), Container::State::Created), "not found"),
            "command-missing");

        row("0 of a job", unasked(ended("a", 0)), "fine");
        row("0 of a server", unasked(withPort(ended("a", 0))), "ended-early");
        row("0 that loops",
            unasked(inState(ended("a", 0, 1, "always"), Container::State::Restarting)),
            "ended-early");
        row("0 after a stop", asked(withPort(ended("a", 0)), {15}), "stopped");
        row("0 that the policy would have started again", ended("a", 0, 60, "unless-stopped"),
            "stopped");
        row("1", unasked(ended("a", 1)), "failed");
        row("1 after a stop", asked(ended("a", 1), {15}), "stopped");
        row("1 forgotten", ended("a", 1), "failed");
        row("125", ended("a", 125), "engine-failed");
        row("126", ended("a", 126), "not-executable");
        row("127", ended("a", 127), "command-missing");
        row("137 for memory", withMemory(ended("a", 137)), "out-of-memory");
        row("1 for memory", withMemory(ended("a", 1)), "out-of-memory");
        row("137 after the grace time", asked(ended("a", 137), {15, 9}, 10), "ignored-stop");
        row("137 by docker kill", asked(ended("a", 137), {9}), "killed");
        row("137 by somebody", unasked(ended("a", 137)), "killed");
        row("137 forgotten", ended("a", 137), "killed");
        row("139", unasked(ended("a", 139)), "crashed");
        row("134", unasked(ended("a", 134)), "crashed");
        row("143 after a stop", asked(ended("a", 143), {15}), "stopped");
        row("143 forgotten", ended("a", 143), "stopped");
        row("143 by somebody", unasked(ended("a", 143)), "signalled");
        row("129", unasked(ended("a", 129)), "signalled");
        row("255 is no signal", unasked(ended("a", 255)), "failed");
    }

    void kinds()
    {
        QFETCH(Evidence, evidence);
        QTEST(kindName(seen({evidence}).first().kind), "kind");
    }

    void whatIsStoppedIsNoProblem()
    {
        QVERIFY(!seen({asked(ended("a", 143), {15})}).first().isProblem());
        QVERIFY(seen({ended("a", 1)}).first().isProblem());
        QVERIFY(!seen({running("a")}).first().isProblem());
    }

    void aPolicyThatWouldHaveStartedItAgainTellsOfAStop()
    {
        QVERIFY(seen({ended("a", 1, 60, "unless-stopped")}).first().isHeld);
        QVERIFY(!seen({ended("a", 1, 60, "on-failure")}).first().isHeld);
        QVERIFY(!seen({inState(ended("a", 1, 60, "always"), Container::State::Restarting)})
                     .first()
                     .isHeld);
    }

    void aLoop()
    {
        QVERIFY(seen({inState(ended("a", 1, 1, "always"), Container::State::Restarting)})
                    .first()
                    .isLooping);
        // Between two crashes it runs for a moment.
        Evidence flapping = running("a");
        flapping.report->container.restarts = 5;
        flapping.report->container.exitCode = 1;
        flapping.report->container.started = sampleNow().addSecs(-2);
        const Diagnosis diagnosis = seen({flapping}).first();
        QCOMPARE(kindName(diagnosis.kind), QStringLiteral("failed"));
        QVERIFY(diagnosis.isLooping);
        flapping.report->container.started = sampleNow().addSecs(-20);
        QCOMPARE(kindName(seen({flapping}).first().kind), QStringLiteral("fine"));
    }

    void theRootOfAChainComesFirst()
    {
        const QList<Diagnosis> all = seen({
            needing(missing("nginx"), "wordpress"),
            needing(missing("wordpress"), "mariadb"),
            running("redis"),
            ended("mariadb", 1),
        });
        QCOMPARE(all.first().service(), QStringLiteral("mariadb"));
        QVERIFY(all.first().causes.isEmpty());
        QCOMPARE(all.last().service(), QStringLiteral("redis"));
        const Diagnosis nginx = of(all, "nginx");
        QCOMPARE(nginx.causes,
                 (QStringList{QStringLiteral("wordpress"), QStringLiteral("mariadb")}));
        QCOMPARE(nginx.rootCause(), QStringLiteral("mariadb"));
        QVERIFY(nginx.isWaiting());
        QCOMPARE(nginx.next.first().action, NextStep::Action::ShowCause);
        QCOMPARE(nginx.next.first().service, QStringLiteral("mariadb"));
        QVERIFY(of(all, "wordpress").isWaiting());
    }

    void whoFailedFirstIsTheCause()
    {
        // wordpress ended after its database did, and the other way round.
        const auto after = seen({needing(ended("wordpress", 1, 10), "db"), ended("db", 1, 20)});
        QCOMPARE(of(after, "wordpress").rootCause(), QStringLiteral("db"));
        QVERIFY(!of(after, "wordpress").isWaiting());
        const auto before = seen({needing(ended("wordpress", 1, 20), "db"), ended("db", 1, 10)});
        QVERIFY(of(before, "wordpress").causes.isEmpty());
    }

    void ofSeveralTheOneThatFailedFirst()
    {
        const auto all = seen({needing(needing(missing("web"), "late"), "early"),
                               ended("late", 1, 10), ended("early", 1, 20)});
        QCOMPARE(of(all, "web").causes, QStringList{QStringLiteral("early")});
    }

    void whatStillStartsIsWaitedFor()
    {
        const auto all =
            seen({needing(missing("web"), "db"), running("db", Container::Health::Starting)});
        QCOMPARE(of(all, "web").causes, QStringList{QStringLiteral("db")});
        // But one that ended by itself did not do so for that.
        const auto failed =
            seen({needing(ended("web", 1, 900), "db"), running("db", Container::Health::Starting)});
        QVERIFY(of(failed, "web").causes.isEmpty());
    }

    void conditions_data()
    {
        QTest::addColumn<Condition>("condition");
        QTest::addColumn<Evidence>("other");
        QTest::addColumn<bool>("waits");
        const auto unhealthy = running("db", Container::Health::Unhealthy);
        QTest::newRow("started runs") << Condition::Started << running("db") << false;
        QTest::newRow("started ended") << Condition::Started << unasked(ended("db", 0)) << true;
        QTest::newRow("healthy") << Condition::Healthy << running("db", Container::Health::Healthy)
                                 << false;
        QTest::newRow("healthy without a check") << Condition::Healthy << running("db") << false;
        QTest::newRow("unhealthy") << Condition::Healthy << unhealthy << true;
        QTest::newRow("completed") << Condition::Completed << unasked(ended("db", 0)) << false;
        QTest::newRow("not completed") << Condition::Completed << unasked(ended("db", 1)) << true;
        QTest::newRow("works still") << Condition::Completed << running("db") << true;
    }

    void conditions()
    {
        QFETCH(Condition, condition);
        QFETCH(Evidence, other);
        const auto all = seen({needing(missing("web"), "db", condition), other});
        QTEST(of(all, "web").isWaiting(), "waits");
    }

    void aJobThatOthersWaitForIsDoneWithZero()
    {
        const auto all = seen({needing(running("web"), "setup", Condition::Completed),
                               unasked(ended("setup", 0, 60, "no"))});
        QCOMPARE(of(all, "setup").kind, Kind::Fine);
        const auto server = seen({needing(running("web"), "db"), unasked(ended("db", 0))});
        QCOMPARE(of(server, "db").kind, Kind::EndedEarly);
    }

    void ofSeveralContainersEachHasItsDiagnosis()
    {
        const auto replica = [](Evidence evidence, const char *name) {
            evidence.isOfOneContainer = true;
            evidence.service.definition.replicas = 3;
            evidence.report->container.id = evidence.report->container.name =
                QString::fromLatin1(name);
            evidence.service.container = evidence.report->container;
            return evidence;
        };
        const auto all =
            seen({replica(unasked(ended("a", 3)), "a-2"), replica(unasked(ended("a", 127)), "a-3"),
                  needing(unasked(ended("b", 1, 10)), "a")});
        QCOMPARE(all.size(), 3);
        QCOMPARE(title(all.at(0)), QStringLiteral("a (a-2)"));
        QCOMPARE(all.at(0).kind, Kind::Failed);
        QCOMPARE(title(all.at(1)), QStringLiteral("a (a-3)"));
        QCOMPARE(all.at(1).kind, Kind::CommandMissing);
        QCOMPARE(all.at(2).causes, QStringList{QStringLiteral("a")});
        const auto start =
            std::find_if(all.at(0).next.cbegin(), all.at(0).next.cend(), [](const NextStep &step) {
                return step.action == NextStep::Action::Start;
            });
        QVERIFY(start != all.at(0).next.cend());
        QCOMPARE(start->container, QStringLiteral("a-2"));
    }

    void whoSharesANetworkIsCutOffByARestart()
    {
        Evidence sharer = running("a");
        sharer.service.definition.sharesWith = {QStringLiteral("vpn")};
        Evidence vpn = running("vpn");
        QCOMPARE(of(seen({sharer, vpn}), "a").kind, Kind::Fine);
        vpn.report->container.started = sampleNow().addSecs(-20);
        const Diagnosis cut = of(seen({sharer, vpn}), "a");
        QCOMPARE(cut.kind, Kind::CutOff);
        QVERIFY(cut.isProblem());
        QCOMPARE(cut.next.first().action, NextStep::Action::Restart);
        QCOMPARE(cut.next.first().container, QStringLiteral("a"));
        sharer.report->container.started = sampleNow().addSecs(-10);
        QCOMPARE(of(seen({sharer, vpn}), "a").kind, Kind::Fine);
    }

    void whereContainersAreMissingThatIsSaid()
    {
        Evidence few = running("a");
        few.service.definition.replicas = 2;
        QVERIFY(isWorthALook(few.service, sampleNow()));
        const auto all = seen({few, running("b")});
        QCOMPARE(all.at(0).kind, Kind::TooFew);
        QVERIFY(all.at(0).isProblem());
        QCOMPARE(title(all.at(0)), QStringLiteral("a"));
        QCOMPARE(headline(all.at(0)), QStringLiteral("There are only 1 of 2 containers of it."));
        QCOMPARE(all.at(0).next.first().action, NextStep::Action::BringUp);
    }

    void aCircleEnds()
    {
        const auto all = seen({needing(missing("a"), "b"), needing(missing("b"), "a")});
        QCOMPARE(of(all, "a").causes, QStringList{QStringLiteral("b")});
    }

    void theNextStepLeadsIntoTheFile()
    {
        ComposeSource source;
        source.add(QStringLiteral("/p/compose.yml"), "services:\n"
                                                     "  web:\n"
                                                     "    image: x\n"
                                                     "  db:\n"
                                                     "    image: y\n");
        source.add(QStringLiteral("/p/more.yml"), "services:\n"
                                                  "  db:\n"
                                                  "    mem_limit: 64m\n");
        Evidence db = ended("db", 137);
        db.report->container.outOfMemory = true;
        const NextStep step = diagnose({db}, source, sampleNow()).first().next.first();
        QCOMPARE(step.action, NextStep::Action::EditFile);
        QCOMPARE(step.place, (SourcePlace{QStringLiteral("/p/more.yml"), 3}));
    }

    void whatLoopsIsNotStartedOnceMore()
    {
        const auto all =
            seen({unasked(inState(ended("a", 1, 1, "always"), Container::State::Restarting))});
        QList<NextStep::Action> actions;
        for (const NextStep &step : all.first().next)
            actions.append(step.action);
        QVERIFY(actions.contains(NextStep::Action::Stop));
        QVERIFY(!actions.contains(NextStep::Action::Start));
    }

    void everyNameIsKnown()
    {
        for (int kind = int(Kind::Fine); kind <= int(Kind::Unread); ++kind)
            QVERIFY(!kindName(Kind(kind)).isEmpty());
    }

    void whatIsWorthALook()
    {
        const auto looks = [](const Evidence &evidence) {
            return isWorthALook(evidence.service, sampleNow());
        };
        QVERIFY(!looks(running("a", Container::Health::Healthy)));
        QVERIFY(!looks(running("a", Container::Health::Starting)));
        QVERIFY(looks(running("a", Container::Health::Unhealthy)));
        QVERIFY(looks(ended("a", 0)));
        QVERIFY(looks(missing("a")));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::DiagnosisTest)
#include "DiagnosisTest.moc"
