// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/machine/Machine.h"
#include "core/machine/MachineTask.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>
#include <QTimer>

namespace panel {

class Call;

/// The engine answers over TLS (now: a connection that was cut a moment ago may still look well),
/// and Compose is there to talk to it. A machine that does not run is
/// started, where that is wanted and docker-machine can (StackContext::machine): what stands in the
/// way is said before it is tried, its stages are the parts of the step. A start that is cancelled
/// is waited for: docker-machine says what it leaves behind.
class MachineStep : public Step
{
    Q_OBJECT

public:
    enum class Start { No, IfStopped };

    MachineStep(SharedStackContext context, Start start, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    bool mayStart() const { return m_start == Start::IfStopped && m_context->machine; }
    QString name() const;
    void beginToConnect();
    void checkConnection();
    void onPinged();
    void onConnected();
    void lookAtMachine();
    void onLooked(const Machine &machine);
    void failFor(const Machine &machine);
    void onChecked(const QList<Check> &checks);
    void startMachine();
    void showStages();
    void onTaskFinished();
    void giveUp(const Error &error);
    void lookForCompose();

    SharedStackContext m_context;
    const Start m_start;
    QPointer<Call> m_call;
    QPointer<MachineTask> m_task;
    bool m_isOurs = false; ///< m_task: we asked for it
    QTimer m_patience;     ///< runs while the engine of a machine that was started is waited for
    bool m_hasTried = false;
    bool m_isAsked = false; ///< the engine, whether it is still there
    bool m_hasLooked = false;
};

} // namespace panel
