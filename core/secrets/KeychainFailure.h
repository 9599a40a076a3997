// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/secrets/SecretService.h"

namespace panel {

/// What QtKeychain says about a job that failed, without its header.
enum class KeychainTrouble { NotFound, DeniedByUser, Denied, CannotDelete, NoBackend, Other };

/// The failure in words: `service` decides where QtKeychain is vague. `detail`: its own text.
///
/// Kinds: NotFound (and the keyring is open, so it is true), KeyLocked, Conflict (the user, or the
/// system, does not let us at it; or it cannot be deleted), KeyStoreMissing (there is none to be
/// used), TimedOut (it does not answer), ServerFailed (it can be used, and failed).
Error keychainFailure(KeychainTrouble trouble, SecretServiceState service, const QString &name,
                      const QString &detail);

/// It has not answered in that time.
Error keychainTimeout(int seconds);

} // namespace panel
