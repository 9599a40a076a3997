// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/compose/ComposeProject.h"
#include "core/rules/Dockerfile.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// A text file of the stack.
struct SourceFile
{
    QString path; ///< as people call it: relative to the compose file's folder where it lies below
    QString text;
};

struct ServiceMount
{
    QString type;   ///< "volume", "bind", "tmpfs"
    QString source; ///< key of the volume, or folder of the host
    QString target;
};

/// A service with all that rules ask about it, beyond what the panel itself needs.
struct ServiceSources
{
    ComposeService definition;
    bool hasProfiles = false;
    QString networkMode;
    QString buildNetwork;
    QStringList networks; ///< keys in the file
    QStringList links;    ///< external ones too
    QString restart;      ///< empty: none
    QHash<QString, QString> environment;
    std::optional<QStringList> entrypoint; ///< what the file puts in the place of the image's
    std::optional<QStringList> command;
    QList<ServiceMount> mounts;
    bool init = false; ///< the engine puts an init of its own before the program

    // Of its build context.
    QString dockerfilePath;
    QString dockerfileText;
    std::optional<Dockerfile> dockerfile; ///< nothing: it could not be read
    QList<SourceFile> files;              ///< scripts and configuration
    bool areFilesComplete = true;         ///< false: there were too many, or too large ones

    const QString &name() const { return definition.name; }
    /// One that may have a way in of its own: behind a profile, or built from a folder "bonus".
    /// Never nginx, wordpress or mariadb.
    bool isBonus() const;
    /// Why `dockerfile` is nothing, and what to do: the file takes a ready image, or it could not
    /// be read.
    QString whyNoDockerfile() const;
    QString fixOfNoDockerfile() const;
    /// The file of the context that is called so, wherever it lies in it; null if there is none.
    const SourceFile *file(const QString &fileName) const;
};

/// What git knows of the folder.
struct GitFacts
{
    QString whyNot;      ///< why nothing below is known; empty if it is
    QString prefix;      ///< of the compose file's folder in the checkout: "srcs/", or empty
    QStringList tracked; ///< paths from the top of the checkout
    QStringList past;    ///< settings and secrets that some commit added, also if they are gone
    std::optional<bool> ignoresSettings; ///< whether .env is ignored
};

/// All that can be known of a stack without an engine.
struct StackSources
{
    SourceFile composeFile;
    QList<SourceFile> overrides; ///< the other files of a set, each over the ones before
    ComposeProject project;
    QList<ServiceSources> services; ///< in the project's order
    QStringList networks;           ///< keys in the file, "default" where it names none
    QStringList hostNetworks;       ///< keys of networks that are the host's own
    QList<SourceFile> tools;        ///< scripts beside the compose file: tools/, Makefile
    bool hasSettings = false;       ///< .env is there
    bool isInSrcs = false;          ///< the compose file lies in a folder "srcs"
    bool hasMakefile = false;       ///< in the folder above
    std::optional<QString> readme;  ///< the text of README.md in the folder above; nothing: none
    QStringList
        guides; ///< of USER_DOC.md and DEV_DOC.md those that are there, above or in docs/ there
    GitFacts git;

    const ServiceSources *service(const QString &name) const;
    /// All files of the set.
    QList<SourceFile> composeFiles() const;
    /// One of the files has it.
    bool isWritten(const QRegularExpression &pattern) const;
    /// "docker-compose.yml:12": the line where the service says `key`, in the last file that does,
    /// else where it begins.
    QString place(const QString &service, const QString &key = {}) const;
    /// The same for a volume of the project.
    QString volumePlace(const QString &key) const;

    /// What `compose config --format json` tells; files and git are left as they are.
    /// Error::Kind::BadAnswer for another shape.
    static Result<StackSources> fromConfigJson(const QByteArray &json, const QString &file);
};

} // namespace panel
