// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace panel {

/// Which sequences of three bytes may be in a text: tells at once that a word is not there. ASCII
/// letters count as small ones. Takes 4 KiB. A value.
class TrigramSet
{
public:
    static constexpr qsizetype bytes = 4096;

    /// All trigrams of a text; nothing begins in one and ends in another.
    void add(QByteArrayView text);

    /// False: none of the texts contains it, in any case of its ASCII letters.
    bool mayContain(QByteArrayView word) const;

    const char *data() const { return reinterpret_cast<const char *>(m_bits.data()); }
    char *data() { return reinterpret_cast<char *>(m_bits.data()); }

private:
    std::array<quint64, bytes / 8> m_bits{};
};

} // namespace panel
