// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CleanCommand.h"

#include "core/base/Tr.h"
#include "core/commands/Reports.h"

#include <QDir>

namespace panel {

CleanCommand::CleanCommand(const CommandLine &line, QObject *parent) : WorkflowCommand(line, parent)
{
}

void CleanCommand::start()
{
    if (line().images && !line().volumes) {
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("--images goes together with --volumes."),
                   Tr::tr("Without --volumes the data would outlive its images."),
                   {}});
        return;
    }
    if (line().engine && (line().images || !line().copyTo.isEmpty())) {
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("--engine goes with --volumes, --dry-run and --yes only."),
                   Tr::tr("Copies are made of a project's volumes."),
                   {}});
        return;
    }
    prepare(Needs(Project) | Engine, [this] {
        const auto extent = line().engine    ? CleanPlan::Extent::Engine
                            : line().images  ? CleanPlan::Extent::Images
                            : line().volumes ? CleanPlan::Extent::Volumes
                                             : CleanPlan::Extent::Containers;
        session()->planClean(extent, this, [this](const Result<CleanPlan> &plan) { onPlan(plan); });
    });
}

/// Of a whole engine nothing goes that is of the project at hand, and volumes only when they are
/// named.
CleanPlan CleanCommand::asAsked(CleanPlan plan) const
{
    if (plan.extent == CleanPlan::Extent::Engine) {
        plan.items.removeIf([this, &plan](const CleanPlan::Item &item) {
            return (!item.project.isEmpty() && item.project == plan.project)
                   || (item.kind == CleanPlan::Item::Kind::Volume && !line().volumes);
        });
    }
    if (!line().copyTo.isEmpty())
        plan.copyFolder = QDir::current().absoluteFilePath(line().copyTo);
    return plan;
}

void CleanCommand::onPlan(const Result<CleanPlan> &all)
{
    if (!all) {
        fail(all.error());
        return;
    }
    const CleanPlan plan = asAsked(*all);
    if (terminal().isJson() && line().dryRun)
        terminal().print(cleanPlanJson(plan));
    else if (!terminal().isJson())
        terminal().print(plan.items.isEmpty() ? nothingText(plan) : cleanPlanText(plan));
    if (!terminal().isJson() && !plan.items.isEmpty() && !plan.note().isEmpty())
        terminal().print(plan.note());
    if (line().dryRun || (plan.items.isEmpty() && !terminal().isJson())) {
        end(0);
        return;
    }
    if (line().yes) {
        follow(session()->clean(plan));
        return;
    }
    const bool takesData = plan.losesData();
    const QString word = takesData ? plan.confirmation() : QStringLiteral("yes");
    const QString question =
        !takesData ? Tr::tr("Type yes to go on:")
        : plan.copyFolder.isEmpty()
            ? Tr::tr("The data is gone then. Type the name %1 to go on:").arg(word)
            : Tr::tr("The data is gone then, but for the copies. Type the name %1 to go on:")
                  .arg(word);
    askToType(question, word, [this, plan] { follow(session()->clean(plan)); });
}

QString CleanCommand::nothingText(const CleanPlan &plan)
{
    return plan.extent == CleanPlan::Extent::Engine
               ? Tr::tr("Nothing is on %1 that nobody uses.").arg(plan.engineName)
               : Tr::tr("Nothing of the project %1 is there to remove.").arg(plan.project);
}

} // namespace panel
