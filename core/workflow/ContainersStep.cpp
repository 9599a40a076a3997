// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ContainersStep.h"

#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/workflow/FolderRun.h"

#include <algorithm>

namespace panel {

ContainersStep::ContainersStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("containers"), Tr::tr("Containers"), context, parent)
{
}

void ContainersStep::run()
{
    QStringList folders;
    for (const ComposeVolume &volume : context().project.volumes) {
        if (!volume.device.isEmpty() && !volume.external)
            folders.append(volume.device);
    }
    const QList<ComposeService> targets = context().targets();
    const bool allRun =
        std::all_of(targets.cbegin(), targets.cend(), [this](const ComposeService &target) {
            const Service *service = context().services->find(target.name);
            return service && service->container
                   && service->container->state == Container::State::Running;
        });
    if (folders.isEmpty() || allRun) {
        up();
        return;
    }
    report(Tr::tr("making the data folders"));
    appendOutput(Tr::tr("Data folders: %1").arg(folders.join(u' ')));
    QStringList images;
    for (const ComposeService &service : context().project.services)
        images.append(service.image);
    track(runOnFolders(context().engine, FolderTask::Create, folders, images, this,
                       [this](const Result<std::monostate> &made) {
                           if (made)
                               up();
                           else
                               fail(made.error());
                       }));
}

void ContainersStep::up()
{
    report(Tr::tr("starting"));
    runCompose(compose().up(context().onlyServices), ComposeAction::Up, [this] {
        succeed(Tr::tr("%n container(s) started", nullptr, int(context().targets().size())));
    });
}

StopStep::StopStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("stop"), Tr::tr("Stop"), context, parent)
{
}

void StopStep::run()
{
    report(Tr::tr("stopping"));
    runCompose(compose().stop(context().onlyServices), ComposeAction::Stop,
               [this] { succeed(Tr::tr("all containers are stopped")); });
}

DownStep::DownStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("down"), Tr::tr("Down"), context, parent)
{
}

void DownStep::run()
{
    report(Tr::tr("removing containers and networks"));
    runCompose(compose().down(), ComposeAction::Down,
               [this] { succeed(Tr::tr("containers and networks are gone, the data is kept")); });
}

} // namespace panel
