// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/DockerText.h"

#include "core/base/PlainText.h"
#include "core/base/ShellWord.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

using Kind = CleanPlan::Item::Kind;

QString joined(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(shellQuoted(word));
    return plainText(quoted.join(u' '));
}

QString imageOf(const QStringList &images)
{
    for (const QString &image : images) {
        if (!image.isEmpty())
            return image;
    }
    return QStringLiteral("debian:bookworm-slim");
}

QString insideOf(qsizetype i)
{
    return QStringLiteral("/panel/%1").arg(i);
}

/// As root: the files belong to the users of the containers.
QStringList helperWords(const QStringList &folders)
{
    QStringList words = {QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("-u"),
                         QStringLiteral("0")};
    for (qsizetype i = 0; i < folders.size(); ++i)
        words += {QStringLiteral("-v"), folders.at(i) + u':' + insideOf(i)};
    return words;
}

QString groupTitle(Kind kind)
{
    switch (kind) {
    case Kind::Container: return Tr::tr("Containers");
    case Kind::Network: return Tr::tr("Networks");
    case Kind::Volume: return Tr::tr("Volumes");
    case Kind::DataFolder: return Tr::tr("Data folders");
    case Kind::Image: return Tr::tr("Images");
    case Kind::BuildCache: return Tr::tr("Build cache");
    }
    return {};
}

QString helperName()
{
    return QStringLiteral("panel-copy");
}

QString endingText(const char *word, const QString &container)
{
    return dockerText({QStringLiteral("container"), QLatin1String(word), QStringLiteral("-t"),
                       QString::number(stopGrace.count()), container});
}

QString fileFor(const CleanPlan &plan, const CleanPlan::Item &item)
{
    const QString name = item.kind == Kind::DataFolder ? item.id.section(u'/', -1) : item.id;
    return plan.copyFolder + u'/' + name + QStringLiteral(".tar");
}

} // namespace

QString dockerText(const QStringList &words)
{
    return joined(QStringList{QStringLiteral("docker")} + words);
}

QString startText(const QString &container)
{
    return dockerText({QStringLiteral("container"), QStringLiteral("start"), container});
}

QString stopText(const QString &container)
{
    return endingText("stop", container);
}

QString restartText(const QString &container)
{
    return endingText("restart", container);
}

QString removalText(const CleanPlan::Item &item, const QStringList &images)
{
    const auto remove = [](const char *noun, const QString &name) {
        return dockerText({QLatin1String(noun), QStringLiteral("rm"), name});
    };
    switch (item.kind) {
    case Kind::Container: return remove("container", item.name);
    case Kind::Network: return remove("network", item.name);
    case Kind::Volume: return remove("volume", item.id);
    case Kind::DataFolder: return emptyFoldersText({item.id}, images);
    // Without a name it goes by its id, as its step does it.
    case Kind::Image: return remove("image", item.id.contains(item.name) ? item.id : item.name);
    case Kind::BuildCache:
        return dockerText(
            {QStringLiteral("builder"), QStringLiteral("prune"), QStringLiteral("--all")});
    }
    return {};
}

QString emptyFoldersText(const QStringList &folders, const QStringList &images)
{
    QStringList words = helperWords(folders);
    words += {QStringLiteral("--entrypoint"), QStringLiteral("find"), imageOf(images)};
    for (qsizetype i = 0; i < folders.size(); ++i)
        words.append(insideOf(i));
    words += {QStringLiteral("-mindepth"), QStringLiteral("1"), QStringLiteral("-delete")};
    return dockerText(words);
}

QString makeFoldersText(const QStringList &folders, const QStringList &images)
{
    return dockerText(
        helperWords(folders)
        + QStringList{QStringLiteral("--entrypoint"), QStringLiteral("true"), imageOf(images)});
}

/// The container is made for its mount, and never started.
QString copyText(const QString &source, const QString &file, const QStringList &images)
{
    const QString inside = QStringLiteral("/panel/volume");
    return dockerText({QStringLiteral("create"), QStringLiteral("--name"), helperName(),
                       QStringLiteral("-v"), source + u':' + inside + QStringLiteral(":ro"),
                       imageOf(images)})
           + QStringLiteral(" && ")
           + dockerText({QStringLiteral("cp"), helperName() + u':' + inside, QStringLiteral("-")})
           + QStringLiteral(" > ") + joined({file}) + QStringLiteral(" && ")
           + dockerText({QStringLiteral("rm"), helperName()});
}

QString restoreText(const RestoreOrder &order, const QStringList &images)
{
    const QString inside = QStringLiteral("/panel/volume");
    QStringList create = {QStringLiteral("volume"), QStringLiteral("create")};
    QStringList options = order.copy.volume.options.keys();
    options.sort();
    for (const QString &name : std::as_const(options))
        create += {QStringLiteral("-o"), name + u'=' + order.copy.volume.options.value(name)};
    create.append(order.volume);
    const QString first =
        order.mayReplace ? emptyFoldersText({order.volume}, images) : dockerText(create);
    return first + QStringLiteral(" && ")
           + dockerText({QStringLiteral("create"), QStringLiteral("--name"), helperName(),
                         QStringLiteral("-v"), order.volume + u':' + inside, imageOf(images)})
           + QStringLiteral(" && ")
           + dockerText({QStringLiteral("cp"), QStringLiteral("-a"), QStringLiteral("-"),
                         helperName() + QStringLiteral(":/panel")})
           + QStringLiteral(" < ") + joined({order.copy.file}) + QStringLiteral(" && ")
           + dockerText({QStringLiteral("rm"), helperName()});
}

QList<ShownCommands> cleanCommands(const CleanPlan &plan)
{
    QList<ShownCommands> all;
    const bool endsThem = plan.extent != CleanPlan::Extent::Engine;
    ShownCommands copies;
    if (!plan.copyFolder.isEmpty() && plan.losesData())
        copies = copyCommands(plan);
    for (const Kind kind : {Kind::Container, Kind::Network, Kind::DataFolder, Kind::Volume,
                            Kind::Image, Kind::BuildCache}) {
        ShownCommands group{groupTitle(kind), {}, {}};
        for (const CleanPlan::Item &item : plan.items) {
            if (item.kind != kind)
                continue;
            if (kind == Kind::Container && endsThem)
                group.commands.append(stopText(item.name));
            group.commands.append(removalText(item, plan.images));
        }
        if (!group.commands.isEmpty())
            all.append(group);
    }
    if (!copies.commands.isEmpty())
        all.prepend(copies);
    if (!all.isEmpty())
        all.last().note =
            Tr::tr("The panel asks the engine for the same, by id, and looks at each thing right "
                   "before: what is in use, or another one by then, it keeps.");
    return all;
}

ShownCommands copyCommands(const CleanPlan &plan)
{
    ShownCommands shown{Tr::tr("Copies"), {}, {}};
    for (const CleanPlan::Item &item : plan.items) {
        if (item.kind == Kind::Volume || (item.kind == Kind::DataFolder && item.volume.isEmpty()))
            shown.commands.append(copyText(item.id, fileFor(plan, item), plan.images));
    }
    if (!shown.commands.isEmpty())
        shown.note = Tr::tr("The panel also reads each copy back and compares it, and writes its "
                            "description beside it.");
    return shown;
}

ShownCommands restoreCommands(const RestoreOrder &order, const QStringList &images)
{
    ShownCommands shown{Tr::tr("Restore"), {restoreText(order, images)}, {}};
    shown.note = Tr::tr("The panel first compares the copy with its description, and stops the "
                        "containers that use the volume.");
    return shown;
}

} // namespace panel
