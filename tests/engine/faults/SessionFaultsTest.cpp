// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/logs/LogSession.h"
#include "core/session/Session.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/Leftovers.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;
using panel::test::FaultProxy;
using panel::test::Leftovers;
using Fault = FaultProxy::Fault;
using State = Session::ConnectionState;

namespace {

constexpr int aMoment = 60'000; // never waited for in full
/// Three seconds are promised; a busy computer gets more.
constexpr int recovery = 10'000;

} // namespace

/// A whole session (services, events, logs) on the real engine behind a faulty way: what is shown
/// stays and says how old it is, and when the fault is over it is true again soon, whatever
/// happened meanwhile; nothing is left over.
class SessionFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void deadlyFaults_data();
    void deadlyFaults();
    void bearableFaults_data();
    void bearableFaults();
    void nothingIsLeftOverAfterManyLosses();

private:
    QString make(const QString &service, const QString &script);
    Container::State stateOf(const QString &service) const
    {
        const Service *found = m_session->services().find(service);
        return found && found->container ? found->container->state : Container::State::Unknown;
    }
    bool isRight(Container::State db) const
    {
        return m_session->connectionState() == State::Connected && m_session->areServicesKnown()
               && stateOf(QStringLiteral("db")) == db
               && stateOf(QStringLiteral("web")) == Container::State::Running;
    }
    /// Straight to the engine, past the fault.
    void turn(bool running)
    {
        const auto done = test::answerOf<void>([&](QObject *asker, const Handler<void> &then) {
            return running ? m_engine->containers().start(m_db, asker, then)
                           : m_engine->containers().kill(m_db, QStringLiteral("KILL"), asker, then);
        });
        QVERIFY2(done, done ? "" : qPrintable(toPlainText(done.error())));
    }
    /// Somebody wants something, and that finds out; the heartbeat would some seconds later.
    void askSomething()
    {
        HttpRequest request;
        request.path = QStringLiteral("/containers/json");
        request.deadline = 1s;
        m_session->engine()->send(request, this, [](const auto &) {});
    }

    std::unique_ptr<test::EngineFixture> m_engine;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<test::EngineStore> m_store;
    std::unique_ptr<Session> m_session;
    QString m_db;
    QString m_project;
};

QString SessionFaultsTest::make(const QString &service, const QString &script)
{
    ContainerDraft draft;
    draft.name = m_project + u'-' + service;
    draft.image = QStringLiteral("debian:bookworm-slim");
    draft.entrypoint = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
    draft.command = {script};
    draft.labels = {{composeProjectLabel, m_project}, {composeServiceLabel, service}};
    const Result<QString> id = m_engine->create(draft);
    if (!id)
        return {};
    const auto started = test::answerOf<void>([&](QObject *asker, const Handler<void> &then) {
        return m_engine->containers().start(*id, asker, then);
    });
    return started ? *id : QString();
}

void SessionFaultsTest::initTestCase()
{
    m_engine = std::make_unique<test::EngineFixture>();
    QVERIFY2(m_engine->connect(), qPrintable(m_engine->what()));
    m_project = QStringLiteral("paneltest-faults-%1").arg(QCoreApplication::applicationPid());
    QVERIFY(!make(QStringLiteral("web"), QStringLiteral("while :; do echo tick; sleep 0.2; done"))
                 .isEmpty());
    m_db = make(QStringLiteral("db"), QStringLiteral("exec sleep infinity"));
    QVERIFY(!m_db.isEmpty());
    const Endpoint real = test::localEngine();
    m_proxy = std::make_unique<FaultProxy>(real.url.host(), quint16(real.url.port()));
    Endpoint faulty = real;
    faulty.name = QStringLiteral("faulty");
    faulty.url.setPort(m_proxy->port());
    m_store = std::make_unique<test::EngineStore>(faulty);
    Session::Options options;
    options.machineStore = m_store->path();
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_session->openProject(test::writeComposeFile(m_store->path(), m_project,
                                                  {QStringLiteral("web"), QStringLiteral("db")}));
    m_session->selectMachine(faulty.name);
    QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Running), aMoment);
}

void SessionFaultsTest::cleanupTestCase()
{
    m_session.reset();
    m_proxy.reset();
    m_engine.reset();
}

