// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// config.json and the contexts of docker.
#include "core/base/PlainText.h"
#include "core/endpoint/DockerConfig.h"
#include "core/endpoint/DockerContexts.h"
#include "tests/fuzz/Fuzz.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace panel;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                  "there is a place for files");
}

} // namespace

/// The input is the file of a context, and behind a NUL the configuration.
PANEL_FUZZ(bytes)
{
    static const QTemporaryDir home;
    EndpointSurroundings here;
    here.home = home.path();
    const QString context = home.filePath(QStringLiteral(".docker/contexts/meta/some"));
    QDir().mkpath(context);
    const qsizetype half = bytes.indexOf('\0');
    put(context + QStringLiteral("/meta.json"), half < 0 ? bytes : bytes.left(half));
    put(home.filePath(QStringLiteral(".docker/config.json")),
        half < 0 ? bytes : bytes.mid(half + 1));

    const DockerDefault chosen = dockerDefault(here);
    fuzz::require(chosen.context != QLatin1String("default"), "the virtual one has no file");
    QSet<QString> ids;
    int defaults = 0;
    const QList<EndpointEntry> entries = dockerContexts(here);
    for (const EndpointEntry &entry : entries) {
        fuzz::require(!entry.id.isEmpty() && !ids.contains(entry.id), "an entry has its own id");
        ids.insert(entry.id);
        defaults += entry.isDockerDefault ? 1 : 0;
        fuzz::require(entry.endpoint || entry.error, "an entry can be used, or there is a reason");
        fuzz::require(plainLine(entry.name) == entry.name
                          && plainLine(entry.description) == entry.description,
                      "what is shown is one line of plain text");
        if (entry.error)
            fuzz::require(!entry.error->message.isEmpty()
                              && plainText(entry.error->message) == entry.error->message,
                          "so is the reason");
        if (entry.endpoint)
            fuzz::require(entry.endpoint->kind() != Endpoint::Kind::Other, "there is a way");
    }
    fuzz::require(defaults <= 1, "one is docker's own");
    for (const QString &path : dockerContextPaths(here))
        fuzz::require(QDir::cleanPath(path).startsWith(here.home), "nothing outside is watched");
}
