// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands/HeadlessCommand.h"

namespace panel {

/// Runs a workflow of the session and prints its steps: lines for people (the running one drawn
/// over on a terminal), objects with --json. SIGINT cancels it cleanly. Base of the commands that
/// change something; itself `up` and `stop`.
class WorkflowCommand : public HeadlessCommand
{
    Q_OBJECT

public:
    WorkflowCommand(const CommandLine &line, QObject *parent);
    void start() override;

protected:
    /// The folder of --copy-to, absolute; empty: none was named. It may be missing, and is made
    /// then, but not the folders above it: a slip of the pen makes none. NotFound, Conflict.
    Result<QString> copyFolder() const;
    /// Follows the workflow to its end and ends the command with it.
    void follow(Workflow *workflow);
    /// Calls `agreed` once the user has typed the word; ends the command if it is another one, or
    /// if nobody can be asked.
    void askToType(const QString &question, const QString &word,
                   const std::function<void()> &agreed);

private:
    void printStep(Workflow *workflow, int index);
    void printEnd(Workflow *workflow);

    QList<QJsonObject> m_printed; ///< the last object of each step, so that nothing is said twice
    QList<StepState> m_states;
};

} // namespace panel
