// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/EmptyFoldersStep.h"

#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/FolderRun.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/EngineCommand.h"
#include "core/workflow/FolderUse.h"

namespace panel {

EmptyFoldersStep::EmptyFoldersStep(SharedStackContext context, const CleanPlan &plan,
                                   QObject *parent)
    : Step(QStringLiteral("remove-data-folders"), Tr::tr("Data"), parent)
    , m_context(std::move(context))
    , m_plan(plan)
{
}

void EmptyFoldersStep::run()
{
    m_kept = 0;
    report(Tr::tr("looking who uses them"));
    m_call =
        VolumeApi(m_context->engine).list({}, this, [this](const Result<QList<Volume>> &volumes) {
            if (volumes)
                look(*volumes);
            else
                fail(volumes.error());
        });
}

void EmptyFoldersStep::look(const QList<Volume> &volumes)
{
    m_call = ContainerApi(m_context->engine)
                 .mounts({}, this, [this, volumes](const Result<QList<ContainerMounts>> &list) {
                     if (list)
                         decide(volumes, *list);
                     else
                         fail(list.error());
                 });
}

void EmptyFoldersStep::decide(const QList<Volume> &volumes,
                              const QList<ContainerMounts> &containers)
{
    QStringList folders;
    QStringList kept;
    for (const CleanPlan::Item &item : std::as_const(m_plan.items)) {
        if (item.kind != CleanPlan::Item::Kind::DataFolder || folders.contains(item.id)
            || kept.contains(item.id))
            continue;
        const QString why = whyKept(item, m_plan, volumes, containers);
        if (why.isEmpty()) {
            folders.append(item.id);
            continue;
        }
        kept.append(item.id);
        appendOutput(Tr::tr("%1: kept, %2").arg(item.name, why));
    }
    m_kept = int(kept.size());
    if (folders.isEmpty())
        succeed(Tr::tr("%n kept", nullptr, m_kept));
    else
        empty(folders);
}

void EmptyFoldersStep::empty(const QStringList &folders)
{
    const QStringList &images = m_plan.images;
    report(folders.join(u' '));
    const auto done = [this, folders](const Result<std::monostate> &emptied) {
        if (!emptied) {
            fail(emptied.error());
            return;
        }
        for (const QString &folder : folders)
            appendOutput(Tr::tr("%1: emptied").arg(folder));
        const QString all = Tr::tr("%n folder(s) emptied", nullptr, int(folders.size()));
        succeed(m_kept == 0 ? all : Tr::tr("%1, %2").arg(all, Tr::tr("%n kept", nullptr, m_kept)));
    };
    m_call = runOnFolders(m_context->engine, FolderTask::Empty, folders, images, this,
                          recorded(*m_context, emptyFoldersText(folders, images), done));
}

void EmptyFoldersStep::stopWork()
{
    delete m_call;
}

} // namespace panel
