// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/DockerMachineTask.h"
#include "core/machine/MachineStore.h"
#include "core/session/MachineControl.h"

#include <QHash>

namespace panel {

/// A call whose answer is there already.
template <typename T>
class ReadyCall : public AnsweringCall<T>
{
public:
    ReadyCall(QObject *requester, Result<T> answer, Handler<T> done)
        : AnsweringCall<T>(requester, std::move(done))
    {
        this->deliver(std::move(answer));
    }

private:
    void abortWork() override {}
};

/// The tasks of a MachineControl: whose turn it is, and what they may touch.
class MachineControl::Private
{
public:
    Private(MachineControl *control, MachineStore *machineStore, ProcessLauncher *processLauncher,
            std::function<Result<QString>(const QString &)> programFinder)
        : q(control)
        , store(machineStore)
        , launcher(processLauncher)
        , finder(std::move(programFinder))
    {
    }

    QStringList names() const;
    /// Hands the job to its machine's queue.
    DockerMachineTask *enqueue(DockerMachineJob job);
    /// A task that Failed before it began.
    DockerMachineTask *refused(const QString &machine, const QString &title,
                               const QStringList &arguments, const Error &why);
    /// Why the machine must not be touched: it is not the one that the user saw.
    std::optional<Error> whyNotTheSame(const Machine &asked, bool addressMayDiffer) const;
    /// Whether the user's last removal of it was tried and failed, so that the next one may force.
    bool wasRemovalTried(const QString &machine) const;
    /// The machine, or why nothing can be said or done about it.
    Result<Machine> known(const QString &name) const;

    MachineControl *const q;
    MachineStore *const store;
    ProcessLauncher *const launcher;
    const std::function<Result<QString>(const QString &)> finder;
    QHash<QString, DockerMachineTask *> newest;
    QHash<QString, QList<DockerMachineTask *>> queues; ///< the first one runs

private:
    DockerMachineTask *make(DockerMachineJob job);
    void onFinished(DockerMachineTask *task);
    void startNext(const QString &machine);
};

/// "Start default": of an action, for a task and its question.
QString actionTitle(MachineControl::Action action, const QString &machine);
/// The words after "docker-machine". `isForced`: a removal that failed without.
QStringList actionArguments(MachineControl::Action action, const QString &machine, bool isForced);
/// What is left of an action that was interrupted, and what to do then.
QString leftBehind(MachineControl::Action action, const QString &machine);

} // namespace panel
