// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Certificates and keys.
#include "core/http/EncryptedKey.h"
#include "core/http/KeyFile.h"
#include "core/machine/CertificateEnd.h"
#include "tests/fuzz/Fuzz.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QDateTime end = certificateEnd(bytes);
    fuzz::require(!end.isValid() || end.timeSpec() == Qt::UTC, "an end is in UTC");
    const auto key = decodePrivateKey(bytes, QStringLiteral("key.pem"), QStringLiteral("repair"));
    if (!key) {
        const bool isLocked = key.error().kind == Error::Kind::KeyLocked;
        fuzz::require(isLocked || key.error().kind == Error::Kind::IdentityUnusable,
                      "why it is no key");
        fuzz::require(!isLocked || isEncryptedKey(bytes), "only an encrypted key is locked");
        return;
    }
    fuzz::require(!key->isNull(), "a key is one");
    for (const QSslCertificate &certificate : QSslCertificate::fromData(bytes))
        (void)keyFitsCertificate(*key, certificate);
}
