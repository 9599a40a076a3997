// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <QMap>

namespace panel {

/// Values of secrets by name.
using SecretValues = QMap<QString, std::shared_ptr<Secret>>;

/// The variable by which Compose gets the revision; our stack has it in a label.
const QString revisionVariable = QStringLiteral("SECRETS_REV");
/// The name of the key of the project, itself a secret.
const QString secretsRevisionKey = QStringLiteral(".revision-key");

/// 16 hexadecimal digits that change whenever a name or a value does, and tell nothing about them
/// without the key (HMAC-SHA256). It becomes a label of the containers, which anybody can read.
QString secretsRevision(const SecretValues &values, const Secret &key);

/// The same with the project's own key, a secret called ".revision-key" that is made on first use.
/// Errors are those of the store.
Call *readSecretsRevision(SecretStore &store, const SecretValues &values, QObject *requester,
                          Handler<QString> done);

} // namespace panel
