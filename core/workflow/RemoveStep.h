// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// Removes exactly the things of one kind that a CleanPlan names, one after the other. What is gone
/// already is fine; what the engine refuses to remove fails the step and the rest stays.
class RemoveStep : public Step
{
    Q_OBJECT

public:
    RemoveStep(SharedStackContext context, CleanPlan::Item::Kind kind, const CleanPlan &plan,
               QObject *parent);

protected:
    void run() override;
    void stopWork() override;

private:
    void next();
    void removeImage(const CleanPlan::Item &item);
    void emptyFolders();
    void onRemoved(const CleanPlan::Item &item, const Result<void> &removed);

    SharedStackContext m_context;
    CleanPlan::Item::Kind m_kind;
    QList<CleanPlan::Item> m_items;
    qsizetype m_done = 0;
    QPointer<Call> m_call;
};

} // namespace panel
