// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointClient.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/SshDialler.h"
#include "core/http/HttpClient.h"
#include "core/http/LocalConnection.h"
#include "core/process/ProgramFinder.h"

#include <memory>

namespace panel {

namespace {

Result<EndpointClient> tlsClient(const Endpoint &endpoint, QObject *parent)
{
    const auto identity = TlsIdentity::load(endpoint.tlsFiles, endpoint.renewal);
    if (!identity)
        return fail(identity.error());
    return EndpointClient{new HttpClient(endpoint.url, endpoint.name, *identity, parent),
                          identity->warning()};
}

Result<EndpointClient> localClient(const Endpoint &endpoint, QObject *parent)
{
    const QString path = endpoint.socketPath();
    if (!path.startsWith(u'/')) {
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("“%1” is not the absolute path of a socket.").arg(elided(plainLine(path))),
            Tr::tr("It should look like unix:///var/run/docker.sock."));
    }
    const HttpPeer peer{endpoint.name, displayAddress(endpoint.url)};
    return EndpointClient{new HttpClient(peer, std::make_unique<LocalDialler>(path, peer), parent),
                          {}};
}

Result<EndpointClient> sshClient(const Endpoint &endpoint, QObject *parent)
{
    const Result<SshAddress> address = sshAddress(endpoint.url);
    if (!address)
        return fail(address.error());
    const Result<QString> program = findProgram(QStringLiteral("ssh"));
    if (!program)
        return fail(program.error());
    const HttpPeer peer{endpoint.name, displayAddress(endpoint.url)};
    return EndpointClient{
        new HttpClient(peer, std::make_unique<SshDialler>(*program, *address, peer), parent), {}};
}

} // namespace

Result<EndpointClient> makeClient(const Endpoint &endpoint, QObject *parent)
{
    switch (endpoint.kind()) {
    case Endpoint::Kind::Tls: return tlsClient(endpoint, parent);
    case Endpoint::Kind::Unix: return localClient(endpoint, parent);
    case Endpoint::Kind::Ssh: return sshClient(endpoint, parent);
    case Endpoint::Kind::Other: break;
    }
    return fail(Error::Kind::InvalidInput,
                Tr::tr("%1 is not an address that we can use.")
                    .arg(elided(plainLine(endpoint.url.toDisplayString()))),
                Tr::tr("An engine is reached by TLS (https://host:2376), by a socket of this "
                       "computer (unix:///path) or by ssh (ssh://user@host)."));
}

} // namespace panel
