// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/CertificateEnd.h"

#include <optional>

namespace panel {

namespace {

enum DerTag : quint8 {
    Integer = 0x02,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Version = 0xA0
};

struct Element
{
    quint8 tag = 0;
    QByteArray content;
};

/// Takes one element from the front of `bytes`; nothing if they are cut or strangely encoded.
std::optional<Element> takeElement(QByteArray &bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    qsizetype headerSize = 2;
    qsizetype length = quint8(bytes.at(1));
    if (length >= 0x80) {
        const qsizetype lengthBytes = length & 0x7F;
        if (lengthBytes < 1 || lengthBytes > 3 || bytes.size() < 2 + lengthBytes)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < lengthBytes; ++i)
            length = (length << 8) | quint8(bytes.at(2 + i));
        headerSize += lengthBytes;
    }
    if (length > bytes.size() - headerSize)
        return std::nullopt;
    const Element element{quint8(bytes.at(0)), bytes.mid(headerSize, length)};
    bytes.remove(0, headerSize + length);
    return element;
}

QDateTime toTime(const Element &element)
{
    const QString text = QString::fromLatin1(element.content);
    QDateTime time;
    if (element.tag == UtcTime && text.size() == 13) {
        // Two digits of the year: 50 and above are the last century (RFC 5280 §4.1.2.5.1).
        const QString century = text.at(0) >= u'5' ? QStringLiteral("19") : QStringLiteral("20");
        time = QDateTime::fromString(century + text, QStringLiteral("yyyyMMddHHmmss'Z'"));
    } else if (element.tag == GeneralizedTime) {
        time = QDateTime::fromString(text, QStringLiteral("yyyyMMddHHmmss'Z'"));
    }
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

QDateTime certificateEnd(const QByteArray &pem)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    const qsizetype start = pem.indexOf(begin);
    const qsizetype end = pem.indexOf("-----END CERTIFICATE-----", start);
    if (start < 0 || end < 0)
        return {};
    QByteArray der =
        QByteArray::fromBase64(pem.mid(start + begin.size(), end - start - begin.size()));

    std::optional<Element> element = takeElement(der); // Certificate
    if (!element || element->tag != Sequence)
        return {};
    element = takeElement(element->content); // TBSCertificate
    if (!element || element->tag != Sequence)
        return {};
    QByteArray fields = element->content;
    element = takeElement(fields);
    if (element && element->tag == Version) // optional
        element = takeElement(fields);
    if (!element || element->tag != Integer) // serial number
        return {};
    takeElement(fields); // signature algorithm
    takeElement(fields); // issuer
    std::optional<Element> validity = takeElement(fields);
    if (!validity || validity->tag != Sequence)
        return {};
    takeElement(validity->content); // notBefore
    const std::optional<Element> notAfter = takeElement(validity->content);
    return notAfter ? toTime(*notAfter) : QDateTime();
}

} // namespace panel
