// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LineShape.h"

#include "core/logs/SgrSequence.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace panel {

namespace {

constexpr qsizetype lookedAt = 160;
constexpr qsizetype shortestWord = 3;
constexpr qsizetype longestWord = 11;

struct Word
{
    const char *text;
    LogLevel level;
};

constexpr std::array words{
    Word{"trace", LogLevel::Debug},     Word{"debug", LogLevel::Debug},
    Word{"info", LogLevel::Info},       Word{"information", LogLevel::Info},
    Word{"note", LogLevel::Info},       Word{"notice", LogLevel::Info},
    Word{"log", LogLevel::Info},        Word{"warn", LogLevel::Warning},
    Word{"warning", LogLevel::Warning}, Word{"deprecated", LogLevel::Warning},
    Word{"err", LogLevel::Error},       Word{"error", LogLevel::Error},
    Word{"severe", LogLevel::Error},    Word{"crit", LogLevel::Fatal},
    Word{"critical", LogLevel::Fatal},  Word{"fatal", LogLevel::Fatal},
    Word{"alert", LogLevel::Fatal},     Word{"emerg", LogLevel::Fatal},
    Word{"emergency", LogLevel::Fatal}, Word{"panic", LogLevel::Fatal},
};

bool isLetter(char c)
{
    return unsigned((c | 0x20) - 'a') < 26;
}

bool isSmall(char c)
{
    return c >= 'a' && c <= 'z';
}

LogLevel levelOfWord(QByteArrayView word)
{
    std::array<char, longestWord + 1> small{};
    std::transform(word.begin(), word.end(), small.begin(), [](char c) { return char(c | 0x20); });
    for (const Word &known : words) {
        if (known.text[0] == small[0] && std::strcmp(known.text, small.data()) == 0)
            return known.level;
    }
    return LogLevel::Unknown;
}

/// The levels of pino and bunyan.
LogLevel levelOfNumber(char tens)
{
    switch (tens) {
    case '1':
    case '2': return LogLevel::Debug;
    case '3': return LogLevel::Info;
    case '4': return LogLevel::Warning;
    case '5': return LogLevel::Error;
    case '6': return LogLevel::Fatal;
    default: return LogLevel::Unknown;
    }
}

/// The value of the first member that is called so; the line is JSON. The level may stand anywhere
/// in it.
LogLevel levelOfJson(QByteArrayView line)
{
    for (const char *key :
         {"\"level\"", "\"severity\"", "\"lvl\"", "\"log.level\"", "\"levelname\""}) {
        const QByteArrayView name(key);
        const qsizetype found = line.indexOf(name);
        if (found < 0)
            continue;
        qsizetype at = found + name.size();
        while (at < line.size() && (line[at] == ' ' || line[at] == ':'))
            ++at;
        if (at + 2 < line.size() && line[at] >= '1' && line[at] <= '6' && line[at + 1] == '0')
            return levelOfNumber(line[at]);
        if (at >= line.size() || line[at] != '"')
            continue;
        const qsizetype start = ++at;
        while (at < line.size() && isLetter(line[at]))
            ++at;
        if (at - start >= shortestWord && at - start <= longestWord)
            return levelOfWord(line.sliced(start, at - start));
    }
    return LogLevel::Unknown;
}

/// A word in the midst of a sentence says nothing; one in capitals, in brackets, behind "level=" or
/// before a colon does.
bool isMarked(QByteArrayView line, qsizetype start, qsizetype end)
{
    const char before = start > 0 ? line[start - 1] : ' ';
    const char after = end < line.size() ? line[end] : ' ';
    if (before == '[' || before == '<' || before == '(')
        return after == ']' || after == '>' || after == ')' || after == ':' || after == ' ';
    if (before == '=')
        return line.first(start).endsWith("level=") || line.first(start).endsWith("lvl=")
               || line.first(start).endsWith("severity=");
    if (after == ':')
        return before == ' ' || before == '.' || start == 0;
    const bool apart = (before == ' ' || before == '|' || before == '\t' || before == 'm')
                       && (after == ' ' || after == '|' || after == '\t' || after == '\x1b');
    return apart && std::none_of(line.begin() + start, line.begin() + end, isSmall);
}

} // namespace

LogLevel levelOf(QByteArrayView line)
{
    if (line.startsWith('{'))
        return levelOfJson(line);
    line = line.first(std::min(line.size(), lookedAt));
    for (qsizetype at = 0; at < line.size();) {
        if (!isLetter(line[at])) {
            at += line[at] == '\x1b' ? std::max<qsizetype>(sgrLength(line.sliced(at)), 1) : 1;
            continue;
        }
        const qsizetype start = at;
        while (at < line.size() && isLetter(line[at]))
            ++at;
        if (at - start < shortestWord || at - start > longestWord || !isMarked(line, start, at))
            continue;
        const LogLevel level = levelOfWord(line.sliced(start, at - start));
        if (level == LogLevel::Unknown)
            continue;
        // "PHP Fatal error: …"
        if (level == LogLevel::Error && line.first(start).endsWith("Fatal "))
            return LogLevel::Fatal;
        return level;
    }
    return LogLevel::Unknown;
}

bool isContinuation(QByteArrayView line)
{
    if (line.isEmpty())
        return false;
    switch (line.front()) {
    case ' ':
    case '\t': return true;
    case '}':
    case ']': return line.size() <= 3;
    case 'a': return line.startsWith("at ");
    case 'C': return line.startsWith("Caused by: ");
    case '.': return line.startsWith("... ");
    case 'S': return line.startsWith("Stack trace:");
    case '#': return line.size() > 2 && line[1] >= '0' && line[1] <= '9';
    default: return false;
    }
}

} // namespace panel
