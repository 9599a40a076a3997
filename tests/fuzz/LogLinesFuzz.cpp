// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the bytes of a log to its lines, with and without frames, as LogStream does it.
#include "core/engine/LogLine.h"
#include "core/engine/StdioDemultiplexer.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

QList<LogLine> unframed(const QByteArrayList &pieces)
{
    QList<LogLine> lines;
    LogLineReader reader(LogLine::Stream::StandardOutput);
    reader.startMessage();
    for (const QByteArray &piece : pieces)
        reader.feed(piece, true, lines);
    reader.finish(lines);
    return lines;
}

QList<LogLine> framed(const QByteArrayList &pieces)
{
    QList<LogLine> lines;
    LogLineReader output(LogLine::Stream::StandardOutput);
    LogLineReader errors(LogLine::Stream::StandardError);
    StdioDemultiplexer demultiplexer;
    for (const QByteArray &bytes : pieces) {
        for (const StdioPiece &piece : demultiplexer.feed(bytes)) {
            LogLineReader &reader = piece.stream == StdioPiece::Stream::Error ? errors : output;
            if (piece.startsFrame)
                reader.startMessage();
            reader.feed(piece.bytes, false, lines);
        }
    }
    output.finish(lines);
    errors.finish(lines);
    return lines;
}

} // namespace

PANEL_FUZZ(bytes)
{
    const QByteArrayList pieces = fuzz::slices(bytes);
    const QList<LogLine> lines = unframed({bytes});
    fuzz::require(unframed(pieces) == lines, "without frames, in pieces, it is the same");
    fuzz::require(framed(pieces) == framed({bytes}), "with frames, in pieces, it is the same");
    for (const LogLine &line : lines) {
        fuzz::require(!line.text.contains('\n'), "a line has no line end");
        fuzz::require(line.timeNano >= 0, "no time before the epoch");
    }
}
