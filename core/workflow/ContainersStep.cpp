// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ContainersStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ServiceStore.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/FolderRun.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/EngineCommand.h"
#include "core/workflow/OldSecrets.h"

#include <algorithm>
#include <optional>

namespace panel {

namespace {

/// Compose keeps a volume that is there, whatever the file says of it now: the data would silently
/// stay where it was.
std::optional<Error> movedVolume(const ComposeProject &project, const QList<Volume> &volumes)
{
    for (const ComposeVolume &wanted : project.volumes) {
        for (const Volume &there : volumes) {
            const QString device = there.options.value(QStringLiteral("device"));
            if (there.name != wanted.name || wanted.external || wanted.device.isEmpty()
                || device.isEmpty() || device == wanted.device)
                continue;
            return Error{
                Error::Kind::Conflict,
                Tr::tr("The data of the volume %1 lies in %2, but the compose file now says %3.")
                    .arg(wanted.key, elided(plainText(device)), elided(plainText(wanted.device))),
                Tr::tr(
                    "Nothing is moved by itself. To keep the data, name the old folder again (in "
                    ".env it follows from LOGIN or DATA_ROOT). To begin anew in the other one, "
                    "clean the volumes first; that shows what goes."),
                {}};
        }
    }
    return std::nullopt;
}

/// Services that run and use what goes with the containers of these; none where all are meant.
QStringList runningSharers(const StackContext &context, const QStringList &services)
{
    QStringList sharers;
    for (qsizetype before = -1; before != sharers.size();) {
        before = sharers.size();
        for (const ComposeService &one : context.project.services) {
            const auto goes = [&](const QString &name) {
                return services.contains(name) || sharers.contains(name);
            };
            const Service *known = context.services->find(one.name);
            if (!goes(one.name) && known && known->isActive()
                && std::any_of(one.sharesWith.cbegin(), one.sharesWith.cend(), goes))
                sharers.append(one.name);
        }
    }
    return sharers;
}

} // namespace

ContainersStep::ContainersStep(const SharedStackContext &context, QObject *parent)
    : ComposeStep(QStringLiteral("containers"), Tr::tr("Containers"), context, parent)
{
}

void ContainersStep::run()
{
    QStringList folders;
    for (const ComposeVolume &volume : context().project.volumes) {
        if (volume.device.isEmpty() || volume.external)
            continue;
        if (!volume.device.startsWith(u'/')) {
            fail({Error::Kind::InvalidInput,
                  Tr::tr("The folder “%1” of the volume %2 is not an absolute path.")
                      .arg(elided(plainText(volume.device)), volume.key),
                  Tr::tr("It lies on the engine's machine: let it begin with “/” in the compose "
                         "file or in .env."),
                  {}});
            return;
        }
        folders.append(volume.device);
    }
    if (folders.isEmpty()) {
        up();
        return;
    }
    report(Tr::tr("comparing the volumes"));
    const QString label = composeProjectLabel + u'=' + context().project.name;
    track(VolumeApi(context().engine)
              .list({label}, this, [this, folders](const Result<QList<Volume>> &volumes) {
                  if (!volumes)
                      fail(volumes.error());
                  else if (const auto moved = movedVolume(context().project, *volumes))
                      fail(*moved);
                  else
                      makeFolders(folders);
              }));
}

void ContainersStep::makeFolders(const QStringList &folders)
{
    const QList<ComposeService> targets = context().targets();
    const bool allRun =
        std::all_of(targets.cbegin(), targets.cend(), [this](const ComposeService &target) {
            const Service *service = context().services->find(target.name);
            return target.replicas == 0 || (service && service->running.size() >= target.replicas);
        });
    if (allRun) {
        up();
        return;
    }
    report(Tr::tr("making the data folders"));
    appendOutput(Tr::tr("Data folders: %1").arg(folders.join(u' ')));
    const QStringList images = context().images();
    track(panel::makeFolders(context().engine, folders, images, this,
                             recorded(context(), makeFoldersText(folders, images),
                                      [this](const Result<std::monostate> &made) {
                                          if (made)
                                              up();
                                          else
                                              fail(made.error());
                                      })));
}

/// Before Compose starts anything: it waits for services that others need, and one with an old
/// secret may never get well.
void ContainersStep::up()
{
    report(Tr::tr("comparing the secrets"));
    track(findOldSecrets(context(), this, [this](const Result<OldSecrets> &old) {
        if (!old) {
            fail(old.error());
            return;
        }
        for (const QString &gap : old->gaps)
            appendOutput(gap);
        if (old->services.isEmpty())
            start({});
        else
            renew(old->services);
    }));
}

void ContainersStep::renew(const QStringList &services)
{
    const QString names = elided(plainLine(services.join(QStringLiteral(", "))), 200);
    appendOutput(Tr::tr("A secret has changed since these were created: %1").arg(names));
    report(Tr::tr("replacing what has an old secret"));
    runCompose(compose().renew(services), ComposeAction::Up, services,
               [this, names] { start(names); });
}

void ContainersStep::start(const QString &renewed)
{
    report(Tr::tr("starting"));
    runCompose(compose().up(context().onlyServices), ComposeAction::Up, [this, renewed] {
        // Not that they run: some ran before, and one that is meant to end may have ended.
        const QString good = Tr::tr("%n container(s) up to date", nullptr, wantedContainers());
        succeed(renewed.isEmpty()
                    ? good
                    : Tr::tr("%1, new ones for a changed secret: %2").arg(good, renewed));
    });
}

int ContainersStep::wantedContainers()
{
    int containers = 0;
    for (const ComposeService &service : context().targets())
        containers += service.replicas;
    return containers;
}

void RecreateStep::up()
{
    const QStringList sharers = runningSharers(context(), context().onlyServices);
    if (!sharers.isEmpty())
        appendOutput(Tr::tr("Replaced too, as they use the network or the processes of these: %1")
                         .arg(elided(plainLine(sharers.join(QStringLiteral(", "))), 200)));
    report(Tr::tr("replacing"));
    runCompose(compose().recreate(context().onlyServices + sharers), ComposeAction::Up, [this] {
        succeed(Tr::tr("%n container(s) replaced", nullptr, wantedContainers()));
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

} // namespace panel
