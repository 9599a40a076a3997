// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/TlsFiles.h"

#include <QString>
#include <QUrl>

namespace panel {

/// Anything that leads to an engine. So far: TLS over TCP, as docker-machine sets it up.
struct Endpoint
{
    QString name;   ///< what people call it: the machine's name
    QString source; ///< where it was found: "docker-machine"
    QUrl url;       ///< https://host:port
    TlsFiles tlsFiles;

    bool operator==(const Endpoint &other) const = default;
};

} // namespace panel
