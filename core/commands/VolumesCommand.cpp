// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/VolumesCommand.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"
#include "core/session/Defaults.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace panel {

VolumesCommand::VolumesCommand(const CommandLine &line, QObject *parent)
    : WorkflowCommand(line, parent), m_words(line.services)
{
}

void VolumesCommand::start()
{
    const QString what = m_words.isEmpty() ? QStringLiteral("list") : m_words.takeFirst();
    if (what == u"list" && m_words.isEmpty())
        withVolumes([this](const CleanPlan &volumes) { list(volumes); });
    else if (what == u"copy" && !copyFolder())
        fail(copyFolder().error());
    else if (what == u"copy")
        withVolumes([this](const CleanPlan &volumes) { copy(volumes); });
    else if (what == u"restore" && (m_words.size() == 1 || m_words.size() == 2))
        prepare(Needs(Project) | Engine, [this] { restore(); });
    else
        fail(Error{Error::Kind::InvalidInput,
                   Tr::tr("“volumes” is followed by list, copy [VOLUME...] or restore FILE "
                          "[VOLUME]."),
                   Tr::tr("See inception-panel --help."),
                   {}});
}

QString VolumesCommand::folder() const
{
    return line().copyTo.isEmpty() ? copiesFolder()
                                   : QDir::current().absoluteFilePath(line().copyTo);
}

Result<QString> VolumesCommand::volumeCalled(const QString &word) const
{
    const auto project = session()->project();
    return project && *project ? (*project)->volumeName(word) : word;
}

void VolumesCommand::withVolumes(const std::function<void(const CleanPlan &)> &then)
{
    prepare(Needs(Project) | Engine, [this, then] {
        session()->planClean(CleanPlan::Extent::Volumes, this,
                             [this, then](const Result<CleanPlan> &plan) {
                                 if (!plan) {
                                     fail(plan.error());
                                     return;
                                 }
                                 CleanPlan volumes = *plan;
                                 volumes.items.removeIf([](const CleanPlan::Item &item) {
                                     return item.kind != CleanPlan::Item::Kind::Volume;
                                 });
                                 then(volumes);
                             });
    });
}

void VolumesCommand::list(const CleanPlan &volumes)
{
    const QList<VolumeCopy> copies = volumeCopiesIn(folder());
    if (terminal().isJson()) {
        QJsonArray list;
        for (const VolumeCopy &copy : copies)
            list.append(copyJson(copy));
        QJsonObject json = cleanPlanJson(volumes);
        terminal().print(
            QJsonObject{{QStringLiteral("project"), volumes.project},
                        {QStringLiteral("volumes"), json.value(QStringLiteral("removes"))},
                        {QStringLiteral("folder"), folder()},
                        {QStringLiteral("copies"), list}});
    } else {
        terminal().print(cleanPlanText(volumes));
        terminal().print(copies.isEmpty() ? Tr::tr("No copies are in %1.").arg(plainLine(folder()))
                                          : copiesText(copies));
    }
    end(0);
}

void VolumesCommand::copy(CleanPlan volumes)
{
    QStringList wanted;
    for (const QString &word : std::as_const(m_words)) {
        const Result<QString> called = volumeCalled(word);
        if (!called) {
            fail(called.error());
            return;
        }
        const QString &name = wanted.emplaceBack(*called);
        const bool isThere =
            std::any_of(volumes.items.cbegin(), volumes.items.cend(),
                        [&name](const CleanPlan::Item &item) { return item.name == name; });
        if (!isThere) {
            fail(Error{
                Error::Kind::NotFound,
                Tr::tr("The project has no volume %1 on the engine.").arg(elided(plainLine(name))),
                Tr::tr("“volumes list” shows those that it has."),
                {}});
            return;
        }
    }
    if (!wanted.isEmpty())
        volumes.items.removeIf(
            [&wanted](const CleanPlan::Item &item) { return !wanted.contains(item.name); });
    volumes.copyFolder = folder();
    follow(session()->copyVolumes(volumes));
}

void VolumesCommand::restore()
{
    const auto copy = readDescription(QDir::current().absoluteFilePath(m_words.first()));
    if (!copy) {
        fail(copy.error());
        return;
    }
    RestoreOrder order;
    order.copy = *copy;
    const Result<QString> volume =
        m_words.size() > 1 ? volumeCalled(m_words.at(1)) : copy->volume.name;
    if (!volume) {
        fail(volume.error());
        return;
    }
    order.volume = *volume;
    order.mayReplace = true;
    if (line().yes) {
        follow(session()->restoreVolumes({order}));
        return;
    }
    askToType(Tr::tr("What the volume %1 holds now is gone then, and what uses it is stopped. "
                     "Type its name to go on:")
                  .arg(plainLine(order.volume)),
              order.volume, [this, order] { follow(session()->restoreVolumes({order})); });
}

} // namespace panel
