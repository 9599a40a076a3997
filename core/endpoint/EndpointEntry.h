// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/endpoint/Endpoint.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// One way to an engine that somebody set up, usable or not: what its source says, and what the
/// last probe found.
struct EndpointEntry
{
    /// In the order in which they are shown and in which one engine under several names is called.
    enum class Source { Manual, Environment, Context, Machine, Socket };
    enum class State {
        Unknown,     ///< not asked yet; one by ssh is asked only when it is chosen
        Running,     ///< the engine answered
        Unreachable, ///< it should, but does not: see `error`
        Error,       ///< it cannot be used as it is set up: see `error`
    };

    /// Unique and stable: "context:colima", "socket:/var/run/docker.sock",
    /// "environment:DOCKER_HOST", "manual:ssh://host"; of a machine its name, the only id without
    /// a ':'.
    QString id;
    Source source = Source::Socket;
    QString name;        ///< what people call it, safe to show: "colima", "Docker Desktop"
    QString description; ///< what its source says of it; may be empty
    std::optional<Endpoint> endpoint; ///< nothing: it cannot be used, see `error`
    bool isDockerDefault = false;     ///< the one that a plain `docker` would use here
    State state = State::Unknown;
    QString engineVersion;      ///< of the engine, by the last probe that reached it
    QString apiVersion;         ///< the same, "1.41"
    QString product;            ///< what it calls itself: "Podman Engine"; empty: Docker
    QString engineId;           ///< by GET /info; empty: not known
    QStringList otherNames;     ///< of other ways to the same engine, as "colima (Docker context)"
    std::optional<Error> error; ///< why it cannot be used, or why it does not answer

    bool operator==(const EndpointEntry &other) const = default;
};

/// "manual", "environment", "docker-context", "docker-machine", "socket", as scripts read it.
QString sourceName(EndpointEntry::Source source);
/// "unknown", "running", "unreachable", "error", as scripts read it.
QString stateName(EndpointEntry::State state);
/// "Docker context", …, for people.
QString sourceText(EndpointEntry::Source source);

/// An entry that is only a reason.
EndpointEntry unusableEntry(const QString &id, EndpointEntry::Source source, const QString &name,
                            const Error &error);

/// The entry of an address: with its endpoint, or with the reason why there is none. `tlsFolder` is
/// used for addresses by TCP. A socket that is not there is a reason too, but may come.
EndpointEntry entryOfAddress(const QString &id, EndpointEntry::Source source, const QString &name,
                             const QString &address, const QString &tlsFolder);

/// Where the readers look; replaced in tests.
struct EndpointSurroundings
{
    QString home;            ///< absolute
    QString temporaryFolder; ///< $TMPDIR: Podman machines have their sockets there
    QString systemSocket = QStringLiteral("/var/run/docker.sock");
    QString systemPodmanSocket = QStringLiteral("/run/podman/podman.sock");
    QHash<QString, QString> variables;

    /// Of this process. Started from the Finder or a desktop's menu it has no variable of the
    /// user's shell: a DOCKER_HOST set there is not seen.
    static EndpointSurroundings ofThisProcess();
};

} // namespace panel
