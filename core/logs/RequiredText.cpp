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

/// Behind the class that begins at `at`.
qsizetype behindClass(const QByteArray &pattern, qsizetype at)
{
    ++at;
    if (at < pattern.size() && pattern[at] == '^')
        ++at;
    for (bool first = true; at < pattern.size(); ++at, first = false) {
        if (pattern[at] == '\\')
            ++at;
        else if (pattern[at] == '[' && at + 1 < pattern.size() && pattern[at + 1] == ':')
            at = std::max(at, pattern.indexOf(":]", at + 2) + 1);
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
            else if (QByteArrayView("dDwWsSbBhHvVNnrtfea").contains(pattern[at + 1]))
                runs.end();
            else
                return {}; // more characters belong to it ("\\x41")
            at += 2;
            continue;
        case '*':
        case '?':
        case '{':
            // Without the character before it. What else may stand in the braces ends with them.
            runs.dropLast();
            runs.end();
            at = c == '{' ? std::max(at, pattern.indexOf('}', at)) + 1 : at + 1;
            continue;
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
