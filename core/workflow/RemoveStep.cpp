// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/RemoveStep.h"

#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"
#include "core/engine/NetworkApi.h"
#include "core/engine/SystemApi.h"
#include "core/engine/VolumeApi.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/EngineCommand.h"
#include "core/workflow/FolderUse.h"

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

QString stepId(Kind kind)
{
    return QStringLiteral("remove-") + kindName(kind)
           + (kind == Kind::BuildCache ? QString() : QStringLiteral("s"));
}

QString stepTitle(Kind kind)
{
    switch (kind) {
    case Kind::Container: return Tr::tr("Containers");
    case Kind::Network: return Tr::tr("Networks");
    case Kind::Volume: return Tr::tr("Volumes");
    case Kind::DataFolder: break;
    case Kind::Image: return Tr::tr("Images");
    case Kind::BuildCache: return Tr::tr("Build cache");
    }
    return {};
}

} // namespace

RemoveStep::RemoveStep(SharedStackContext context, Kind kind, const CleanPlan &plan,
                       QObject *parent)
    : Step(stepId(kind), stepTitle(kind), parent)
    , m_context(std::move(context))
    , m_kind(kind)
    , m_extent(plan.extent)
    , m_planned(plan.made)
{
    for (const CleanPlan::Item &item : plan.items) {
        if (item.kind == kind)
            m_items.append(item);
    }
}

void RemoveStep::run()
{
    m_done = 0;
    m_kept = 0;
    if (m_items.isEmpty())
        skip(Tr::tr("none"));
    else
        next();
}

void RemoveStep::next()
{
    if (m_done == m_items.size()) {
        const QString removed = Tr::tr("%n removed", nullptr, int(m_items.size()) - m_kept);
        succeed(m_kept == 0 ? removed
                            : Tr::tr("%1, %2").arg(removed, Tr::tr("%n kept", nullptr, m_kept)));
        return;
    }
    const CleanPlan::Item item = m_items.at(m_done);
    report(item.name, double(m_done) / double(m_items.size()));
    switch (m_kind) {
    case Kind::Container: removeContainer(item); return;
    case Kind::Network:
        m_call = NetworkApi(m_context->engine).remove(item.id, this, removing(item));
        return;
    case Kind::Volume: removeVolume(item); return;
    case Kind::Image: removeImage(item); return;
    case Kind::BuildCache: pruneBuildCache(item); return;
    case Kind::DataFolder: break; // see EmptyFoldersStep
    }
}

void RemoveStep::removeContainer(const CleanPlan::Item &item)
{
    const ContainerApi containers(m_context->engine);
    const auto remove = [this, item] {
        m_call = ContainerApi(m_context->engine).remove(item.id, false, this, removing(item));
    };
    if (m_extent == CleanPlan::Extent::Engine) {
        m_call =
            containers.inspect(item.id, this, [this, item, remove](const Result<Container> &now) {
                if (!now)
                    onRemoved(item, tl::unexpected(now.error()));
                else if (now->isActive())
                    keep(item, Tr::tr("it runs now"));
                else
                    remove();
            });
        return;
    }
    // Asked to end first: a database that is killed would have to recover its files.
    m_call = containers.stop(item.id, stopGrace, this,
                             recorded(*m_context, stopText(item.name),
                                      [this, item, remove](const Result<void> &stopped) {
                                          if (stopped)
                                              remove();
                                          else
                                              onRemoved(item, stopped);
                                      }));
}

void RemoveStep::removeVolume(const CleanPlan::Item &item)
{
    m_call = VolumeApi(m_context->engine)
                 .inspect(item.id, this, [this, item](const Result<Volume> &now) {
                     if (!now) {
                         onRemoved(item, tl::unexpected(now.error()));
                         return;
                     }
                     // By name there may be another one by now.
                     if (!isAsShown(item, *now)) {
                         keep(item, Tr::tr("it is another one now"));
                         return;
                     }
                     m_call = VolumeApi(m_context->engine).remove(item.id, this, removing(item));
                 });
}

void RemoveStep::removeImage(const CleanPlan::Item &item)
{
    // By name, so that another name of the same image survives; but only if the name still means
    // the image that was shown. Without a name it goes by its id.
    const QString name = item.id.contains(item.name) ? item.id : item.name;
    m_call = ImageApi(m_context->engine)
                 .inspect(name, this, [this, item, name](const Result<Image> &image) {
                     if (!image) {
                         onRemoved(item, tl::unexpected(image.error()));
                         return;
                     }
                     if (image->id != item.id) {
                         keep(item, Tr::tr("it was built anew meanwhile"));
                         return;
                     }
                     if (name == item.id && !image->tags.isEmpty()) {
                         keep(item, Tr::tr("it has a name now: %1").arg(image->tags.first()));
                         return;
                     }
                     m_call = ImageApi(m_context->engine).remove(name, this, removing(item));
                 });
}

void RemoveStep::pruneBuildCache(const CleanPlan::Item &item)
{
    // What builds have used since it was shown is not what was shown.
    const auto age = std::chrono::seconds(m_planned.secsTo(QDateTime::currentDateTimeUtc()));
    m_call = SystemApi(m_context->engine)
                 .pruneBuildCache(age, this,
                                  recorded(*m_context, removalText(item, {}),
                                           [this, item](const Result<qint64> &freed) {
                                               onRemoved(item, freed.map([](qint64) {}));
                                           }));
}

Handler<void> RemoveStep::removing(const CleanPlan::Item &item)
{
    return recorded(*m_context, removalText(item, {}),
                    [this, item](const Result<void> &removed) { onRemoved(item, removed); });
}

void RemoveStep::keep(const CleanPlan::Item &item, const QString &why)
{
    appendOutput(Tr::tr("%1: kept, %2").arg(item.name, why));
    ++m_kept;
    ++m_done;
    next();
}

void RemoveStep::onRemoved(const CleanPlan::Item &item, const Result<void> &removed)
{
    if (!removed && removed.error().kind != Error::Kind::NotFound) {
        // Of a network in use the engine says 403, of anything else 409.
        const bool isInUse =
            removed.error().kind == Error::Kind::Conflict
            || (m_kind == Kind::Network && removed.error().kind == Error::Kind::BadRequest);
        if (isInUse)
            keep(item, removed.error().message);
        else
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
