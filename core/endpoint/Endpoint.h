// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/CertificateRenewal.h"
#include "core/http/TlsFiles.h"

#include <QString>
#include <QUrl>

namespace panel {

/// Anything that leads to an engine. A value; one kind of way each, told by the scheme of its URL.
struct Endpoint
{
    enum class Kind {
        Tls,   ///< mutual TLS over TCP, as docker-machine sets it up
        Unix,  ///< a socket in the file system
        Ssh,   ///< `docker system dial-stdio` at the other end of ssh
        Other, ///< a scheme that we do not speak (tcp:// without TLS, npipe://, fd://)
    };

    QString name;   ///< what people call it: the machine's or the context's name
    QString source; ///< where it was found: "docker-machine", …; for people and scripts
    /// Tls: https://host:port. Unix: unix:///absolute/path (made with QUrl::setPath, so that any
    /// character may be in it). Ssh: ssh://[user@]host[:port][/path], where the path is that of the
    /// engine's socket at the other end; none: what docker takes there by itself.
    QUrl url;
    TlsFiles tlsFiles = {};          ///< for Tls only; empty otherwise
    CertificateRenewal renewal = {}; ///< Tls: of those files and the engine's own

    Kind kind() const
    {
        const QString scheme = url.scheme();
        if (scheme == u"https")
            return Kind::Tls;
        if (scheme == u"unix")
            return Kind::Unix;
        return scheme == u"ssh" ? Kind::Ssh : Kind::Other;
    }

    /// Unix: the path of the socket.
    QString socketPath() const { return kind() == Kind::Unix ? url.path() : QString(); }

    bool operator==(const Endpoint &other) const = default;
};

} // namespace panel
