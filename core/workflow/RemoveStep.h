// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/CleanPlan.h"
#include "core/workflow/StackContext.h"
#include "core/workflow/Step.h"

#include <QPointer>

namespace panel {

class Call;

/// Removes exactly the things of one kind (but data folders: see EmptyFoldersStep) that a CleanPlan
/// names, one after the other, each looked at right before. What is gone already is fine. What is
/// in use now, or is another thing under the same name, is kept and said so; any other refusal of
/// the engine fails the step and the rest stays.
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
    void removeContainer(const CleanPlan::Item &item);
    void removeVolume(const CleanPlan::Item &item);
    void removeImage(const CleanPlan::Item &item);
    void pruneBuildCache(const CleanPlan::Item &item);
    void keep(const CleanPlan::Item &item, const QString &why);
    /// Told that it was removed, or why not.
    Handler<void> removing(const CleanPlan::Item &item);
    void onRemoved(const CleanPlan::Item &item, const Result<void> &removed);

    SharedStackContext m_context;
    CleanPlan::Item::Kind m_kind;
    CleanPlan::Extent m_extent;
    QDateTime m_planned;
    QList<CleanPlan::Item> m_items;
    qsizetype m_done = 0;
    int m_kept = 0;
    QPointer<Call> m_call;
};

} // namespace panel
