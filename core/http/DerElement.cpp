// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/DerElement_p.h"

namespace panel {

QByteArray derElement(const QByteArray &der, quint8 tag, QByteArray *rest)
{
    if (der.size() < 2 || quint8(der[0]) != tag)
        return {};
    qsizetype length = quint8(der[1]);
    qsizetype start = 2;
    if (length > 0x80) {
        const qsizetype count = length - 0x80;
        if (count > 4 || der.size() < 2 + count)
            return {};
        length = 0;
        for (; start < 2 + count; ++start)
            length = length * 256 + quint8(der[start]);
    }
    if (length > der.size() - start)
        return {};
    if (rest)
        *rest = der.mid(start + length);
    return der.mid(start, length);
}

} // namespace panel
