// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

/// A port of a container and where the engine's host offers it.
struct PublishedPort
{
    QString host;     ///< address on the engine's host; "0.0.0.0" and "::" mean all
    int hostPort = 0; ///< 0: exposed but not published
    int containerPort = 0;
    QString protocol; ///< "tcp", "udp", "sctp"

    bool operator==(const PublishedPort &other) const = default;
};

/// One container. Source: GET /containers/{id}/json; from GET /containers/json come only the
/// fields that are marked so.
struct Container
{
    enum class State { Created, Running, Paused, Restarting, Removing, Exited, Dead, Unknown };
    enum class Health { None, Starting, Healthy, Unhealthy };

    QString id;                   ///< 64 hexadecimal digits (list)
    QString name;                 ///< without the leading slash (list)
    QString image;                ///< as it was named at creation (list)
    QString imageId;              ///< "sha256:…" (list)
    State state = State::Unknown; ///< (list)
    Health health = Health::None;
    int exitCode = 0;           ///< of the last end; means nothing while it runs
    bool outOfMemory = false;   ///< the kernel killed it for memory
    QString error;              ///< why it could not start, by the engine; mostly empty
    int restarts = 0;           ///< by the restart policy
    bool tty = false;           ///< its log has no frames
    qint64 pid = 0;             ///< of PID 1, seen from the engine's host; 0 when it does not run
    QDateTime created;          ///< UTC (list)
    QDateTime started;          ///< UTC; invalid if never
    QDateTime finished;         ///< UTC; invalid if never
    QString healthOutput;       ///< what the last probe printed
    QList<PublishedPort> ports; ///< (list)
    QHash<QString, QString> labels; ///< (list)

    bool operator==(const Container &other) const = default;

    /// It runs, is paused or restarts over and over: there is something to stop.
    bool isActive() const;
    /// It runs and, where it has a health check, is healthy.
    bool isReady() const;
    /// It needs a look: it failed, is not healthy, or restarts over and over.
    bool hasProblem() const;
    /// It ended a moment ago and was started again by its policy: that it runs means nothing yet.
    bool isJustRestarted(const QDateTime &now) const;
    /// Since when it is in its present state: started, finished or created.
    QDateTime since() const;
    /// Among those of its service, as Compose counts them; 0: it has none.
    int number() const;

    /// Strict: a missing or wrongly typed field that we need is Error::Kind::BadAnswer.
    static Result<Container> fromListJson(const QJsonObject &json);
    static Result<Container> fromInspectJson(const QJsonObject &json);
};

/// Compose's labels on what it creates.
inline const QString composeProjectLabel = QStringLiteral("com.docker.compose.project");
inline const QString composeServiceLabel = QStringLiteral("com.docker.compose.service");
/// 1, 2, … among the containers of a service.
inline const QString composeNumberLabel = QStringLiteral("com.docker.compose.container-number");
/// "True" on what `compose run` made.
inline const QString composeOneOffLabel = QStringLiteral("com.docker.compose.oneoff");

/// "running", "exited", … as the Engine API writes it.
QString stateName(Container::State state);
/// "healthy", "unhealthy", "starting"; "none" where there is no health check.
QString healthName(Container::Health health);
/// "SIGKILL" for 9: the numbers of Linux, where the container ran; "signal 99" for one without a
/// name.
QString signalName(int number);
/// An exit code in words: 143 → "stopped by SIGTERM, as asked".
QString exitCodeInWords(int exitCode, bool outOfMemory);

} // namespace panel
