// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/faults/TroubledSession.h"

#include "core/engine/EngineConnection.h"
#include "core/logs/LogSession.h"
#include "tests/support/EngineStore.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

namespace panel::bench {

namespace {

constexpr int patience = 120'000;
constexpr Goal promised{Goal::Sense::AtMost, 3};

bool isLost(const Session &session)
{
    return session.connectionState() == Session::ConnectionState::Lost;
}

quint64 logLines(const Session &session)
{
    return session.logs()->store().endNumber();
}

} // namespace

TroubledSession::TroubledSession(const QString &store, const QString &machine,
                                 const QString &project, const QStringList &services)
{
    Session::Options options;
    options.machineStore = store;
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_session->openProject(test::writeComposeFile(store, project, services));
    m_session->selectMachine(machine);
}

bool TroubledSession::waitUntil(const std::function<bool(const Session &)> &isSo)
{
    return QTest::qWaitFor([&] { return isSo(*m_session); }, patience);
}

double TroubledSession::secondsUntil(const std::function<bool(const Session &)> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    return waitUntil(isSo) ? double(clock.elapsed()) / 1000 : std::nan("");
}

void TroubledSession::measureLoss(BenchReport &report, const Trouble &trouble, int times)
{
    Samples noticed;
    Samples recovered;
    Samples logs;
    Error said;
    for (int i = 0; i < times; ++i) {
        trouble.hurt();
        noticed.add(secondsUntil([](const Session &session) {
            return !session.connectionStatus().answers() || session.connectionStatus().isPictureOld;
        }));
        waitUntil(isLost);
        said = m_session->connectionError();
        // Another moment of the back-off each time.
        waitUntil([i](const Session &session) { return session.engine()->attemptNumber() > i; });
        if (trouble.changesWhileItLasts)
            trouble.change();
        trouble.heal();
        const quint64 lines = logLines(*m_session);
        QElapsedTimer clock;
        clock.start();
        if (!trouble.changesWhileItLasts)
            trouble.change();
        if (waitUntil(trouble.isRight))
            recovered.add(double(clock.elapsed()) / 1000);
        if (lines > 0
            && waitUntil([lines](const Session &session) { return logLines(session) > lines; }))
            logs.add(double(clock.elapsed()) / 1000);
        trouble.undo();
        waitUntil(trouble.isUndone);
    }
    const QString worst = QStringLiteral("%1: %2, the slowest of %3").arg(trouble.name);
    report.measure(worst.arg(QStringLiteral("right again after")).arg(recovered.count()),
                   QStringLiteral("s"), recovered.most(), promised);
    if (!logs.isEmpty())
        report.measure(worst.arg(QStringLiteral("logs go on after")).arg(logs.count()),
                       QStringLiteral("s"), logs.most(), promised);
    report.note(QStringLiteral("noticed after %1 s: %2")
                    .arg(noticed.median(), 0, 'f', 1)
                    .arg(said.message));
    if (!m_before)
        m_before = test::Leftovers::of(*m_session);
}

void TroubledSession::measureBurden(BenchReport &report, const Trouble &trouble)
{
    trouble.hurt();
    trouble.change();
    report.measure(trouble.name + QStringLiteral(": a change is seen while it lasts, after"),
                   QStringLiteral("s"), secondsUntil(trouble.isRight), promised);
    trouble.heal();
    trouble.undo();
    waitUntil(trouble.isUndone);
}

void TroubledSession::measureLeftovers(BenchReport &report, const QString &who)
{
    if (!m_before)
        return;
    test::Leftovers now;
    // What is closing still closes.
    const bool isClean = QTest::qWaitFor(
        [&] {
            now = test::Leftovers::of(*m_session);
            return now.sockets <= m_before->sockets && now.objects <= m_before->objects;
        },
        15'000);
    if (!isClean)
        report.note(QStringLiteral("before %1; now %2").arg(m_before->text(), now.text()));
    report.measure(QStringLiteral("sockets left over, %1").arg(who), QStringLiteral("more"),
                   double(now.sockets - m_before->sockets), Goal{Goal::Sense::AtMost, 4});
    report.measure(QStringLiteral("threads left over, %1").arg(who), QStringLiteral("more"),
                   double(now.threads - m_before->threads), Goal{Goal::Sense::AtMost, 1});
    report.measure(QStringLiteral("objects left over, %1").arg(who), QStringLiteral("more"),
                   double(now.objects - m_before->objects), Goal{Goal::Sense::AtMost, 8});
    report.measure(QStringLiteral("memory left over, %1").arg(who), QStringLiteral("MB more"),
                   now.memory - m_before->memory, Goal{Goal::Sense::AtMost, 4});
}

} // namespace panel::bench
