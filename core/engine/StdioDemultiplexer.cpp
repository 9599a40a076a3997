// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StdioDemultiplexer.h"

#include "core/base/Tr.h"

#include <QtEndian>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype headerSize = 8;

} // namespace

QList<StdioPiece> StdioDemultiplexer::feed(QByteArrayView bytes)
{
    QList<StdioPiece> pieces;
    while (!bytes.isEmpty() && !m_error) {
        if (m_left == 0) {
            const qsizetype taken = std::min(headerSize - m_header.size(), bytes.size());
            m_header.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            if (m_header.size() < headerSize || !readHeader())
                continue;
        }
        const qsizetype taken = std::min<qsizetype>(m_left, bytes.size());
        if (taken > 0) {
            pieces.append({m_stream, m_startsFrame, bytes.first(taken)});
            bytes = bytes.sliced(taken);
            m_left -= quint32(taken);
            m_startsFrame = false;
        }
    }
    return pieces;
}

/// False if the header makes no sense.
bool StdioDemultiplexer::readHeader()
{
    const auto type = quint8(m_header[0]);
    if (type > 2 || m_header[1] != 0 || m_header[2] != 0 || m_header[3] != 0) {
        m_error =
            Error{Error::Kind::BadAnswer,
                  Tr::tr("The engine's stream of output is broken: a frame has no proper head."),
                  Tr::tr("Open the log again."), QString::fromLatin1(m_header.toHex(' '))};
        return false;
    }
    m_stream = StdioPiece::Stream(type);
    m_left = qFromBigEndian<quint32>(m_header.constData() + 4);
    m_startsFrame = true;
    m_header.clear();
    return true;
}

} // namespace panel
