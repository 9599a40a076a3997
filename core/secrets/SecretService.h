// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"

namespace panel {

/// How the keychain service of a Linux desktop stands. QtKeychain says "no such secret" or "other
/// error" for most of these.
enum class SecretServiceState {
    Unknown,      ///< not that kind of keychain (macOS, KWallet)
    Absent,       ///< no session bus, or no keychain service on it
    NoKeyring,    ///< a service without a keyring to put anything into
    Locked,       ///< the keyring is there, and locked
    Open,         ///< the keyring is there and can be used
    Unresponsive, ///< the service is there and does not answer
};

/// Asks the Secret Service (org.freedesktop.secrets) on the session bus, which neither unlocks
/// anything nor asks the user. Never an error.
Call *askSecretService(QObject *requester, Handler<SecretServiceState> done);

} // namespace panel
