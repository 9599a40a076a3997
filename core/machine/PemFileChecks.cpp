// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileFailure.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/KeyFile.h"
#include "core/machine/PemFileChecks_p.h"

#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>
#include <unistd.h>

namespace panel {

namespace {

bool isForeign(const QFileInfo &info)
{
    const uint root = 0;
    return info.ownerId() != ::geteuid() && info.ownerId() != root;
}

QString ownerOf(const QFileInfo &info)
{
    const QString name = info.owner(); // empty for a user that this computer does not know
    return name.isEmpty() ? QString::number(info.ownerId()) : plainText(name);
}

/// "…/key.pem", with where it leads if it is a link.
QString described(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink()
               ? Tr::tr("%1 (a link to %2)").arg(plainText(path), plainText(info.symLinkTarget()))
               : plainText(path);
}

/// The check of a file that is not there and need not be.
std::optional<Check> missing(const CheckBuilder &check, const PemFile &file)
{
    const QFileInfo info(file.path);
    if (file.need == PemFile::Need::Connect || info.isSymLink()
        || !isMissing(whyUnreadable(file.path)))
        return std::nullopt;
    if (file.need == PemFile::Need::None) {
        return check.unknown(Tr::tr("%1 is not kept here: somebody else set the engine up.")
                                 .arg(plainText(file.path)));
    }
    return check.warn(Tr::tr("%1 does not exist. The engine has its copy, but docker-machine "
                             "cannot give it to the machine again.")
                          .arg(plainText(file.path)),
                      file.advice);
}

} // namespace

QList<QSslCertificate> checkCertificateFile(const CheckBuilder &check, const PemFile &file,
                                            QList<Check> &checks)
{
    if (const auto notThere = missing(check, file)) {
        checks.append(*notThere);
        return {};
    }
    const Result<QByteArray> pem = readPemFile(file.path, file.advice);
    if (!pem) {
        checks.append(check.fail(pem.error().message, pem.error().next));
        return {};
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty() || certificates.first().isNull()) {
        checks.append(
            check.fail(Tr::tr("The file %1 does not hold a certificate.").arg(plainText(file.path)),
                       file.advice));
        return {};
    }
    const QFileInfo info(file.path);
    if (isForeign(info)) {
        checks.append(check.warn(Tr::tr("%1 belongs to user %2, who can put another in its place.")
                                     .arg(described(file.path), ownerOf(info)),
                                 Tr::tr("Replace it by a copy of your own.")));
    } else if (info.permissions() & (QFile::WriteGroup | QFile::WriteOther)) {
        checks.append(
            check.warn(Tr::tr("%1 can be changed by other users.").arg(described(file.path)),
                       Tr::tr("Make it yours alone: chmod go-w %1").arg(plainText(file.path))));
    } else {
        checks.append(check.pass(described(file.path)));
    }
    return certificates;
}

QSslKey checkKeyFile(const CheckBuilder &check, const PemFile &file, QList<Check> &checks)
{
    if (const auto notThere = missing(check, file)) {
        checks.append(*notThere);
        return {};
    }
    const Result<QByteArray> pem = readPemFile(file.path, file.advice);
    const Result<QSslKey> key =
        pem ? decodePrivateKey(*pem, file.path, file.advice) : Result<QSslKey>(fail(pem.error()));
    if (!key && key.error().kind == Error::Kind::KeyLocked) {
        // Nothing is wrong with it; what is in it cannot be compared before it is opened.
        checks.append(check.pass(Tr::tr("%1 is protected by a passphrase, which is asked for when "
                                        "you connect.")
                                     .arg(described(file.path))));
        return {};
    }
    if (!key) {
        checks.append(check.fail(key.error().message, key.error().next));
        return {};
    }
    checks.append(check.pass(described(file.path)));
    return *key;
}

Check checkKeyMode(const CheckBuilder &check, const PemFile &file)
{
    const QFileInfo info(file.path);
    if (const int why = whyUnreadable(file.path); why != 0 && !isMissing(why) && !info.exists()) {
        const Error error = unreadableFile(file.path, why);
        return check.unknown(error.message, error.next);
    }
    if (!info.exists())
        return check.unknown(Tr::tr("%1 does not exist.").arg(plainText(file.path)));
    if (const Result<void> isPrivate = checkKeyFileIsPrivate(file.path); !isPrivate) {
        // With our own the panel refuses to connect; the engine does not mind about this copy.
        const Error &error = isPrivate.error();
        return file.need == PemFile::Need::Connect ? check.fail(error.message, error.next)
                                                   : check.warn(error.message, error.next);
    }
    if (isForeign(info)) {
        return check.warn(Tr::tr("%1 belongs to user %2, who knows the key.")
                              .arg(plainText(file.path), ownerOf(info)),
                          file.advice);
    }
    return check.pass(Tr::tr("Only you can read %1.").arg(plainText(file.path)));
}

QList<QSslCertificate> certificatesOf(const QString &path)
{
    const Result<QByteArray> pem = readPemFile(path, {});
    return pem ? QSslCertificate::fromData(*pem, QSsl::Pem) : QList<QSslCertificate>();
}

} // namespace panel
