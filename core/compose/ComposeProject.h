// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/ProjectFiles.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace panel {

/// A port as the file asks for it.
struct ComposePort
{
    QString hostAddress; ///< empty: all addresses
    QString published;   ///< a number or a range "8000-8010"; empty: chosen by the engine
    int target = 0;
    QString protocol; ///< "tcp" or "udp"

    bool operator==(const ComposePort &other) const = default;
};

/// What a service waits for before it is started.
struct ComposeDependency
{
    enum class Condition { Started, Healthy, Completed };

    QString service;
    Condition condition = Condition::Started;

    bool operator==(const ComposeDependency &other) const = default;
};

/// Where a container has a secret.
struct ComposeSecretFile
{
    QString secret; ///< name of the project's secret
    QString path;   ///< absolute, in the container

    bool operator==(const ComposeSecretFile &other) const = default;
};

struct ComposeService
{
    QString name;
    QString containerName; ///< as the file fixes it; empty: Compose makes one up
    QString image;         ///< as the file names it; empty: see imageName()
    QString pullPolicy;    ///< "always", "missing", "never", …; empty: the file says nothing
    QString buildContext;  ///< absolute folder; empty: the image is not built here
    QString dockerfile;    ///< relative to the context
    QHash<QString, QString> buildArguments;
    QList<ComposePort> ports;
    QList<ComposeDependency> dependsOn; ///< by name
    QStringList secrets;                ///< names of the project's secrets that it uses
    QHash<QString, QString> labels;
    bool hasHealthCheck = false;
    /// The longest time in which the check finds out how it is, by what the file says of it; 0
    /// without one.
    std::chrono::milliseconds healthTime{0};
    int replicas = 1;                          ///< how many containers are wanted; 0: none
    QList<ComposeSecretFile> secretFiles = {}; ///< of `secrets`; one may be at several places
    /// Services whose network, processes or IPC it uses (`network_mode: service:NAME`).
    QStringList sharesWith = {};

    bool operator==(const ComposeService &other) const = default;
    /// What its image is called in the engine: as the file says, or as Compose calls what it builds
    /// for a service whose image has no name.
    QString imageName(const QString &project) const;
};

struct ComposeSecret
{
    QString name;        ///< the key in the file
    QString environment; ///< the variable its value comes from; empty: another source
    QString file;        ///< absolute path; empty: another source
    bool external = false;
    bool isAsked = false; ///< its label "inception-panel.ask" says that only the user knows it

    bool operator==(const ComposeSecret &other) const = default;
};

struct ComposeVolume
{
    QString key;    ///< the key in the file
    QString name;   ///< of the volume in the engine
    QString device; ///< folder on the engine's host that a local bind volume stands for; else empty
    bool external = false;

    bool operator==(const ComposeVolume &other) const = default;
};

/// A compose project as `compose config --format json` resolves it.
struct ComposeProject
{
    QString name;
    QString file;      ///< absolute path of the compose file
    QString directory; ///< absolute, the file's folder
    /// All that it was read from; `file` is the first of them, `directory` their folder. After
    /// fromConfigJson() that file alone: whoever gave Compose more adds it.
    ProjectFiles source = {};
    QList<ComposeService> services; ///< in the order of the file's dependencies, then by name
    QList<ComposeSecret> secrets;
    QList<ComposeVolume> volumes;
    QStringList networks; ///< names in the engine

    bool operator==(const ComposeProject &other) const = default;

    /// What the images of its services are called in the engine, each once.
    QStringList imageNames() const;
    /// What people call a volume, as the engine does: by that name, or by its key in the file; of
    /// none of the project as it is. Conflict: one volume has that name and another that key.
    Result<QString> volumeName(const QString &called) const;

    /// Malformed or of another shape: Error::Kind::BadAnswer.
    static Result<ComposeProject> fromConfigJson(const QByteArray &json, const QString &file);
};

} // namespace panel
