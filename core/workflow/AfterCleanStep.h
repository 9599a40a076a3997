// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// What a clean has left: of a project, by name, what appeared since the preview or was kept; of a
/// whole engine, how many bytes came back.
class AfterCleanStep : public Step
{
    Q_OBJECT

public:
    AfterCleanStep(SharedStackContext context, CleanPlan plan, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void compare(const CleanPlan &now);
    void measure();

    SharedStackContext m_context;
    CleanPlan m_plan;
    QPointer<Call> m_call;
};

} // namespace panel
