// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineSplitter.h"

#include <utility>

namespace panel {

namespace {

QByteArray withoutCarriageReturn(const QByteArray &line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

QByteArrayList LineSplitter::feed(const QByteArray &bytes)
{
    QByteArrayList lines;
    qsizetype start = 0;
    while (start < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype pieceEnd = end < 0 ? bytes.size() : end;
        qsizetype piece = start;
        // Hand out full pieces of an overlong line, never hold more than the limit.
        while (m_rest.size() + (pieceEnd - piece) > m_maximumLine) {
            const qsizetype room = m_maximumLine - m_rest.size();
            lines.append(m_rest + bytes.mid(piece, room));
            m_rest.clear();
            piece += room;
        }
        m_rest.append(bytes.constData() + piece, pieceEnd - piece);
        if (end < 0)
            break;
        lines.append(withoutCarriageReturn(std::exchange(m_rest, {})));
        start = end + 1;
    }
    return lines;
}

QByteArray LineSplitter::finish()
{
    return withoutCarriageReturn(std::exchange(m_rest, {}));
}

} // namespace panel
