// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/AfterCleanStep.h"

#include "core/base/Tr.h"
#include "core/engine/SystemApi.h"
#include "core/workflow/CleanPlanner.h"

#include <QLocale>

#include <algorithm>

namespace panel {

AfterCleanStep::AfterCleanStep(SharedStackContext context, CleanPlan plan, QObject *parent)
    : Step(QStringLiteral("left"), Tr::tr("What is left"), parent)
    , m_context(std::move(context))
    , m_plan(std::move(plan))
{
}

void AfterCleanStep::run()
{
    report(Tr::tr("looking"));
    if (m_plan.extent == CleanPlan::Extent::Engine) {
        measure();
        return;
    }
    m_call = planClean(m_context->engine, m_context->project, m_plan.extent, Measuring::Left, this,
                       [this](const Result<CleanPlan> &now) {
                           if (now)
                               compare(*now);
                           else
                               fail(now.error());
                       });
}

void AfterCleanStep::compare(const CleanPlan &now)
{
    int appeared = 0;
    int kept = 0;
    for (const CleanPlan::Item &item : now.items) {
        if (item.kind == CleanPlan::Item::Kind::DataFolder)
            continue; // a folder is emptied and stays
        const bool wasShown = std::any_of(m_plan.items.begin(), m_plan.items.end(),
                                          [&item](const CleanPlan::Item &shown) {
                                              return shown.kind == item.kind && shown.id == item.id;
                                          });
        if (wasShown) {
            ++kept;
            appendOutput(Tr::tr("%1 %2: kept").arg(kindName(item.kind), item.name));
        } else {
            ++appeared;
            appendOutput(Tr::tr("%1 %2: appeared after the preview and is kept")
                             .arg(kindName(item.kind), item.name));
        }
    }
    if (appeared + kept == 0)
        succeed(Tr::tr("nothing"));
    else if (appeared == 0)
        succeed(Tr::tr("%n thing(s) kept", nullptr, kept));
    else
        succeed(Tr::tr("%n thing(s) appeared meanwhile and are kept", nullptr, appeared));
}

void AfterCleanStep::measure()
{
    m_call = SystemApi(m_context->engine).diskUsage(this, [this](const Result<DiskUsage> &usage) {
        if (!usage) {
            fail(usage.error());
            return;
        }
        const qint64 freed = std::max<qint64>(0, m_plan.storedBytes - usage->total());
        succeed(Tr::tr("%1 given back")
                    .arg(QLocale().formattedDataSize(freed, 1, QLocale::DataSizeSIFormat)));
    });
}

void AfterCleanStep::stopWork()
{
    delete m_call;
}

} // namespace panel
