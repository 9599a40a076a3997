// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/CopyVolumesStep.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/workflow/DockerText.h"
#include "core/workflow/EngineCommand.h"

#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

double fraction(const TransferProgress &progress)
{
    if (progress.total <= 0)
        return -1;
    return std::clamp(double(progress.bytes) / double(progress.total), 0.0, 1.0);
}

} // namespace

QString progressText(const TransferProgress &progress)
{
    using Stage = TransferProgress::Stage;
    switch (progress.stage) {
    case Stage::Connecting: return Tr::tr("connecting");
    case Stage::Copying: return Tr::tr("copied %1").arg(sizeText(progress.bytes));
    case Stage::Verifying: return Tr::tr("verified %1").arg(sizeText(progress.bytes));
    case Stage::Emptying: return Tr::tr("emptying");
    case Stage::Restoring:
        return Tr::tr("%1 of %2").arg(sizeText(progress.bytes), sizeText(progress.total));
    }
    return {};
}

EndWritersStep::EndWritersStep(SharedStackContext context, const CleanPlan &plan, QObject *parent)
    : Step(QStringLiteral("stop"), Tr::tr("Stop"), parent), m_context(std::move(context))
{
    for (const CleanPlan::Item &item : plan.items) {
        if (item.kind == CleanPlan::Item::Kind::Container)
            m_containers.append(item);
    }
}

void EndWritersStep::run()
{
    m_done = 0;
    next();
}

void EndWritersStep::next()
{
    if (m_done == m_containers.size()) {
        if (m_containers.isEmpty())
            skip(Tr::tr("nothing runs"));
        else
            succeed(Tr::tr("%n container(s) stopped", nullptr, int(m_containers.size())));
        return;
    }
    const CleanPlan::Item item = m_containers.at(m_done);
    report(item.name, double(m_done) / double(m_containers.size()));
    m_call =
        ContainerApi(m_context->engine)
            .stop(item.id, stopGrace, this,
                  recorded(*m_context, stopText(item.name), [this](const Result<void> &stopped) {
                      if (!stopped && stopped.error().kind != Error::Kind::NotFound) {
                          fail(stopped.error());
                          return;
                      }
                      ++m_done;
                      next();
                  }));
}

void EndWritersStep::stopWork()
{
    delete m_call;
}

CopyVolumesStep::CopyVolumesStep(SharedStackContext context, const CleanPlan &plan, QObject *parent)
    : Step(QStringLiteral("copy-volumes"), Tr::tr("Copies"), parent)
    , m_context(std::move(context))
    , m_folder(plan.copyFolder)
    , m_images(plan.images)
    , m_isOfEngine(plan.extent == CleanPlan::Extent::Engine)
{
    using Kind = CleanPlan::Item::Kind;
    for (const CleanPlan::Item &item : plan.items) {
        if (item.kind == Kind::Volume || (item.kind == Kind::DataFolder && item.volume.isEmpty()))
            m_volumes.append(item);
    }
}

void CopyVolumesStep::run()
{
    m_done = 0;
    m_bytes = 0;
    next();
}

CopyOrder CopyVolumesStep::orderFor(const CleanPlan::Item &item) const
{
    CopyOrder order;
    order.project =
        m_isOfEngine || !item.project.isEmpty() ? item.project : m_context->project.name;
    order.directory = m_folder;
    order.expectedBytes = item.bytes;
    order.images = m_images;
    order.volume.name = item.id;
    if (item.kind != CleanPlan::Item::Kind::DataFolder)
        return order;
    order.folderOnly = item.id;
    // As the file would have it made again.
    for (const ComposeVolume &volume : m_context->project.volumes) {
        if (volume.device == item.id)
            order.volume.name = volume.name;
    }
    order.volume.driver = QStringLiteral("local");
    order.volume.options = {{QStringLiteral("type"), QStringLiteral("none")},
                            {QStringLiteral("o"), QStringLiteral("bind")},
                            {QStringLiteral("device"), item.id}};
    return order;
}

