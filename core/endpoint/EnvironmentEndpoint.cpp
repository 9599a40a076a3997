// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EnvironmentEndpoint.h"

#include "core/base/Tr.h"
#include "core/endpoint/DockerConfig.h"

namespace panel {

namespace {

QString certificateFolder(const EndpointSurroundings &here)
{
    const QString folder = here.variables.value(QStringLiteral("DOCKER_CERT_PATH"));
    return folder.isEmpty() ? dockerConfigFolder(here) : folder;
}

} // namespace

std::optional<EndpointEntry> environmentEndpoint(const EndpointSurroundings &here)
{
    const QString host = here.variables.value(QStringLiteral("DOCKER_HOST"));
    if (host.isEmpty())
        return std::nullopt;
    const QString id = QStringLiteral("environment:DOCKER_HOST");
    const QString name = QStringLiteral("DOCKER_HOST");
    const auto source = EndpointEntry::Source::Environment;
    const bool isTcp = host.startsWith(QLatin1String("tcp://"), Qt::CaseInsensitive);
    EndpointEntry entry;
    if (isTcp && here.variables.value(QStringLiteral("DOCKER_TLS_VERIFY")).isEmpty()) {
        entry = unusableEntry(
            id, source, name,
            {Error::Kind::ServerUntrusted,
             Tr::tr("DOCKER_HOST names an engine by TCP, but DOCKER_TLS_VERIFY is not set: nobody "
                    "would check who answers. It is not used."),
             Tr::tr("Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the folder of the "
                    "certificates."),
             {}});
    } else {
        entry = entryOfAddress(id, source, name, host, certificateFolder(here));
    }
    entry.isDockerDefault = true;
    return entry;
}

QStringList environmentFolders(const EndpointSurroundings &here)
{
    if (here.variables.value(QStringLiteral("DOCKER_HOST")).isEmpty())
        return {};
    return {certificateFolder(here)};
}

} // namespace panel
