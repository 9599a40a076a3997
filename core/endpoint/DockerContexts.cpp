// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/DockerContexts.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/DockerConfig.h"
#include "core/endpoint/EndpointAddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

constexpr int deepest = 8;        // folders below meta/; Docker makes one
constexpr int mostContexts = 200; // more is no store that people made
constexpr auto source = EndpointEntry::Source::Context;

QString shown(const QString &text)
{
    return elided(plainLine(text), 80);
}

QString storeFolder(const EndpointSurroundings &here)
{
    return dockerConfigFolder(here) + QStringLiteral("/contexts");
}

/// The folders that may hold a meta.json. Links are not followed: no circle, and nothing outside.
void collect(const QString &folder, int depth, QStringList *folders)
{
    if (depth > deepest || folders->size() > mostContexts)
        return;
    const QFileInfoList inside = QDir(folder).entryInfoList(
        QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &info : inside) {
        folders->append(info.absoluteFilePath());
        collect(info.absoluteFilePath(), depth + 1, folders);
    }
}

QStringList metaFolders(const EndpointSurroundings &here)
{
    QStringList folders;
    collect(storeFolder(here) + QStringLiteral("/meta"), 1, &folders);
    return folders;
}

QString folderOf(const QString &name)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString certificateFolder(const QString &name, const EndpointSurroundings &here)
{
    return storeFolder(here) + QStringLiteral("/tls/") + folderOf(name) + QStringLiteral("/docker");
}

QString idOf(const QString &name)
{
    return QStringLiteral("context:") + name;
}

/// What a context's file says. Errors: those of readDockerJson, FileMalformed.
struct ContextFile
{
    QString folder; ///< name of the folder it is in
    QString name;
    QString description;
    QString host;
    bool skipsVerification = false;
};

Result<ContextFile> readContext(const QString &folder)
{
    const QString path = folder + QStringLiteral("/meta.json");
    const Result<QJsonObject> json = readDockerJson(path);
    if (!json)
        return fail(json.error());
    ContextFile file;
    file.folder = QFileInfo(folder).fileName();
    file.name = goField(*json, QStringLiteral("Name")).toString();
    if (file.name.isEmpty())
        return fail(Error::Kind::FileMalformed,
                    Tr::tr("The file %1 names no context.").arg(shown(path)),
                    Tr::tr("Remove its folder, or make the context anew."));
    const QJsonObject metadata = goField(*json, QStringLiteral("Metadata")).toObject();
    file.description = shown(goField(metadata, QStringLiteral("Description")).toString());
    const QJsonObject endpoints = goField(*json, QStringLiteral("Endpoints")).toObject();
    const QJsonObject docker = goField(endpoints, QStringLiteral("docker")).toObject();
    file.host = goField(docker, QStringLiteral("Host")).toString();
    file.skipsVerification = goField(docker, QStringLiteral("SkipTLSVerify")).toBool();
    return file;
}

std::optional<Error> whyUnusable(const ContextFile &file)
{
    const QString name = shown(file.name);
    if (file.name == QLatin1String("default"))
        return Error{Error::Kind::InvalidInput,
                     Tr::tr("A stored context cannot be called “default”: Docker keeps that name "
                            "for itself."),
                     Tr::tr("Make it anew under another name."),
                     {}};
    if (!isContextName(file.name))
        return Error{Error::Kind::InvalidInput,
                     Tr::tr("“%1” is not a name that Docker gives to a context.").arg(name),
                     Tr::tr("Make it anew under another name."),
                     {}};
    if (file.host.isEmpty())
        return Error{Error::Kind::FileMalformed,
                     Tr::tr("The context “%1” has no address of a Docker engine.").arg(name),
                     Tr::tr("Set it: docker context update %1 --docker host=…").arg(name),
                     {}};
    if (file.skipsVerification)
        return Error{Error::Kind::ServerUntrusted,
                     Tr::tr("The context “%1” turns off the check of the engine's certificate, so "
                            "anybody could pretend to be this engine. It is not used.")
                         .arg(name),
                     Tr::tr("Give the context the authority that signed the engine's certificate: "
                            "docker context update %1 --docker host=…,ca=…,cert=…,key=…")
                         .arg(name),
                     {}};
    return std::nullopt;
}

