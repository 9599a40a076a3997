// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LogLine.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace panel {

namespace {

constexpr qsizetype maximumText = 64 * 1024;
constexpr qsizetype maximumPrefix = 40; ///< longer is no timestamp

std::optional<int> number(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<qint64> parseLogTime(QByteArrayView text)
{
    // Fixed places up to the seconds; this runs for each line of a flood.
    constexpr qsizetype wholeSeconds = 19;
    if (text.size() <= wholeSeconds || text.size() > 30 || text.back() != 'Z' || text[4] != '-'
        || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto year = number(text.sliced(0, 4));
    const auto month = number(text.sliced(5, 2));
    const auto day = number(text.sliced(8, 2));
    const auto hour = number(text.sliced(11, 2));
    const auto minute = number(text.sliced(14, 2));
    const auto second = number(text.sliced(17, 2));
    if (!year || !month || !day || !hour || !minute || !second)
        return std::nullopt;
    qint64 nano = 0;
    const QByteArrayView decimals = text.sliced(wholeSeconds).chopped(1);
    if (!decimals.isEmpty()) {
        const auto value = number(decimals.sliced(1));
        if (decimals.front() != '.' || decimals.size() == 1 || !value)
            return std::nullopt;
        nano = *value;
        for (qsizetype places = decimals.size() - 1; places < 9; ++places)
            nano *= 10;
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                              std::chrono::day(unsigned(*day))};
    // Years whose nanoseconds fit 64 bits.
    if (!date.ok() || *year < 1970 || *year > 2261 || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const qint64 days = sys_days(date).time_since_epoch().count();
    return (((days * 24 + *hour) * 60 + *minute) * 60 + *second) * 1'000'000'000 + nano;
}

void LogLineReader::startMessage()
{
    if (m_inPrefix && !m_prefix.isEmpty()) // the last message was cut before its text
        endPrefix(std::exchange(m_prefix, {}));
    m_inPrefix = true;
}

void LogLineReader::feed(QByteArrayView bytes, bool messagePerLine, QList<LogLine> &lines)
{
    while (!bytes.isEmpty()) {
        if (m_inPrefix) {
            bytes = takePrefix(bytes);
            continue;
        }
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0) {
            add(bytes, lines);
            return;
        }
        add(bytes.first(end), lines);
        emitLine(false, lines);
        bytes = bytes.sliced(end + 1);
        m_inPrefix = messagePerLine;
    }
}

void LogLineReader::finish(QList<LogLine> &lines)
{
    if (m_inPrefix && !m_prefix.isEmpty())
        endPrefix(std::exchange(m_prefix, {}));
    if (m_lineOpen || !m_text.isEmpty())
        emitLine(false, lines);
}

/// Takes the timestamp, or what is there of it, and the blank behind it; what is left.
QByteArrayView LogLineReader::takePrefix(QByteArrayView bytes)
{
    const auto isEnd = [](char c) { return c == ' ' || c == '\n'; };
    const auto found = std::find_if(bytes.begin(), bytes.end(), isEnd);
    const auto length = qsizetype(found - bytes.begin());
    const bool complete = found != bytes.end();
    if (m_prefix.isEmpty() && complete && length <= maximumPrefix) { // as nearly always
        const bool isTime = endPrefix(bytes.first(length));
        return bytes.sliced(isTime && *found == ' ' ? length + 1 : length);
    }
    const qsizetype taken = std::min(length, maximumPrefix - m_prefix.size());
    m_prefix.append(bytes.first(taken));
    bytes = bytes.sliced(taken);
    if (!complete && m_prefix.size() < maximumPrefix)
        return bytes;
    const bool isTime = endPrefix(std::exchange(m_prefix, {}));
    return isTime && complete && taken == length && *found == ' ' ? bytes.sliced(1) : bytes;
}

/// The prefix is whole: the time of the message, or text if it is no time (false).
bool LogLineReader::endPrefix(QByteArrayView prefix)
{
    m_inPrefix = false;
    const std::optional<qint64> time = parseLogTime(prefix);
    if (!m_lineOpen)
        m_timeNano = time.value_or(0);
    m_lineOpen = true;
    if (!time)
        m_text.append(prefix);
    return time.has_value();
}

void LogLineReader::add(QByteArrayView text, QList<LogLine> &lines)
{
    m_lineOpen = true;
    while (m_text.size() + text.size() > maximumText) {
        const qsizetype room = maximumText - m_text.size();
        m_text.append(text.first(room));
        text = text.sliced(room);
        emitLine(true, lines);
    }
    m_text.append(text);
}

void LogLineReader::emitLine(bool continues, QList<LogLine> &lines)
{
    if (!continues && m_text.endsWith('\r'))
        m_text.chop(1);
    lines.append({m_stream, m_timeNano, std::exchange(m_text, {}), continues});
    m_lineOpen = continues;
}

} // namespace panel
