// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/LogWorker.h"

#include "core/engine/EngineConnection.h"
#include "core/logs/LogMerger.h"

#include <utility>

namespace panel {

namespace {

/// A frame at 30 Hz: more often nobody can see.
constexpr int flushMilliseconds = 33;
/// The first lines of many containers come one stream after the other; so long they are waited for,
/// to be merged by time.
constexpr int openingMilliseconds = 200;
constexpr int firstTail = 500;
/// Of a container that was made while we were looking: it is new, and all of it is of interest.
constexpr int newContainerTail = 20'000;
constexpr qsizetype mostLeft = 256;

} // namespace

LogWorker::LogWorker(std::shared_ptr<LogStore> store) : m_store(std::move(store)), m_flush(this)
{
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &LogWorker::flush);
}

LogWorker::~LogWorker() = default;

void LogWorker::setEndpoint(const Endpoint &endpoint)
{
    if (m_connection && endpoint == m_endpoint)
        return;
    m_endpoint = endpoint;
    for (const auto &[id, follower] : m_followers)
        follower->setConnection(nullptr);
    m_connection.reset();
    if (endpoint.url.isEmpty())
        return;
    m_connection = std::make_unique<EngineConnection>(endpoint);
    connect(m_connection.get(), &EngineConnection::stateChanged, this,
            &LogWorker::onConnectionChanged);
    m_connection->open();
}

void LogWorker::onConnectionChanged()
{
    if (!m_connection->isConnected())
        return; // the streams end by themselves
    m_opening = true;
    for (const auto &[id, follower] : m_followers) {
        if (!follower->isOpen())
            follower->setConnection(m_connection.get());
    }
}

void LogWorker::setSources(const QList<LogSession::Source> &sources)
{
    QHash<QString, LogSession::Source> wanted;
    for (const LogSession::Source &source : sources)
        wanted.insert(source.containerId, source);
    QStringList gone;
    for (const auto &[id, follower] : m_followers) {
        if (!wanted.contains(id))
            gone.append(id);
    }
    for (const QString &id : std::as_const(gone))
        removeFollower(id);

    const QSet<QString> known = m_knownServices;
    for (const LogSession::Source &source : sources) {
        m_knownServices.insert(source.service);
        const auto follower = m_followers.find(source.containerId);
        if (follower != m_followers.end())
            follower->second->setRunning(source.running);
        else
            addFollower(source,
                        known.contains(source.service) && !m_left.contains(source.containerId));
    }
}

void LogWorker::addFollower(const LogSession::Source &source, bool isNewContainer)
{
    LogFollower::Beginning beginning;
    beginning.tail = isNewContainer ? newContainerTail : firstTail;
    beginning.divided = isNewContainer;
    beginning.resume = m_left.take(source.containerId);
    auto follower = std::make_unique<LogFollower>(source, m_store->serviceIndex(source.service),
                                                  std::move(beginning));
    connect(follower.get(), &LogFollower::arrived, this, &LogWorker::scheduleFlush);
    connect(follower.get(), &LogFollower::failed, this, &LogWorker::failed);
    connect(follower.get(), &LogFollower::recovered, this, &LogWorker::recovered);
    m_opening = true;
    follower->setConnection(m_connection.get());
    m_followers.emplace(source.containerId, std::move(follower));
}

void LogWorker::removeFollower(const QString &containerId)
{
    const auto found = m_followers.find(containerId);
    LogFollower &follower = *found->second;
    std::vector<LogStore::NewLine> rest = follower.takeLines();
    std::move(rest.begin(), rest.end(), std::back_inserter(m_orphans));
    if (m_left.size() >= mostLeft)
        m_left.clear(); // only to bound it: at worst the last lines of an old container come again
    m_left.insert(containerId, follower.resumePoint());
    if (follower.isFailing())
        Q_EMIT recovered(follower.source().service);
    m_followers.erase(found);
}

void LogWorker::addLines(const std::vector<LogStore::NewLine> &lines)
{
    m_own.insert(m_own.end(), lines.begin(), lines.end());
    scheduleFlush();
}

void LogWorker::scheduleFlush()
{
    if (!m_flush.isActive())
        m_flush.start(m_opening ? openingMilliseconds : flushMilliseconds);
}

void LogWorker::flush()
{
    m_opening = false;
    std::vector<std::vector<LogStore::NewLine>> sources;
    sources.reserve(m_followers.size() + 2);
    sources.push_back(std::exchange(m_own, {}));
    sources.push_back(std::exchange(m_orphans, {}));
    for (const auto &[id, follower] : m_followers)
        sources.push_back(follower->takeLines());
    m_store->append(mergedByTime(std::move(sources)));
    if (!m_announced.exchange(true))
        Q_EMIT grew();
}

} // namespace panel
