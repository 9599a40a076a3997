// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/BenchReport.h"
#include "tests/bench/frame/ProcessCost.h"
#include "tests/bench/frame/SleepingStack.h"
#include "tests/support/EngineFixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <algorithm>

using namespace panel;
using namespace panel::bench;

namespace {

constexpr int containers = 100;
constexpr int runs = 3;
constexpr unsigned long seconds = 8;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of the engine at the other end; 0 where it does not run on this computer.
qint64 enginePid()
{
    const QByteArray address = test::localEngine().url.authority().toLatin1();
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QByteArrayList words =
            contents(QStringLiteral("/proc/%1/cmdline").arg(process)).split('\0');
        if (words.first() != "dockerd" && !words.first().endsWith("/dockerd"))
            continue;
        const qsizetype option = words.indexOf("--config-file");
        const QByteArray said =
            words.join(' ') + contents(QString::fromLocal8Bit(words.value(option + 1)));
        if (said.contains(address))
            return process.toLongLong();
    }
    return 0;
}

/// CPU of that program and of the engine while it only shows; % of a core.
struct Idle
{
    Samples program;
    Samples withEngine;
};

void measure(Idle &idle, QProcess &program, qint64 engine)
{
    program.setProcessEnvironment(ProgramRun::environmentForPeers());
    program.setStandardOutputFile(QProcess::nullDevice());
    program.start();
    program.waitForStarted();
    QThread::sleep(6); // it starts, and draws what there is
    const ProcessCost before = ProcessCost::of(program.processId());
    const ProcessCost engineBefore = ProcessCost::of(engine);
    QThread::sleep(seconds);
    const double used = ProcessCost::of(program.processId()).since(before).cpuSeconds;
    const double byEngine = ProcessCost::of(engine).since(engineBefore).cpuSeconds;
    if (program.state() == QProcess::Running) {
        idle.program.add(100 * used / double(seconds));
        idle.withEngine.add(100 * (used + byEngine) / double(seconds));
    }
    program.terminate();
    program.waitForFinished();
}

} // namespace

/// A window that is only looked at, beside `docker stats` that is only looked at.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("idle"));
    SleepingStack stack(containers);
    if (const QString why = stack.bringUp(); !why.isEmpty()) {
        report.skip(QStringLiteral("all"), why);
        return 1;
    }
    const qint64 engine = enginePid();
    Idle ours;
    Idle theirs;
    for (int i = 0; i < runs; ++i) {
        QProcess panel;
        panel.setProgram(QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel"));
        panel.setArguments({QStringLiteral("--machine"), QStringLiteral("default"),
                            QStringLiteral("--project"), stack.file()});
        measure(ours, panel, engine);
        QProcess stats;
        stats.setProgram(QStringLiteral("docker"));
        stats.setArguments({QStringLiteral("stats")});
        measure(theirs, stats, engine);
    }
    const QString peer = QStringLiteral("docker stats");
    report.compare(QStringLiteral("CPU of the window, %1 containers").arg(containers),
                   QStringLiteral("% of a core"), ours.program, peer, theirs.program,
                   Goal{Goal::Sense::AtMost, 0.1});
    if (engine == 0) {
        report.skip(QStringLiteral("CPU with the engine's"),
                    QStringLiteral("it does not run on this computer"));
        return 0;
    }
    report.compare(QStringLiteral("CPU with the engine's, %1 containers").arg(containers),
                   QStringLiteral("% of a core"), ours.withEngine, peer, theirs.withEngine,
                   Goal{Goal::Sense::AtMost, 0.1});
    return 0;
}
