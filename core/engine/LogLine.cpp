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

/// The two digits there; `good` becomes false where there are none.
int pair(QByteArrayView text, qsizetype at, bool &good)
{
    const unsigned tens = unsigned(text[at]) - '0';
    const unsigned ones = unsigned(text[at + 1]) - '0';
    good = good && tens <= 9 && ones <= 9;
    return int(tens * 10 + ones);
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
    bool good = true;
    const int yearOfTime = pair(text, 0, good) * 100 + pair(text, 2, good);
    const int monthOfYear = pair(text, 5, good);
    const int dayOfMonth = pair(text, 8, good);
    const int hour = pair(text, 11, good);
    const int minute = pair(text, 14, good);
    const int second = pair(text, 17, good);
    qint64 nano = 0;
    const QByteArrayView decimals = text.sliced(wholeSeconds).chopped(1);
    if (!decimals.isEmpty()) {
        good = good && decimals.front() == '.' && decimals.size() > 1;
        for (qsizetype place = 1; place <= 9; ++place) {
            const unsigned digit = place < decimals.size() ? unsigned(decimals[place]) - '0' : 0;
            good = good && digit <= 9;
            nano = nano * 10 + digit;
        }
    }
    if (!good)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date{year(yearOfTime), month(unsigned(monthOfYear)),
                              day(unsigned(dayOfMonth))};
    // Years whose nanoseconds fit 64 bits.
    if (!date.ok() || yearOfTime < 1970 || yearOfTime > 2261 || hour > 23 || minute > 59
        || second > 60)
        return std::nullopt;
    const qint64 days = sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1'000'000'000 + nano;
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
