// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/Container.h"
#include "core/engine/ContainerSetup.h"
#include "core/engine/ProcessTable.h"
#include "core/engine/Volume.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace panel {

/// How a container ended when it was asked to.
struct StopMeasure
{
    qint64 milliseconds = 0;
    int exitCode = 0;
};

struct ContainerFacts
{
    QString service;
    Container container;
    std::optional<ContainerSetup> setup;
    std::optional<ProcessTable> processes; ///< only of one that runs
    std::optional<StopMeasure> stop;       ///< only when asked for
    QString whyNot;                        ///< why setup, processes or stop is missing
    QString notStarted;                    ///< why it does not run again after its stop; else empty
};

enum class TlsVersion { Tls10, Tls11, Tls12, Tls13 };
inline constexpr TlsVersion tlsVersions[] = {TlsVersion::Tls10, TlsVersion::Tls11,
                                             TlsVersion::Tls12, TlsVersion::Tls13};
/// "TLS 1.2"
QString tlsName(TlsVersion version);

enum class TlsAnswer {
    Accepted, ///< the server went on with that version
    Refused,  ///< it sent an alert or hung up
    Unclear   ///< it could not be reached, was silent, or answered something else
};

/// What answers on a port.
enum class PortAnswer { Open, Closed, Unclear };

/// What WordPress knows of its users.
struct SiteUsers
{
    struct User
    {
        QString login;
        QStringList roles;
    };
    bool isInstalled = false; ///< no installation page
    QList<User> users;
};

/// What the running stack shows. Each part may be missing, and then its `whyNo…` says why.
struct LiveFacts
{
    QString whyNot; ///< why nothing is known; empty if something is
    QList<ContainerFacts> containers;
    std::optional<QList<Volume>> volumes;
    QString address; ///< host and port at which TLS was tried
    QHash<TlsVersion, TlsAnswer> tls;
    QString whyNoTls;
    std::optional<PortAnswer> plainHttp; ///< port 80 of the engine's host
    std::optional<SiteUsers> users;
    QString whyNoUsers;
    bool wereStopped = false; ///< the stop times were asked for
};

} // namespace panel
