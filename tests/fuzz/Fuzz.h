// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <cstdio>
#include <cstdlib>

namespace panel::fuzz {

/// What must hold for every input: the fuzzer keeps the one for which it does not.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// The bytes cut into pieces as a network might. Where, follows from the bytes alone, so that an
/// input fails each time or never.
inline QByteArrayList slices(const QByteArray &bytes)
{
    QByteArrayList pieces;
    auto state = quint32(qHash(bytes, 0x9e3779b9)) | 1;
    for (qsizetype at = 0; at < bytes.size();) {
        state ^= state << 13; // xorshift
        state ^= state >> 17;
        state ^= state << 5;
        // Single bytes often: they cut in the middle of everything.
        const qsizetype length = state % 3 == 0 ? 1 : 1 + qsizetype(state >> 8) % 40;
        pieces.append(bytes.mid(at, length));
        at += length;
    }
    return pieces;
}

} // namespace panel::fuzz

/// One input; each fuzzer is one of these. Looks at the bytes during the call only.
#define PANEL_FUZZ(bytes)                                                                          \
    static void fuzzWith(const QByteArray &bytes);                                                 \
    extern "C" int LLVMFuzzerTestOneInput(const uchar *data, size_t size);                         \
    extern "C" int LLVMFuzzerTestOneInput(const uchar *data, size_t size)                          \
    {                                                                                              \
        fuzzWith(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));               \
        return 0;                                                                                  \
    }                                                                                              \
    static void fuzzWith(const QByteArray &bytes)
