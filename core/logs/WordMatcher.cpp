// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/WordMatcher.h"

#include <algorithm>
#include <cstring>

namespace panel {

namespace {

uchar folded(char c)
{
    return c >= 'A' && c <= 'Z' ? uchar(c + 32) : uchar(c);
}

bool hasCapital(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

} // namespace

WordMatcher::WordMatcher(const QString &word) : m_word(word), m_bytes(word.toUtf8())
{
    const bool ascii =
        std::all_of(m_bytes.begin(), m_bytes.end(), [](char c) { return uchar(c) < 128; });
    m_way = hasCapital(word) ? Way::Exact : ascii ? Way::AsciiFolded : Way::Decoded;
    // The skips are those of Boyer, Moore and Horspool; too long a word is searched the slow way.
    const auto size = quint16(std::min<qsizetype>(m_bytes.size(), 0xFFFF));
    m_skip.fill(std::max<quint16>(size, 1));
    for (quint16 i = 0; i + 1 < size; ++i) {
        const auto byte = uchar(m_bytes[i]);
        m_skip[byte] = quint16(size - 1 - i);
        if (byte >= 'a' && byte <= 'z')
            m_skip[byte - 32] = m_skip[byte];
    }
    if (m_way == Way::AsciiFolded && m_bytes.size() > 0xFFFF)
        m_way = Way::Decoded;
}

bool WordMatcher::isIn(const QByteArray &line) const
{
    if (m_bytes.isEmpty())
        return true;
    switch (m_way) {
    case Way::Exact:
        return memmem(line.constData(), size_t(line.size()), m_bytes.constData(),
                      size_t(m_bytes.size()))
               != nullptr;
    case Way::AsciiFolded: return isInFolded(line);
    case Way::Decoded: return QString::fromUtf8(line).contains(m_word, Qt::CaseInsensitive);
    }
    return false;
}

bool WordMatcher::isInFolded(const QByteArray &line) const
{
    const qsizetype length = m_bytes.size();
    const char *const text = line.constData();
    const char *const word = m_bytes.constData();
    const auto last = uchar(word[length - 1]);
    for (qsizetype end = length - 1; end < line.size(); end += m_skip[uchar(text[end])]) {
        if (folded(text[end]) != last)
            continue;
        const char *const start = text + end - (length - 1);
        qsizetype i = 0;
        while (i < length - 1 && folded(start[i]) == uchar(word[i]))
            ++i;
        if (i == length - 1)
            return true;
    }
    return false;
}

} // namespace panel
