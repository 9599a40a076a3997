// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/TrigramSet.h"

namespace panel {

namespace {

constexpr std::array<quint8, 256> smallLetters()
{
    std::array<quint8, 256> table{};
    for (int i = 0; i < 256; ++i)
        table[size_t(i)] = quint8(i >= 'A' && i <= 'Z' ? i + 32 : i);
    return table;
}

constexpr std::array<quint8, 256> small = smallLetters();

/// One of 32,768 bits. Any odd factor spreads the trigrams; this one is the golden ratio's.
quint32 placeOf(quint32 trigram)
{
    return (trigram * 0x9E3779B1u) >> 17;
}

} // namespace

void TrigramSet::add(QByteArrayView text)
{
    if (text.size() < 3)
        return;
    quint32 first = small[quint8(text[0])];
    quint32 second = small[quint8(text[1])];
    for (qsizetype i = 2; i < text.size(); ++i) {
        const quint32 third = small[quint8(text[i])];
        const quint32 place = placeOf(first << 16 | second << 8 | third);
        first = second;
        second = third;
        const quint64 bit = quint64(1) << (place % 64);
        if (!(m_bits[place / 64] & bit)) // most are there, and to write costs more than to look
            m_bits[place / 64] |= bit;
    }
}

bool TrigramSet::mayContain(QByteArrayView word) const
{
    quint32 trigram = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        trigram = (trigram << 8 | small[quint8(word[i])]) & 0xFFFFFF;
        if (i < 2)
            continue;
        const quint32 place = placeOf(trigram);
        if (!(m_bits[place / 64] >> (place % 64) & 1))
            return false;
    }
    return true;
}

} // namespace panel
