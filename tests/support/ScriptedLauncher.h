// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/ProcessRun.h"

#include <QList>

#include <functional>
#include <optional>

namespace panel {

/// What a scripted program does when it is run.
struct ScriptedAnswer
{
    QByteArray output = {};
    QByteArray error = {};
    int exitCode = 0;
    std::optional<Error> failure = {}; ///< instead of an end: crash, time-out, not started
    bool isHanging = false;            ///< never ends by itself
};

/// A ProcessLauncher that runs nothing: it answers what a test wrote down, and remembers the
/// commands. Stands for every real tool whose output was recorded.
class ScriptedLauncher : public ProcessLauncher
{
public:
    using Script = std::function<ScriptedAnswer(const Command &)>;

    explicit ScriptedLauncher(Script script) : m_script(std::move(script)) {}

    ProcessRun *run(const Command &command, QObject *requester, Handler<ProcessEnd> done) override;
    /// Asks the script too; only its `failure` counts.
    Result<void> startDetached(const Command &command) override;

    const QList<Command> &commands() const { return m_commands; }

private:
    Script m_script;
    QList<Command> m_commands;
};

} // namespace panel
