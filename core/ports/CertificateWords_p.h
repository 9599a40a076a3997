// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QString>

#include <optional>

namespace panel {

/// What is known of a TLS handshake, whether it came to its end or not.
struct TlsFacts
{
    QString protocol; ///< "TLS 1.3"; empty if it did not get so far
    QSslCertificate certificate;
    QList<QSslCertificate> chain;
    QList<QSslError> errors; ///< empty: the certificate passed

    bool hasCertificate() const { return !certificate.isNull(); }
    /// In words: version, name, issuer, end, and what is wrong with it.
    QString text() const;
    /// The certificate that would have to be trusted for it to pass; nothing when that would not
    /// help (expired) or is not known.
    std::optional<QSslCertificate> anchor() const;
    /// A name for which the certificate is valid.
    QString ownName() const;
};

TlsFacts tlsFacts(const QSslSocket &socket, const QList<QSslError> &errors);

} // namespace panel
