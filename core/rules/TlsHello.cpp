// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/TlsHello.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <initializer_list>

namespace panel {

namespace {

// RFC 8446 and RFC 5246 by their numbers.
constexpr quint8 alertRecord = 21;
constexpr quint8 handshakeRecord = 22;
constexpr quint8 serverHello = 2;
constexpr qsizetype recordHead = 5;
constexpr quint16 supportedVersions = 43;

quint16 wireVersion(TlsVersion version)
{
    switch (version) {
    case TlsVersion::Tls10: return 0x0301;
    case TlsVersion::Tls11: return 0x0302;
    case TlsVersion::Tls12: return 0x0303;
    case TlsVersion::Tls13: break;
    }
    return 0x0304;
}

QByteArray number(quint32 value, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i)
        text.append(char((value >> (8 * i)) & 0xff));
    return text;
}

QByteArray numbers(std::initializer_list<quint16> values)
{
    QByteArray text;
    for (const quint16 value : values)
        text += number(value, 2);
    return text;
}

QByteArray counted(const QByteArray &bytes, int lengthBytes)
{
    return number(quint32(bytes.size()), lengthBytes) + bytes;
}

QByteArray extension(quint16 type, const QByteArray &content)
{
    return number(type, 2) + counted(content, 2);
}

/// An unsigned number of the message; 0 beyond its end.
quint32 at(const QByteArray &bytes, qsizetype position, int size)
{
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value = (value << 8) | quint8(position + i < bytes.size() ? bytes.at(position + i) : 0);
    return value;
}

/// The version that a ServerHello chose: its supported_versions, else the old field. 0: malformed.
quint16 chosenVersion(const QByteArray &record)
{
    const qsizetype hello = recordHead + 4;
    quint16 version = quint16(at(record, hello, 2));
    const qsizetype session = hello + 2 + 32;
    const qsizetype extensions = session + 1 + at(record, session, 1) + 2 + 1;
    const qsizetype end =
        std::min<qsizetype>(record.size(), extensions + 2 + at(record, extensions, 2));
    for (qsizetype i = extensions + 2; i + 4 <= end; i += 4 + at(record, i + 2, 2)) {
        if (at(record, i, 2) == supportedVersions && i + 6 <= end)
            version = quint16(at(record, i + 4, 2));
    }
    return version;
}

} // namespace

QByteArray tlsHello(TlsVersion version, const QString &serverName)
{
    const bool isNew = version == TlsVersion::Tls13;
    QByteArray ciphers = numbers({0xc009, 0xc00a, 0xc013, 0xc014, 0x002f, 0x0035, 0x000a});
    if (version == TlsVersion::Tls12)
        ciphers =
            numbers({0xc02b, 0xc02c, 0xc02f, 0xc030, 0xcca9, 0xcca8, 0x009c, 0x009d}) + ciphers;
    if (isNew)
        ciphers = numbers({0x1301, 0x1302, 0x1303});

    QByteArray extensions;
    const QByteArray name = serverName.toLatin1();
    if (!name.isEmpty() && QHostAddress(serverName).isNull())
        extensions += extension(0, counted(number(0, 1) + counted(name, 2), 2));
    extensions += extension(10, counted(numbers({0x001d, 0x0017, 0x0018}), 2));
    extensions += extension(11, counted(number(0, 1), 1));
    if (version == TlsVersion::Tls12 || isNew)
        extensions += extension(
            13,
            counted(numbers({0x0403, 0x0503, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601}), 2));
    if (isNew) {
        extensions += extension(supportedVersions, counted(number(0x0304, 2), 1));
        // Without a key: a server that takes the version asks for one, and that is answer enough.
        extensions += extension(51, counted({}, 2));
    }
    QByteArray random;
    for (int i = 0; i < 8; ++i)
        random += number(QRandomGenerator::global()->generate(), 4);
    const QByteArray body = number(isNew ? 0x0303 : wireVersion(version), 2) + random + number(0, 1)
                            + counted(ciphers, 2) + number(0x0100, 2) + counted(extensions, 2);
    const QByteArray message = number(1, 1) + counted(body, 3);
    return number(handshakeRecord, 1) + number(0x0301, 2) + counted(message, 2);
}

bool isTlsAnswerWhole(const QByteArray &bytes)
{
    if (bytes.size() < recordHead)
        return false;
    const quint32 type = at(bytes, 0, 1);
    // What is no TLS at all does not become it later.
    if ((type != alertRecord && type != handshakeRecord) || at(bytes, 1, 1) != 3)
        return true;
    return bytes.size() >= recordHead + qsizetype(at(bytes, 3, 2));
}

TlsAnswer tlsAnswer(TlsVersion asked, const QByteArray &bytes, bool hungUp)
{
    if (bytes.isEmpty())
        return hungUp ? TlsAnswer::Refused : TlsAnswer::Unclear;
    if (!isTlsAnswerWhole(bytes) || at(bytes, 1, 1) != 3)
        return TlsAnswer::Unclear;
    if (at(bytes, 0, 1) == alertRecord) {
        // protocol_version, handshake_failure, insufficient_security, unrecognized_name and their
        // like.
        return bytes.size() >= recordHead + 2 ? TlsAnswer::Refused : TlsAnswer::Unclear;
    }
    if (at(bytes, 0, 1) != handshakeRecord || at(bytes, recordHead, 1) != serverHello
        || bytes.size() < recordHead + 4 + 2 + 32 + 1)
        return TlsAnswer::Unclear;
    return chosenVersion(bytes) == wireVersion(asked) ? TlsAnswer::Accepted : TlsAnswer::Refused;
}

} // namespace panel
