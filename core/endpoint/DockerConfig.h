// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/endpoint/EndpointEntry.h"

#include <QJsonObject>
#include <QString>

namespace panel {

/// $DOCKER_CONFIG, else ~/.docker.
QString dockerConfigFolder(const EndpointSurroundings &here);

/// A JSON object from a small file of Docker's. NotFound, FileUnreadable, TooLarge (over 1 MiB) or
/// FileMalformed; a pipe or a device is never opened.
Result<QJsonObject> readDockerJson(const QString &file);

/// As Go reads JSON: the key as it is written, else in any case.
QJsonValue goField(const QJsonObject &json, const QString &key);

/// Which engine a plain `docker` would talk to here.
struct DockerDefault
{
    enum class From { Default, Host, ContextVariable, Config };

    From from = From::Default;  ///< Default: the virtual context "default", the system's socket
    QString context;            ///< the context's name, for ContextVariable and Config
    std::optional<Error> error; ///< config.json exists but cannot be read

    bool operator==(const DockerDefault &other) const = default;
};

/// DOCKER_HOST beats DOCKER_CONTEXT, which beats currentContext of config.json. A context named
/// "default" is the virtual one.
DockerDefault dockerDefault(const EndpointSurroundings &here);

} // namespace panel
