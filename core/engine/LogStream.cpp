// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/LogStream.h"

#include "core/base/Tr.h"
#include "core/engine/ApiTable.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/EngineTime.h"

namespace panel {

namespace {

HttpRequest logRequest(const QString &containerId, const LogOptions &options)
{
    HttpRequest request = apiRequest(Api::ContainerLogs, containerId);
    const auto add = [&request](const QString &name, const QString &value) {
        addParameter(request.query, name, value);
    };
    add(QStringLiteral("stdout"), QStringLiteral("1"));
    add(QStringLiteral("stderr"), QStringLiteral("1"));
    add(QStringLiteral("timestamps"), QStringLiteral("1"));
    if (options.follow)
        add(QStringLiteral("follow"), QStringLiteral("1"));
    if (options.tail >= 0)
        add(QStringLiteral("tail"), QString::number(options.tail));
    if (options.sinceNano > 0)
        add(QStringLiteral("since"), engineTime(options.sinceNano));
    if (options.untilNano > 0)
        add(QStringLiteral("until"), engineTime(options.untilNano));
    return request;
}

} // namespace

LogStream::LogStream(EngineConnection *engine, const QString &containerId,
                     const LogOptions &options, QObject *parent)
    : QObject(parent)
    , m_stream(engine->open(logRequest(containerId, options), this))
    , m_framed(!options.tty)
{
    m_output.startMessage();
    connect(m_stream, &HttpStream::opened, this, &LogStream::onOpened);
    connect(m_stream, &HttpStream::received, this, &LogStream::onReceived);
    connect(m_stream, &HttpStream::ended, this, &LogStream::onEnded);
}

void LogStream::pause()
{
    if (m_stream)
        m_stream->pause();
}

void LogStream::resume()
{
    if (m_stream)
        m_stream->resume();
}

void LogStream::onOpened(const HttpHead &head)
{
    // Engines since API 1.42 tell; older ones call everything a raw stream, or nothing.
    if (head.header("content-type") == "application/vnd.docker.multiplexed-stream")
        m_framed = true;
}

void LogStream::onReceived(const QByteArray &bytes)
{
    QList<LogLine> lines;
    if (m_framed) {
        const QList<StdioPiece> pieces = m_demultiplexer.feed(bytes);
        lines.reserve(pieces.size());
        for (const StdioPiece &piece : pieces) {
            LogLineReader &reader = piece.stream == StdioPiece::Stream::Error ? m_errors : m_output;
            if (piece.startsFrame)
                reader.startMessage();
            reader.feed(piece.bytes, false, lines);
        }
    } else {
        m_output.feed(bytes, true, lines);
    }
    const QPointer<LogStream> self(this);
    if (!lines.isEmpty())
        Q_EMIT received(lines);
    if (self && m_demultiplexer.error()) {
        m_stream->close();
        onEnded(fail(*m_demultiplexer.error()));
    }
}

void LogStream::onEnded(const Result<void> &outcome)
{
    QList<LogLine> lines;
    m_output.finish(lines);
    m_errors.finish(lines);
    // Whoever hears of the last lines may end the stream that the outcome belongs to.
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
    const Result<void> kept = outcome;
    const QPointer<LogStream> self(this);
    if (!lines.isEmpty())
        Q_EMIT received(lines);
    if (self)
        Q_EMIT ended(kept);
}

} // namespace panel
