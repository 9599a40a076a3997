// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/CleanCommand.h"

#include "core/base/Tr.h"
#include "core/commands/Reports.h"

#include <QSocketNotifier>

#include <array>
#include <unistd.h>

namespace panel {

CleanCommand::CleanCommand(const CommandLine &line, QObject *parent) : WorkflowCommand(line, parent)
{
}

void CleanCommand::start()
{
    prepare(Needs(Project) | Engine, [this] {
        const auto extent = line().images    ? CleanPlan::Extent::Images
                            : line().volumes ? CleanPlan::Extent::Volumes
                                             : CleanPlan::Extent::Containers;
        if (line().images && !line().volumes) {
            fail(Error{Error::Kind::InvalidInput,
                       Tr::tr("--images goes together with --volumes."),
                       Tr::tr("Without --volumes the data would outlive its images."),
                       {}});
            return;
        }
        session()->planClean(extent, this, [this](const Result<CleanPlan> &plan) { onPlan(plan); });
    });
}

void CleanCommand::onPlan(const Result<CleanPlan> &plan)
{
    if (!plan) {
        fail(plan.error());
        return;
    }
    if (terminal().isJson() && line().dryRun) {
        terminal().print(cleanPlanJson(*plan));
    } else if (!terminal().isJson()) {
        terminal().print(
            plan->items.isEmpty()
                ? Tr::tr("Nothing of the project %1 is there to remove.").arg(plan->project)
                : cleanPlanText(*plan));
    }
    if (line().dryRun || (plan->items.isEmpty() && !terminal().isJson())) {
        end(0);
        return;
    }
    if (line().yes) {
        follow(session()->clean(*plan));
        return;
    }
    if (!Terminal::canAsk() || terminal().isJson()) {
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("Nobody can be asked here whether this may go."),
                   Tr::tr("Look at it with --dry-run, then say --yes."),
                   {}});
        return;
    }
    ask(*plan);
}

void CleanCommand::ask(const CleanPlan &plan)
{
    const bool losesData = plan.extent != CleanPlan::Extent::Containers;
    const QString expected = losesData ? plan.project : QStringLiteral("yes");
    terminal().print(
        losesData
            ? Tr::tr("The data is gone then. Type the project's name (%1) to go on:").arg(expected)
            : Tr::tr("Type yes to go on:"));
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, [this, input, plan, expected] {
        input->setEnabled(false);
        std::array<char, 256> answer{};
        const auto count = ::read(STDIN_FILENO, answer.data(), answer.size());
        const QString typed =
            QString::fromUtf8(answer.data(), count > 0 ? qsizetype(count) : 0).trimmed();
        if (typed != expected) {
            terminal().print(Tr::tr("Nothing was removed."));
            end(1);
            return;
        }
        follow(session()->clean(plan));
    });
}

} // namespace panel
