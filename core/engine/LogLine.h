// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace panel {

/// One line of a container's log.
struct LogLine
{
    enum class Stream { StandardOutput, StandardError };

    Stream stream = Stream::StandardOutput;
    qint64 timeNano = 0; ///< since the epoch, by the engine's clock; 0: the engine did not tell
    QByteArray text;     ///< as the program wrote it, without the end of line
    bool continues =
        false; ///< it is longer than 64 KiB; the next line of this stream goes on with it

    bool operator==(const LogLine &other) const = default;
};

/// Nanoseconds since the epoch of "2026-11-23T10:11:12.123456789Z" (no, or up to nine decimals).
std::optional<qint64> parseLogTime(QByteArrayView text);

/// Makes lines of one stream of a log with timestamps. The engine puts a timestamp before every
/// message; a line longer than 16 KiB comes as several messages, and only the last has an end of
/// line.
class LogLineReader
{
public:
    explicit LogLineReader(LogLine::Stream stream) : m_stream(stream) {}

    /// A message begins with the next bytes (a new frame, or the start of a log without frames).
    void startMessage();

    /// Appends the lines that these bytes complete. `messagePerLine`: each line is a message of its
    /// own, as in the log of a container with a terminal, which has no frames.
    void feed(QByteArrayView bytes, bool messagePerLine, QList<LogLine> &lines);

    /// Appends what was left without an end of line.
    void finish(QList<LogLine> &lines);

private:
    QByteArrayView takePrefix(QByteArrayView bytes);
    bool endPrefix(QByteArrayView prefix);
    void add(QByteArrayView text, QList<LogLine> &lines);
    void emitLine(bool continues, QList<LogLine> &lines);

    LogLine::Stream m_stream;
    bool m_inPrefix = false; ///< the next bytes belong to a timestamp
    QByteArray m_prefix;
    bool m_lineOpen = false;
    qint64 m_timeNano = 0; ///< of the line's first message
    QByteArray m_text;
};

} // namespace panel
