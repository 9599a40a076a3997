// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

class QSslCertificate;
class QSslKey;

namespace panel {

/// Reads a PEM file of at most 1 MiB. Missing, unreadable, empty or too large:
/// Error::Kind::IdentityUnusable with `repair` as the next step.
Result<QByteArray> readPemFile(const QString &path, const QString &repair);

/// A key file must belong to us and be readable by us alone, as ssh demands of its keys.
Result<void> checkKeyFileIsPrivate(const QString &path);

/// The RSA or EC key in it; null if there is none, or if the passphrase does not open it.
QSslKey keyOfAnyAlgorithm(const QByteArray &pem, const QByteArray &passphrase = {});

/// Decodes an RSA or EC private key. Encrypted and not opened yet (see EncryptedKey.h):
/// Error::Kind::KeyLocked; of another type, or no key at all: IdentityUnusable.
Result<QSslKey> decodePrivateKey(const QByteArray &pem, const QString &path, const QString &repair);

/// That the key is neither RSA nor EC.
Error unsupportedKeyType(const QString &path);

/// Whether the key is the other half of the certificate's public key.
bool keyFitsCertificate(const QSslKey &key, const QSslCertificate &certificate);

} // namespace panel
