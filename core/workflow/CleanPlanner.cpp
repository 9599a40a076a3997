// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/CleanPlanner.h"

#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"
#include "core/engine/NetworkApi.h"
#include "core/engine/VolumeApi.h"
#include "core/volumes/HelperContainer.h"
#include "core/volumes/VolumeUsage.h"

#include <QMap>
#include <QPointer>
#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

/// "3f1c…", 64 digits: as an engine calls a volume to which nobody gave a name.
bool isMadeUp(const QString &volume)
{
    static const QRegularExpression digits(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return digits.match(volume).hasMatch();
}

/// Engines since 23 say so; what older ones made has no labels at all.
bool isNameless(const Volume &volume)
{
    return isMadeUp(volume.name)
           && (volume.labels.isEmpty()
               || volume.labels.contains(QStringLiteral("com.docker.volume.anonymous")));
}

/// The lists one after the other: containers, networks, volumes, images.
class CleanPlanning : public AnsweringCall<CleanPlan>
{
public:
    CleanPlanning(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
                  Measuring measuring, QObject *requester, Handler<CleanPlan> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(engine)
        , m_project(project)
        , m_measuring(measuring)
        , m_label({composeProjectLabel + u'=' + project.name})
    {
        m_plan.extent = extent;
        m_plan.project = project.name;
        m_plan.images = project.services.isEmpty() ? QStringList() : project.imageNames();
        m_plan.made = QDateTime::currentDateTimeUtc();
        listContainers();
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void add(const CleanPlan::Item &item) { m_plan.items.append(item); }

    void end()
    {
        m_plan.sort();
        deliver(m_plan);
    }

    void listContainers()
    {
        ContainerFilter filter;
        filter.labels = m_label;
        m_call = ContainerApi(m_engine).mounts(
            filter, this, [this](const Result<QList<ContainerMounts>> &list) {
                if (!list) {
                    deliver(fail(list.error()));
                    return;
                }
                for (const ContainerMounts &container : *list) {
                    if (container.labels.contains(helperLabel))
                        continue; // one of ours, with the labels of its image
                    add({Kind::Container, container.id, container.name});
                    if (!m_plan.images.contains(container.image))
                        m_plan.images.append(container.image);
                    for (const ContainerMount &mount : container.mounts) {
                        if (mount.type == u"volume" && !mount.volume.isEmpty())
                            m_mounted.insert(mount.volume, container.name);
                    }
                }
                listNetworks();
            });
    }

    void listNetworks()
    {
        m_call =
            NetworkApi(m_engine).list(m_label, this, [this](const Result<QList<Network>> &list) {
                if (!list) {
                    deliver(fail(list.error()));
                    return;
                }
                for (const Network &network : *list)
                    add({Kind::Network, network.id, network.name});
                if (m_plan.extent == CleanPlan::Extent::Containers)
                    end();
                else
                    listVolumes();
            });
    }

    void listVolumes()
    {
        m_call = VolumeApi(m_engine).list(m_label, this, [this](const Result<QList<Volume>> &list) {
            if (!list) {
                deliver(fail(list.error()));
                return;
            }
            for (const Volume &volume : *list) {
                const QString device = volume.options.value(QStringLiteral("device"));
                // The data of a bind volume lies in the folder, which outlives the volume.
                if (device.startsWith(u'/')
                    && volume.options.value(QStringLiteral("o")).contains(u"bind"))
                    add({Kind::DataFolder,
                         device,
                         device,
                         -1,
                         {},
                         volume.name,
                         m_project.name,
                         volume.created});
                add({Kind::Volume,
                     volume.name,
                     volume.name,
                     -1,
                     {},
                     {},
                     m_project.name,
                     volume.created});
            }
            addFoldersOfMissingVolumes();
            inspectNextMounted();
        });
    }

    /// Volumes that the engine made for a container, because its image or the file wants one and
    /// nobody gave it a name: they are of no use to anybody once it is gone.
    void inspectNextMounted()
    {
        if (m_mounted.isEmpty()) {
            findHelperImages();
            return;
        }
        const QString name = m_mounted.firstKey();
        const QString container = m_mounted.take(name);
        if (!isMadeUp(name)) {
            inspectNextMounted();
            return;
        }
        m_call = VolumeApi(m_engine).inspect(
            name, this, [this, container](const Result<Volume> &volume) {
                if (!volume && volume.error().kind != Error::Kind::NotFound) {
                    deliver(fail(volume.error()));
                    return;
                }
                if (volume && isNameless(*volume))
                    add({Kind::Volume,
                         volume->name,
                         volume->name,
                         -1,
                         {},
                         {},
                         {},
                         volume->created,
                         container});
                inspectNextMounted();
            });
    }

    /// Neither a file nor a container names one, but the project may have left some.
    void findHelperImages()
    {
        if (!m_plan.images.isEmpty()) {
            measure();
            return;
        }
        m_call =
            ImageApi(m_engine).list({m_label, {}}, this, [this](const Result<QList<Image>> &list) {
                for (const Image &image : list.value_or(QList<Image>()))
                    m_plan.images.append(image.id);
                measure();
            });
    }

    /// How much there is to lose, and how fresh it is.
    void measure()
    {
        if (m_measuring == Measuring::Left) {
            afterVolumes();
            return;
        }
        QStringList places;
        for (const CleanPlan::Item &item : std::as_const(m_plan.items)) {
            if (item.kind == Kind::Volume
                || (item.kind == Kind::DataFolder && item.volume.isEmpty()))
                places.append(item.id);
        }
        m_call = measureVolumes(
            m_engine, places, m_plan.images, this,
            [this](const Result<QHash<QString, VolumeUsage>> &usages) {
                for (CleanPlan::Item &item : m_plan.items) {
                    const QString place = item.volume.isEmpty() ? item.id : item.volume;
                    const bool isData = item.kind == Kind::Volume || item.kind == Kind::DataFolder;
                    if (!isData || !usages || !usages->contains(place))
                        continue;
                    item.bytes = usages->value(place).bytes;
                    item.lastWrite = usages->value(place).lastWrite;
                }
                afterVolumes();
            });
    }

    void afterVolumes()
    {
        if (m_plan.extent == CleanPlan::Extent::Volumes) {
            end();
            return;
        }
        for (const ComposeService &service : m_project.services) {
            if (!service.buildContext.isEmpty())
                m_images.append(service.imageName(m_project.name));
        }
        inspectNextImage();
    }

    /// A volume that is gone while its folder still holds data: only the file knows of it. Whether
    /// there is anything in it cannot be asked, so it is part of the plan once containers or images
    /// are.
    void addFoldersOfMissingVolumes()
    {
        if (m_plan.items.isEmpty() && m_plan.extent == CleanPlan::Extent::Volumes)
            return;
        for (const ComposeVolume &volume : m_project.volumes) {
            if (volume.device.isEmpty() || volume.external)
                continue;
            bool isKnown = false;
            for (const CleanPlan::Item &item : std::as_const(m_plan.items))
                isKnown = isKnown || (item.kind == Kind::DataFolder && item.id == volume.device);
            if (!isKnown)
                add({Kind::DataFolder, volume.device, volume.device});
        }
    }

    void inspectNextImage()
    {
        if (m_images.isEmpty()) {
            listBuiltImages();
            return;
        }
        const QString name = m_images.takeFirst();
        m_call = ImageApi(m_engine).inspect(name, this, [this, name](const Result<Image> &image) {
            if (image)
                add({Kind::Image, image->id, name, image->size, image->created});
            else if (image.error().kind != Error::Kind::NotFound) {
                deliver(fail(image.error()));
                return;
            }
            inspectNextImage();
        });
    }

    /// What Compose built for the project and the file does not name now: services behind a profile
    /// that is off, earlier versions.
    void listBuiltImages()
    {
        m_call =
            ImageApi(m_engine).list({m_label, {}}, this, [this](const Result<QList<Image>> &list) {
                if (!list) {
                    deliver(fail(list.error()));
                    return;
                }
                for (const Image &image : *list) {
                    const bool isKnown =
                        std::any_of(m_plan.items.cbegin(), m_plan.items.cend(),
                                    [&](const CleanPlan::Item &item) {
                                        return item.kind == Kind::Image && item.id == image.id;
                                    });
                    if (!isKnown)
                        add({Kind::Image, image.id, image.tags.value(0, image.id.mid(7, 12)),
                             image.size, image.created});
                }
                end();
            });
    }

    EngineConnection *m_engine;
    ComposeProject m_project;
    Measuring m_measuring;
    QStringList m_label;
    CleanPlan m_plan;
    QStringList m_images;
    QMap<QString, QString> m_mounted; ///< volumes that are to be looked at, with a container
    QPointer<Call> m_call;
};

} // namespace

Call *planClean(EngineConnection *engine, const ComposeProject &project, CleanPlan::Extent extent,
                Measuring measuring, QObject *requester, Handler<CleanPlan> done)
{
    return new CleanPlanning(engine, project, extent, measuring, requester, std::move(done));
}

} // namespace panel
