// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/compose/FoundProject.h"
#include "core/session/Session_p.h"
#include "core/workflow/CleanPlanner.h"
#include "core/workflow/StackRecipes.h"

#include <QPointer>
#include <QStringList>

namespace panel {

namespace {

/// Of which only this is known: what carries its label is found all the same.
ComposeProject projectCalled(const QString &name)
{
    ComposeProject project;
    project.name = name;
    return project;
}

/// The project of which a container says that it was made from these files; empty: none does, or
/// they were brought up under several names.
QString nameByLabels(const QList<Container> &containers, const ProjectFiles &files)
{
    QStringList names;
    for (const Container &container : containers) {
        // Each by itself: not every one of a project tells its files.
        FoundProjects found;
        found.set({container});
        const QList<FoundProject> all = found.all();
        for (const FoundProject &project : all) {
            if (!files.isEmpty() && project.files.isSameAs(files)
                && !names.contains(project.name()))
                names.append(project.name());
        }
    }
    return names.size() == 1 ? names.first() : QString();
}

/// What is removed goes by the name of its project, so without that nothing can be.
Error whyNameless(const Error &file)
{
    return {
        file.kind,
        Tr::tr("Which project this is cannot be told: its file cannot be read, and no container "
               "says that it was made from it. %1")
            .arg(file.message),
        file.next, file.detail};
}

void answerLater(QObject *requester, const Handler<CleanPlan> &done, const Error &error)
{
    QMetaObject::invokeMethod(
        requester, [done, error] { done(fail(error)); }, Qt::QueuedConnection);
}

void planOf(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
            QObject *requester, const Handler<CleanPlan> &done)
{
    if (extent == CleanPlan::Extent::Engine)
        planEngineClean(engine, project.name, Measuring::Wanted, requester, done);
    else
        panel::planClean(engine, project, extent, Measuring::Wanted, requester, done);
}

} // namespace

void Session::planClean(CleanPlan::Extent extent, QObject *requester, Handler<CleanPlan> done)
{
    const auto &read = d->loader.result();
    const bool isOfEngine = extent == CleanPlan::Extent::Engine;
    if (!engine()) {
        answerLater(requester, done, connectionError());
        return;
    }
    if (!read && !(isOfEngine && isEmpty())) {
        answerLater(requester, done,
                    {Error::Kind::Conflict,
                     Tr::tr("The compose file is still being read."),
                     Tr::tr("Try again in a moment."),
                     {}});
        return;
    }
    // Names of volumes and folders are the same on every engine: the plan is for this one only.
    const Handler<CleanPlan> tell = [engineId = engine()->engineId(), engineName = currentName(),
                                     done = std::move(done)](Result<CleanPlan> plan) {
        if (plan) {
            plan->engineId = engineId;
            plan->engineName = engineName;
        }
        done(plan);
    };
    // What the file says now counts, not what it said before somebody broke it.
    const ComposeProject project = read && *read ? **read : projectCalled(projectName());
    if (!project.name.isEmpty() || isEmpty()) {
        planOf(engine(), project, extent, requester, tell);
        return;
    }
    ContainerFilter projects;
    projects.labels = {composeProjectLabel};
    ContainerApi(engine()).list(
        projects, requester,
        [asked = QPointer(engine()), files = d->loader.files(), why = read->error(), extent,
         requester, tell](const Result<QList<Container>> &list) {
            const QString name = list ? nameByLabels(*list, files) : QString();
            if (!list || !asked)
                tell(fail(list ? why : list.error()));
            else if (name.isEmpty() && extent != CleanPlan::Extent::Engine)
                tell(fail(whyNameless(why)));
            else
                planOf(asked, projectCalled(name), extent, requester, tell);
        });
}

Workflow *Session::clean(const CleanPlan &plan)
{
    return d->begin(
        [&](const SharedStackContext &context) {
            context->project = d->projectOf(plan);
            return cleanWorkflow(context, plan, this);
        },
        {}, d->whyNotClean(plan), Private::Needs::Containers);
}

Workflow *Session::copyVolumes(const CleanPlan &plan)
{
    return d->begin(
        [&](const SharedStackContext &context) {
            context->project = d->projectOf(plan);
            return copyWorkflow(context, plan, this);
        },
        {}, d->whyNotClean(plan), Private::Needs::Containers);
}

ComposeProject Session::Private::projectOf(const CleanPlan &plan) const
{
    const auto &read = loader.result();
    return read && *read ? **read : projectCalled(plan.project);
}

std::optional<Error> Session::Private::whyNotClean(const CleanPlan &plan) const
{
    if (!workspace->engine())
        return workspace->connectionError();
    if (plan.engineId.isEmpty() || plan.engineId == workspace->engine()->engineId())
        return std::nullopt;
    return Error{Error::Kind::Conflict,
                 Tr::tr("Another engine answers now than the one that was looked at; nothing was "
                        "removed."),
                 Tr::tr("Ask anew what would be removed."),
                 {}};
}

} // namespace panel
