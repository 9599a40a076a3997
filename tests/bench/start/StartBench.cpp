// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/Session.h"
#include "core/session/Settings.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/bench/frame/SleepingStack.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/EngineStore.h"
#include "tests/support/FaultProxy.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace panel;
using namespace panel::bench;

namespace {

constexpr int runs = 7;
constexpr int containers = 100;
const QString panelProgram = QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel");

/// In a process of its own: the window as the program opens it. Says "complete" when the table of
/// services is, and has been painted.
int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Theme theme(&application, settings.appearance());
    Session session(Session::Options{});
    MainWindow window(&session, &settings, &theme);
    const auto *table = window.findChild<QTableView *>(QStringLiteral("serviceTable"));
    const auto sayWhenComplete = [&] {
        const auto &services = session.services().services();
        const bool isComplete =
            session.areServicesKnown() && !services.isEmpty()
            && std::all_of(services.begin(), services.end(),
                           [](const Service &service) { return service.container.has_value(); })
            && table->model()->rowCount() == services.size();
        if (!isComplete)
            return;
        // After the painting that is due now.
        QTimer::singleShot(0, &window, [] {
            std::puts("complete");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    };
    QObject::connect(&session, &Session::servicesKnownChanged, &window, sayWhenComplete,
                     Qt::QueuedConnection);
    QObject::connect(&session, &Session::servicesChanged, &window, sayWhenComplete,
                     Qt::QueuedConnection);
    session.selectMachine(QStringLiteral("default"));
    session.openProject(QString::fromLocal8Bit(argv[2]));
    window.show();
    return QApplication::exec();
}

/// Seconds until the window of another process is complete; 0: it never was.
double secondsToTable(const QString &project)
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), project});
    constexpr int patience = 60'000;
    const bool said = window.waitForReadyRead(patience);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    window.waitForFinished(patience);
    return said ? seconds : 0;
}

/// One after the other, so that both meet the same moments of a busy computer.
void alternate(const std::function<void()> &ours, const std::function<void()> &theirs)
{
    for (int i = 0; i < runs; ++i) {
        ours();
        theirs();
    }
}

void benchStatus(BenchReport &report, const SleepingStack &stack)
{
    Samples ours;
    Samples oursCpu;
    Samples theirs;
    Samples theirsCpu;
    alternate(
        [&] {
            const ProgramRun run =
                ProgramRun::of(panelProgram, {QStringLiteral("--project"), stack.file(),
                                              QStringLiteral("status")});
            if (run.exitCode != 0)
                return;
            ours.add(run.wallSeconds);
            oursCpu.add(run.cpuSeconds);
        },
        [&] {
            const ProgramRun run =
                ProgramRun::of(QStringLiteral("docker"),
                               {QStringLiteral("compose"), QStringLiteral("-f"), stack.file(),
                                QStringLiteral("ps"), QStringLiteral("-a")});
            theirs.add(run.wallSeconds);
            theirsCpu.add(run.cpuSeconds);
        });
    const QString peer = QStringLiteral("docker compose ps");
    report.compare(QStringLiteral("status, %1 containers").arg(containers), QStringLiteral("s"),
                   ours, peer, theirs, Goal{Goal::Sense::AtMost, 1.0});
    report.compare(QStringLiteral("CPU of that, with Compose"), QStringLiteral("s"), oursCpu, peer,
                   theirsCpu, {});
}

void benchTable(BenchReport &report, const SleepingStack &stack)
{
    Samples ours;
    Samples theirs;
    alternate(
        [&] {
            if (const double seconds = secondsToTable(stack.file()); seconds > 0)
                ours.add(seconds);
        },
        [&] {
            theirs.add(ProgramRun::of(QStringLiteral("docker"),
                                      {QStringLiteral("compose"), QStringLiteral("-f"),
                                       stack.file(), QStringLiteral("ps"), QStringLiteral("-a")})
                           .wallSeconds);
        });
    report.compare(QStringLiteral("start of the window → complete table of services"),
                   QStringLiteral("s"), ours, QStringLiteral("docker compose ps"), theirs, {});
    // lazydocker's first list of 100 containers took 0.63 s on this kind of computer.
    report.compare(QStringLiteral("start of the window → complete table of services"),
                   QStringLiteral("s"), ours, QStringLiteral("lazydocker (recorded)"), {0.63},
                   Goal{Goal::Sense::AtMost, 0.5});
}

/// A store with the machine `default` and one whose address takes connections and never answers.
void benchMachines(BenchReport &report)
{
    const Endpoint real = test::localEngine();
    test::FaultProxy silent(real.url.host(), quint16(real.url.port()));
    silent.setFault(test::FaultProxy::Fault::BlackHole);
    Endpoint endpoint = real;
    endpoint.name = QStringLiteral("silent");
    endpoint.url.setPort(silent.port());
    const test::EngineStore store(endpoint);
    Samples listed;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        const Session session({.machineStore = store.path(), .followLogs = false});
        if (session.machines().size() == 1)
            listed.add(double(clock.nsecsElapsed()) / 1e9);
    }
    report.measure(QStringLiteral("machines listed, one that never answers"), QStringLiteral("s"),
                   listed, Goal{Goal::Sense::AtMost, 0.1});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MACHINE_STORAGE_PATH"), store.path());
    const ProgramRun command =
        ProgramRun::of(panelProgram, {QStringLiteral("machines")}, environment);
    // docker-machine 0.16.2 waits 10.06 s for such a machine; it is in no package.
    report.compare(QStringLiteral("`machines`: until it is known that one does not answer"),
                   QStringLiteral("s"), {command.wallSeconds},
                   QStringLiteral("docker-machine ls (recorded)"), {10.06},
                   Goal{Goal::Sense::AtMost, 1.0});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
        return runWindow(argc, argv);
    QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("start"));
    benchMachines(report);
    SleepingStack stack(containers);
    if (const QString why = stack.bringUp(); !why.isEmpty()) {
        report.skip(QStringLiteral("status and window"), why);
        return 1;
    }
    benchStatus(report, stack);
    benchTable(report, stack);
    return 0;
}
