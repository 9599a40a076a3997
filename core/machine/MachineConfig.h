// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/Endpoint.h"
#include "core/machine/MachineSettings.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace panel {

/// What a machine's config.json says (docker-machine ConfigVersion 1 to 3), checked but not looked
/// up: nothing here touches the disk.
struct MachineConfig
{
    QString driver;
    QString ipAddress; ///< an IPv4 or IPv6 address; empty where the file has none
    QUrl url;          ///< https://host:port of the engine; empty where the address is not known
    TlsFiles
        authFiles; ///< HostOptions.AuthOptions, absolute as they were at creation; may be empty

    MachineSettings settings;

    bool operator==(const MachineConfig &other) const = default;
};

/// The largest config.json that is read, in bytes; real ones have 3 kB.
constexpr qint64 maximumMachineConfig = 1024 * 1024;

/// Parses config.json of the machine folder called `name`.
/// Not JSON, cut, of another shape, or of another name: Error::Kind::FileMalformed; a name that
/// docker-machine would not accept: InvalidInput; larger than the maximum: TooLarge; written by a
/// newer docker-machine: VersionUnsupported.
Result<MachineConfig> parseMachineConfig(const QByteArray &json, const QString &name);

} // namespace panel
