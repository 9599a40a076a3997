// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointEntry.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/endpoint/SocketFile.h"

#include <QDir>
#include <QProcessEnvironment>

namespace panel {

QString sourceName(EndpointEntry::Source source)
{
    switch (source) {
    case EndpointEntry::Source::Manual: return QStringLiteral("manual");
    case EndpointEntry::Source::Environment: return QStringLiteral("environment");
    case EndpointEntry::Source::Context: return QStringLiteral("docker-context");
    case EndpointEntry::Source::Machine: return QStringLiteral("docker-machine");
    case EndpointEntry::Source::Socket: return QStringLiteral("socket");
    }
    return {};
}

QString stateName(EndpointEntry::State state)
{
    switch (state) {
    case EndpointEntry::State::Unknown: return QStringLiteral("unknown");
    case EndpointEntry::State::Running: return QStringLiteral("running");
    case EndpointEntry::State::Unreachable: return QStringLiteral("unreachable");
    case EndpointEntry::State::Error: return QStringLiteral("error");
    }
    return {};
}

QString sourceText(EndpointEntry::Source source)
{
    switch (source) {
    case EndpointEntry::Source::Manual: return Tr::tr("added by hand");
    case EndpointEntry::Source::Environment: return Tr::tr("environment");
    case EndpointEntry::Source::Context: return Tr::tr("Docker context");
    case EndpointEntry::Source::Machine: return Tr::tr("docker-machine");
    case EndpointEntry::Source::Socket: return Tr::tr("local socket");
    }
    return {};
}

EndpointEntry unusableEntry(const QString &id, EndpointEntry::Source source, const QString &name,
                            const Error &error)
{
    EndpointEntry entry;
    entry.id = id;
    entry.source = source;
    entry.name = elided(plainLine(name), 80);
    entry.state = EndpointEntry::State::Error;
    entry.error = error;
    return entry;
}

EndpointEntry entryOfAddress(const QString &id, EndpointEntry::Source source, const QString &name,
                             const QString &address, const QString &tlsFolder)
{
    const Result<QUrl> url = endpointUrl(address);
    if (!url)
        return unusableEntry(id, source, name, url.error());
    EndpointEntry entry;
    entry.id = id;
    entry.source = source;
    entry.name = elided(plainLine(name), 80);
    Endpoint endpoint{entry.name, sourceName(source), *url, {}};
    if (endpoint.kind() == Endpoint::Kind::Tls) {
        const Result<TlsFiles> files = checkedTlsFiles(tlsFolder);
        if (!files)
            return unusableEntry(id, source, name, files.error());
        endpoint.tlsFiles = *files;
    }
    entry.endpoint = endpoint;
    if (endpoint.kind() == Endpoint::Kind::Unix) {
        if (const auto absence = whyNoSocket(endpoint.socketPath())) {
            entry.state = EndpointEntry::State::Unreachable;
            entry.error = *absence;
        }
    }
    return entry;
}

EndpointSurroundings EndpointSurroundings::ofThisProcess()
{
    EndpointSurroundings here;
    here.home = QDir::homePath();
    here.temporaryFolder = QDir::tempPath();
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DOCKER_HOST", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "DOCKER_CONTEXT", "DOCKER_CONFIG",
          "COLIMA_HOME", "LIMA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) {
        const QString key = QString::fromLatin1(name);
        // Docker takes an empty variable for none.
        if (!environment.value(key).isEmpty())
            here.variables.insert(key, environment.value(key));
    }
    return here;
}

} // namespace panel
