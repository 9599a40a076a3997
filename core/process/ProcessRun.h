// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/process/Command.h"

#include <QByteArray>

namespace panel {

/// How a program ended, if it did end by itself.
struct ProcessEnd
{
    int exitCode = 0;
    QByteArray standardOutput; ///< at most the last 4 MiB
    QByteArray standardError;  ///< at most the last 1 MiB
};

/// One run of one program: a Call (see there) that also tells its lines while it runs.
///
/// Outcome: ProcessEnd for every exit, whatever the code; Error::Kind::ProgramMissing if it could
/// not be started, ProgramFailed if it crashed, TimedOut past the command's deadline, Cancelled.
/// Cancel: SIGINT, after 3 s SIGTERM, after 3 more SIGKILL, each to the program and all that it
/// started; the Cancelled answer comes when the program is gone, its lines until then. Destruction:
/// SIGTERM at once, without waiting in the destructor, then SIGKILL.
class ProcessRun : public AnsweringCall<ProcessEnd>
{
    Q_OBJECT

Q_SIGNALS:
    /// Each complete line, without its end, as it comes; before the answer.
    void outputLine(const QByteArray &line);
    void errorLine(const QByteArray &line);

protected:
    using AnsweringCall::AnsweringCall;
};

/// Starts programs; the seam that tests replace.
class ProcessLauncher
{
public:
    virtual ~ProcessLauncher() = default;
    virtual ProcessRun *run(const Command &command, QObject *requester,
                            Handler<ProcessEnd> done) = 0;
    /// Starts a program that shall outlive us (a terminal): nobody hears of its end or its output,
    /// and standard input, deadline and directory of the command are not used.
    /// Error::Kind::ProgramMissing if it could not be started.
    virtual Result<void> startDetached(const Command &command) = 0;
};

} // namespace panel
