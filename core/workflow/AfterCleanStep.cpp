// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/AfterCleanStep.h"

#include "core/base/Tr.h"
#include "core/engine/SystemApi.h"
#include "core/workflow/CleanPlanner.h"

#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

bool has(const QList<CleanPlan::Item> &items, const CleanPlan::Item &wanted)
{
    return std::any_of(items.begin(), items.end(), [&wanted](const CleanPlan::Item &item) {
        return item.kind == wanted.kind && item.id == wanted.id;
    });
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

BeforeCleanStep::BeforeCleanStep(SharedStackContext context, QObject *parent)
    : Step(QStringLiteral("stored"), Tr::tr("What is stored"), parent)
    , m_context(std::move(context))
{
}

void BeforeCleanStep::run()
{
    m_call = SystemApi(m_context->engine).diskUsage(this, [this](const Result<DiskUsage> &usage) {
        if (!usage) {
            fail(usage.error());
            return;
        }
        m_context->storedBytes = usage->total();
        succeed(sizeText(usage->total()));
    });
}

void BeforeCleanStep::stopWork()
{
    delete m_call;
}

AfterCleanStep::AfterCleanStep(SharedStackContext context, CleanPlan plan, QObject *parent)
    : Step(QStringLiteral("left"), Tr::tr("What is left"), parent)
    , m_context(std::move(context))
    , m_plan(std::move(plan))
{
}

void AfterCleanStep::run()
{
    report(Tr::tr("looking"));
    const auto done = [this](const Result<CleanPlan> &now) {
        if (now)
            compare(*now);
        else
            fail(now.error());
    };
    m_call = m_plan.extent == CleanPlan::Extent::Engine
                 ? planEngineClean(m_context->engine, m_plan.project, Measuring::Left, this, done)
                 : planClean(m_context->engine, m_context->project, m_plan.extent, Measuring::Left,
                             this, done);
}

void AfterCleanStep::compare(const CleanPlan &now)
{
    const bool isOfEngine = m_plan.extent == CleanPlan::Extent::Engine;
    int appeared = 0;
    int kept = 0;
    for (const CleanPlan::Item &item : now.items) {
        // A folder is emptied and stays; what nobody ticked is no news.
        if (item.kind == CleanPlan::Item::Kind::DataFolder || has(m_plan.left, item))
            continue;
        const bool wasShown = has(m_plan.items, item);
        ++(wasShown ? kept : appeared);
        const QString text = wasShown ? Tr::tr("%1 %2: kept")
                             : isOfEngine
                                 ? Tr::tr("%1 %2: without use only since the preview, and kept")
                                 : Tr::tr("%1 %2: appeared after the preview and is kept");
        appendOutput(text.arg(kindName(item.kind), item.name));
    }
    QStringList parts;
    if (isOfEngine) {
        const qint64 freed = m_context->storedBytes.value_or(0) - now.storedBytes;
        parts.append(Tr::tr("%1 given back").arg(sizeText(std::max<qint64>(0, freed))));
    }
    if (appeared > 0)
        parts.append(Tr::tr("%n thing(s) appeared meanwhile and are kept", nullptr, appeared));
    else if (kept > 0)
        parts.append(Tr::tr("%n thing(s) kept", nullptr, kept));
    succeed(parts.isEmpty() ? Tr::tr("nothing") : parts.join(QStringLiteral(", ")));
}

void AfterCleanStep::stopWork()
{
    delete m_call;
}

} // namespace panel
