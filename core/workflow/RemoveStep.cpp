// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/RemoveStep.h"

#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"
#include "core/engine/NetworkApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/FolderRun.h"

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

QString stepId(Kind kind)
{
    return QStringLiteral("remove-") + kindName(kind) + u's';
}

QString stepTitle(Kind kind)
{
    switch (kind) {
    case Kind::Container: return Tr::tr("Containers");
    case Kind::Network: return Tr::tr("Networks");
    case Kind::Volume: return Tr::tr("Volumes");
    case Kind::DataFolder: return Tr::tr("Data");
    case Kind::Image: return Tr::tr("Images");
    }
    return {};
}

} // namespace

RemoveStep::RemoveStep(SharedStackContext context, Kind kind, const CleanPlan &plan,
                       QObject *parent)
    : Step(stepId(kind), stepTitle(kind), parent), m_context(std::move(context)), m_kind(kind)
{
    for (const CleanPlan::Item &item : plan.items) {
        if (item.kind == kind)
            m_items.append(item);
    }
}

void RemoveStep::run()
{
    m_done = 0;
    if (m_items.isEmpty())
        skip(Tr::tr("none"));
    else if (m_kind == Kind::DataFolder)
        emptyFolders();
    else
        next();
}

void RemoveStep::next()
{
    if (m_done == m_items.size()) {
        succeed(Tr::tr("%n removed", nullptr, int(m_items.size())));
        return;
    }
    const CleanPlan::Item item = m_items.at(m_done);
    report(item.name, double(m_done) / double(m_items.size()));
    const auto done = [this, item](const Result<void> &removed) { onRemoved(item, removed); };
    EngineConnection *engine = m_context->engine;
    switch (m_kind) {
    case Kind::Container: {
        // Asked to end first: a database that is killed would have to recover its files.
        m_call = ContainerApi(engine).stop(
            item.id, std::chrono::seconds(10), this,
            [this, item, done](const Result<void> &stopped) {
                if (!stopped) {
                    done(stopped);
                    return;
                }
                m_call = ContainerApi(m_context->engine).remove(item.id, false, this, done);
            });
        return;
    }
    case Kind::Network: m_call = NetworkApi(engine).remove(item.id, this, done); return;
    case Kind::Volume: m_call = VolumeApi(engine).remove(item.id, this, done); return;
    case Kind::Image: removeImage(item); return;
    case Kind::DataFolder: return;
    }
}

void RemoveStep::removeImage(const CleanPlan::Item &item)
{
    // By name, so that another name of the same image survives; but only if the name still means
    // the image that was shown.
    m_call =
        ImageApi(m_context->engine)
            .inspect(item.name, this, [this, item](const Result<Image> &image) {
                if (!image) {
                    onRemoved(item, tl::unexpected(image.error()));
                    return;
                }
                if (image->id != item.id) {
                    appendOutput(Tr::tr("%1 was built anew meanwhile and is kept").arg(item.name));
                    ++m_done;
                    next();
                    return;
                }
                m_call = ImageApi(m_context->engine)
                             .remove(item.name, this, [this, item](const Result<void> &removed) {
                                 onRemoved(item, removed);
                             });
            });
}

void RemoveStep::emptyFolders()
{
    QStringList folders;
    for (const CleanPlan::Item &item : std::as_const(m_items))
        folders.append(item.id);
    QStringList images;
    for (const ComposeService &service : m_context->project.services)
        images.append(service.image);
    report(folders.join(u' '));
    m_call = runOnFolders(m_context->engine, FolderTask::Empty, folders, images, this,
                          [this, folders](const Result<std::monostate> &emptied) {
                              if (!emptied) {
                                  fail(emptied.error());
                                  return;
                              }
                              for (const QString &folder : folders)
                                  appendOutput(Tr::tr("%1: emptied").arg(folder));
                              succeed(Tr::tr("%n folder(s) emptied", nullptr, int(folders.size())));
                          });
}

void RemoveStep::onRemoved(const CleanPlan::Item &item, const Result<void> &removed)
{
    if (!removed && removed.error().kind != Error::Kind::NotFound) {
        fail(removed.error());
        return;
    }
    appendOutput(removed ? Tr::tr("%1: removed").arg(item.name)
                         : Tr::tr("%1: was gone already").arg(item.name));
    ++m_done;
    next();
}

void RemoveStep::stopWork()
{
    delete m_call;
}

} // namespace panel