void CopyVolumesStep::next()
{
    if (m_done == m_volumes.size()) {
        if (m_volumes.isEmpty())
            skip(Tr::tr("no volumes"));
        else
            succeed(Tr::tr("%n volume(s) in %1, %2", nullptr, int(m_volumes.size()))
                        .arg(m_folder, sizeText(m_bytes)));
        return;
    }
    const CleanPlan::Item item = m_volumes.at(m_done);
    m_call = copyVolume(
        m_context->endpoint, orderFor(item), this,
        [this, item](const TransferProgress &progress) { onProgress(item, progress); },
        [this, item, started = QDateTime::currentDateTimeUtc()](const Result<VolumeCopy> &copy) {
            const QString file =
                copy ? copy->file : m_folder + u'/' + copyFileName(item.name, started);
            if (m_context->tellCommand)
                m_context->tellCommand(
                    engineRecord(copyText(item.id, file, m_images), started, copy));
            // A folder that was named in the file and never made holds nothing.
            if (!copy && copy.error().kind == Error::Kind::NotFound
                && item.kind == CleanPlan::Item::Kind::DataFolder) {
                appendOutput(Tr::tr("%1: is not there").arg(item.name));
            } else if (!copy) {
                fail(copy.error());
                return;
            } else {
                m_bytes += copy->bytes;
                appendOutput(Tr::tr("%1: %2 entries, %3, read back and compared: %4")
                                 .arg(item.name, QLocale().toString(copy->entries),
                                      sizeText(copy->bytes), copy->file));
            }
            ++m_done;
            next();
        });
}

void CopyVolumesStep::onProgress(const CleanPlan::Item &item, const TransferProgress &progress)
{
    const double part = std::max(0.0, fraction(progress));
    report(Tr::tr("%1: %2").arg(item.name, progressText(progress)),
           (double(m_done) + part) / double(m_volumes.size()));
}

void CopyVolumesStep::stopWork()
{
    delete m_call;
}

RestoreStep::RestoreStep(SharedStackContext context, RestoreOrder order, QObject *parent)
    : Step(QStringLiteral("restore ") + order.volume,
           Tr::tr("Restore %1").arg(elided(plainText(order.volume), 40)), parent)
    , m_context(std::move(context))
    , m_order(std::move(order))
{
    m_order.images = m_context->images();
}

void RestoreStep::run()
{
    m_stopped.clear();
    if (!m_order.mayReplace) {
        restore();
        return;
    }
    ContainerFilter users;
    users.volume = m_order.volume;
    m_call = ContainerApi(m_context->engine)
                 .list(users, this, [this](const Result<QList<Container>> &list) {
                     if (list)
                         endUsers(*list);
                     else
                         fail(list.error());
                 });
}

void RestoreStep::endUsers(const QList<Container> &users)
{
    const auto running = std::find_if(users.begin(), users.end(), [](const Container &container) {
        return container.isActive();
    });
    if (running == users.end()) {
        restore();
        return;
    }
    const QString name = running->name;
    QList<Container> others = users;
    others.removeOne(*running);
    report(Tr::tr("stopping %1").arg(name));
    m_call = ContainerApi(m_context->engine)
                 .stop(running->id, stopGrace, this,
                       recorded(*m_context, stopText(name),
                                [this, name, others](const Result<void> &stopped) {
                                    if (!stopped && stopped.error().kind != Error::Kind::NotFound) {
                                        fail(stopped.error());
                                        return;
                                    }
                                    appendOutput(Tr::tr("%1: stopped").arg(name));
                                    m_stopped.append(elided(plainLine(name), 80));
                                    endUsers(others);
                                }));
}

void RestoreStep::restore()
{
    m_call = restoreVolume(
        m_context->endpoint, m_order, this,
        [this](const TransferProgress &progress) {
            report(progressText(progress), fraction(progress));
        },
        recorded(*m_context, restoreText(m_order, m_order.images),
                 [this](const Result<VolumeCopy> &copy) {
                     if (!copy) {
                         fail(copy.error());
                         return;
                     }
                     const QString what =
                         Tr::tr("%1: %2 entries, %3")
                             .arg(m_order.volume, QLocale().toString(copy->entries),
                                  sizeText(copy->dataBytes));
                     // Not started again here: the whole of the data may be back only later.
                     succeed(m_stopped.isEmpty()
                                 ? what
                                 : Tr::tr("%1; stopped for it, bring the stack up again: %2")
                                       .arg(what, m_stopped.join(QStringLiteral(", "))));
                 }));
}

void RestoreStep::stopWork()
{
    delete m_call;
}

} // namespace panel
