// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/RecordingLauncher.h"

#include "core/process/ShellText.h"

#include <QElapsedTimer>

namespace panel {

RecordingLauncher::RecordingLauncher(ProcessLauncher *inner, Listener listener)
    : m_inner(inner), m_listener(std::make_shared<Listener>(std::move(listener)))
{
}

ProcessRun *RecordingLauncher::run(const Command &command, QObject *requester,
                                   Handler<ProcessEnd> done)
{
    CommandRecord record;
    record.text = shellText(command);
    record.started = QDateTime::currentDateTimeUtc();
    QElapsedTimer clock;
    clock.start();
    return m_inner->run(
        command, requester,
        [command, record, clock, done = std::move(done),
         listener = std::weak_ptr<Listener>(m_listener)](const Result<ProcessEnd> &end) mutable {
            record.milliseconds = clock.elapsed();
            record.exitCode = end ? end->exitCode : -1;
            if (!end)
                record.failure = end.error().message;
            // First: whoever hears of the end may begin with the next one.
            if (const auto known = listener.lock())
                (*known)(command, record);
            done(end);
        });
}

Result<void> RecordingLauncher::startDetached(const Command &command)
{
    return m_inner->startDetached(command);
}

} // namespace panel
