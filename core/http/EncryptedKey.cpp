// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/EncryptedKey.h"

#include "core/base/PlainText.h"
#include "core/base/Secret.h"
#include "core/base/Tr.h"
#include "core/http/DerElement_p.h"
#include "core/http/KeyFile.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMutex>
#include <QSslKey>

#include <algorithm>
#include <array>

namespace panel {

namespace {

struct OpenedKeys
{
    QMutex mutex;
    QHash<QByteArray, QSslKey> keys; ///< by the digest of their files' bytes
};

Q_GLOBAL_STATIC(OpenedKeys, openedKeys)

QByteArray digestOf(const QByteArray &pem)
{
    return QCryptographicHash::hash(pem, QCryptographicHash::Sha256);
}

/// What stands between the lines of BEGIN and END.
QByteArray bodyOf(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf("PRIVATE KEY-----");
    const qsizetype start = pem.indexOf('\n', begin);
    const qsizetype end = pem.indexOf("-----END", start);
    return begin < 0 || start < 0 || end < 0 ? QByteArray() : pem.mid(start, end - start);
}

/// The bytes; empty if it is not base64 from end to end.
QByteArray decoded(QByteArray base64)
{
    base64 = base64.simplified().replace(' ', "");
    const auto result = QByteArray::fromBase64Encoding(
        base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

enum class Wrapping { Sound, Damaged, Outdated };

/// PKCS#8: the algorithm, then the encrypted bytes.
Wrapping examinePkcs8(const QByteArray &pem)
{
    QByteArray afterAlgorithm;
    const QByteArray algorithm = derElement(derElement(decoded(bodyOf(pem)), derTag::sequence),
                                            derTag::sequence, &afterAlgorithm);
    if (algorithm.isEmpty() || derElement(afterAlgorithm, derTag::octetString).isEmpty())
        return Wrapping::Damaged;
    // Object identifiers, as they are in DER.
    const bool isPbes2 = algorithm.contains("\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d");
    const bool isTripleDes = algorithm.contains("\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x03");
    const bool isDes = algorithm.contains("\x06\x05\x2b\x0e\x03\x02\x07");
    const bool isRc2 = algorithm.contains("\x2a\x86\x48\x86\xf7\x0d\x03\x02");
    return (isPbes2 && !isDes && !isRc2) || isTripleDes ? Wrapping::Sound : Wrapping::Outdated;
}

/// "Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-256-CBC,<hex>", an empty line, the encrypted bytes.
Wrapping examineOlderForm(const QByteArray &pem)
{
    const QByteArray body = bodyOf(pem).replace("\r\n", "\n");
    const qsizetype name = body.indexOf("DEK-Info: ");
    const qsizetype comma = body.indexOf(',', name);
    const qsizetype gap = body.indexOf("\n\n", name);
    if (name < 0 || comma < 0 || gap < comma)
        return Wrapping::Damaged;
    const QByteArray cipher = body.mid(name + 10, comma - name - 10).trimmed().toUpper();
    const QByteArray bytes = decoded(body.mid(gap));
    const int block = cipher.startsWith("DES") ? 8 : 16;
    if (bytes.isEmpty() || bytes.size() % block != 0)
        return Wrapping::Damaged;
    static constexpr std::array known{"AES-", "DES-EDE3-", "CAMELLIA-", "ARIA-"};
    const bool isKnown = std::any_of(known.begin(), known.end(), [&cipher](const char *prefix) {
        return cipher.startsWith(prefix);
    });
    return isKnown ? Wrapping::Sound : Wrapping::Outdated;
}

} // namespace

Error whyNotOpened(const QByteArray &pem, const QString &shown)
{
    const bool isPkcs8 = pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    switch (isPkcs8 ? examinePkcs8(pem) : examineOlderForm(pem)) {
    case Wrapping::Sound: break;
    case Wrapping::Damaged:
        return {Error::Kind::IdentityUnusable,
                Tr::tr("The key %1 is damaged: no passphrase can open it.").arg(shown),
                Tr::tr("Put the right file in its place."),
                {}};
    case Wrapping::Outdated:
        return {Error::Kind::IdentityUnusable,
                Tr::tr("The key %1 could not be opened: it is encrypted in an outdated way, which "
                       "today's OpenSSL refuses.")
                    .arg(shown),
                Tr::tr("Encrypt it anew: openssl pkey -provider legacy -provider default -in %1 "
                       "-aes256 -out %1.new, then replace it and chmod 600 it.")
                    .arg(shown),
                {}};
    }
    return {Error::Kind::InvalidInput,
            Tr::tr("This passphrase does not open the key %1.").arg(shown),
            Tr::tr("Look at upper and lower case and the layout of the keyboard, then try again."),
            {}};
}

bool isEncryptedKey(const QByteArray &pem)
{
    return pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")
           || (pem.contains("PRIVATE KEY-----") && pem.contains("Proc-Type: 4,ENCRYPTED"));
}

QSslKey openedKey(const QByteArray &pem)
{
    OpenedKeys *opened = openedKeys();
    const QMutexLocker lock(&opened->mutex);
    return opened->keys.value(digestOf(pem));
}

std::optional<Error> openKey(const QString &path, const Secret &passphrase)
{
    const QString shown = plainText(path);
    const Result<QByteArray> pem =
        readPemFile(path, Tr::tr("Put the right file at %1.").arg(shown));
    if (!pem)
        return pem.error();
    if (!isEncryptedKey(*pem))
        return std::nullopt; // it was replaced by one that needs none
    const QSslKey key = keyOfAnyAlgorithm(*pem, passphrase.reveal());
    if (key.isNull())
        return whyNotOpened(*pem, shown);
    OpenedKeys *opened = openedKeys();
    const QMutexLocker lock(&opened->mutex);
    opened->keys.insert(digestOf(*pem), key);
    return std::nullopt;
}

void closeOpenedKeys()
{
    OpenedKeys *opened = openedKeys();
    const QMutexLocker lock(&opened->mutex);
    opened->keys.clear();
}

} // namespace panel
