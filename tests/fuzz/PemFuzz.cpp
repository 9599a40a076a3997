// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Certificates and keys.
#include "core/http/CertificateKey_p.h"
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
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes);
    for (const QSslCertificate &certificate : certificates) {
        const auto known = certificateKey(certificate);
        fuzz::require(!known || !known->bits.isEmpty(), "a key has bits");
    }
    if (isEncryptedKey(bytes)) {
        const Error locked = whyNotOpened(bytes, QStringLiteral("key.pem"));
        fuzz::require((locked.kind == Error::Kind::InvalidInput
                       || locked.kind == Error::Kind::IdentityUnusable)
                          && !locked.next.isEmpty(),
                      "why it stays closed, and what to do");
    }
    const auto key = decodePrivateKey(bytes, QStringLiteral("key.pem"), QStringLiteral("repair"));
    if (!key) {
        const bool isLocked = key.error().kind == Error::Kind::KeyLocked;
        fuzz::require(isLocked || key.error().kind == Error::Kind::IdentityUnusable,
                      "why it is no key");
        fuzz::require(!isLocked || isEncryptedKey(bytes), "only an encrypted key is locked");
        return;
    }
    fuzz::require(!key->isNull(), "a key is one");
    for (const QSslCertificate &certificate : certificates)
        (void)keyFitsCertificate(*key, certificate);
}
