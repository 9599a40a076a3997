// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first line is a filter, the others are a log.
#include "core/logs/LogFilter.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QByteArrayList lines = bytes.split('\n');
    const QStringList services{QStringLiteral("nginx"), QStringLiteral("php")};
    const QString text = QString::fromUtf8(lines.first());
    const Result<LogFilter> filter = LogFilter::parse(text);
    if (!filter) {
        fuzz::require(filter.error().kind == Error::Kind::InvalidInput, "why it is no filter");
        return;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        StoredLine line;
        line.service = int(i % 3); // one of them nobody knows
        line.stream = i % 2 == 0 ? StoredLine::Stream::Error : StoredLine::Stream::Output;
        line.text = lines.at(i);
        const bool matches = filter->matches(line, services);
        fuzz::require(filter->matches(line, services) == matches, "it matches each time or never");
        fuzz::require(matches || !filter->isEmpty(), "an empty filter takes everything");
    }
}