void SessionFaultsTest::deadlyFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("attempts"); // in vain
    QTest::newRow("cut") << int(Fault::Cut) << 3;
    QTest::newRow("reset") << int(Fault::Reset) << 3;
    QTest::newRow("half-close") << int(Fault::HalfClose) << 3;
    QTest::newRow("stall") << int(Fault::Stall) << 3;
    QTest::newRow("black hole") << int(Fault::BlackHole) << 3;
    QTest::newRow("refuse") << int(Fault::Refuse) << 3;
    QTest::newRow("corrupt") << int(Fault::Corrupt) << 3;
    // Longer than a refusal is taken for a mistake.
    QTest::newRow("corrupt for long") << int(Fault::Corrupt) << 13;
}

void SessionFaultsTest::deadlyFaults()
{
    QFETCH(int, fault);
    QFETCH(int, attempts);
    const LogStore &log = m_session->logs()->store();
    QTRY_VERIFY_WITH_TIMEOUT(log.endNumber() > 0, aMoment);

    m_proxy->setFault(Fault(fault));
    askSomething();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionState() == State::Lost, aMoment);
    // The last picture stays, with its age and the reason.
    QCOMPARE(stateOf(QStringLiteral("db")), Container::State::Running);
    QCOMPARE(stateOf(QStringLiteral("web")), Container::State::Running);
    QCOMPARE(m_session->services().services().size(), 2);
    QVERIFY(m_session->servicesAsOf().isValid());
    const QDateTime asOf = m_session->servicesAsOf();
    QVERIFY(!m_session->connectionError().message.isEmpty());

    // It lasts: the connection was tried again in vain, and is just being tried or waited for.
    QTRY_VERIFY_WITH_TIMEOUT(m_session->engine()->attemptNumber() >= attempts, aMoment);
    turn(false); // what happens meanwhile is seen afterwards
    QCOMPARE(stateOf(QStringLiteral("db")), Container::State::Running);
    QCOMPARE(m_session->servicesAsOf(), asOf);

    if (Fault(fault) == Fault::Stall || Fault(fault) == Fault::BlackHole) {
        // The worst moment: an attempt has just begun that will never be answered.
        const int made = m_proxy->connectionsMade();
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->connectionsMade() > made, aMoment);
    }
    m_proxy->setFault(Fault::None);
    QElapsedTimer clock;
    clock.start();
    const quint64 lines = log.endNumber();
    QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Exited), recovery);
    qInfo("%s: right again %lld ms after the end of the fault", QTest::currentDataTag(),
          clock.elapsed());
    QTRY_VERIFY_WITH_TIMEOUT(log.endNumber() > lines, aMoment);
    turn(true);
    QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Running), aMoment);
}

void SessionFaultsTest::bearableFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("latency") << int(Fault::Latency);
    QTest::newRow("rate") << int(Fault::SlowRate);
    QTest::newRow("tiny slices") << int(Fault::TinySlices);
}

void SessionFaultsTest::bearableFaults()
{
    QFETCH(int, fault);
    m_proxy->setFault(Fault(fault));
    turn(false);
    QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Exited), aMoment);
    m_proxy->setFault(Fault::None);
    turn(true);
    QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Running), recovery);
}

void SessionFaultsTest::nothingIsLeftOverAfterManyLosses()
{
    const auto lose = [this](Fault fault) {
        m_proxy->setFault(fault);
        askSomething();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionState() == State::Lost, aMoment);
        m_proxy->setFault(Fault::None);
        m_session->reconnect();
        QTRY_VERIFY_WITH_TIMEOUT(isRight(Container::State::Running), aMoment);
        const quint64 lines = m_session->logs()->store().endNumber();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->logs()->store().endNumber() > lines, aMoment);
    };
    lose(Fault::Cut);
    const Leftovers before = Leftovers::of(*m_session);
    for (int i = 0; i < 2; ++i) {
        for (const Fault fault : {Fault::Cut, Fault::Reset, Fault::HalfClose, Fault::Corrupt,
                                  Fault::Refuse, Fault::Stall, Fault::BlackHole})
            lose(fault);
    }
    Leftovers after;
    // What is closing still closes.
    const auto isAsBefore = [&] {
        after = Leftovers::of(*m_session);
        return after.sockets <= before.sockets + 4 && after.threads <= before.threads + 1
               && after.objects <= before.objects + 8;
    };
    const bool isClean = QTest::qWaitFor(isAsBefore, aMoment);
    qInfo("before: %s; after: %s", qPrintable(before.text()), qPrintable(after.text()));
    QVERIFY(isClean);
    QVERIFY(after.memory < before.memory + 4);
    m_session.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->openConnections(), 0, aMoment);
}

QTEST_GUILESS_MAIN(SessionFaultsTest)
#include "SessionFaultsTest.moc"
