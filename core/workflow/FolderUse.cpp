// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/FolderUse.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/Container.h"
#include "core/volumes/HelperContainer.h"

#include <QDir>

#include <algorithm>

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

/// Ends with a slash, so that /data is not in /data2. Docker Desktop puts folders of this computer
/// under one of its own.
QString asFolder(const QString &path)
{
    QString clean = QDir::cleanPath(path);
    const QString desktop = QStringLiteral("/host_mnt");
    if (clean.startsWith(desktop + u'/'))
        clean.remove(0, desktop.size());
    return clean.endsWith(u'/') ? clean : clean + u'/';
}

/// The same folder, or one in the other.
bool doOverlap(const QString &a, const QString &b)
{
    const QString first = asFolder(a);
    const QString second = asFolder(b);
    return first.startsWith(second) || second.startsWith(first);
}

/// The folder of the engine's host that a volume stands for; empty: it has one of its own.
QString deviceOf(const Volume &volume)
{
    const QString device = volume.options.value(QStringLiteral("device"));
    return device.startsWith(u'/') ? device : QString();
}

const Volume *find(const QList<Volume> &volumes, const QString &name)
{
    const auto found = std::find_if(volumes.begin(), volumes.end(),
                                    [&name](const Volume &volume) { return volume.name == name; });
    return found == volumes.end() ? nullptr : &*found;
}

QString shown(const QString &name)
{
    return elided(plainLine(name), 80);
}

/// Of its own volume.
QString whyAnother(const CleanPlan::Item &folder, const QList<Volume> &volumes)
{
    if (folder.volume.isEmpty())
        return {};
    const Volume *now = find(volumes, folder.volume);
    if (!now)
        return Tr::tr("its volume %1 is gone").arg(shown(folder.volume));
    if (!isAsShown(folder, *now) || deviceOf(*now) != folder.id)
        return Tr::tr("its volume %1 is another one now").arg(shown(folder.volume));
    return {};
}

QString whyOfOthers(const CleanPlan::Item &folder, const CleanPlan &plan,
                    const QList<Volume> &volumes)
{
    for (const Volume &volume : volumes) {
        const QString device = deviceOf(volume);
        if (device.isEmpty() || !doOverlap(device, folder.id))
            continue;
        const bool isPlanned = std::any_of(
            plan.items.begin(), plan.items.end(), [&volume](const CleanPlan::Item &item) {
                return item.kind == Kind::Volume && item.id == volume.name
                       && isAsShown(item, volume);
            });
        if (!isPlanned)
            return Tr::tr("the volume %1 has its data in %2")
                .arg(shown(volume.name), shown(device));
    }
    return {};
}

} // namespace

bool isAsShown(const CleanPlan::Item &volume, const Volume &now)
{
    return now.labels.value(composeProjectLabel) == volume.project
           && (!volume.created.isValid() || !now.created.isValid()
               || volume.created == now.created);
}

QString whyKept(const CleanPlan::Item &folder, const CleanPlan &plan, const QList<Volume> &volumes,
                const QList<ContainerMounts> &containers)
{
    if (const QString why = whyAnother(folder, volumes); !why.isEmpty())
        return why;
    if (const QString why = whyOfOthers(folder, plan, volumes); !why.isEmpty())
        return why;
    for (const ContainerMounts &container : containers) {
        if (container.labels.contains(helperLabel))
            continue;
        for (const ContainerMount &mount : container.mounts) {
            const Volume *volume = find(volumes, mount.volume);
            // It was made after they were listed, so it may stand for this folder.
            if (!mount.volume.isEmpty() && !volume)
                return Tr::tr("the container %1 uses a new volume").arg(shown(container.name));
            const QString source = volume ? deviceOf(*volume) : mount.source;
            if (source.startsWith(u'/') && doOverlap(source, folder.id))
                return Tr::tr("the container %1 uses %2").arg(shown(container.name), shown(source));
        }
    }
    return {};
}

} // namespace panel
