// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineStages.h"
#include "core/machine/MachineTask.h"
#include "core/process/ProcessRun.h"

#include <QElapsedTimer>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>

namespace panel {

/// What a DockerMachineTask does, and whom it asks. The functions are called on its thread.
struct DockerMachineJob
{
    QString machine;
    QString title;
    QStringList arguments; ///< the words after "docker-machine"
    QString storePath;     ///< for MACHINE_STORAGE_PATH
    std::chrono::milliseconds deadline{0};
    std::function<Result<QString>(const QString &)> findProgram;
    /// Asked right before it would run; an error keeps it from running.
    std::function<std::optional<Error>()> whyNot;
    /// A line that must be among the output of a success; empty: any.
    QString successLine;
    /// What is left when it did not come to its end, and what to do about it.
    std::function<QString()> leftBehind;
};

/// A MachineTask that runs docker-machine. `launcher` lives longer.
///
/// Its environment is baseEnvironment() with the store's folder, without crash reports (by itself
/// docker-machine sends them, with the VM's log, to a company).
class DockerMachineTask : public MachineTask
{
    Q_OBJECT

public:
    DockerMachineTask(DockerMachineJob job, ProcessLauncher *launcher, QObject *parent);

    QString machine() const override { return m_job.machine; }
    QString title() const override { return m_job.title; }
    QString command() const override;
    State state() const override { return m_state; }
    QList<Stage> stages() const override;
    QStringList output() const override { return m_output; }
    qint64 elapsedMilliseconds() const override;
    Error error() const override { return m_error; }
    void cancel() override;

    /// Queued → Running, or Failed. For whoever decides whose turn it is.
    void start();
    /// Queued → Failed at once; finished() comes from the event loop.
    void refuse(const Error &why);
    const QStringList &arguments() const { return m_job.arguments; }
    bool isOver() const { return m_state != State::Queued && m_state != State::Running; }
    /// docker-machine ran to an end of its own, and failed.
    bool wasTried() const { return m_wasTried; }

private:
    void onLine(const QByteArray &line);
    void onEnd(const Result<ProcessEnd> &end);
    void end(State state, const Error &error);
    void append(const QString &line);

    const DockerMachineJob m_job;
    ProcessLauncher *const m_launcher;
    QPointer<ProcessRun> m_run;
    State m_state = State::Queued;
    Error m_error;
    MachineStages m_stages;
    QStringList m_output;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0; ///< in all, once it is over
    bool m_wasTried = false;
};

} // namespace panel
