// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogFollower.h"

#include "core/base/Log.h"
#include "core/base/Tr.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/LogStream.h"

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr int firstBackOffMilliseconds = 250;
constexpr int longestBackOffMilliseconds = 8000;
/// A stream that was open for so long without a word works: its container is just quiet.
constexpr int quietMilliseconds = 1500;
constexpr int shownIdLength = 6;

} // namespace

LogFollower::LogFollower(const LogSession::Source &source, int serviceIndex, Beginning beginning)
    : m_source(source)
    , m_serviceIndex(serviceIndex)
    , m_tail(beginning.tail)
    , m_divided(beginning.divided)
    , m_resume(std::move(beginning.resume))
    , m_backOffMilliseconds(firstBackOffMilliseconds)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LogFollower::open);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &LogFollower::setRecovered);
}

LogFollower::~LogFollower()
{
    close();
}

void LogFollower::setConnection(EngineConnection *connection)
{
    close();
    m_connection = connection;
    m_backOffMilliseconds = firstBackOffMilliseconds;
    open();
}

void LogFollower::setRunning(bool running)
{
    const bool started = running && !m_source.running;
    m_source.running = running;
    if (started && !m_stream) {
        m_backOffMilliseconds = firstBackOffMilliseconds;
        open();
    }
}

std::vector<LogStore::NewLine> LogFollower::takeLines()
{
    return std::exchange(m_lines, {});
}

void LogFollower::open()
{
    m_retry.stop();
    if (m_stream || !m_connection || !m_connection->isConnected())
        return;
    LogOptions options;
    options.tty = m_source.tty;
    if (!m_resume.isEmpty()) {
        m_resume.resume();
        options.sinceNano = m_resume.since();
    } else if (!m_readToEnd) {
        options.tail = m_tail;
    }
    m_stream = new LogStream(m_connection, m_source.containerId, options, this);
    connect(m_stream, &LogStream::received, this, &LogFollower::receive);
    connect(m_stream, &LogStream::ended, this, &LogFollower::onEnded);
    if (m_failing)
        m_quiet.start();
}

void LogFollower::close()
{
    m_retry.stop();
    m_quiet.stop();
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->deleteLater(); // it may be the one that is calling us
    m_stream = nullptr;
}

void LogFollower::receive(const QList<LogLine> &lines)
{
    m_backOffMilliseconds = firstBackOffMilliseconds;
    setRecovered();
    for (const LogLine &line : lines) {
        if (m_resume.isRepeated(line.timeNano, line.text))
            continue;
        m_resume.keep(line.timeNano, line.text);
        if (std::exchange(m_divided, false)) {
            const QString text =
                Tr::tr("%1: new container %2")
                    .arg(m_source.service, m_source.containerId.left(shownIdLength));
            m_lines.push_back(
                {line.timeNano, m_serviceIndex, StoredLine::Stream::Divider, text.toUtf8()});
        }
        const auto stream = line.stream == LogLine::Stream::StandardError
                                ? StoredLine::Stream::Error
                                : StoredLine::Stream::Output;
        m_lines.push_back({line.timeNano, m_serviceIndex, stream, line.text});
    }
    if (!m_lines.empty())
        Q_EMIT arrived();
}

void LogFollower::onEnded(const Result<void> &outcome)
{
    close();
    if (outcome) {
        m_readToEnd = true;
        setRecovered();
        // Either it has ended, which we shall be told, or it is already running again.
        if (m_source.running)
            retryLater();
        return;
    }
    // Without a connection there is nothing to say about this log: we are called when there is one.
    if (!m_connection || !m_connection->isConnected())
        return;
    if (outcome.error().kind == Error::Kind::NotFound) {
        qCDebug(logLogs) << "container" << m_source.containerId << "is gone";
        setRecovered();
        return;
    }
    onFailed(outcome.error());
    retryLater();
}

void LogFollower::onFailed(const Error &error)
{
    if (m_failing && error == m_lastError)
        return;
    m_failing = true;
    m_lastError = error;
    Q_EMIT failed(m_source.service, error);
}

void LogFollower::setRecovered()
{
    m_quiet.stop();
    if (!std::exchange(m_failing, false))
        return;
    Q_EMIT recovered(m_source.service);
}

void LogFollower::retryLater()
{
    m_retry.start(m_backOffMilliseconds);
    m_backOffMilliseconds = std::min(m_backOffMilliseconds * 2, longestBackOffMilliseconds);
}

} // namespace panel
