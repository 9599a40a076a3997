// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <QStringList>

namespace panel {

/// The revision of these secrets (see readSecretsRevision) as the store has them now, without
/// making anything: empty if one of them, or the key, was never made. Errors are those of the
/// store, which outlives the call.
Call *presentSecretsRevision(SecretStore &store, const QStringList &names, QObject *requester,
                             Handler<QString> done);

} // namespace panel
