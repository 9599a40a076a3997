// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/CertificateKey_p.h"
#include "core/http/DerElement_p.h"

#include <QSslCertificate>

namespace panel {

namespace {

const QByteArray rsaEncryption("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", 9);
const QByteArray ecPublicKey("\x2a\x86\x48\xce\x3d\x02\x01", 7);

/// The elements of a sequence, one after the other. One that is not there as it should be ends it:
/// nothing follows.
class DerSequence
{
public:
    explicit DerSequence(const QByteArray &contents) : m_left(contents) {}

    bool isNext(quint8 tag) const { return !m_left.isEmpty() && quint8(m_left[0]) == tag; }

    QByteArray take(quint8 tag)
    {
        QByteArray rest;
        const QByteArray element = derElement(m_left, tag, &rest);
        m_left = rest;
        return element;
    }

private:
    QByteArray m_left;
};

} // namespace

std::optional<CertificateKey> certificateKey(const QSslCertificate &certificate)
{
    DerSequence all(derElement(certificate.toDer(), derTag::sequence));
    DerSequence toBeSigned(all.take(derTag::sequence));
    if (toBeSigned.isNext(derTag::version))
        toBeSigned.take(derTag::version);
    toBeSigned.take(derTag::integer);          // serial number
    for (int before = 0; before < 4; ++before) // signature, issuer, validity, subject
        toBeSigned.take(derTag::sequence);
    DerSequence keyInfo(toBeSigned.take(derTag::sequence));
    DerSequence identifier(keyInfo.take(derTag::sequence));
    const QByteArray algorithm = identifier.take(derTag::objectIdentifier);
    // The first byte counts unused bits: none.
    const QByteArray bits = keyInfo.take(derTag::bitString).mid(1);
    if (bits.isEmpty())
        return std::nullopt;
    if (algorithm == rsaEncryption)
        return CertificateKey{QSsl::Rsa, bits, {}};
    if (algorithm == ecPublicKey)
        return CertificateKey{QSsl::Ec, bits, identifier.take(derTag::objectIdentifier)};
    return std::nullopt;
}

} // namespace panel
