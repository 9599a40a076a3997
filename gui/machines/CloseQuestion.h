// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineTask.h"
#include "core/workflow/Workflow.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace panel {

class PlainLabel;

/// Asks before the window closes over work that is still going on: closing would end it unseen.
/// Stay is the default, and what Escape means. Cancelling waits until all of it has ended. Goes
/// away by itself where the work ends before an answer; the window stays then.
class CloseQuestion : public QDialog
{
    Q_OBJECT

public:
    /// `workflow` is null where none runs.
    CloseQuestion(const QList<MachineTask *> &tasks, Workflow *workflow, QWidget *parent);

Q_SIGNALS:
    void ended(); ///< all of it was cancelled and is over: nothing is in the way of closing

private:
    void cancelAll();
    void onEnded();
    bool isRunning() const;

    QList<QPointer<MachineTask>> m_tasks;
    QPointer<Workflow> m_workflow;
    PlainLabel *m_text;
    QPushButton *m_stay;
    QPushButton *m_cancel;
    bool m_isCancelling = false;
    bool m_isAnswered = false;
};

} // namespace panel
