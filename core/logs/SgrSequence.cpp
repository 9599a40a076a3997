// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/SgrSequence.h"

#include <algorithm>

namespace panel {

namespace {

constexpr char escape = '\x1b';
/// Real ones have at most some twenty parameters' bytes; more is not meant for us.
constexpr qsizetype maximumLength = 128;

} // namespace

qsizetype sgrLength(QByteArrayView bytes)
{
    if (bytes.size() < 3 || bytes[0] != escape || bytes[1] != '[')
        return 0;
    const qsizetype limit = std::min(bytes.size(), maximumLength);
    for (qsizetype i = 2; i < limit; ++i) {
        const char c = bytes[i];
        if (c == 'm')
            return i + 1;
        if (!((c >= '0' && c <= '9') || c == ';' || c == ':'))
            return 0;
    }
    return 0;
}

QByteArray withoutSgr(const QByteArray &line)
{
    qsizetype position = line.indexOf(escape);
    if (position < 0)
        return line;
    QByteArray clean;
    clean.reserve(line.size());
    qsizetype copied = 0;
    while (position >= 0) {
        const qsizetype length = sgrLength(QByteArrayView(line).sliced(position));
        if (length > 0) {
            clean.append(line.constData() + copied, position - copied);
            copied = position + length;
        }
        position = line.indexOf(escape, position + std::max<qsizetype>(length, 1));
    }
    clean.append(line.constData() + copied, line.size() - copied);
    return clean;
}

} // namespace panel
