// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/TraceLine.h"

#include "core/logs/SgrSequence.h"

#include <algorithm>

namespace panel {

namespace {

/// What decides stands at the beginning.
constexpr qsizetype looksAt = 200;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool beginsWithOne(QByteArrayView line, std::initializer_list<const char *> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [line](const char *beginning) { return line.startsWith(beginning); });
}

/// "#12 /var/www/index.php(3): main()", but not "#general: welcome".
bool isNumberedFrame(QByteArrayView line)
{
    return line.size() > 2 && line[0] == '#' && line[1] >= '0' && line[1] <= '9';
}

/// "main.(*server).run(0xc0000b2000)": one word, which ends as a call does.
bool isGoFrame(QByteArrayView line)
{
    return line.endsWith(')') && line.contains('(') && line.contains('.') && !line.contains(' ');
}

} // namespace

TraceLine traceLineOf(QByteArrayView raw)
{
    QByteArrayView line = raw.first(std::min(raw.size(), looksAt));
    for (qsizetype length = sgrLength(line); length > 0; length = sgrLength(line))
        line = line.sliced(length);
    const qsizetype indent = std::find_if_not(line.begin(), line.end(), isSpace) - line.begin();
    if (indent == line.size())
        return TraceLine::Blank;
    if (indent > 0)
        return TraceLine::Rest;
    if (line.startsWith("Traceback (most recent call last)"))
        return TraceLine::PythonHead;
    if (beginsWithOne(line, {"Caused by:", "Suppressed:", "at ", "... ", "Stack trace:",
                             "stack backtrace:", "goroutine ", "created by ", "[signal "})
        || isNumberedFrame(line) || (raw.size() <= looksAt && isGoFrame(line)))
        return TraceLine::Rest;
    return TraceLine::Plain;
}

bool isPythonOutcome(QByteArrayView line)
{
    qsizetype end = 0;
    while (end < line.size()
           && (std::isalnum(static_cast<unsigned char>(line[end])) || line[end] == '.'
               || line[end] == '_'))
        ++end;
    return end > 0 && (end == line.size() || line[end] == ':');
}

} // namespace panel
