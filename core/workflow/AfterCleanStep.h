// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// Right before a whole engine is cleaned: how many bytes it stores (StackContext::storedBytes), so
/// that what others do between preview and agreement does not count.
class BeforeCleanStep : public Step
{
    Q_OBJECT

public:
    BeforeCleanStep(SharedStackContext context, QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    SharedStackContext m_context;
    QPointer<Call> m_call;
};

/// What a clean has left, by name: what appeared since the preview or was kept; of a whole engine
/// also how many bytes came back.
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

    SharedStackContext m_context;
    CleanPlan m_plan;
    QPointer<Call> m_call;
};

} // namespace panel
