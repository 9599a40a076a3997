// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/machines/MachinePageState.h"
#include "gui/MainWindow.h"

#include <functional>
#include <memory>

namespace panel::sample {

/// Stands for a run of docker-machine: it stays in the state it is put into.
class SampleTask : public MachineTask
{
    Q_OBJECT

public:
    SampleTask(const QString &machine, const QString &title, const QString &command,
               QObject *parent);

    QString machine() const override { return m_machine; }
    QString title() const override { return m_title; }
    QString command() const override { return m_command; }
    State state() const override { return m_state; }
    QList<Stage> stages() const override { return m_stages; }
    QStringList output() const override { return m_output; }
    qint64 elapsedMilliseconds() const override;
    Error error() const override { return m_error; }
    void cancel() override { end(State::Cancelled, {}); }

    void begin(const QString &stage, qint64 milliseconds); ///< ends the one before
    void print(const QString &line);
    void end(State state, const Error &error);

private:
    QString m_machine;
    QString m_title;
    QString m_command;
    State m_state = State::Running;
    QList<Stage> m_stages;
    QStringList m_output;
    Error m_error;
};

/// A VM of VirtualBox that runs, with everything known about it.
MachinePageState runningMachine();
MachinePageState stoppedMachine();
MachinePageState brokenMachine();
MachinePageState unreachableMachine();
/// A name of 300 characters and texts as an attacker would choose them.
MachinePageState hostileMachine();
/// An examination that passes, warns, fails and does not know.
QList<Check> examination();
/// What stands in the way of a VM where virtualization is off.
QList<Check> preflight();
SampleTask *creation(QObject *parent);

/// A picture of the tour: the window, or the dialog that `prepare` returns.
struct MachineScene
{
    QString name;
    std::function<std::unique_ptr<QWidget>(MainWindow &)> prepare;
};
QList<MachineScene> machineScenes();

} // namespace panel::sample
