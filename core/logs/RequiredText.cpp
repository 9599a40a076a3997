// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/RequiredText.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Collects runs of characters, and keeps the longest.
class Runs
{
public:
    explicit Runs(bool foldsUnicode) : m_foldsUnicode(foldsUnicode) {}

    void add(char c)
    {
        const char small = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
        // Unicode has another k (the Kelvin sign) and another s (the long one), and many others
        // that are not ASCII.
        if (m_foldsUnicode && (quint8(c) >= 128 || small == 'k' || small == 's'))
            end();
        else
            m_run.append(small);
    }
    /// One character, which may be several bytes.
    void dropLast()
    {
        while (!m_run.isEmpty() && (quint8(m_run.back()) & 0xC0) == 0x80)
            m_run.chop(1);
        m_run.chop(1);
    }
    void end()
    {
        if (m_run.size() > m_longest.size())
            m_longest = m_run;
        m_run.clear();
    }
    QByteArray longest()
    {
        end();
        return std::exchange(m_longest, {});
    }

private:
    bool m_foldsUnicode;
    QByteArray m_run;
    QByteArray m_longest;
};

/// Behind the name in a class ("[:alpha:]", "[:^digit:]") that begins at `at`, or `at` if none
/// does.
qsizetype behindName(const QByteArray &pattern, qsizetype at)
{
    if (pattern.mid(at, 2) != "[:")
        return at;
    qsizetype end = at + 2;
    while (end < pattern.size() && (isLetterOrDigit(pattern[end]) || pattern[end] == '^'))
        ++end;
    return pattern.mid(end, 2) == ":]" ? end + 2 : at;
}

/// Behind the class that begins at `at`.
qsizetype behindClass(const QByteArray &pattern, qsizetype at)
{
    ++at;
    if (at < pattern.size() && pattern[at] == '^')
        ++at;
    for (bool first = true; at < pattern.size(); ++at, first = false) {
        if (pattern[at] == '\\')
            ++at;
        else if (const qsizetype end = behindName(pattern, at); end > at)
            at = end - 1;
        else if (pattern[at] == ']' && !first)
            return at + 1;
    }
    return pattern.size();
}

/// Behind the group that begins at `at`.
qsizetype behindGroup(const QByteArray &pattern, qsizetype at)
{
    int depth = 0;
    while (at < pattern.size()) {
        const char c = pattern[at];
        if (c == '[') {
            at = behindClass(pattern, at);
            continue;
        }
        if (c == '\\')
            ++at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return at + 1;
        ++at;
    }
    return pattern.size();
}

/// Behind the braces at `at` that say how often ("{2}", "{2,}", "{,3}"), or `at` where they are
/// characters like others.
qsizetype behindCount(const QByteArray &pattern, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < pattern.size() && QByteArrayView("0123456789, ").contains(pattern[end]))
        ++end;
    return end < pattern.size() && end > at + 1 && pattern[end] == '}' ? end + 1 : at;
}

} // namespace

bool isPlainExpression(const QByteArray &pattern)
{
    for (qsizetype at = 0; at + 1 < pattern.size(); ++at) {
        const char c = pattern[at];
        const char next = pattern[at + 1];
        if (c == '\\') {
            if (QByteArrayView("AzZGKRXCQEgpP").contains(next))
                return false;
            ++at;
        } else if (c == '(' && (next == '*' || next == '?')) {
            if (!pattern.mid(at).startsWith("(?:"))
                return false;
        } else if (next == '+' && QByteArrayView("*+?}").contains(c)) {
            return false; // gives nothing back, not even the end of a line
        }
    }
    return true;
}

QByteArray requiredText(const QByteArray &pattern, bool isExpression, bool foldsUnicode)
{
    Runs runs(foldsUnicode);
    if (!isExpression) {
        for (const char c : pattern)
            runs.add(c);
        return runs.longest();
    }
    if (!isPlainExpression(pattern))
        return {};
    for (qsizetype at = 0; at < pattern.size();) {
        const char c = pattern[at];
        switch (c) {
        case '|': return {};
        case '[':
            at = behindClass(pattern, at);
            runs.end();
            continue;
        case '(':
            at = behindGroup(pattern, at);
            runs.end();
            continue;
        case '\\':
            if (at + 1 >= pattern.size())
                return {};
            if (!isLetterOrDigit(pattern[at + 1]))
                runs.add(pattern[at + 1]);
            else if (pattern.mid(at + 1, 2) == "N{")
                return {}; // a character by its number
            else if (QByteArrayView("dDwWsSbBhHvVNnrtfea").contains(pattern[at + 1]))
                runs.end();
            else
                return {}; // more characters belong to it ("\\x41")
            at += 2;
            continue;
        case '{': {
            const qsizetype end = behindCount(pattern, at);
            // Whichever it is: newer versions of PCRE take more for a count than older ones.
            runs.dropLast();
            runs.end();
            at = std::max(end, at + 1);
            continue;
        }
        case '*':
        case '?': // without the character before it
            runs.dropLast();
            runs.end();
            break;
        case '+':
        case '.':
        case '^':
        case '$':
        case ')': runs.end(); break;
        default: runs.add(c);
        }
        ++at;
    }
    return runs.longest();
}

} // namespace panel
