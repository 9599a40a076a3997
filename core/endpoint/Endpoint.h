// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace panel {

/// Where the three files of a mutual TLS identity are. They are read when a connection is made.
struct TlsFiles
{
    QString certificateAuthority; ///< PEM, the only authority that is trusted for this engine
    QString certificate;          ///< PEM, ours
    QString key;                  ///< PEM, ours; must not be readable by others

    bool operator==(const TlsFiles &other) const = default;
};

/// Anything that leads to an engine. So far: TLS over TCP, as docker-machine sets it up.
struct Endpoint
{
    QString name;     ///< what people call it: the machine's name
    QString source;   ///< where it was found: "docker-machine"
    QUrl url;         ///< https://host:port
    TlsFiles tlsFiles;

    bool operator==(const Endpoint &other) const = default;
};

} // namespace panel
