// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StdioDemultiplexer.h"

#include "core/base/Tr.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr qsizetype headerSize = 8;
constexpr qsizetype usualFrame = 100;

} // namespace

QList<StdioPiece> StdioDemultiplexer::feed(QByteArrayView bytes)
{
    QList<StdioPiece> pieces;
    pieces.reserve(bytes.size() / usualFrame + 2);
    while (!bytes.isEmpty() && !m_error) {
        if (m_left == 0 && m_header.isEmpty() && bytes.size() >= headerSize) { // as nearly always
            readHeader(bytes.first(headerSize));
            bytes = bytes.sliced(headerSize);
            continue;
        }
        if (m_left == 0) {
            const qsizetype taken = std::min(headerSize - m_header.size(), bytes.size());
            m_header.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            if (m_header.size() == headerSize)
                readHeader(std::exchange(m_header, {}));
            continue;
        }
        const qsizetype taken = std::min<qsizetype>(m_left, bytes.size());
        pieces.append({m_stream, m_startsFrame, bytes.first(taken)});
        bytes = bytes.sliced(taken);
        m_left -= quint32(taken);
        m_startsFrame = false;
    }
    return pieces;
}

void StdioDemultiplexer::readHeader(QByteArrayView header)
{
    const auto type = quint8(header[0]);
    if (type > 2 || header[1] != 0 || header[2] != 0 || header[3] != 0) {
        m_error = Error{
            Error::Kind::BadAnswer,
            Tr::tr("The engine's stream of output is broken: a frame has no proper head."),
            Tr::tr("Open the log again."), QString::fromLatin1(header.toByteArray().toHex(' '))};
        return;
    }
    m_stream = StdioPiece::Stream(type);
    m_left = qFromBigEndian<quint32>(header.data() + 4);
    m_startsFrame = true;
}

} // namespace panel
