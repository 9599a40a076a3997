// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretsRevision.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace panel {

/// By name of the secret: SHA-256 of what a container gets as its value. For comparing, in memory
/// only, and not for long: of a poor password it tells as much as the password.
using SecretDigests = QHash<QString, QByteArray>;

QByteArray secretDigest(const Secret &value);

/// What the store has now, without the values.
struct PresentSecrets
{
    QString revision;      ///< see readSecretsRevision; empty: one, or the key, was never made
    SecretDigests digests; ///< of those that have a value

    bool operator==(const PresentSecrets &other) const = default;
};

/// Reads the key of the revision and each of these, and makes nothing. Errors are those of the
/// store, which outlives the call.
Call *readPresentSecrets(SecretStore &store, const QStringList &names, QObject *requester,
                         Handler<PresentSecrets> done);

} // namespace panel
