// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/SourceFiles.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 largestFile = 256 * 1024;
constexpr int mostFiles = 400;

/// Nothing if it cannot be read, is too large or is no text.
std::optional<QString> textOf(const QString &path)
{
    QFile file(path);
    // A pipe or a device would never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile || bytes.contains('\0'))
        return std::nullopt;
    return QString::fromUtf8(bytes);
}

bool isReadableText(const QString &path)
{
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || !file.peek(1024).contains('\0');
}

struct Folder
{
    QList<SourceFile> files;
    bool isComplete = true;
};

Folder textsIn(const QString &folder, const QString &shownFrom, const QString &except)
{
    Folder result;
    QStringList paths;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (entries.hasNext() && paths.size() <= mostFiles) {
        const QString path = entries.next();
        const QString name = path.section(u'/', -1);
        if (path != except && !path.contains(QStringLiteral("/.git/")) && name != u".env")
            paths.append(path);
    }
    result.isComplete = paths.size() <= mostFiles;
    std::sort(paths.begin(), paths.end());
    for (const QString &path : std::as_const(paths)) {
        const std::optional<QString> text = textOf(path);
        if (text)
            result.files.append({QDir(shownFrom).relativeFilePath(path), *text});
        else if (isReadableText(path))
            result.isComplete = false; // a picture is none of our business, a huge script is
    }
    return result;
}

void readService(ServiceSources &service, const QString &directory)
{
    const ComposeService &definition = service.definition;
    // A context may also be the address of a repository.
    if (!QDir::isAbsolutePath(definition.buildContext))
        return;
    const QDir context(definition.buildContext);
    const QString dockerfile = context.absoluteFilePath(definition.dockerfile);
    service.dockerfilePath = QDir(directory).relativeFilePath(dockerfile);
    if (const auto text = textOf(dockerfile)) {
        service.dockerfileText = *text;
        service.dockerfile = Dockerfile::parse(*text);
    }
    const Folder folder = textsIn(context.absolutePath(), directory, dockerfile);
    service.files = folder.files;
    service.areFilesComplete = folder.isComplete;
}

QStringList git(const QString &folder, const QStringList &words)
{
    // A repository may name a program to be run at each look at it.
    return QStringList{QStringLiteral("-C"),        folder,
                       QStringLiteral("-c"),        QStringLiteral("core.fsmonitor=false"),
                       QStringLiteral("-c"),        QStringLiteral("core.hooksPath=/dev/null"),
                       QStringLiteral("--no-pager")}
           + words;
}

} // namespace

Result<StackSources> withFiles(StackSources sources)
{
    const QString directory = sources.project.directory;
    const std::optional<QString> compose = textOf(sources.project.file);
    if (!compose)
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("%1 could not be read.").arg(elided(plainText(sources.project.file))));
    sources.composeFile.text = *compose;
    for (SourceFile &file : sources.overrides) {
        const std::optional<QString> text = textOf(file.path);
        if (!text)
            return fail(Error::Kind::FileUnreadable,
                        Tr::tr("%1 could not be read.").arg(elided(plainText(file.path))));
        file = {file.path.section(u'/', -1), *text};
    }
    for (ServiceSources &service : sources.services)
        readService(service, directory);

    sources.hasSettings = QFileInfo(directory + QStringLiteral("/.env")).isFile();
    sources.isInSrcs = directory.section(u'/', -1) == u"srcs";
    const QString above = QFileInfo(directory).path();
    sources.hasMakefile = QFileInfo(above + QStringLiteral("/Makefile")).isFile();
    sources.readme = textOf(above + QStringLiteral("/README.md"));
    for (const QString &name : {QStringLiteral("USER_DOC.md"), QStringLiteral("DEV_DOC.md")}) {
        if (QFileInfo(above + u'/' + name).isFile()
            || QFileInfo(above + QStringLiteral("/docs/") + name).isFile())
            sources.guides.append(name);
    }
    sources.tools = textsIn(directory + QStringLiteral("/tools"), directory, {}).files;
    if (const auto makefile = textOf(above + QStringLiteral("/Makefile"));
        makefile && sources.isInSrcs)
        sources.tools.append({QStringLiteral("../Makefile"), *makefile});
    return sources;
}

QStringList gitPrefixArguments(const QString &folder)
{
    return git(folder, {QStringLiteral("rev-parse"), QStringLiteral("--show-prefix")});
}

QStringList gitTrackedArguments(const QString &folder)
{
    return git(folder, {QStringLiteral("ls-files"), QStringLiteral("-z"),
                        QStringLiteral("--full-name"), QStringLiteral("--"), QStringLiteral(":/")});
}

QStringList gitIgnoredArguments(const QString &folder)
{
    return git(folder,
               {QStringLiteral("check-ignore"), QStringLiteral("-q"), QStringLiteral("--no-index"),
                QStringLiteral("--"), QStringLiteral(".env")});
}

QStringList gitPastArguments(const QString &folder, const QString &prefix)
{
    QStringList words = {QStringLiteral("log"),
                         QStringLiteral("--all"),
                         QStringLiteral("--format="),
                         QStringLiteral("--name-only"),
                         QStringLiteral("--diff-filter=A"),
                         QStringLiteral("--no-renames"),
                         QStringLiteral("--no-ext-diff"),
                         QStringLiteral("-z"),
                         QStringLiteral("--")};
    words << QStringLiteral(":(top,glob)**/.env") << QStringLiteral(":(top,glob)**/id_*")
          << QStringLiteral(":(top,glob)**/*.key") << QStringLiteral(":(top,literal)secrets");
    if (!prefix.isEmpty())
        words << QStringLiteral(":(top,literal)") + prefix + QStringLiteral("secrets");
    return git(folder, words);
}

QStringList pathsOf(const QByteArray &output)
{
    QStringList paths;
    for (const QByteArray &path : output.split('\0')) {
        if (!path.trimmed().isEmpty())
            paths.append(QString::fromUtf8(path.trimmed()));
    }
    return paths;
}

} // namespace panel
