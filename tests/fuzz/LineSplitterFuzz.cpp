// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines out of bytes that come in pieces, with a limit that inputs reach.
#include "core/base/LineSplitter.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

namespace {

constexpr qsizetype limit = 16;

QByteArrayList byProduct(const QByteArrayList &pieces)
{
    LineSplitter splitter(limit);
    QByteArrayList lines;
    for (const QByteArray &piece : pieces)
        lines += splitter.feed(piece);
    lines += splitter.finish();
    return lines;
}

QByteArrayList byFormat(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (QByteArray line : bytes.split('\n')) {
        while (line.size() > limit) {
            lines += line.first(limit);
            line = line.sliced(limit);
        }
        lines += line.endsWith('\r') ? line.chopped(1) : line;
    }
    return lines;
}

} // namespace

PANEL_FUZZ(bytes)
{
    const QByteArrayList expected = byFormat(bytes);
    fuzz::require(byProduct({bytes}) == expected, "at once, it is what the format says");
    fuzz::require(byProduct(fuzz::slices(bytes)) == expected, "in pieces, it is the same");
}
