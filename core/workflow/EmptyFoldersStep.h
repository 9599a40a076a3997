// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ContainerMounts.h"
#include "core/engine/Volume.h"
#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// Empties the data folders of a plan, after a look at all that the engine has right before (see
/// whyKept()): what somebody uses then is kept and said so.
class EmptyFoldersStep : public Step
{
    Q_OBJECT

public:
    EmptyFoldersStep(SharedStackContext context, const CleanPlan &plan, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void look(const QList<Volume> &volumes);
    void decide(const QList<Volume> &volumes, const QList<ContainerMounts> &containers);
    void empty(const QStringList &folders);

    SharedStackContext m_context;
    CleanPlan m_plan;
    int m_kept = 0;
    QPointer<Call> m_call;
};

} // namespace panel
