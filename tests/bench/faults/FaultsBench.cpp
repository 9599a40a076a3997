// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "tests/bench/faults/TroubledSession.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/MachinesRig.h"

#include <QCoreApplication>

/// How soon the view is right again after each fault: of the way to the local engine (see
/// FaultProxy), and of an engine of our own and its network (see machines-rig). That it gets right
/// at all is what SessionFaultsTest and DyingEngineTest assert.
namespace {

using namespace panel;
using namespace panel::bench;
using Fault = test::FaultProxy::Fault;

constexpr int times = 3;

Container::State stateOf(const Session &session, const QString &service)
{
    const Service *found = session.services().find(service);
    return found && found->container ? found->container->state : Container::State::Unknown;
}

bool isCurrent(const Session &session)
{
    return session.connectionState() == Session::ConnectionState::Connected
           && session.areServicesKnown();
}

/// Container "db" stops while the way is faulty; "web" talks into the log all the time.
void measureWay(BenchReport &report)
{
    test::EngineFixture engine;
    if (!engine.connect()) {
        report.skip(QStringLiteral("the way to the engine"), engine.what());
        return;
    }
    const QString project =
        QStringLiteral("panelbench-faults-%1").arg(QCoreApplication::applicationPid());
    const auto make = [&](const QString &service, const QString &script) {
        ContainerDraft draft;
        draft.name = project + u'-' + service;
        draft.image = QStringLiteral("debian:bookworm-slim");
        draft.entrypoint = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
        draft.command = {script};
        draft.labels = {{composeProjectLabel, project}, {composeServiceLabel, service}};
        return engine.create(draft).value_or(QString());
    };
    const QString web = QStringLiteral("web");
    const QString db = QStringLiteral("db");
    const QString webId = make(web, QStringLiteral("while :; do echo tick; sleep 0.1; done"));
    const QString dbId = make(db, QStringLiteral("exec sleep infinity"));
    const auto start = [&engine](const QString &id) {
        test::answerOf<void>([&](QObject *asker, const Handler<void> &then) {
            return engine.containers().start(id, asker, then);
        });
    };
    const auto kill = [&engine](const QString &id) {
        test::answerOf<void>([&](QObject *asker, const Handler<void> &then) {
            return engine.containers().kill(id, QStringLiteral("KILL"), asker, then);
        });
    };
    start(webId);
    start(dbId);

    const Endpoint real = test::localEngine();
    test::FaultProxy proxy(real.url.host(), quint16(real.url.port()));
    Endpoint faulty = real;
    faulty.name = QStringLiteral("faulty");
    faulty.url.setPort(proxy.port());
    const test::EngineStore store(faulty);
    TroubledSession session(store.path(), faulty.name, project, {web, db});
    const auto isDb = [&](Container::State state) {
        return [=](const Session &now) {
            return isCurrent(now) && stateOf(now, db) == state
                   && stateOf(now, web) == Container::State::Running;
        };
    };
    if (!session.waitUntil(isDb(Container::State::Running))) {
        report.skip(QStringLiteral("the way to the engine"),
                    QStringLiteral("never right at first"));
        return;
    }
    const auto trouble = [&](const char *name, Fault fault) {
        return Trouble{QString::fromLatin1(name),
                       [&proxy, fault] { proxy.setFault(fault); },
                       [&proxy] { proxy.setFault(Fault::None); },
                       [=] { kill(dbId); },
                       isDb(Container::State::Exited),
                       true,
                       [=] { start(dbId); },
                       isDb(Container::State::Running)};
    };
    for (const auto &[name, fault] : {std::pair("cut", Fault::Cut),
                                      {"reset", Fault::Reset},
                                      {"half-close", Fault::HalfClose},
                                      {"stall", Fault::Stall},
                                      {"black hole", Fault::BlackHole},
                                      {"refuse", Fault::Refuse},
                                      {"corrupt", Fault::Corrupt}})
        session.measureLoss(report, trouble(name, fault), times);
    for (const auto &[name, fault] : {std::pair("latency 150 ms", Fault::Latency),
                                      {"20 kB/s", Fault::SlowRate},
                                      {"slices of one byte", Fault::TinySlices}})
        session.measureBurden(report, trouble(name, fault));
    session.measureLeftovers(report, QStringLiteral("the way to the engine"));
}

/// A container for "two" is made while the engine cannot be reached, or as soon as it can.
void measureEngine(BenchReport &report)
{
    test::RiggedEngine engine;
    const test::RigRun up = engine.bringUp();
    if (!up.isGood()) {
        report.skip(QStringLiteral("an engine of our own"), up.said.trimmed());
        return;
    }
    const QString project = QStringLiteral("dying");
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    engine.create(project, one);
    TroubledSession session(engine.storePath(), test::RiggedEngine::machine(), project, {one, two});
    const auto isTwo = [&](Container::State state) {
        return [=](const Session &now) {
            return isCurrent(now) && stateOf(now, one) == Container::State::Created
                   && stateOf(now, two) == state;
        };
    };
    if (!session.waitUntil(isTwo(Container::State::Unknown))) {
        report.skip(QStringLiteral("an engine of our own"), QStringLiteral("never right at first"));
        return;
    }
    const auto trouble = [&](const char *name, const char *hurt, const char *heal, bool goesOn) {
        return Trouble{QString::fromLatin1(name),
                       [&engine, hurt] { engine.turn(QString::fromLatin1(hurt)); },
                       [&engine, heal] { engine.turn(QString::fromLatin1(heal)); },
                       [&engine, project, two] { engine.create(project, two); },
                       isTwo(Container::State::Created),
                       goesOn,
                       [&engine, two] {
                           engine.docker({QStringLiteral("rm"), two});
                       },
                       isTwo(Container::State::Unknown)};
    };
    session.measureLoss(report, trouble("SIGSTOP, SIGCONT", "freeze", "thaw", false), times);
    session.measureLoss(report, trouble("killed, started again", "kill", "revive", false), times);
    session.measureLoss(report, trouble("iptables drops all", "drop", "pass", true), times);
    session.measureLoss(report, trouble("link down", "unplug", "plug", true), times);
    session.measureLeftovers(report, QStringLiteral("the engine itself"));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("faults"));
    measureWay(report);
    measureEngine(report);
    return 0;
}