EndpointEntry entryOf(const ContextFile &file, const EndpointSurroundings &here)
{
    EndpointEntry entry;
    if (const auto error = whyUnusable(file)) {
        entry = unusableEntry(idOf(file.name), source, file.name, *error);
    } else {
        entry = entryOfAddress(idOf(file.name), source, file.name, file.host,
                               certificateFolder(file.name, here));
    }
    entry.description = file.description;
    return entry;
}

Error secondOfItsName(const ContextFile &file)
{
    return {Error::Kind::Conflict,
            Tr::tr("Another context is called “%1” too.").arg(shown(file.name)),
            Tr::tr("Docker uses the other one. Remove the folder %1 of the store.")
                .arg(shown(file.folder)),
            {}};
}

Error missingContext(const QString &name, DockerDefault::From from)
{
    const bool isVariable = from == DockerDefault::From::ContextVariable;
    return {
        Error::Kind::NotFound,
        isVariable
            ? Tr::tr("The variable DOCKER_CONTEXT names the context “%1”, which does not exist.")
                  .arg(shown(name))
            : Tr::tr("Docker's configuration names the context “%1”, which does not exist.")
                  .arg(shown(name)),
        isVariable ? Tr::tr("Unset the variable, or make the context.")
                   : Tr::tr("Choose another one: docker context use default"),
        {}};
}

} // namespace

bool isContextName(const QString &name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9][a-zA-Z0-9_.+-]+\\z"));
    return rule.match(name).hasMatch();
}

QList<EndpointEntry> dockerContexts(const EndpointSurroundings &here)
{
    QList<ContextFile> files;
    QList<EndpointEntry> entries;
    const QStringList folders = metaFolders(here);
    for (const QString &folder : folders) {
        const Result<ContextFile> file = readContext(folder);
        if (file)
            files.append(*file);
        else if (QFileInfo(folder + QStringLiteral("/meta.json")).exists()
                 || QFileInfo(folder + QStringLiteral("/meta.json")).isSymLink())
            entries.append(
                unusableEntry(QStringLiteral("context-folder:") + QFileInfo(folder).fileName(),
                              source, QFileInfo(folder).fileName().left(12), file.error()));
    }
    // The one in the folder that Docker looks in comes first.
    std::stable_sort(files.begin(), files.end(), [](const ContextFile &a, const ContextFile &b) {
        if (a.name != b.name)
            return a.name < b.name;
        return a.folder == folderOf(a.name) && b.folder != folderOf(b.name);
    });
    const DockerDefault current = dockerDefault(here);
    bool currentExists = false;
    QString previous;
    for (const ContextFile &file : std::as_const(files)) {
        if (file.name == previous) {
            entries.append(unusableEntry(QStringLiteral("context-folder:") + file.folder, source,
                                         file.name, secondOfItsName(file)));
            continue;
        }
        previous = file.name;
        EndpointEntry entry = entryOf(file, here);
        entry.isDockerDefault = !current.context.isEmpty() && file.name == current.context;
        currentExists = currentExists || entry.isDockerDefault;
        entries.append(entry);
    }
    if (!current.context.isEmpty() && !currentExists) {
        EndpointEntry missing = unusableEntry(idOf(current.context), source, current.context,
                                              missingContext(current.context, current.from));
        missing.isDockerDefault = true;
        entries.append(missing);
    }
    if (current.error)
        entries.append(unusableEntry(QStringLiteral("context-config:config.json"), source,
                                     QStringLiteral("config.json"), *current.error));
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const EndpointEntry &a, const EndpointEntry &b) { return a.name < b.name; });
    return entries;
}

QStringList dockerContextPaths(const EndpointSurroundings &here)
{
    QStringList paths{dockerConfigFolder(here),
                      dockerConfigFolder(here) + QStringLiteral("/config.json"), storeFolder(here),
                      storeFolder(here) + QStringLiteral("/meta"),
                      storeFolder(here) + QStringLiteral("/tls")};
    const QStringList folders = metaFolders(here);
    for (const QString &folder : folders) {
        paths << folder << folder + QStringLiteral("/meta.json");
        if (const Result<ContextFile> file = readContext(folder))
            paths << certificateFolder(file->name, here);
    }
    return paths;
}

} // namespace panel
