// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QSslKey;

namespace panel {

class Secret;

// Client keys under a passphrase. Each is opened once and then held, decrypted, in the memory of
// this process only, as ssh-agent holds its own: connections are made again and again, in more than
// one thread, and the passphrase itself need not be kept for them. What is held belongs to the very
// bytes of the file: a file that was replaced must be opened anew.

/// Whether the PEM holds a private key under a passphrase: PKCS#8, or the older forms of RSA and EC
/// keys with their Proc-Type.
bool isEncryptedKey(const QByteArray &pem);

/// The key that was opened from these bytes; null: none was. Any thread.
QSslKey openedKey(const QByteArray &pem);

/// Opens the key of the file. Nothing: it is open. InvalidInput: the passphrase does not fit it;
/// IdentityUnusable: the file is damaged, or of a kind that cannot be used. Any thread but the
/// UI's: deriving the cipher's key from a passphrase is made to take long.
std::optional<Error> openKey(const QString &path, const Secret &passphrase);

/// Why no passphrase, or not the one that was tried, opens this key of that name. Pure.
Error whyNotOpened(const QByteArray &pem, const QString &shown);

/// Forgets all that were opened.
void closeOpenedKeys();

} // namespace panel
