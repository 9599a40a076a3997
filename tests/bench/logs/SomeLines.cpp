// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/logs/SomeLines.h"

#include <array>

namespace panel::bench {

namespace {

constexpr qsizetype length = 99;

constexpr std::array words{"GET",        "/index.php",  "/wp-admin/x.php",
                           "connection", "from",        "upstream",
                           "status=200", "status=404",  "ready",
                           "for",        "connections", "query",
                           "took",       "buffer",      "pool",
                           "php",        "fpm",         "worker",
                           "started",    "mysqld",      "InnoDB",
                           "page",       "flush",       "cleaner",
                           "thread"};

} // namespace

quint32 SomeLines::chance(quint32 below)
{
    m_state = m_state * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
    return quint32((m_state >> 33) % below);
}

LogStore::NewLine SomeLines::next()
{
    QByteArray text;
    text.reserve(length + 20);
    for (int i = 0; i < 4; ++i)
        text += QByteArray::number(chance(256)) + (i < 3 ? "." : " ");
    text += QByteArray::number(chance(0x7FFFFFFF), 16) + ' ';
    if (m_number % rare == rare / 2)
        text += rareWord() + ' ';
    while (text.size() < length - 6) {
        text += words[chance(quint32(words.size()))];
        text += ' ';
    }
    text.truncate(length - 6);
    text += ' ' + QByteArray::number(chance(1000)).rightJustified(3, '0') + "ms";
    ++m_number;
    return {1'764'000'000'000'000'000 + m_number * 3'456'789, int(m_number % m_services),
            chance(20) == 0 ? StoredLine::Stream::Error : StoredLine::Stream::Output, text};
}

std::vector<LogStore::NewLine> SomeLines::next(size_t count)
{
    std::vector<LogStore::NewLine> lines;
    lines.reserve(count);
    for (size_t i = 0; i < count; ++i)
        lines.push_back(next());
    return lines;
}

} // namespace panel::bench
