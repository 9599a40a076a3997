// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/KnownSockets.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/DockerConfig.h"
#include "core/endpoint/EndpointAddress.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace panel {

namespace {

constexpr int mostOfOneKind = 32; // profiles, instances

struct Candidate
{
    QString name;
    QString path;
};

QString folderFrom(const EndpointSurroundings &here, const QString &variable,
                   const QString &otherwise)
{
    const QString given = here.variables.value(variable);
    return QDir::isAbsolutePath(given) ? QDir::cleanPath(given) : otherwise;
}

QStringList foldersIn(const QString &folder)
{
    // Colima's and Lima's own folders begin with '_' or '.'.
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.erase(std::remove_if(names.begin(), names.end(),
                               [](const QString &name) { return name.startsWith(u'_'); }),
                names.end());
    return names.mid(0, mostOfOneKind);
}

/// Colima looks at $COLIMA_HOME, then ~/.colima if it is there, then $XDG_CONFIG_HOME/colima.
QString colimaFolder(const EndpointSurroundings &here)
{
    const QString own = here.home + QStringLiteral("/.colima");
    const QString xdg = here.variables.value(QStringLiteral("XDG_CONFIG_HOME"));
    const QString usual = !QFileInfo(own).isDir() && QDir::isAbsolutePath(xdg)
                              ? xdg + QStringLiteral("/colima")
                              : own;
    return folderFrom(here, QStringLiteral("COLIMA_HOME"), usual);
}

QString limaFolder(const EndpointSurroundings &here)
{
    return folderFrom(here, QStringLiteral("LIMA_HOME"), here.home + QStringLiteral("/.lima"));
}

QList<Candidate> candidates(const EndpointSurroundings &here)
{
    QList<Candidate> list;
    list.append(
        {QStringLiteral("Docker Desktop"), here.home + QStringLiteral("/.docker/run/docker.sock")});
    list.append({QStringLiteral("Docker Desktop"),
                 here.home + QStringLiteral("/.docker/desktop/docker.sock")});
    const QString colima = colimaFolder(here);
    const QStringList profiles = foldersIn(colima);
    for (const QString &profile : profiles)
        list.append({profile == QLatin1String("default") ? QStringLiteral("Colima")
                                                         : QStringLiteral("Colima %1").arg(profile),
                     colima + u'/' + profile + QStringLiteral("/docker.sock")});
    list.append({QStringLiteral("Colima"), colima + QStringLiteral("/docker.sock")});
    const QString lima = limaFolder(here);
    const QStringList instances = foldersIn(lima);
    for (const QString &instance : instances)
        list.append({QStringLiteral("Lima %1").arg(instance),
                     lima + u'/' + instance + QStringLiteral("/sock/docker.sock")});
    list.append(
        {QStringLiteral("OrbStack"), here.home + QStringLiteral("/.orbstack/run/docker.sock")});
    list.append(
        {QStringLiteral("Rancher Desktop"), here.home + QStringLiteral("/.rd/docker.sock")});
    if (!here.temporaryFolder.isEmpty()) {
        const QDir podman(here.temporaryFolder + QStringLiteral("/podman"));
        const QStringList names =
            podman
                .entryList({QStringLiteral("*-api.sock")},
                           QDir::Files | QDir::System | QDir::NoDotAndDotDot, QDir::Name)
                .mid(0, mostOfOneKind);
        for (const QString &name : names)
            list.append(
                {QStringLiteral("Podman %1").arg(name.chopped(9)), podman.absoluteFilePath(name)});
    }
    list.append(
        {QStringLiteral("Podman"),
         here.home + QStringLiteral("/.local/share/containers/podman/machine/podman.sock")});
    const QString runtime = here.variables.value(QStringLiteral("XDG_RUNTIME_DIR"));
    if (QDir::isAbsolutePath(runtime)) {
        list.append({Tr::tr("Rootless Docker"), runtime + QStringLiteral("/docker.sock")});
        list.append({Tr::tr("Rootless Podman"), runtime + QStringLiteral("/podman/podman.sock")});
    }
    list.append({Tr::tr("Podman of this computer"), here.systemPodmanSocket});
    list.append({Tr::tr("Local engine"), here.systemSocket});
    return list;
}

} // namespace

QList<EndpointEntry> knownSockets(const EndpointSurroundings &here)
{
    const bool isSystemDefault = dockerDefault(here).from == DockerDefault::From::Default;
    QList<EndpointEntry> entries;
    const QList<Candidate> known = candidates(here);
    for (const Candidate &candidate : known) {
        const QFileInfo info(candidate.path);
        if (!info.exists() && !info.isSymLink())
            continue;
        EndpointEntry entry = entryOfAddress(QStringLiteral("socket:") + candidate.path,
                                             EndpointEntry::Source::Socket, candidate.name,
                                             QStringLiteral("unix://") + candidate.path, {});
        entry.description = elided(plainLine(candidate.path));
        entry.isDockerDefault = isSystemDefault && candidate.path == here.systemSocket;
        entries.append(entry);
    }
    return entries;
}

QStringList knownSocketFolders(const EndpointSurroundings &here)
{
    QStringList folders{colimaFolder(here), limaFolder(here)};
    const QStringList instances = foldersIn(limaFolder(here));
    for (const QString &instance : instances)
        folders.append(limaFolder(here) + u'/' + instance);
    if (!here.temporaryFolder.isEmpty())
        folders.append(here.temporaryFolder + QStringLiteral("/podman"));
    const QList<Candidate> known = candidates(here);
    for (const Candidate &candidate : known)
        folders.append(QFileInfo(candidate.path).path());
    folders.removeDuplicates();
    return folders;
}

} // namespace panel
