// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/diagnosis/Drift.h"

#include <QByteArray>
#include <QHash>

namespace panel {

class EngineConnection;
class ProcessLauncher;

/// What is compared.
struct DriftWanted
{
    ProcessLauncher *launcher = nullptr; ///< both outlive the call
    EngineConnection *engine = nullptr;
    ComposeProject project;
    QList<Service> services;  ///< with those that only the engine knows
    QString revisionVariable; ///< by which Compose is given the revision of the secrets
    QString presentRevision;  ///< of the secrets as they are now; empty: not known
    /// SHA-256 of the secrets as they are now, by name; those that are missing are not compared.
    QHash<QString, QByteArray> secretDigests;
    QString secretsGap; ///< why the secrets are not known though they were asked for
};

/// How each service differs from the file, in the order of `services`: Compose says what it wants
/// (two or three runs of `compose config`, which need no engine), the engine which images there are
/// now and, of those that differ, what their containers were made with. The file is read as if the
/// secrets were what the containers were given. Of services that get no revision of the secrets,
/// the engine shows the files that Compose copied into their containers; of secrets from a file
/// here, see findReplacedSecrets.
///
/// Errors: those of the compose file; what cannot be found out of a service is its `gap`.
Call *readDrift(const DriftWanted &wanted, QObject *requester, Handler<QList<ServiceDrift>> done);

} // namespace panel
