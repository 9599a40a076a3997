// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/CertificateChecks_p.h"

#include <QHostAddress>
#include <QLocale>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace panel {

namespace {

constexpr qint64 warningDays = 30;

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateExpired
           || error.error() == QSslError::CertificateNotYetValid;
}

/// What is wrong with the signatures from the chain up to the authorities; empty: nothing.
/// Qt's verify() always trusts the system's authorities too. So ours are given as part of the
/// chain, not as trusted: if it ends in one of them and every signature holds, then the one
/// complaint left is that they sign themselves.
QString signatureMistake(const QList<QSslCertificate> &chain,
                         const QList<QSslCertificate> &authorities)
{
    const QList<QSslError> errors = QSslCertificate::verify(chain + authorities);
    bool endsInOurs = false;
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::SelfSignedCertificateInChain)
            endsInOurs = true;
        else if (!isAboutDates(error))
            return error.errorString();
    }
    return endsInOurs ? QString() : Tr::tr("it is another authority's");
}

bool namesHost(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(QLatin1String("*.")))
        return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && host.mid(dot).compare(pattern.mid(1), Qt::CaseInsensitive) == 0;
}

} // namespace

Check checkDates(const CheckBuilder &check, const QSslCertificate &certificate, const QString &path,
                 const QDateTime &now, const QString &fix)
{
    const QDateTime end = certificate.expiryDate();
    if (now < certificate.effectiveDate()) {
        return check.fail(
            Tr::tr("%1 is not valid before %2.").arg(path, dateText(certificate.effectiveDate())),
            Tr::tr("Set the clock of this computer right. If it is: %1").arg(fix));
    }
    if (now > end)
        return check.fail(Tr::tr("%1 expired on %2.").arg(path, dateText(end)), fix);
    if (now.daysTo(end) < warningDays) {
        return check.warn(Tr::tr("%1 expires on %2, in %n day(s).", nullptr, int(now.daysTo(end)))
                              .arg(path, dateText(end)),
                          fix);
    }
    return check.pass(Tr::tr("%1 is valid until %2.").arg(path, dateText(end)));
}

Check checkChain(const CheckBuilder &check, const QList<QSslCertificate> &chain,
                 const QString &path, const QList<QSslCertificate> &authorities,
                 const QString &authorityPath, const QString &fix)
{
    if (!QSslSocket::isFeatureSupported(QSsl::SupportedFeature::CertificateVerification)) {
        return check.unknown(Tr::tr("The TLS library of this computer (%1) cannot tell.")
                                 .arg(QSslSocket::activeBackend()));
    }
    const QString mistake = signatureMistake(chain, authorities);
    if (!mistake.isEmpty()) {
        return check.fail(Tr::tr("%1 was not signed by %2 but by “%3” (%4).")
                              .arg(path, authorityPath,
                                   elided(plainText(chain.first().issuerDisplayName()), 60),
                                   mistake),
                          fix);
    }
    return check.pass(Tr::tr("%1 was signed by %2.").arg(path, authorityPath));
}

Check checkAddress(const CheckBuilder &check, const QSslCertificate &certificate,
                   const QString &path, const QString &host, const QString &fix)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> entries =
        certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    QStringList names;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        const bool isAddress = it.key() == QSsl::IpAddressEntry;
        if (!isAddress && it.key() != QSsl::DnsEntry)
            continue;
        const bool fits = address.isNull() ? !isAddress && namesHost(it.value(), host)
                                           : isAddress && QHostAddress(it.value()) == address;
        if (fits)
            return check.pass(Tr::tr("%1 is for %2.").arg(path, plainText(host)));
        names.append(elided(plainText(it.value()), 60));
    }
    if (names.isEmpty())
        return check.fail(Tr::tr("%1 names no address at all.").arg(path), fix);
    return check.fail(
        Tr::tr("%1 is for %2, but the machine's address is %3.")
            .arg(path, elided(names.join(QStringLiteral(", ")), 300), plainText(host)),
        fix);
}

Check checkUsage(const CheckBuilder &check, const QSslCertificate &certificate, const QString &path,
                 CertificateUse use, const QString &fix)
{
    // Object identifiers in DER; long enough to stand for nothing else.
    static const QByteArray extension("\x06\x03\x55\x1d\x25", 5);
    static const QByteArray any("\x06\x04\x55\x1d\x25\x00", 6);
    static const QByteArray server("\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x01", 10);
    static const QByteArray client("\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x02", 10);
    const QByteArray der = certificate.toDer();
    const bool isClient = use == CertificateUse::Client;
    if (der.contains(extension) && !der.contains(any)
        && !der.contains(isClient ? client : server)) {
        return check.fail(isClient ? Tr::tr("%1 was not made for a client.").arg(path)
                                   : Tr::tr("%1 was not made for a server.").arg(path),
                          fix);
    }
    return check.pass(isClient ? Tr::tr("%1 may be shown by a client.").arg(path)
                               : Tr::tr("%1 may be shown by a server.").arg(path));
}

} // namespace panel
