// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace panel::bench {

/// What a process has used so far, all its threads together. Source: /proc/PID (Linux).
struct ProcessCost
{
    double cpuSeconds = 0;
    qint64 wakeUps = 0; ///< voluntary context switches: how often a thread slept and was woken
    double memory = 0;  ///< MB, its share of what it has in common with others (Pss)
    int threads = 0;
    int files = 0; ///< open descriptors, sockets among them

    /// Zeros where there is no such process. Its children are not in it.
    static ProcessCost of(qint64 pid);
    static ProcessCost ofThisProcess();

    /// What came between; memory, threads and files are those of the later one.
    ProcessCost since(const ProcessCost &earlier) const;
};

/// A run of a program from before its start to its end.
struct ProgramRun
{
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< with its children that it waited for
    int exitCode = -1;     ///< -1: it could not run or was killed
    QByteArray output;     ///< what it wrote to standard output

    /// Blocks until it ends; for bench programs only. Its standard error goes to ours.
    static ProgramRun of(const QString &program, const QStringList &arguments,
                         const QProcessEnvironment &environment = environmentForPeers());

    /// Ours, with the engine of docker-machine's `default`, so that peers talk to the same engine
    /// over the same TLS.
    static QProcessEnvironment environmentForPeers();
};

} // namespace panel::bench
