// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/ImageApi.h"
#include "core/engine/NetworkApi.h"
#include "core/engine/SystemApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/VolumeUsage.h"
#include "core/workflow/CleanPlanner.h"

#include <QPointer>

#include <utility>

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

constexpr int mostTries =
    3; ///< images whose `du` is asked; not every image has one that knows times
constexpr qsizetype mostMeasured = 200; ///< volumes; a preview is waited for

/// It does not run, and starts only if somebody wants it.
bool isOver(const Container &container)
{
    using State = Container::State;
    return container.state == State::Exited || container.state == State::Created
           || container.state == State::Dead;
}

/// The lists one after the other: disk usage, containers, images, networks, volumes; then when
/// these volumes were last written to.
class EngineCleanPlanning : public AnsweringCall<CleanPlan>
{
public:
    EngineCleanPlanning(EngineConnection *engine, const QString &onScreen, Measuring measuring,
                        QObject *requester, Handler<CleanPlan> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine), m_measuring(measuring)
    {
        m_plan.extent = CleanPlan::Extent::Engine;
        m_plan.project = onScreen;
        m_plan.engineName = engine->endpoint().name;
        m_plan.made = QDateTime::currentDateTimeUtc();
        m_call = SystemApi(m_engine).diskUsage(this, [this](const Result<DiskUsage> &usage) {
            if (!take(usage))
                return;
            m_usage = *usage;
            m_plan.storedBytes = usage->total();
            listContainers();
        });
    }

protected:
    void abortWork() override { delete m_call; }

private:
    /// Unknown means keep: a list that cannot be read ends the planning.
    template <typename T>
    bool take(const Result<T> &answer)
    {
        if (!answer)
            deliver(fail(answer.error()));
        return answer.has_value();
    }

    void add(CleanPlan::Item item, const QHash<QString, QString> &labels)
    {
        item.project = labels.value(composeProjectLabel);
        m_plan.items.append(item);
    }

    void listContainers()
    {
        m_call =
            ContainerApi(m_engine).list({}, this, [this](const Result<QList<Container>> &list) {
                if (!take(list))
                    return;
                for (const Container &container : *list) {
                    if (!m_helperImages.contains(container.image))
                        m_helperImages.append(container.image);
                    if (isOver(container) && !container.id.isEmpty())
                        add({Kind::Container, container.id, container.name,
                             m_usage.container.value(container.id, -1)},
                            container.labels);
                }
                listImages();
            });
    }

    void listImages()
    {
        ImageFilter unnamed;
        unnamed.onlyUnnamed = true;
        m_call = ImageApi(m_engine).list(unnamed, this, [this](const Result<QList<Image>> &list) {
            if (!take(list))
                return;
            for (const Image &image : *list)
                add({Kind::Image, image.id, image.id.mid(7, 12), image.size, image.created},
                    image.labels);
            listNetworks();
        });
    }

    void listNetworks()
    {
        m_call = NetworkApi(m_engine).listUnused(this, [this](const Result<QList<Network>> &list) {
            if (!take(list))
                return;
            m_networks = *list;
            lookIntoNetworks();
        });
    }

    /// An engine before 23 takes every network for unused that is not its own.
    void lookIntoNetworks()
    {
        if (m_networks.isEmpty()) {
            listVolumes();
            return;
        }
        const Network network = m_networks.takeFirst();
        ContainerFilter users;
        users.network = network.id;
        m_call = ContainerApi(m_engine).list(
            users, this, [this, network](const Result<QList<Container>> &list) {
                if (!take(list))
                    return;
                if (std::all_of(list->begin(), list->end(), isOver))
                    add({Kind::Network, network.id, network.name}, network.labels);
                lookIntoNetworks();
            });
    }

    void listVolumes()
    {
        m_call = VolumeApi(m_engine).listUnused(this, [this](const Result<QList<Volume>> &list) {
            if (!take(list))
                return;
            for (const Volume &volume : *list) {
                CleanPlan::Item item{Kind::Volume, volume.name, volume.name,
                                     m_usage.volumes.value(volume.name, -1)};
                item.created = volume.created;
                add(item, volume.labels);
            }
            if (list->isEmpty() || m_measuring == Measuring::Left)
                end();
            else
                listHelperImages();
        });
    }

    /// An engine without containers has images all the same.
    void listHelperImages()
    {
        m_call = ImageApi(m_engine).list({}, this, [this](const Result<QList<Image>> &list) {
            for (const Image &image : list.value_or(QList<Image>())) {
                if (!image.tags.isEmpty() && !m_helperImages.contains(image.tags.first()))
                    m_helperImages.append(image.tags.first());
            }
            m_plan.images = m_helperImages;
            measure(mostTries);
        });
    }

    /// As a project's own clean shows it. The sizes are known already.
    void measure(int tries)
    {
        QStringList volumes;
        for (const CleanPlan::Item &item : std::as_const(m_plan.items)) {
            if (item.kind == Kind::Volume && volumes.size() < mostMeasured)
                volumes.append(item.id);
        }
        if (tries == 0 || m_helperImages.isEmpty()) {
            end();
            return;
        }
        m_call = measureVolumes(m_engine, volumes, {m_helperImages.takeFirst()}, this,
                                [this, tries](const Result<QHash<QString, VolumeUsage>> &usages) {
                                    bool isAnyKnown = false;
                                    for (CleanPlan::Item &item : m_plan.items) {
                                        if (item.kind != Kind::Volume || !usages
                                            || !usages->contains(item.id))
                                            continue;
                                        const VolumeUsage usage = usages->value(item.id);
                                        item.lastWrite = usage.lastWrite;
                                        item.bytes = item.bytes < 0 ? usage.bytes : item.bytes;
                                        isAnyKnown = true;
                                    }
                                    if (isAnyKnown)
                                        end();
                                    else
                                        measure(tries - 1);
                                });
    }

    void end()
    {
        if (m_usage.buildRecords > 0)
            add({Kind::BuildCache, QStringLiteral("build-cache"),
                 Tr::tr("%n record(s)", nullptr, m_usage.buildRecords), m_usage.buildCache},
                {});
        m_plan.sort();
        deliver(m_plan);
    }

    EngineConnection *m_engine;
    Measuring m_measuring;
    QStringList m_helperImages; ///< that a helper may be made of
    DiskUsage m_usage;
    QList<Network> m_networks; ///< that are still to be looked into
    CleanPlan m_plan;
    QPointer<Call> m_call;
};

} // namespace

Call *planEngineClean(EngineConnection *engine, const QString &onScreen, Measuring measuring,
                      QObject *requester, Handler<CleanPlan> done)
{
    return new EngineCleanPlanning(engine, onScreen, measuring, requester, std::move(done));
}

} // namespace panel
