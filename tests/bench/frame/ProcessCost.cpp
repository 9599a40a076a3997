// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame/ProcessCost.h"

#include "tests/support/EngineFixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <sys/resource.h>
#include <unistd.h>

namespace panel::bench {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "Name:   123 kB" → 123
qint64 numberAfter(const QByteArray &text, const QByteArray &name)
{
    const qsizetype at = text.indexOf(name);
    if (at < 0)
        return 0;
    const qsizetype begin = at + name.size();
    return text.mid(begin, text.indexOf('\n', begin) - begin)
        .simplified()
        .split(' ')
        .first()
        .toLongLong();
}

int entriesOf(const QString &folder)
{
    return int(
        QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size());
}

double childrenCpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

ProcessCost ProcessCost::of(qint64 pid)
{
    const QString folder = QStringLiteral("/proc/%1/").arg(pid);
    ProcessCost cost;
    // After the name in brackets, which may hold spaces: state is the 3rd field, utime the 14th.
    const QByteArray stat = contents(folder + QStringLiteral("stat"));
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 12) {
        cost.cpuSeconds = double(fields.at(11).toLongLong() + fields.at(12).toLongLong())
                          / double(::sysconf(_SC_CLK_TCK));
    }
    const QString tasks = folder + QStringLiteral("task");
    const QStringList threads = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    cost.threads = int(threads.size());
    for (const QString &thread : threads) {
        const QString taskFolder = tasks + u'/' + thread;
        cost.wakeUps += numberAfter(contents(taskFolder + QStringLiteral("/status")),
                                    "\nvoluntary_ctxt_switches:");
    }
    cost.memory =
        double(numberAfter(contents(folder + QStringLiteral("smaps_rollup")), "\nPss:")) / 1024;
    cost.files = entriesOf(folder + QStringLiteral("fd"));
    return cost;
}

ProcessCost ProcessCost::ofThisProcess()
{
    return of(::getpid());
}

ProcessCost ProcessCost::since(const ProcessCost &earlier) const
{
    ProcessCost difference = *this;
    difference.cpuSeconds -= earlier.cpuSeconds;
    difference.wakeUps -= earlier.wakeUps;
    return difference;
}

ProgramRun ProgramRun::of(const QString &program, const QStringList &arguments,
                          const QProcessEnvironment &environment)
{
    ProgramRun run;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = childrenCpuSeconds();
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForFinished(-1))
        return run;
    run.wallSeconds = double(clock.nsecsElapsed()) / 1e9;
    run.cpuSeconds = childrenCpuSeconds() - before;
    run.output = process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    return run;
}

QProcessEnvironment ProgramRun::environmentForPeers()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const Endpoint engine = test::localEngine();
    environment.insert(QStringLiteral("DOCKER_HOST"),
                       QStringLiteral("tcp://%1:%2").arg(engine.url.host()).arg(engine.url.port()));
    environment.insert(QStringLiteral("DOCKER_TLS_VERIFY"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DOCKER_CERT_PATH"),
                       QFileInfo(engine.tlsFiles.certificate).absolutePath());
    return environment;
}

} // namespace panel::bench
