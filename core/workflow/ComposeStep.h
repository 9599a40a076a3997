// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeCli.h"
#include "core/compose/ComposeFailure.h"
#include "core/compose/ComposeProgress.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace panel {

class Call;
class EngineRelay;

/// Base of the steps that run Compose, or another program of ours, and show what it prints.
class ComposeStep : public Step
{
    Q_OBJECT

protected:
    ComposeStep(const QString &id, const QString &title, SharedStackContext context,
                QObject *parent);

    StackContext &context() { return *m_context; }

    /// Compose for this project on this engine, with the secrets, for the next run. MachineStep has
    /// run before.
    ComposeCli compose();
    /// The engine as the program of the next run shall reach it: as we do, or by a relay.
    Endpoint lentEndpoint();

    /// Runs it and goes on with `then` when it ends with 0; fails the step otherwise. `services`:
    /// the parts of the step, which it works on.
    void runCompose(const Result<Command> &command, ComposeAction action,
                    const QStringList &services, const std::function<void()> &then);
    /// The same for all that the workflow is about.
    void runCompose(const Result<Command> &command, ComposeAction action,
                    const std::function<void()> &then);
    /// The same for another program; its last line of standard error is the reason of a failure.
    void runProgram(const Command &command, const QString &failureMessage,
                    const std::function<void()> &then);

    void stopWork() override;
    /// The work that stopWork aborts; the step keeps one at a time.
    void track(Call *call) { m_call = call; }

private:
    void onLine(const QByteArray &line);
    Error withPlace(Error error) const;
    QList<StepPart> partsNow() const;
    bool failsForWantOfRelay();

    SharedStackContext m_context;
    /// Of the next run; from then on it is held by the handler of the run's end, and so lives
    /// exactly as long as the program, which may outlive the step's interest in it.
    Result<std::shared_ptr<EngineRelay>> m_relay = nullptr;
    ComposeProgress m_progress;
    QStringList m_services; ///< names, in the order of the file
    QPointer<Call> m_call;
    int m_run = 0; ///< which program counts; the end of an earlier one is dropped
};

} // namespace panel
