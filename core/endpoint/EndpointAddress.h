// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/Endpoint.h"

#include <QString>
#include <QUrl>

namespace panel {

/// An address as people and Docker write it (DOCKER_HOST, a context's Host, what somebody typed)
/// as the URL of an Endpoint:
///
/// | written                              | URL                                  |
/// |--------------------------------------|--------------------------------------|
/// | tcp://host[:port], https://…         | https://host:port, 2376 if not given |
/// | unix:///absolute/path                | the same, any character in the path  |
/// | ssh://[user@]host[:port][/path]      | the same                             |
///
/// Error::Kind::InvalidInput names the part that is wrong. npipe://, fd:// and http:// are refused
/// with the reason; nothing that begins with '-' becomes a user or a host.
Result<QUrl> endpointUrl(const QString &address);

/// As people write it: tcp://host:port, unix:///path, ssh://user@host.
QString endpointAddress(const QUrl &url);

/// The host at which the published ports of this engine are reached: the address of the engine, or
/// this computer where it is reached by a socket.
QString portHost(const Endpoint &endpoint);

/// The engine is reached on this computer: it has the same files and ports, or a VM that is given
/// them.
bool isOnThisComputer(const Endpoint &endpoint);

/// ca.pem, cert.pem and key.pem of this folder, as Docker names them.
TlsFiles tlsFilesIn(const QString &folder);

/// The same without cert.pem and key.pem where neither of them is there: then we show no
/// certificate of ours. Why this folder cannot be used for a connection by TLS: IdentityUnusable
/// names the file that is missing or not a file.
Result<TlsFiles> checkedTlsFiles(const QString &folder);

} // namespace panel
