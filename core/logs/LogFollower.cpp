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
/// The engine cuts longer lines.
constexpr qsizetype enginePieceBytes = 16 * 1024;

} // namespace

LogFollower::LogFollower(const LogSource &source, int serviceIndex, Beginning beginning)
    : m_source(source)
    , m_serviceIndex(serviceIndex)
    , m_range(beginning.range)
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

void LogFollower::update(const LogSource &source)
{
    const bool started = source.running && !m_source.running;
    // Where the end of its last run was not heard, for want of a connection.
    if (source.startedNano > m_source.startedNano && m_source.startedNano > 0
        && m_lastTime < source.startedNano)
        m_hasEnded = !m_resume.isEmpty();
    m_source = source;
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
        options.tail = m_range.tail;
        options.sinceNano = m_range.sinceNano;
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
        addDivider(line.timeNano);
        m_lastTime = std::max(m_lastTime, line.timeNano);
        // What a terminal would be told in pieces, the engine counts in pieces.
        m_messages += 1 + line.text.size() / enginePieceBytes;
        if (line.timeNano < m_firstTime) {
            m_firstTime = line.timeNano;
            m_firstTexts.clear();
        }
        if (line.timeNano == m_firstTime)
            m_firstTexts.append(line.text);
        m_lines.push_back({line.timeNano, m_serviceIndex, storedStream(line.stream), line.text});
    }
    if (!m_lines.empty())
        Q_EMIT arrived();
}

/// Before the first line of a container that is new, or runs anew.
void LogFollower::addDivider(qint64 timeNano)
{
    const bool isNew = std::exchange(m_divided, false);
    const bool isRestarted = std::exchange(m_hasEnded, false);
    if (!isNew && !isRestarted)
        return;
    const QString name = m_source.shownService();
    const QString text =
        isNew ? Tr::tr("%1: new container %2").arg(name, m_source.containerId.left(shownIdLength))
              : Tr::tr("%1: started again").arg(name);
    m_lines.push_back({timeNano, m_serviceIndex, StoredLine::Stream::Divider, text.toUtf8()});
}

void LogFollower::onEnded(const Result<void> &outcome)
{
    close();
    if (outcome) {
        m_readToEnd = true;
        m_hasEnded = !m_resume.isEmpty();
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
    Q_EMIT failed(m_source.shownService(), error);
}

void LogFollower::setRecovered()
{
    m_quiet.stop();
    if (!std::exchange(m_failing, false))
        return;
    Q_EMIT recovered(m_source.shownService());
}

void LogFollower::retryLater()
{
    m_retry.start(m_backOffMilliseconds);
    m_backOffMilliseconds = std::min(m_backOffMilliseconds * 2, longestBackOffMilliseconds);
}

void LogFollower::fetchEarlier(int lines, const Fetched &done)
{
    cancelEarlier();
    if (!m_connection || !m_connection->isConnected() || m_resume.isEmpty()) {
        done({});
        return;
    }
    LogOptions options;
    options.tty = m_source.tty;
    options.follow = false;
    options.untilNano = m_firstTime;
    options.sinceNano = m_range.sinceNano;
    options.tail = int(std::min<qint64>(m_messages + lines, std::numeric_limits<int>::max()));
    m_pageSize = lines;
    m_earlier = new LogStream(m_connection, m_source.containerId, options, this);
    connect(m_earlier, &LogStream::received, this, [this](const QList<LogLine> &some) {
        m_page.insert(m_page.end(), some.begin(), some.end());
        // Of what is too much the last is wanted; and those of the first line's time are known.
        const auto most = size_t(m_pageSize + m_firstTexts.size());
        if (m_page.size() > most)
            m_page.erase(m_page.begin(), m_page.end() - qptrdiff(most));
    });
    connect(m_earlier, &LogStream::ended, this, [this, done](const Result<void> &outcome) {
        if (!outcome)
            m_page.clear(); // it may have a gap at its end
        else
            m_exhausted = true; // unless something comes now
        finishEarlier(done);
    });
}

void LogFollower::finishEarlier(const Fetched &done)
{
    m_earlier->disconnect(this);
    std::exchange(m_earlier, nullptr)->deleteLater(); // it is calling us
    QList<QByteArray> known = m_firstTexts;
    std::vector<LogStore::NewLine> lines;
    for (const LogLine &line : std::exchange(m_page, {})) {
        if (line.timeNano > m_firstTime
            || (line.timeNano == m_firstTime && known.removeOne(line.text)))
            continue;
        lines.push_back({line.timeNano, m_serviceIndex, storedStream(line.stream), line.text});
    }
    if (!lines.empty()) {
        m_exhausted = false;
        qint64 earliest = m_firstTime;
        for (const LogStore::NewLine &line : lines) {
            m_messages += 1 + line.text.size() / enginePieceBytes;
            earliest = std::min(earliest, line.timeNano);
        }
        if (earliest < m_firstTime)
            m_firstTexts.clear();
        m_firstTime = earliest;
        for (const LogStore::NewLine &line : lines) {
            if (line.timeNano == earliest)
                m_firstTexts.append(line.text);
        }
    }
    done(std::move(lines));
}

void LogFollower::cancelEarlier()
{
    m_page.clear();
    if (!m_earlier)
        return;
    m_earlier->disconnect(this);
    std::exchange(m_earlier, nullptr)->deleteLater();
}

} // namespace panel
