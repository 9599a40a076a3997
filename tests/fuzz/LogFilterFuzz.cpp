// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first line is a filter, the others are a log.
#include "core/logs/LineShape.h"
#include "core/logs/LogFilter.h"
#include "tests/fuzz/Fuzz.h"

using namespace panel;

PANEL_FUZZ(bytes)
{
    const QByteArrayList lines = bytes.split('\n');
    const QStringList services{QStringLiteral("nginx"), QStringLiteral("php")};
    const QString text = QString::fromUtf8(lines.first());
    const QDateTime now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
    const Result<LogFilter> filter = LogFilter::parse(text, now);
    if (!filter) {
        fuzz::require(filter.error().kind == Error::Kind::InvalidInput, "why it is no filter");
        return;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        StoredLine line;
        line.service = int(i % 3); // one of them nobody knows
        line.stream = i % 2 == 0 ? StoredLine::Stream::Error : StoredLine::Stream::Output;
        line.timeNano = now.toMSecsSinceEpoch() * 1'000'000 - i * 60'000'000'000;
        line.level = levelOf(lines.at(i));
        line.text = lines.at(i);
        const bool matches = filter->matches(line, services);
        fuzz::require(filter->matches(line, services) == matches, "it matches each time or never");
        fuzz::require(matches || !filter->isEmpty(), "an empty filter takes everything");
        fuzz::require(!matches || filter->matchesOrigin(line, services), "a match has an origin");
        fuzz::require(filter->within(*filter).matches(line, services) == matches,
                      "within itself it is the same");
        (void)filter->rangesIn(QString::fromUtf8(line.text));
    }
}
