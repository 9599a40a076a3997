// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

namespace panel {

namespace {

/// /home/LOGIN/data/NAME; without a way out of it.
bool isDataFolder(const QString &device)
{
    static const QRegularExpression folder(QStringLiteral("\\A/home/[^/]+/data/[^/]"));
    return folder.match(device).hasMatch() && !device.split(u'/').contains(QStringLiteral(".."));
}

/// Whether what is written there outlives the container.
bool isData(const ServiceMount &mount)
{
    return mount.type == u"bind" || mount.type == u"volume";
}

const ComposeVolume *volumeOf(const StackSources &sources, const QString &key)
{
    for (const ComposeVolume &volume : sources.project.volumes) {
        if (volume.key == key)
            return &volume;
    }
    return nullptr;
}

void checkNamed(const StackSources &sources, RuleFindings &named)
{
    // The two stores that the subject asks for.
    for (const QString &store : {QStringLiteral("mariadb"), QStringLiteral("wordpress")}) {
        const ServiceSources *service = sources.service(store);
        if (!service)
            named.breaks(Tr::tr("%1 has no service %2").arg(sources.composeFile.path, store));
        else if (std::none_of(service->mounts.cbegin(), service->mounts.cend(), isData))
            named.breaks(
                Tr::tr("%1: %2 keeps its data in no volume").arg(sources.place(store), store));
    }
    for (const ServiceSources &service : sources.services) {
        const QString where = sources.place(service.name(), QStringLiteral("volumes"));
        for (const ServiceMount &mount : service.mounts) {
            if (mount.type == u"bind")
                named.breaks(Tr::tr("%1: %2 mounts the folder %3 itself")
                                 .arg(where, service.name(), mount.source));
            else if (mount.type == u"volume" && mount.source.isEmpty())
                named.breaks(Tr::tr("%1: %2 has a volume without a name at %3")
                                 .arg(where, service.name(), mount.target));
            else if (mount.type == u"volume")
                named.keeps(Tr::tr("%1: %2 at %3").arg(service.name(), mount.source, mount.target));
        }
    }
}

void checkPath(const StackSources &sources, RuleFindings &path)
{
    QStringList used;
    for (const ServiceSources &service : sources.services) {
        for (const ServiceMount &mount : service.mounts) {
            if (mount.type == u"volume" && !mount.source.isEmpty() && !used.contains(mount.source))
                used.append(mount.source);
        }
    }
    for (const QString &key : used) {
        const ComposeVolume *volume = volumeOf(sources, key);
        const QString where = sources.volumePlace(key);
        if (!volume)
            path.breaks(
                Tr::tr("%1 does not declare the volume %2").arg(sources.composeFile.path, key));
        else if (volume->external)
            path.cannotTell(Tr::tr("%1: the volume %2 is made elsewhere").arg(where, key));
        else if (volume->device.isEmpty())
            path.breaks(Tr::tr("%1: the volume %2 lies in a folder of the engine").arg(where, key));
        else if (!isDataFolder(volume->device))
            path.breaks(Tr::tr("%1: the volume %2 lies in %3").arg(where, key, volume->device));
        else
            path.keeps(Tr::tr("%1 in %2").arg(key, volume->device));
    }
}

void checkLive(const RuleFacts &facts, RuleFindings &live)
{
    if (!facts.live.whyNot.isEmpty() || !facts.live.volumes) {
        live.cannotTell(facts.live.whyNot.isEmpty() ? Tr::tr("the volumes could not be listed")
                                                    : facts.live.whyNot);
        return;
    }
    for (const ComposeVolume &volume : facts.sources.project.volumes) {
        const Volume *found = nullptr;
        for (const Volume &one : *facts.live.volumes) {
            if (one.name == volume.name)
                found = &one;
        }
        const QString device = found ? found->options.value(QStringLiteral("device")) : QString();
        if (!found)
            live.cannotTell(Tr::tr("the engine has no volume %1 yet").arg(volume.name));
        else if (!isDataFolder(device))
            live.breaks(Tr::tr("%1 lies in %2")
                            .arg(found->name, device.isEmpty() ? found->mountPoint : device));
        else if (!volume.device.isEmpty() && volume.device != device)
            live.breaks(
                Tr::tr("%1 lies in %2, the file says %3").arg(found->name, device, volume.device));
        else
            live.keeps(Tr::tr("%1 in %2").arg(found->name, device));
    }
}

} // namespace

QList<RuleResult> volumeRules(const RuleFacts &facts)
{
    RuleFindings named(
        {QStringLiteral("volume-named"),
         Tr::tr("The database and the site lie in named volumes; no service binds a folder"),
         Tr::tr("Declare volumes: at the top level and name them in the service.")});
    RuleFindings path(
        {QStringLiteral("volume-path"), Tr::tr("The data of the volumes lies in /home/LOGIN/data"),
         Tr::tr("driver: local, driver_opts: {type: none, o: bind, device: "
                "/home/LOGIN/data/NAME}; DATA_ROOT in .env, where the file has it.")});
    RuleFindings live(
        {QStringLiteral("volume-live"), Tr::tr("The engine's volumes lie in /home/LOGIN/data too"),
         Tr::tr("Remove the volume (the data of its folder stays) and bring the stack up.")});
    checkNamed(facts.sources, named);
    checkPath(facts.sources, path);
    checkLive(facts, live);
    return {named.result(), path.result(), live.result()};
}

} // namespace panel
