// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineRecorder.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/session/MachineControl.h"

#include <algorithm>

namespace panel {

namespace {

Result<void> outcomeOf(const MachineTask &task)
{
    switch (task.state()) {
    case MachineTask::State::Failed: return fail(task.error());
    case MachineTask::State::Cancelled: return fail(Error::Kind::Cancelled, task.error().message);
    default: return {};
    }
}

bool changesRule(const Command &command)
{
    return std::any_of(command.arguments.cbegin(), command.arguments.cend(),
                       [](const QString &word) {
                           return word.startsWith(QLatin1String("natpf"))
                                  || word.startsWith(QLatin1String("--natpf"));
                       });
}

} // namespace

MachineRecorder::MachineRecorder(ActionLog *log, ProcessLauncher *programs, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_ruleLauncher(programs, [this](const Command &command, const CommandRecord &record) {
        if (changesRule(command))
            onRule(command, record);
    })
{
}

/// `VBoxManage modifyvm VM --natpf1 …`
void MachineRecorder::onRule(const Command &command, const CommandRecord &record)
{
    const quint64 work =
        m_log->begin(Tr::tr("Port forwarding"), plainLine(command.arguments.value(1)));
    m_log->add(work, record);
    Result<void> outcome;
    if (!record.isGood())
        outcome = fail(Error::Kind::ProgramFailed,
                       record.failure.isEmpty()
                           ? Tr::tr("VBoxManage ended with exit code %1.").arg(record.exitCode)
                           : record.failure);
    m_log->end(work, outcome);
}

void MachineRecorder::follow(MachineControl *machines)
{
    connect(machines, &MachineControl::taskFinished, this, [this](const MachineTask *task) {
        const quint64 work = m_log->begin(task->title(), task->machine());
        const Result<void> outcome = outcomeOf(*task);
        CommandRecord command;
        command.text = task->command();
        command.milliseconds = task->elapsedMilliseconds();
        command.started = QDateTime::currentDateTimeUtc().addMSecs(-command.milliseconds);
        command.exitCode = outcome ? 0 : -1;
        command.failure = outcome ? QString() : outcome.error().message;
        m_log->add(work, command);
        m_log->end(work, outcome);
    });
    connect(machines, &MachineControl::shellOpened, this,
            [this](const QString &machine, const QString &command) {
                const quint64 work = m_log->begin(Tr::tr("Open a shell"), machine);
                CommandRecord record;
                record.text = command;
                record.started = QDateTime::currentDateTimeUtc();
                m_log->add(work, record);
                m_log->end(work, {});
            });
}

} // namespace panel
