// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <csignal>

namespace panel {

/// A QProcess that leads a process group of its own, and takes it along: one that dies while the
/// program runs, as at the end of the application, kills the group. It neither complains of that on
/// standard error nor waits for the end, as QProcess would.
class ChildProcess : public QProcess
{
public:
    using QProcess::QProcess;
    ~ChildProcess() override
    {
        if (state() == NotRunning)
            return;
        disconnect();
        const auto group = pid_t(processId());
        if (group > 1 && ::kill(-group, SIGKILL) != 0)
            ::kill(group, SIGKILL); // it did not get so far as to lead one
        setProcessState(NotRunning);
    }
};

} // namespace panel
