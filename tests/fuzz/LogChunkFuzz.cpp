// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines of a log, packed and unpacked.
#include "core/logs/LineShape.h"
#include "core/logs/LogChunk.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

/// Follows from the line and its place alone, in all widths that there are.
LineEntry entryFor(const QByteArray &line, qsizetype place)
{
    const size_t hash = qHash(line, size_t(place));
    LineEntry entry;
    entry.timeNano = qint64(hash >> (1 + hash % 60));
    entry.service = quint16(hash >> 8);
    entry.stream = StoredLine::Stream(hash % 3);
    entry.level = levelOf(line);
    entry.continues = isContinuation(line);
    return entry;
}

} // namespace

PANEL_FUZZ(bytes)
{
    const QByteArrayList texts = bytes.split('\n');
    LogLines lines(1000, bytes.size() + 2, size_t(texts.size()));
    qint64 latest = std::numeric_limits<qint64>::min();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const LineEntry entry = entryFor(texts.at(i), i);
        fuzz::require(lines.hasRoom(texts.at(i).size()), "there is room for what was asked for");
        lines.add(entry, texts.at(i));
        latest = std::max(latest, entry.timeNano);
    }
    const PackedChunk packed(lines);
    fuzz::require(packed.firstNumber() == 1000 && packed.endNumber() == 1000 + lines.count(),
                  "lines keep their numbers");
    fuzz::require(packed.latestTime() == latest, "the latest time is known");
    const auto unpacked = packed.unpack();
    const auto entries = packed.unpackEntries();
    const auto trigrams = packed.trigrams();
    fuzz::require(unpacked && entries && trigrams, "what was packed can be unpacked");
    fuzz::require((*unpacked)->count() == lines.count(), "all lines are there");
    for (size_t i = 0; i < lines.count(); ++i) {
        fuzz::require((*unpacked)->entry(i) == lines.entry(i), "a line's entry is the same");
        fuzz::require(entries->at(i) == lines.entry(i), "also by itself");
        fuzz::require((*unpacked)->text(i) == texts.at(qsizetype(i)), "a line's text is the same");
        if (!packed.hasEscapes())
            fuzz::require(trigrams->mayContain(lines.text(i)), "a line has its trigrams");
    }
}
