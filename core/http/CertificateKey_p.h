// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSsl>

#include <optional>

class QSslCertificate;

namespace panel {

/// What a certificate says of its public key.
struct CertificateKey
{
    QSsl::KeyAlgorithm algorithm = QSsl::Rsa; ///< RSA or EC
    QByteArray bits;  ///< RSA: a sequence of modulus and exponent; EC: the point
    QByteArray curve; ///< EC: its object identifier; empty where it is told otherwise
};

/// Nothing where the key is neither RSA nor EC, or the certificate cannot be read.
///
/// By the encoding (RFC 5280, 4.1) and not by QSslCertificate::publicKey(): that one ends the
/// program when OpenSSL does not understand the key, as in a file with one wrong byte.
std::optional<CertificateKey> certificateKey(const QSslCertificate &certificate);

} // namespace panel
