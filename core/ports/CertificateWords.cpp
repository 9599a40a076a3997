// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/ports/CertificateWords_p.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>

#include <algorithm>

namespace panel {

namespace {

QString protocolText(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3: return QStringLiteral("TLS 1.3");
    default: return {};
    }
}

QString nameOf(const QStringList &commonNames)
{
    return commonNames.isEmpty() ? QString() : elided(plainText(commonNames.constFirst()), 60);
}

QString dayText(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd"));
}

/// Complaints that vanish when the certificate itself is trusted under its own name.
bool isMatterOfTrust(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::HostNameMismatch: return true;
    default: return false;
    }
}

} // namespace

QString TlsFacts::text() const
{
    QStringList parts;
    if (!protocol.isEmpty())
        parts.append(protocol);
    if (!hasCertificate())
        return parts.join(QStringLiteral(", "));
    const QString subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName));
    const QString issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName));
    parts.append(subject.isEmpty() ? Tr::tr("certificate without a name")
                                   : Tr::tr("certificate of %1").arg(subject));
    const auto has = [this](QSslError::SslError kind) {
        return std::any_of(errors.cbegin(), errors.cend(),
                           [kind](const QSslError &error) { return error.error() == kind; });
    };
    if (certificate.isSelfSigned())
        parts.append(Tr::tr("self-signed"));
    else if (!issuer.isEmpty())
        parts.append(Tr::tr("by %1").arg(issuer));
    if (has(QSslError::CertificateExpired))
        parts.append(Tr::tr("expired on %1").arg(dayText(certificate.expiryDate())));
    else if (has(QSslError::CertificateNotYetValid))
        parts.append(Tr::tr("not valid before %1").arg(dayText(certificate.effectiveDate())));
    else
        parts.append(Tr::tr("valid until %1").arg(dayText(certificate.expiryDate())));
    if (has(QSslError::HostNameMismatch))
        parts.append(Tr::tr("for another name"));
    const bool isDistrusted =
        std::any_of(errors.cbegin(), errors.cend(), [](const QSslError &error) {
            return error.error() != QSslError::CertificateExpired
                   && error.error() != QSslError::CertificateNotYetValid
                   && error.error() != QSslError::HostNameMismatch;
        });
    if (isDistrusted)
        parts.append(Tr::tr("not trusted by this computer"));
    return parts.join(QStringLiteral(", "));
}

std::optional<QSslCertificate> TlsFacts::anchor() const
{
    if (errors.isEmpty() || !std::all_of(errors.cbegin(), errors.cend(), &isMatterOfTrust))
        return std::nullopt;
    for (const QSslCertificate &one : chain) {
        if (one.isSelfSigned())
            return one;
    }
    return std::nullopt;
}

QString TlsFacts::ownName() const
{
    const auto names = certificate.subjectAlternativeNames();
    for (const auto kind : {QSsl::DnsEntry, QSsl::IpAddressEntry}) {
        const QStringList values = names.values(kind);
        if (!values.isEmpty())
            return QString(values.constFirst()).replace(u'*', u'x');
    }
    return certificate.subjectInfo(QSslCertificate::CommonName).value(0);
}

TlsFacts tlsFacts(const QSslSocket &socket, const QList<QSslError> &errors)
{
    return {protocolText(socket.sessionProtocol()), socket.peerCertificate(),
            socket.peerCertificateChain(), errors};
}

} // namespace panel
