// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The framed streams of an engine, against the format written down anew.
#include "core/engine/StdioDemultiplexer.h"
#include "tests/fuzz/Fuzz.h"

#include <QtEndian>

using namespace panel;

namespace {

struct Frame
{
    StdioPiece::Stream stream = StdioPiece::Stream::Output;
    QByteArray bytes;

    bool operator==(const Frame &other) const = default;
};

struct Outcome
{
    QList<Frame> frames; ///< those that have bytes
    bool failed = false;
    bool isWhole = true; ///< ends where a frame ends

    bool operator==(const Outcome &other) const = default;
};

Outcome byProduct(const QByteArrayList &pieces)
{
    Outcome outcome;
    StdioDemultiplexer demultiplexer;
    for (const QByteArray &piece : pieces) {
        for (const StdioPiece &out : demultiplexer.feed(piece)) {
            fuzz::require(!out.bytes.isEmpty(), "a piece has bytes");
            fuzz::require(out.startsFrame || !outcome.frames.isEmpty(), "a frame begins");
            if (out.startsFrame)
                outcome.frames.append({out.stream, {}});
            fuzz::require(outcome.frames.last().stream == out.stream, "a frame has one stream");
            outcome.frames.last().bytes += out.bytes;
        }
    }
    outcome.failed = demultiplexer.error().has_value();
    outcome.isWhole = outcome.failed || demultiplexer.isBetweenFrames();
    return outcome;
}

Outcome byFormat(const QByteArray &bytes)
{
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray head = bytes.mid(at, 8);
        if (head.size() < 8) {
            outcome.isWhole = false;
            return outcome;
        }
        if (uchar(head[0]) > 2 || head[1] != 0 || head[2] != 0 || head[3] != 0) {
            outcome.failed = true;
            return outcome;
        }
        const auto length = qsizetype(qFromBigEndian<quint32>(head.constData() + 4));
        const QByteArray body = bytes.mid(at + 8, length);
        if (!body.isEmpty())
            outcome.frames.append({StdioPiece::Stream(head[0]), body});
        outcome.isWhole = body.size() == length;
        at += 8 + body.size();
    }
    return outcome;
}

} // namespace

PANEL_FUZZ(bytes)
{
    const Outcome expected = byFormat(bytes);
    fuzz::require(byProduct({bytes}) == expected, "at once, it is what the format says");
    fuzz::require(byProduct(fuzz::slices(bytes)) == expected, "in pieces, it is the same");
}
