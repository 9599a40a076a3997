// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsIdentity.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/CertificateKey_p.h"
#include "core/http/EncryptedKey.h"
#include "core/http/KeyFile.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace panel {

namespace {

constexpr qint64 warningDays = 30;

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

/// The certificates of a file; at least one, and the first of them valid today.
Result<QList<QSslCertificate>> loadCertificates(const QString &path,
                                                const CertificateRenewal &renewal)
{
    const QString shown = plainText(path);
    const Result<QByteArray> pem = readPemFile(path, renewal.fileAdvice(path));
    if (!pem)
        return fail(pem.error());
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty() || certificates.first().isNull()) {
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("The file %1 does not hold a certificate.").arg(shown),
                    renewal.fileAdvice(path));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QSslCertificate &certificate = certificates.first();
    if (certificate.expiryDate() < now) {
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("The certificate %1 expired on %2.")
                        .arg(shown, dateText(certificate.expiryDate())),
                    renewal.clientAdvice());
    }
    if (certificate.effectiveDate() > now) {
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("The certificate %1 is not valid before %2.")
                        .arg(shown, dateText(certificate.effectiveDate())),
                    Tr::tr("Check the clock of this computer, or use another certificate."));
    }
    return certificates;
}

/// Of the first certificate; its dates are for the handshake to judge. Nothing for no file.
Result<QByteArray> digestOf(const QString &path, const CertificateRenewal &renewal)
{
    if (path.isEmpty())
        return QByteArray();
    const Result<QByteArray> pem = readPemFile(path, renewal.fileAdvice(path));
    if (!pem)
        return fail(pem.error());
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty() || certificates.first().isNull()) {
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("The file %1 does not hold a certificate.").arg(plainText(path)),
                    renewal.fileAdvice(path));
    }
    return certificates.first().digest(QCryptographicHash::Sha256);
}

/// What we show; both parts are null if that is nothing.
struct Pair
{
    QList<QSslCertificate> chain;
    QSslKey key;
};

Result<Pair> loadPair(const TlsFiles &files, const CertificateRenewal &renewal)
{
    if (files.certificate.isEmpty() && files.key.isEmpty())
        return Pair();
    const auto chain = loadCertificates(files.certificate, renewal);
    if (!chain)
        return fail(chain.error());
    const QString repairKey = renewal.fileAdvice(files.key);
    const Result<QByteArray> pem = readPemFile(files.key, repairKey);
    if (!pem)
        return fail(pem.error());
    if (const Result<void> isPrivate = checkKeyFileIsPrivate(files.key); !isPrivate)
        return fail(isPrivate.error());
    // Nobody is asked for the passphrase of a key that is of no use once it is open.
    if (isEncryptedKey(*pem) && !certificateKey(chain->first()))
        return fail(unsupportedKeyType(files.key));
    const Result<QSslKey> key = decodePrivateKey(*pem, files.key, repairKey);
    if (!key)
        return fail(key.error());
    if (!keyFitsCertificate(*key, chain->first())) {
        return fail(Error::Kind::IdentityUnusable,
                    Tr::tr("The key %1 does not belong to the certificate %2.")
                        .arg(plainText(files.key), plainText(files.certificate)),
                    repairKey);
    }
    return Pair{*chain, *key};
}

} // namespace

struct TlsIdentity::Data
{
    QSslConfiguration configuration;
    QByteArray serverDigest;
    QDateTime validUntil;
    QString certificateFile;
    CertificateRenewal renewal;
};

Result<TlsIdentity> TlsIdentity::load(const TlsFiles &files, const CertificateRenewal &renewal)
{
    const auto authorities = loadCertificates(files.certificateAuthority, renewal);
    if (!authorities)
        return fail(authorities.error());
    const auto ours = loadPair(files, renewal);
    if (!ours)
        return fail(ours.error());
    const auto server = digestOf(files.serverCertificate, renewal);
    if (!server)
        return fail(server.error());

    auto data = std::make_shared<Data>();
    data->serverDigest = *server;
    data->configuration = QSslConfiguration::defaultConfiguration();
    data->configuration.setCaCertificates(*authorities); // instead of the system's, not besides
    if (!ours->chain.isEmpty()) {
        data->configuration.setLocalCertificateChain(ours->chain);
        data->configuration.setPrivateKey(ours->key);
    }
    data->configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    data->configuration.setProtocol(QSsl::TlsV1_2OrLater);
    data->validUntil = authorities->first().expiryDate();
    data->certificateFile = files.certificateAuthority;
    if (!ours->chain.isEmpty() && ours->chain.first().expiryDate() <= data->validUntil) {
        data->validUntil = ours->chain.first().expiryDate();
        data->certificateFile = files.certificate;
    }
    data->renewal = renewal;
    return TlsIdentity(std::move(data));
}

bool TlsIdentity::hasCertificate() const
{
    return !m_data->configuration.localCertificateChain().isEmpty();
}

QDateTime TlsIdentity::validUntil() const
{
    return m_data->validUntil;
}

QString TlsIdentity::warning() const
{
    if (QDateTime::currentDateTimeUtc().daysTo(m_data->validUntil) >= warningDays)
        return {};
    return Tr::tr("The certificate %1 expires on %2. %3")
        .arg(plainText(m_data->certificateFile), dateText(m_data->validUntil),
             m_data->renewal.clientAdvice());
}

CertificateRenewal TlsIdentity::renewal() const
{
    return m_data->renewal;
}

QByteArray TlsIdentity::serverDigest() const
{
    return m_data->serverDigest;
}

const QSslConfiguration &TlsIdentity::configuration() const
{
    return m_data->configuration;
}

} // namespace panel
