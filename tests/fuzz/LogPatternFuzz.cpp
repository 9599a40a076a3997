// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first line is looked for in the others: as a word, or as an expression behind a "/". All the
// quick ways of looking must agree with looking at each line by itself.
#include "core/logs/LogPattern.h"
#include "core/logs/TrigramSet.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

/// How many lines begin at or before this place.
qsizetype lineAt(const QByteArray &texts, qsizetype place)
{
    return QByteArrayView(texts).first(place).count('\n');
}

void checkScan(const LogPattern &pattern, const QByteArrayList &lines)
{
    const QByteArray texts = lines.join('\n') + '\n';
    std::vector<char> folded;
    if (pattern.needsFolded())
        foldCase(texts, folded);
    const LogPattern::Texts all{texts, QByteArrayView(folded.data(), qsizetype(folded.size()))};
    qsizetype from = 0;
    qsizetype line = 0;
    while (from < texts.size()) {
        const LogPattern::Range found = pattern.findIn(all, from);
        if (found.start == LogPattern::tooDear)
            return;
        const bool isNone = found.start == LogPattern::none;
        fuzz::require(isNone || found.start >= from, "a scan goes forwards");
        const qsizetype next = isNone ? lines.size() : lineAt(texts, found.start);
        for (; line < next; ++line)
            fuzz::require(!pattern.isIn(lines.at(line)), "a scan misses no line");
        if (isNone)
            return;
        const qsizetype end = texts.indexOf('\n', found.start);
        if (found.start + found.length <= end)
            fuzz::require(pattern.isIn(lines.at(line)), "a scan makes none up");
        ++line;
        from = end + 1;
    }
}

void checkLine(const LogPattern &pattern, const QByteArray &line)
{
    const bool isIn = pattern.isIn(line);
    if (isIn && !pattern.mustHave().isEmpty()) {
        std::vector<char> folded;
        foldCase(line, folded);
        const QByteArrayView small(folded.data(), qsizetype(folded.size()));
        fuzz::require(small.contains(pattern.mustHave()), "a match has what it must have");
        TrigramSet trigrams;
        trigrams.add(line);
        fuzz::require(trigrams.mayContain(pattern.mustHave()), "and its trigrams");
    }
    const QString text = QString::fromUtf8(line);
    qsizetype end = 0;
    for (const LogPattern::Range &range : pattern.rangesIn(text)) {
        fuzz::require(range.start >= end && range.length >= 0, "ranges follow each other");
        end = range.start + range.length;
        fuzz::require(end <= text.size(), "ranges are in the text");
    }
}

} // namespace

PANEL_FUZZ(bytes)
{
    const QByteArrayList all = bytes.split('\n');
    const QString wanted = QString::fromUtf8(all.first());
    if (wanted.isEmpty())
        return;
    const Result<LogPattern> pattern = wanted.startsWith(u'/')
                                           ? LogPattern::expression(wanted.mid(1))
                                           : Result<LogPattern>(LogPattern::word(wanted));
    if (!pattern) {
        fuzz::require(pattern.error().kind == Error::Kind::InvalidInput, "why it is no expression");
        return;
    }
    const QByteArrayList lines = all.mid(1);
    for (const QByteArray &line : lines)
        checkLine(*pattern, line);
    if (pattern->canScan() && !lines.isEmpty())
        checkScan(*pattern, lines);
}
