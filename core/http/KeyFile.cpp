// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/KeyFile.h"

#include "core/base/FileFailure.h"
#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/CertificateKey_p.h"
#include "core/http/DerElement_p.h"
#include "core/http/EncryptedKey.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <thread>
#include <unistd.h>

namespace panel {

namespace {

constexpr qint64 maximumPemBytes = 1024 * 1024;

auto unusable(const QString &message, const QString &next, const QString &detail = {})
{
    return fail(Error::Kind::IdentityUnusable, message, next, detail);
}

bool isEdwardsKey(const QByteArray &pem)
{
    const qsizetype start = pem.indexOf("-----BEGIN PRIVATE KEY-----");
    if (start < 0)
        return false;
    const qsizetype body = pem.indexOf('\n', start);
    const qsizetype end = pem.indexOf("-----END", body);
    if (body < 0 || end < 0)
        return false;
    const QByteArray der = QByteArray::fromBase64(pem.mid(body, end - body));
    return der.contains("\x06\x03\x2b\x65\x70")     // Ed25519
           || der.contains("\x06\x03\x2b\x65\x71"); // Ed448
}

} // namespace

Result<QByteArray> readPemFile(const QString &path, const QString &repair)
{
    const QString shown = plainText(path);
    const QFileInfo info(path);
    if (const int why = whyUnreadable(path); !path.isEmpty() && why != 0 && !isMissing(why)) {
        const Error error = unreadableFile(path, why);
        return unusable(error.message, error.next);
    }
    if (path.isEmpty() || !info.exists()) {
        return unusable(path.isEmpty() ? Tr::tr("A file of the TLS identity is not named.")
                                       : Tr::tr("The file %1 does not exist.").arg(shown),
                        repair);
    }
    if (!info.isFile())
        return unusable(Tr::tr("%1 is not a file.").arg(shown), repair);
    if (info.size() > maximumPemBytes) {
        return unusable(Tr::tr("The file %1 is too large to hold a certificate or key.").arg(shown),
                        repair);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unusable(Tr::tr("The file %1 cannot be read.").arg(shown),
                        Tr::tr("Make it readable for you: chmod u+r %1").arg(shown),
                        plainText(file.errorString()));
    }
    const QByteArray pem = file.read(maximumPemBytes);
    if (pem.trimmed().isEmpty())
        return unusable(Tr::tr("The file %1 is empty.").arg(shown), repair);
    return pem;
}

Result<void> checkKeyFileIsPrivate(const QString &path)
{
    const QString shown = plainText(path);
    const QFileInfo info(path);
    const uint owner = info.ownerId(); // of the file itself, behind any link
    const uint root = 0;
    if (info.isSymLink() && owner != ::geteuid() && owner != root) {
        return unusable(Tr::tr("The key %1 is a link to %2, which belongs to somebody else.")
                            .arg(shown, plainText(info.symLinkTarget())),
                        Tr::tr("Replace the link by your own key file."));
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (info.permissions() & others) {
        return unusable(Tr::tr("The key %1 can be read or changed by other users.").arg(shown),
                        Tr::tr("Make it private: chmod 600 %1").arg(shown));
    }
    return {};
}

QSslKey keyOfAnyAlgorithm(const QByteArray &pem, const QByteArray &passphrase)
{
    // Qt does not detect the algorithm, so each is tried; and what OpenSSL thinks of the wrong ones
    // stays in a list of errors that it keeps for the thread, where the next read of any TLS
    // connection would find it and take it for its own. So that thread is not ours.
    QSslKey key;
    std::thread([&key, &pem, &passphrase] {
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
            key = QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
            if (!key.isNull())
                return;
        }
    }).join();
    return key;
}

Result<QSslKey> decodePrivateKey(const QByteArray &pem, const QString &path, const QString &repair)
{
    const QString shown = plainText(path);
    // Qt answers a missing passphrase like garbage, so look first.
    if (isEncryptedKey(pem)) {
        const QSslKey opened = openedKey(pem);
        if (!opened.isNull())
            return opened;
        return fail(Error::Kind::KeyLocked,
                    Tr::tr("The key %1 is protected by a passphrase.").arg(shown),
                    Tr::tr("Choose the engine and type it: it is asked for once, and the keychain "
                           "can keep it. A command asks for it in a terminal."));
    }
    const QSslKey key = keyOfAnyAlgorithm(pem);
    if (!key.isNull())
        return key;
    if (isEdwardsKey(pem))
        return fail(unsupportedKeyType(path));
    return unusable(Tr::tr("The file %1 does not hold a private key.").arg(shown), repair);
}

Error unsupportedKeyType(const QString &path)
{
    return {Error::Kind::IdentityUnusable,
            Tr::tr("The key %1 is of a type that is not supported (Ed25519).").arg(plainText(path)),
            Tr::tr("Use an RSA or EC key and a certificate for it."),
            {}};
}

bool keyFitsCertificate(const QSslKey &key, const QSslCertificate &certificate)
{
    const auto publicKey = certificateKey(certificate);
    if (!publicKey || publicKey->algorithm != key.algorithm())
        return false;
    // Qt cannot derive the public from the private key. But the private encodings repeat it word
    // for word: RSA as the integers modulus and exponent, EC as the point in a bit string.
    const QByteArray &bits = publicKey->bits;
    const QByteArray privateDer = key.toDer();
    if (key.algorithm() == QSsl::Rsa) {
        const QByteArray numbers = derElement(bits, derTag::sequence);
        return !numbers.isEmpty() && privateDer.contains(numbers);
    }
    if (!privateDer.contains(publicKey->curve))
        return false;
    // The point is optional in an EC key; without it only the handshake can tell.
    const QByteArray startOfPoint = QByteArray(1, char(bits.size() + 1)) + '\0' + bits.left(1);
    return !bits.isEmpty() && (privateDer.contains(bits) || !privateDer.contains(startOfPoint));
}

} // namespace panel
