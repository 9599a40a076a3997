// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CleanCommand.h"

#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/session/Defaults.h"

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
    if (line().engine && line().images) {
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("--engine does not go with --images."),
                   Tr::tr("Of a whole engine the images that nobody uses are part of it."),
                   {}});
        return;
    }
    const Result<QString> copies = copyFolder();
    if (!copies) {
        fail(copies.error());
        return;
    }
    m_copyFolder = *copies;
    prepare(Needs(Name) | Engine, [this] {
        const auto extent = line().engine    ? CleanPlan::Extent::Engine
                            : line().images  ? CleanPlan::Extent::Images
                            : line().volumes ? CleanPlan::Extent::Volumes
                                             : CleanPlan::Extent::Containers;
        if (extent != CleanPlan::Extent::Engine && session()->isEmpty()) {
            fail(projectOrDefault({}).error());
            return;
        }
        session()->planClean(extent, this, [this](const Result<CleanPlan> &plan) { onPlan(plan); });
    });
}

/// Of a whole engine nothing goes that is of the project at hand, and volumes only when they are
/// named.
CleanPlan CleanCommand::asAsked(CleanPlan plan) const
{
    if (plan.extent == CleanPlan::Extent::Engine) {
        const QString onScreen = plan.project;
        plan.choose([this, &onScreen](const CleanPlan::Item &item) {
            return (item.project.isEmpty() || item.project != onScreen)
                   && (item.kind != CleanPlan::Item::Kind::Volume || line().volumes);
        });
    }
    plan.copyFolder = m_copyFolder;
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
    // What a Down takes, Bring up makes again.
    if (line().yes || line().command == CommandLine::Command::Down) {
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
